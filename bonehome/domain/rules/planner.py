"""Plans a week: from what a person may do, on the days they chose, in the minutes they have."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.events import Circumstances
from bonehome.domain.exercise import Exercise
from bonehome.domain.profile import Profile, State
from bonehome.domain.rules import naming, timing
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.course import Setting, courses_of
from bonehome.domain.rules.dosing import column
from bonehome.domain.rules.draft import ORDER, Draft
from bonehome.domain.rules.facts import Look, PersonFacts, facts_with
from bonehome.domain.rules.fill import Offer, Picks, Shelf, offer, siblings_in, slot_of
from bonehome.domain.rules.landings import Landings, landings_for, room_for
from bonehome.domain.rules.loads import Loads
from bonehome.domain.rules.log import Log, Trained
from bonehome.domain.rules.pains import Rests, rests_on
from bonehome.domain.rules.past import IMPACT, Past, past_of
from bonehome.domain.rules.pools import bout
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.session import Brief, balance_session, landing_seconds, strength_session
from bonehome.domain.rules.shape import LETTERS
from bonehome.domain.rules.spacing import WEEK, apart, strength_days
from bonehome.domain.rules.spans import Spans
from bonehome.domain.rules.stages import Stage, origin, stage_of, week_number
from bonehome.domain.rules.standing import NOTHING_ELSE
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.tables import TierDose, WeekPattern
from bonehome.domain.verdict import Refused
from bonehome.domain.week import Block, BlockName, Day, LeftOut, Session, SessionKind, Week, monday_of

GENTLE_KINDS = (SessionKind.POSTURE, SessionKind.WALK)


@dataclass(frozen=True, kw_only=True)
class Memory:
    """What the gate said of a catalogue for one person on one day."""

    facts: PersonFacts
    catalogue: Catalogue
    offer: Offer


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One person's plan as it stands on a day; makes any of its weeks. Everything it knows is worked out once.

    ``start`` is the first day of the whole plan, ``past`` the log up to the day of ``facts``, ``before`` what the gate
    said when the same person was last asked about.
    """

    profile: Profile
    catalogue: Catalogue
    facts: PersonFacts
    past: Past
    start: date
    before: Memory | None = field(default=None, repr=False)

    @cached_property
    def table(self) -> TierDose:
        """The columns of the resistance table that hold."""
        return column(self.facts)

    @cached_property
    def offer(self) -> Offer:
        """Everything the gate lets through; what it said before is taken where nothing has changed since."""
        before = self.before
        if before is not None and before.catalogue is self.catalogue and self.facts.same_gate(before.facts):
            return before.offer
        return offer(self.facts, self.catalogue)

    @property
    def memory(self) -> Memory:
        """What the gate says now, for the next plan of the same person."""
        return Memory(facts=self.facts, catalogue=self.catalogue, offer=self.offer)

    @cached_property
    def loads(self) -> Loads:
        """The weights and bands owned."""
        return self.facts.loads

    @cached_property
    def days(self) -> tuple[int, ...]:
        """The chosen weekdays, 0 to 6; none counts as Monday."""
        return tuple(sorted({day.number for day in self.profile.days})) or (0,)

    @cached_property
    def minutes(self) -> int:
        """The minutes of a session, within what a session may have."""
        sessions = self.facts.rules.sessions
        return max(sessions.least_minutes, min(sessions.most_minutes, self.profile.minutes))

    def landings_open(self) -> list[Exercise]:
        """What may be landed with, gentlest first; a harder one is no way round one that rests for pain."""
        rests, exercises = self.facts.rests, self.catalogue.exercises
        resting = [exercises[id_] for id_ in (*rests.locked, *rests.again) if id_ in exercises]
        lowest = min((one.level for one in resting if one.family == IMPACT), default=None)
        rows = (one.exercise for one in self.offer.get(IMPACT, ()))
        return [one for one in rows if lowest is None or one.level < lowest]

    def landings(self, monday: date) -> Landings | None:
        """The landings of a session in the week from ``monday``; None where none are open."""
        time_s = landing_seconds(self.facts.rules.sessions, self.minutes) - self.facts.rules.dosing.setup_s
        room = room_for(self.facts, time_s, self.table.tempo)
        return landings_for(self.facts, self.landings_open(), self.past, self.stage(monday), monday, room)

    def left_out(self) -> tuple[LeftOut, ...]:
        """Every exercise of the catalogue the person may not have, with the first rule that closes it, by id."""
        answers = (verdict(self.catalogue.exercises[id_], self.facts) for id_ in sorted(self.catalogue.exercises))
        return tuple(
            LeftOut(exercise=one.exercise, rule=one.rule, reason=one.reason, source=one.source)
            for one in answers
            if isinstance(one, Refused)
        )

    def stage(self, monday: date) -> Stage:
        """What kind of week it is; looked up once."""
        found = self._stages.get(monday)
        if found is None:
            target, _ = self.target(monday)
            days = len(strength_days(self.days, target, self.facts.rules.spacing.strength_dates_apart))
            found = self._stages[monday] = stage_of(self.facts, self.table, self.past, monday, days)
        return found

    @cached_property
    def _stages(self) -> dict[date, Stage]:
        return {}

    def week(self, monday: date, *, taken: tuple[date, ...] = (), salt: str = "") -> Week:
        """The seven days from ``monday``; days before the start are empty.

        ``taken`` are dates outside this week, or fixed in it, that already hold strength; no strength lies closer to
        them than the spacing rule allows. Ids are made from ``salt``, date and place, so the same call gives the same
        week. A person at a stop gets seven empty days.
        """
        if self.facts.standing.state is State.STOP:
            return _week(monday, {})
        return _Maker.of(self, monday, taken, salt).week()

    def shelf(self, monday: date) -> Shelf:
        """What doses the exercises of a week."""
        return Shelf(
            facts=self.facts,
            table=self.table,
            stage=self.stage(monday),
            loads=self.loads,
            families=self.offer,
            siblings=siblings_in(self.catalogue),
            courses=self.past.courses,
        )

    def target(self, monday: date) -> tuple[int, WeekPattern]:
        """How many strength days the week aims at, and the pattern of its days."""
        rules = self.facts.rules
        pattern = rules.sessions.pattern(len(self.days))
        weeks = week_number(monday, origin(self.past, self.facts.on)) - 1
        target = min(self.table.days.high, *(pattern.strength[key] for key in self.facts.keys))
        return (min(target, pattern.early) if weeks < pattern.early_weeks else target), pattern


