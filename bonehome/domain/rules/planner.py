"""Plans a week: from what a person may do, on the days they chose, in the minutes they have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import SlotId
from bonehome.domain.profile import Profile, State
from bonehome.domain.rules import naming, timing
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.dosing import column, stage
from bonehome.domain.rules.facts import PersonFacts, facts_of
from bonehome.domain.rules.fill import Pick, Shelf, shelf
from bonehome.domain.rules.log import Log
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.session import Draft, balance_session, bout, seconds, strength_session
from bonehome.domain.rules.spacing import WEEK, apart, strength_days
from bonehome.domain.rules.strength import LETTERS
from bonehome.domain.rules.tables import WeekPattern
from bonehome.domain.verdict import Refused
from bonehome.domain.week import Block, BlockName, Day, LeftOut, Session, SessionKind, Slot, Week, monday_of

GENTLE_KINDS = (SessionKind.POSTURE, SessionKind.WALK)


@dataclass(frozen=True, kw_only=True)
class _Plan:
    """One week in the making."""

    shelf: Shelf
    monday: date
    start: date
    minutes: int
    days: tuple[int, ...]
    pattern: WeekPattern
    strength: tuple[int, ...]
    first_index: int
    taken: tuple[date, ...]
    salt: str

    @property
    def facts(self) -> PersonFacts:
        """The person."""
        return self.shelf.facts

    def date_of(self, day: int) -> date:
        """The date of a weekday of this week."""
        return self.monday + timedelta(days=day)


def plan_week(
    profile: Profile,
    catalogue: Catalogue,
    rules: Rules,
    log: Log,
    start: date,
    monday: date,
    *,
    taken: tuple[date, ...] = (),
    salt: str = "",
) -> Week:
    """The seven days from ``monday``; days before ``start`` (the first day of the whole plan) are empty.

    ``log`` is what was done, ``taken`` are dates outside this week, or fixed in it, that already hold strength;
    no strength lies closer to them than the spacing rule allows. Ids are made from ``salt``, date and place, so
    the same call gives the same week. A person at a stop gets seven empty days.
    """
    facts = facts_of(profile, catalogue, rules, log, max([start, *(entry.date for entry in log)]))
    if facts.standing.state is State.STOP:
        return _week(monday, {})
    plan = _plan(profile, catalogue, facts, start, monday, taken, salt)
    kinds = {day: _kinds(plan, day) for day in range(WEEK)}
    made = {day: _sessions(plan, day, kinds[day]) for day in range(WEEK) if plan.date_of(day) >= start}
    if facts.known["q25"] is True:
        made = {day: () if plan.date_of(day) == start else sessions for day, sessions in made.items()}
    return _week(monday, made)


def left_out(profile: Profile, catalogue: Catalogue, rules: Rules, log: Log, on: date) -> tuple[LeftOut, ...]:
    """Every exercise of the catalogue the person may not have, with the first rule that closes it, by id."""
    facts = facts_of(profile, catalogue, rules, log, on)
    answers = (verdict(catalogue.exercises[id_], facts) for id_ in sorted(catalogue.exercises))
    return tuple(
        LeftOut(exercise=one.exercise, rule=one.rule, reason=one.reason, source=one.source)
        for one in answers
        if isinstance(one, Refused)
    )


def _plan(
    profile: Profile,
    catalogue: Catalogue,
    facts: PersonFacts,
    start: date,
    monday: date,
    taken: tuple[date, ...],
    salt: str,
) -> _Plan:
    sessions = facts.rules.sessions
    days = tuple(sorted({day.number for day in profile.days})) or (0,)
    pattern = sessions.pattern(len(days))
    origin = min(start, facts.trained.first or start)
    weeks = (monday - monday_of(origin)).days // WEEK
    target = min(pattern.strength[key] for key in facts.keys)
    target = min(target, pattern.early) if weeks < pattern.early_weeks else target
    dates_apart = facts.rules.spacing.strength_dates_apart
    usual = strength_days(days, target, dates_apart)
    free = tuple(day for day in days if apart(monday + timedelta(days=day), taken, facts.rules.spacing))
    table = column(facts)
    return _Plan(
        shelf=shelf(facts, catalogue, table, stage(table, monday, origin, len(usual))),
        monday=monday,
        start=start,
        minutes=max(sessions.least_minutes, min(sessions.most_minutes, profile.minutes)),
        days=days,
        pattern=pattern,
        strength=usual if set(usual) <= set(free) else strength_days(free, target, dates_apart),
        first_index=(monday - monday_of(start)).days // WEEK * len(usual),
        taken=taken,
        salt=salt,
    )


def _kinds(plan: _Plan, day: int) -> tuple[SessionKind, ...]:
    """What a weekday holds (evidence 6.3)."""
    if day in plan.days:
        kinds: tuple[SessionKind, ...] = (SessionKind.STRENGTH if day in plan.strength else SessionKind.BALANCE,)
    else:
        others = [other for other in range(WEEK) if other not in plan.days]
        place = others.index(day)
        kinds = plan.pattern.others[place] if place < len(plan.pattern.others) else ()
        daily = any(key in plan.facts.rules.sessions.posture_daily for key in plan.facts.keys)
        kinds = (SessionKind.POSTURE, *kinds) if daily and SessionKind.POSTURE not in kinds else kinds
    if plan.facts.standing.state is not State.EDUCATION_ONLY:
        return kinds
    gentle = tuple(kind for kind in kinds if kind in GENTLE_KINDS)
    return (SessionKind.POSTURE,) if day in plan.days else gentle


def _sessions(plan: _Plan, day: int, kinds: tuple[SessionKind, ...]) -> tuple[Session, ...]:
    made = (_session(plan, day, number, kind) for number, kind in enumerate(kinds, start=1))
    return tuple(one for one in made if one is not None)


def _session(plan: _Plan, day: int, number: int, kind: SessionKind) -> Session | None:
    """One session; None where nothing of its kind is open to the person."""
    letter = ""
    if kind is SessionKind.STRENGTH:
        index = plan.first_index + plan.strength.index(day)
        letter = LETTERS[index % len(LETTERS)]
        draft = strength_session(plan.shelf, plan.minutes, letter, index)
    elif kind is SessionKind.BALANCE and day in plan.days:
        draft = balance_session(plan.shelf, plan.minutes)
    else:
        return _short(plan, day, number, kind)
    total = timing.minutes(seconds(plan.shelf, draft))
    return _made(plan, day, number, kind, draft, total, letter)


def _short(plan: _Plan, day: int, number: int, kind: SessionKind) -> Session | None:
    """A bout or a walk, without daily check; in the gentle plan posture is as long as a short session."""
    sessions = plan.facts.rules.sessions
    row = sessions.bout(kind)
    gentle = plan.facts.standing.state is State.EDUCATION_ONLY and kind is SessionKind.POSTURE
    picks = bout(plan.shelf, row, sessions.education_posture_s if gentle else None)
    if not picks:
        return None
    used = picks[0].amount.value if row.block is BlockName.WALK else plan.shelf.seconds(picks)
    return _made(plan, day, number, kind, Draft(blocks={row.block: picks}), timing.minutes(used), "")


def _made(plan: _Plan, day: int, number: int, kind: SessionKind, draft: Draft, minutes: float, letter: str) -> Session:
    id_ = naming.session_id(plan.salt, plan.date_of(day), kind, number)
    blocks, count = [], 0
    for name in BlockName:
        picks = draft.blocks.get(name, ())
        if picks:
            slots = tuple(_slot(pick, naming.slot_id(id_, count + place)) for place, pick in enumerate(picks, start=1))
            blocks.append(Block(name=name, slots=slots))
            count += len(slots)
    title = naming.title(plan.facts.rules.sessions, kind, letter)
    return Session(id=id_, kind=kind, minutes=minutes, blocks=tuple(blocks), title=title, letter=letter)


def _slot(pick: Pick, id_: SlotId) -> Slot:
    exercise = pick.exercise
    timed = exercise.dose.timed
    return Slot(
        id=id_,
        allowed=pick.choice.allowed,
        sets=pick.sets,
        reps=None if timed else pick.amount.value,
        seconds=pick.amount.value if timed else None,
        side=exercise.side,
        effort_cap=pick.effort_cap,
        rest_s=pick.rest_s,
        reason=pick.reason,
        load_kg=pick.load_kg,
        hold_s=exercise.dose.hold.middle() if exercise.dose.hold is not None else None,
        pair=pick.pair,
    )


def _week(monday: date, made: dict[int, tuple[Session, ...]]) -> Week:
    days = (Day(date=monday + timedelta(days=day), sessions=made.get(day, ())) for day in range(WEEK))
    return Week(start=monday, days=tuple(days))
