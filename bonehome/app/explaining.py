"""Why a week looks as it does: its kind, days, minutes, floor, landings, what grew, what rests, what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bonehome.app import wording
from bonehome.app.text import _, _n
from bonehome.app.why_not import EQUIPMENT, rule_behind
from bonehome.domain.exercise import Kind, Mark
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import State
from bonehome.domain.rules.past import IMPACT, WALK
from bonehome.domain.rules.rule import AWAITING
from bonehome.domain.rules.standing import reason_of
from bonehome.domain.week import SessionKind

if TYPE_CHECKING:
    from bonehome.app.why_not import Marked
    from bonehome.domain.rules.planner import Plan
    from bonehome.domain.rules.rule_words import StageWords
    from bonehome.domain.week import LeftOut, Session, Week

MOST_REASONS = 5
NEAR_MINUTES = 2
ON_BED = ("nofloor", "vfx")


@dataclass(frozen=True, kw_only=True)
class Line:
    """What is so, why, where that comes from and how sure it is."""

    text: str
    reason: str = ""
    source: str = "J"
    mark: Mark = Mark.JUDGEMENT
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class Section:
    """Lines about one thing; one without lines is left out."""

    title: str
    lines: tuple[Line, ...]


def explain_week(plan: Plan, week: Week, stages: Mapping[str, StageWords]) -> tuple[Section, ...]:
    """The week as the plan has it on its day. A stored week that is over is explained by today's plan too."""
    sections = (
        Section(title=_("This week"), lines=(*_state(plan), *_stage(plan, week, stages))),
        Section(title=_("Days and minutes"), lines=(*_days(plan, week), *_minutes(plan, week))),
        Section(title=_("Floor work"), lines=(_floor(plan, week),)),
        Section(title=_("Landings"), lines=(_landings(plan, week),)),
        Section(title=_("What has grown"), lines=tuple(_grown(plan, week))),
        Section(title=_("What is easier now"), lines=tuple(_gentler(plan, week))),
        Section(title=_("What rests"), lines=tuple(_resting(plan))),
        Section(title=_("What is left out"), lines=tuple(_left_out(plan))),
    )
    return tuple(one for one in sections if one.lines)


def _state(plan: Plan) -> Iterator[Line]:
    """What holds training back, where something does."""
    standing, rules = plan.facts.standing, plan.facts.rules
    if standing.state is State.OK:
        return
    every = {one.code: one for one in (*rules.standing.rules, *rules.again.rules)}
    text = _("No session for now") if standing.state is State.STOP else _("Only gentle work for now")
    for code in standing.stop_reasons:
        yield _by(every.get(code), text, reason_of(code, rules))


def _stage(plan: Plan, week: Week, stages: Mapping[str, StageWords]) -> Iterator[Line]:
    stage = plan.stage(week.start)
    words = stages.get(stage.id)
    if words is None or plan.facts.standing.state is not State.OK:
        return
    text = words.text
    if stage.number >= 1:
        text = _("{kind}: week {n} of your training").format(kind=words.text, n=stage.number)
    yield _by(words, text, words.reason)


def _days(plan: Plan, week: Week) -> Iterator[Line]:
    found = [day for day in week.days if any(one.kind is SessionKind.STRENGTH for one in day.sessions)]
    if not found:
        return
    names = wording.list_words(tuple(wording.day_name(day.date) for day in found))
    text = _("{days}: {names}").format(days=_n("{n} strength day", "{n} strength days", len(found)), names=names)
    spacing, (target, pattern) = plan.facts.rules.spacing, plan.target(week.start)
    usual = plan.table.days
    reason = _(
        "A day without strength lies between, for muscles grow in the rest. For you {low} to {high} a week are right."
    )
    if usual.low == usual.high:
        reason = _("A day without strength lies between, for muscles grow in the rest. For you {low} a week are right.")
    if target < pattern.strength[plan.facts.keys[0]]:
        reason = _("In the first weeks there are fewer. After that there may be up to {high} a week.")
    yield _by(spacing, text, reason.format(low=usual.low, high=usual.high))


def _minutes(plan: Plan, week: Week) -> Iterator[Line]:
    main = [one.minutes for one in _sessions(week) if one.kind in (SessionKind.STRENGTH, SessionKind.BALANCE)]
    if not main:
        return
    low, high = round(min(main)), round(max(main))
    spans = wording.minutes_words(high)
    if high - low > NEAR_MINUTES:
        spans = _("{low} to {high}").format(low=low, high=spans)
    reason = _("You chose {minutes}. Rests, changes of side and trips to the floor are counted.")
    yield Line(
        text=_("Sessions of about {minutes}").format(minutes=spans),
        reason=reason.format(minutes=wording.minutes_words(plan.profile.minutes)),
        source=plan.facts.rules.sessions.source,
        mark=plan.facts.rules.sessions.mark,
    )