def plan_of(
    profile: Profile,
    catalogue: Catalogue,
    rules: Rules,
    log: Log,
    start: date,
    *,
    on: date | None = None,
    now: Circumstances = NOTHING_ELSE,
) -> Plan:
    """The plan as it stands on ``on`` (by default the start, or the newest entry of the log where that is later)."""
    day = on if on is not None else max([start, *(entry.date for entry in log)])
    return plan_with(profile, catalogue, rules, past_of(log, catalogue, rules, day), start, on=day, now=now)


def plan_with(
    profile: Profile,
    catalogue: Catalogue,
    rules: Rules,
    past: Past,
    start: date,
    *,
    on: date,
    now: Circumstances = NOTHING_ELSE,
    before: Memory | None = None,
) -> Plan:
    """The same where the log has been read already; a past that has courses keeps them."""

    def work() -> Trained:
        return past.trained(on)

    def pains() -> Rests:
        return rests_on(tuple(past.reds), rules.pain, on, now.screened_on)

    facts = facts_with(profile, rules, Look(trained=work, rests=pains), on, now)
    plan = Plan(profile=profile, catalogue=catalogue, facts=facts, past=past, start=start, before=before)
    if past.courses is None:
        days = len(strength_days(plan.days, len(plan.days), rules.spacing.strength_dates_apart))
        spans = Spans(
            table=plan.table,
            first=origin(past, on),
            sessions_a_week=days,
            progress=rules.progress,
            strength=rules.sessions.strength_families,
            careful=facts.careful,
        )
        setting = Setting(
            progress=rules.progress, pain=rules.pain, loads=plan.loads, span=spans.of, careful=facts.careful
        )
        past.courses = courses_of(past.entries, catalogue, setting, past.restarted)
    return plan


def plan_week(
    profile: Profile,
    catalogue: Catalogue,
    rules: Rules,
    log: Log,
    start: date,
    monday: date,
    *,
    on: date | None = None,
    now: Circumstances = NOTHING_ELSE,
    taken: tuple[date, ...] = (),
    salt: str = "",
) -> Week:
    """One week of a plan (``plan_of``, ``Plan.week``)."""
    return plan_of(profile, catalogue, rules, log, start, on=on, now=now).week(monday, taken=taken, salt=salt)


def left_out(
    profile: Profile, catalogue: Catalogue, rules: Rules, log: Log, on: date, now: Circumstances = NOTHING_ELSE
) -> tuple[LeftOut, ...]:
    """Every exercise the person may not have on a day (``Plan.left_out``)."""
    return plan_of(profile, catalogue, rules, log, on, on=on, now=now).left_out()


@dataclass(frozen=True, kw_only=True)
class _Maker:
    """One week in the making."""

    plan: Plan
    shelf: Shelf
    growth: Growth
    monday: date
    pattern: WeekPattern
    strength: tuple[int, ...]
    landing_days: frozenset[int]
    landings: Landings | None
    first_index: int
    salt: str

    @classmethod
    def of(cls, plan: Plan, monday: date, taken: tuple[date, ...], salt: str) -> _Maker:
        """What the days of the week are to hold."""
        rules = plan.facts.rules
        target, pattern = plan.target(monday)
        dates_apart = rules.spacing.strength_dates_apart
        usual = strength_days(plan.days, target, dates_apart)
        free = tuple(day for day in plan.days if apart(monday + timedelta(days=day), taken, rules.spacing))
        shelf = plan.shelf(monday)
        landings = plan.landings(monday)
        return cls(
            plan=plan,
            shelf=shelf,
            growth=Growth(monday=monday, most=rules.progress.steps_a_session),
            monday=monday,
            pattern=pattern,
            strength=usual if set(usual) <= set(free) else strength_days(free, target, dates_apart),
            landing_days=_landing_days(plan.days, landings),
            landings=landings,
            first_index=(monday - monday_of(plan.start)).days // WEEK * len(usual),
            salt=salt,
        )

    def week(self) -> Week:
        """All seven days."""
        start, unwell = self.plan.start, self.plan.facts.known["q25"] is True
        made: dict[int, tuple[Session, ...]] = {}
        for day in range(WEEK):
            date_ = self.date_of(day)
            if date_ >= start and not (unwell and date_ == self.plan.facts.on):
                made[day] = self._sessions(day)
        return _week(self.monday, made, deload=self.shelf.stage.deload is not None)

    def date_of(self, day: int) -> date:
        """The date of a weekday of this week."""
        return self.monday + timedelta(days=day)

    def _sessions(self, day: int) -> tuple[Session, ...]:
        made = (self._session(day, number, kind) for number, kind in enumerate(self._kinds(day), start=1))
        return tuple(one for one in made if one is not None)

    def _kinds(self, day: int) -> tuple[SessionKind, ...]:
        """What a weekday holds (evidence 6.3)."""
        plan = self.plan
        if day in plan.days:
            kinds: tuple[SessionKind, ...] = (SessionKind.STRENGTH if day in self.strength else SessionKind.BALANCE,)
        else:
            others = [other for other in range(WEEK) if other not in plan.days]
            place = others.index(day)
            kinds = self.pattern.others[place] if place < len(self.pattern.others) else ()
            daily = any(key in plan.facts.rules.sessions.posture_daily for key in plan.facts.keys)
            kinds = (SessionKind.POSTURE, *kinds) if daily and SessionKind.POSTURE not in kinds else kinds
        if plan.facts.standing.state is not State.EDUCATION_ONLY:
            return kinds
        gentle = tuple(kind for kind in kinds if kind in GENTLE_KINDS)
        return (SessionKind.POSTURE,) if day in plan.days else gentle

    def _session(self, day: int, number: int, kind: SessionKind) -> Session | None:
        """One session; None where nothing of its kind is open to the person."""
        if day not in self.plan.days or kind not in (SessionKind.STRENGTH, SessionKind.BALANCE):
            return self._short(day, number, kind)
        self.growth.begin_session()
        place = self.plan.days.index(day)
        letter, index = "", 0
        if kind is SessionKind.STRENGTH:
            place = self.strength.index(day)
            index = self.first_index + place
            letter = LETTERS[index % len(LETTERS)]
        brief = Brief(
            minutes=self.plan.minutes,
            growth=self.growth,
            place=place,
            of=max(1, len(self.strength)),
            letter=letter,
            index=index,
            landings=self.landings if day in self.landing_days else None,
        )
        make = strength_session if kind is SessionKind.STRENGTH else balance_session
        draft = make(self.shelf, brief)
        self.growth.end_session([pick.exercise.id for pick in draft.picks])
        return self._made(day, number, kind, draft, timing.minutes(draft.seconds), letter)

    def _short(self, day: int, number: int, kind: SessionKind) -> Session | None:
        """A bout or a walk, without daily check; in the gentle plan posture is as long as a short session."""
        picks = self._bouts.get(kind)
        if picks is None:
            picks = self._bouts[kind] = self._bout(kind)
        if not picks:
            return None
        block = self.plan.facts.rules.sessions.bout(kind).block
        used = picks[0].amount.value if block is BlockName.WALK else self.shelf.seconds(picks)
        return self._made(day, number, kind, Draft(shelf=self.shelf, blocks={block: picks}), timing.minutes(used), "")

    @cached_property
    def _bouts(self) -> dict[SessionKind, Picks]:
        return {}

    def _bout(self, kind: SessionKind) -> Picks:
        sessions = self.plan.facts.rules.sessions
        gentle = self.plan.facts.standing.state is State.EDUCATION_ONLY and kind is SessionKind.POSTURE
        return bout(self.shelf, sessions.bout(kind), sessions.education_posture_s if gentle else None)

    def _made(self, day: int, number: int, kind: SessionKind, draft: Draft, minutes: float, letter: str) -> Session:
        id_ = naming.session_id(self.salt, self.date_of(day), kind, number)
        blocks, count = [], 0
        for name in ORDER:
            picks = draft.blocks.get(name, ())
            if picks:
                slots = (slot_of(pick, naming.slot_id(id_, count + place)) for place, pick in enumerate(picks, start=1))
                blocks.append(Block(name=name, slots=tuple(slots)))
                count += len(picks)
        title = naming.title(self.plan.facts.rules.sessions, kind, letter)
        return Session(id=id_, kind=kind, minutes=minutes, blocks=tuple(blocks), title=title, letter=letter)


def _landing_days(days: tuple[int, ...], landings: Landings | None) -> frozenset[int]:
    """The training days that may hold landings, earliest first; no two in a row where they need a day of rest."""
    if landings is None:
        return frozenset()
    chosen: list[int] = []
    for day in days:
        near = any(min((day - one) % WEEK, (one - day) % WEEK) < 2 for one in chosen)
        if len(chosen) < landings.days_most and not (landings.rest_days and near):
            chosen.append(day)
    return frozenset(chosen)


def _week(monday: date, made: dict[int, tuple[Session, ...]], deload: bool = False) -> Week:
    days = (Day(date=monday + timedelta(days=day), sessions=made.get(day, ())) for day in range(WEEK))
    return Week(start=monday, days=tuple(days), deload=deload)