def _floor(plan: Plan, week: Week) -> Line:
    facts, tables = plan.facts, plan.facts.rules
    days = _days_with(plan, week, floor=True)
    least = max(tables.sessions.no_floor_below, plan.table.floor_from_minutes)
    if days:
        bed = any(tag in facts.tags for tag in ON_BED)
        text = _("On a firm bed on {days}") if bed else _("On {days}, in one trip down")
        reason = _("Once down, all of it is done together, so that you get up only once a session.")
        if bed:
            reason = _("A firm bed takes the place of the floor, because of your answers.")
        return _by(tables.dosing, text.format(days=days), reason)
    if "no_floor" in facts.limits.closed:
        return Line(text=_("None"), reason=_("Your clinician told you to leave out work on the floor."))
    if plan.minutes < least:
        reason = _("Getting down and up takes its time. It comes from {n} minutes on.").format(n=least)
        return _by(tables.dosing, _("None"), reason)
    return _by(tables.sessions, _("None"), _("Nothing in this week needs the floor."))


def _landings(plan: Plan, week: Week) -> Line:
    rules = plan.facts.rules.impact
    days = _days_with(plan, week, floor=False)
    if days:
        reason = _("They grow by one small step a week, never by two.")
        return _by(rules, _("On {days}").format(days=days), reason)
    classes = plan.facts.rules.gate.impact_classes
    closed = [one for one in plan.left_out() if classes.get(one.exercise) not in (None, WALK)]
    if closed and all(classes.get(one.exercise.id) in (None, WALK) for one in plan.offer.get(IMPACT, ())):
        (rule, reason), _times = Counter((one.rule, one.reason) for one in closed).most_common(1)[0]
        return _by(rule_behind(rule, plan.facts), _("None this week"), reason)
    if not plan.stage(week.start).landings_share:
        return _by(rules, _("None this week"), _("On the way back they come last."))
    return _by(rules, _("None this week"), _("The sessions of this week have no room for them."))


def _grown(plan: Plan, week: Week) -> Iterator[Line]:
    words = plan.facts.rules.progress.words
    return _changed(plan, week, {words.reps, words.load, words.band, words.level})


def _gentler(plan: Plan, week: Week) -> Iterator[Line]:
    words = plan.facts.rules.progress.words
    return _changed(plan, week, {words.easier, words.hurt})


def _changed(plan: Plan, week: Week, known: set[str]) -> Iterator[Line]:
    """Exercises that changed for one of these reasons since the last time, each once; ``{name}: why``."""
    grown = {slot.exercise: slot.reason for one in _sessions(week) for slot in one.slots() if slot.reason in known}
    for exercise, reason in grown.items():
        yield Line(text=plan.catalogue.name_of(exercise), reason=reason)


def _resting(plan: Plan) -> Iterator[Line]:
    rests, pain, name = plan.facts.rests, plan.facts.rules.pain, plan.catalogue.name_of
    for exercise in sorted(rests.again):
        yield _by(pain.again, name(exercise), pain.again.reason)
    for exercise in sorted(rests.locked - rests.again):
        day = wording.date_words(rests.back[exercise])
        yield _by(pain.lock, _("{name}, until {day}").format(name=name(exercise), day=day), pain.lock.reason)
    for exercise in sorted(rests.eased):
        yield _by(pain.eased, name(exercise), pain.eased.reason)


def _left_out(plan: Plan) -> Iterator[Line]:
    """The rules that leave most out, those first; all missing equipment together."""
    groups = Counter(_group(one) for one in plan.left_out())
    for (rule, reason), times in groups.most_common(MOST_REASONS):
        text = _n("{n} exercise", "{n} exercises", times)
        yield _by(rule_behind(rule, plan.facts), text, reason)


def _group(one: LeftOut) -> tuple[str, str]:
    if one.rule == EQUIPMENT:
        return EQUIPMENT, _("They need things you have not told us of. You can change that under My answers.")
    return one.rule, one.reason


def _sessions(week: Week) -> list[Session]:
    return [one for day in week.days for one in day.sessions]


def _days_with(plan: Plan, week: Week, *, floor: bool) -> str:
    """The names of the days with floor work, or with landings."""

    def wanted(id_: ExerciseId) -> bool:
        one = plan.catalogue.exercises.get(id_)
        return one is not None and (one.floor if floor else one.has(Kind.IMPACT) and one.family == IMPACT)

    days = [day.date for day in week.days if any(wanted(s.exercise) for one in day.sessions for s in one.slots())]
    return wording.list_words(tuple(wording.day_name(day) for day in days))


def _by(rule: Marked | None, text: str, reason: str) -> Line:
    """A line with the source and mark of a rule."""
    if rule is None:
        return Line(text=text, reason=reason)
    return Line(text=text, reason=reason, source=rule.source, mark=rule.mark, review=rule.review)
