"""The plan: weeks made once and kept, remade only from a named event on and only behind today."""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bonehome.app.gate import TodaysGate
from bonehome.app.replanning import at_most, merged
from bonehome.domain.held import held_to
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.profile import Standing, State
from bonehome.domain.rules.screening import PAIN, SUPPORT
from bonehome.domain.rules.selftest_gate import care_at, someone_near
from bonehome.domain.verdict import Allowed, Refused, Verdict
from bonehome.domain.week import Day, LeftOut, Session, SessionKind, Week, monday_of
from bonehome.store.stamp import Stamp

if TYPE_CHECKING:
    from bonehome.app.knowledge import Knowledge
    from bonehome.app.screening import Screening
    from bonehome.app.why_not import WhyNot
    from bonehome.domain.clock import Clock
    from bonehome.domain.rules.facts import PersonFacts
    from bonehome.domain.rules.planner import Plan
    from bonehome.domain.steps import Pacing
    from bonehome.store.records import Records
    from bonehome.store.weeks import Weeks

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
HARD_REST_FLOOR_S = 60
"""The least rest before a hard set for T3 and the fall flag, whatever is pressed (decision 13, J)."""
ON_BED = frozenset({"nofloor", "vfx"})
"""Tags whose floor work is done on a firm bed (decisions, J)."""


class Planning:
    """Plans and keeps weeks, and asks the one safety gate.

    The planner's own modules are imported where they are called: showing a planned day needs none of them.
    """

    def __init__(
        self, screening: Screening, knowledge: Knowledge, weeks: Weeks, records: Records, clock: Clock
    ) -> None:
        self._screening = screening
        self.knowledge = knowledge
        self._weeks = weeks
        self._records = records
        self._clock = clock
        self._gate = TodaysGate(screening, knowledge, clock)
        self._lasting = TodaysGate(screening, knowledge, clock, checked=False)

    # Weeks

    def week(self, start: date) -> Week | None:
        """The stored week from Monday ``start``, as the gate has it now."""
        return self._weeks.load(start, self._lasting.verdict)

    def ensure_week(self, start: date) -> Week:
        """The week from Monday ``start``, planned and stored where it was not.

        What is stored is not planned anew, but for one case: the current week where it was planned in an earlier one
        (event "end of week"). A week that is over and was never planned is empty and is not stored.
        """
        if start == monday_of(self._clock.today()):
            self._begin_week(start)
        stored = self.week(start)
        if stored is not None:
            return stored
        if start + WEEK <= self._clock.today():
            return Week(start=start, days=tuple(Day(date=start + n * DAY) for n in range(7)))
        planned = self._plan(start, after=None)
        self._weeks.save(planned, event="first", stamp=Stamp.of(self._clock))
        return planned

    def this_week(self) -> Week:
        """The week of today."""
        return self.ensure_week(monday_of(self._clock.today()))

    def replan(self, after: date, event: str) -> None:
        """Plan anew what lies after the date ``after``: for "answers", "own", "equipment", "test", "lock".

        Sessions on or before it, and later ones that are begun or done already, stay.
        """
        for start in self._weeks.starts_from(after + DAY):
            self._replan_week(start, max(after, start - DAY), event)

    def answers_changed(self) -> None:
        """Answers, equipment, days or a test changed: plan anew from today, or from tomorrow where today has begun."""
        self._replan_now("answers")

    def own_changed(self) -> None:
        """An own exercise was added, changed or removed: plan anew as after an answer."""
        self._replan_now("own")

    def _replan_now(self, event: str) -> None:
        today = self._clock.today()
        week = self.week(monday_of(today))
        begun = week is not None and any(self._begun(one.id) for one in self._todays(week))
        self.replan(today if begun else today - DAY, event)

    # Today and single sessions

    def today(self) -> tuple[Session, ...]:
        """Today's sessions. None at a stop, and none that holds an exercise the gate now refuses: it is replanned."""
        return self.today_in_week()[1]

    def today_in_week(self) -> tuple[Week, tuple[Session, ...]]:
        """This week and today's sessions in it, as they stand after what the gate may have had replanned."""
        week = self.this_week()
        if self.standing().state is State.STOP:
            return week, ()
        if not any(self._closed(one) for one in self._todays(week)):
            return week, self._todays(week)
        self.replan(self._clock.today() - DAY, "gate")
        week = self.this_week()
        return week, tuple(one for one in self._todays(week) if not self._closed(one))

    def easy_restart(self) -> Session | None:
        """The session to start again with, in its short shape, where planned strength was not done; else None.

        It is the next one in this week or the following. Nothing is offered where nothing was ever done, and where so
        much time has passed that the questions come first.
        """
        today, last = self._clock.today(), self.knowledge.last_session()
        if last is None or last >= today or (today - last).days >= self.knowledge.rules.again.missed_days:
            return None
        if self.facts().known["q25"] is True:  # not well: no session today
            return None
        missed = (today - last).days > WEEK.days or self._weeks.dates_of(SessionKind.STRENGTH, last + DAY, today - DAY)
        return self._next_strength() if missed else None

    def _next_strength(self) -> Session | None:
        week, todays = self.today_in_week()
        coming = (one for start in (week.start, week.start + WEEK) for one in self.ensure_week(start).days)
        later = (one for day in coming if day.date > self._clock.today() for one in day.sessions)
        open_ = (one for one in (*todays, *later) if one.kind is SessionKind.STRENGTH and not self._begun(one.id))
        return next(open_, None)

    def session(self, id_: SessionId) -> Session | None:
        """The planned session, or one that was begun and is in no plan any more."""
        gate = self._lasting.verdict
        return self._weeks.session(id_, gate) or self._records.session(id_, gate)

    def refusals(self, session: Session) -> tuple[Refused, ...]:
        """What the gate refuses of this session now, or did when it was read, whatever day it comes from.

        Today's check is left aside (``open_part`` heeds it).
        """
        return held_to(session, self._lasting.verdict).closed

    def open_part(self, session: Session) -> Session:
        """What of a session may be done at this moment, today's check included; ``closed`` names the rest and why."""
        return held_to(session, self.verdict)

    def shorter(self, session: Session) -> Session:
        """The session's 15-minute shape, with the same ids."""
        from bonehome.domain.rules import changes

        return changes.shorter(session, self.plan(), self._clock.today())

    def may_swap(self, id_: SessionId) -> bool:
        """True for a planned session of today or later in this week that is not begun; later weeks are planned anew."""
        day, today = self._weeks.date_of(id_), self._clock.today()
        return day is not None and today <= day < monday_of(today) + WEEK and not self._begun(id_)

    def swap(self, id_: SessionId, slot: SlotId) -> Session | None:
        """Take the equal exercise in a slot and keep that; the new session, or None where there is none to take.

        UserError where the disk refuses. ``keep`` with the session as it was takes it back.
        """
        from bonehome.domain.rules import changes

        old = self.session(id_) if self.may_swap(id_) else None
        new = changes.swapped(old, slot, self.plan(), self._clock.today()) if old is not None else None
        if new is not None:
            self.keep(new)
        return new

    def keep(self, session: Session) -> None:
        """Keep a planned session in place of the one with its id; UserError where the disk refuses."""
        self._weeks.replace(session)

    # The gate

    def standing(self) -> Standing:
        """What the answers mean today."""
        return self._screening.standing()

    def facts(self) -> PersonFacts:
        """Everything the rules know of the person today."""
        return self._gate.facts()

    def verdict(self, exercise: ExerciseId) -> Verdict:
        """May the person do this exercise today, after today's check; one the library does not know is refused."""
        return self._gate.verdict(exercise)

    def verdicts(self) -> dict[ExerciseId, Verdict]:
        """The gate's answer for every exercise of the library."""
        return {id_: self.verdict(id_) for id_ in self.knowledge.catalogue.exercises}

    def left_out(self) -> tuple[LeftOut, ...]:
        """Why an exercise is not for this person now, by id."""
        return self.plan().left_out()

    def why_not(self, exercise: ExerciseId) -> WhyNot | None:
        """Why an exercise is not for this person now, with source and what would open it; None where it is."""
        from bonehome.app.why_not import why_not

        found, answer = self.knowledge.catalogue.exercise(exercise), self.verdict(exercise)
        if found is None or not isinstance(answer, Refused):
            return None
        return why_not(found, answer, self.facts())

    def may_open(self, exercise: ExerciseId) -> bool:
        """True where only the ladder's ceiling closes it and a named physiotherapist may open that step."""
        why = self.why_not(exercise)
        return why is not None and why.may_open

    def plan(self) -> Plan:
        """The whole plan as it stands today: makes weeks, and knows why they are as they are."""
        today = self._clock.today()
        start = min(self._weeks.plan_start() or today, today)
        return self.knowledge.plan(self._screening.draft(), start, today, self._lasting.circumstances())

    def care(self, exercise: ExerciseId) -> tuple[str, ...]:
        """The change-card sentences for this person: what to do differently, the exercise's own words first."""
        found, answer = self.knowledge.catalogue.exercise(exercise), self.verdict(exercise)
        if found is None or not isinstance(answer, Allowed):
            return ()
        gate = self.knowledge.rules.gate
        usual = {tag: rule.change for tag, rule in gate.tags.items()}
        usual |= {SUPPORT: gate.ceilings.steady_change, PAIN: self.knowledge.rules.pain.eased.change}
        sentences = (found.care.get(tag) or usual.get(tag, "") for tag in answer.changes)
        return tuple(dict.fromkeys(sentence for sentence in sentences if sentence))

    def test_verdict(self, result: str) -> Verdict:
        """May the person do a home test today; it is named by its result ("chair_stand")."""
        return self._gate.test_verdict(result)

    def test_care(self, result: str) -> tuple[str, ...]:
        """What to do differently at a home test; nothing where it is refused."""
        test, answer = self.knowledge.rules.selftests.of(result), self.test_verdict(result)
        return care_at(test, answer, self.facts()) if test is not None and isinstance(answer, Allowed) else ()

    def someone_near(self, result: str) -> bool:
        """Does somebody have to be near at a home test."""
        test = self.knowledge.rules.selftests.of(result)
        return test is None or someone_near(test, self.facts())

    def easier(self, exercise: ExerciseId) -> ExerciseId | None:
        """ "Too hard": the nearest lower rung the gate allows, in the same position and with no new equipment."""
        from bonehome.domain.rules import changes

        found = self.knowledge.catalogue.exercise(exercise)
        return changes.easier(found, self.facts(), self.knowledge.catalogue) if found is not None else None

    def pacing(self) -> Pacing:
        """How fast this person's sessions run."""
        from bonehome.domain.rules.dosing import column
        from bonehome.domain.steps import Pacing

        facts = self.facts()
        table = column(facts)
        return Pacing(
            tempo=table.tempo,
            rest_floor_s=float(HARD_REST_FLOOR_S if facts.careful else 0),
            transfer_s=float(table.transfer_s),
            on_bed=bool(ON_BED & facts.tags),
        )

    # How it is done

    def _begin_week(self, start: date) -> None:
        made = self._weeks.made_on(start)
        if made is not None and made < start:
            self._replan_week(start, self._clock.today() - DAY, "end of week")

    def _todays(self, week: Week) -> tuple[Session, ...]:
        day = week.day(self._clock.today())
        return day.sessions if day is not None else ()

    def _closed(self, session: Session) -> bool:
        return bool(session.closed) and not self._begun(session.id)

    def _begun(self, id_: SessionId) -> bool:
        record = self._records.load(id_)
        return record is not None and bool(record.sets)

    def _replan_week(self, start: date, after: date, event: str) -> None:
        old = self.week(start)
        if old is None:
            return
        done = {one.id for day in old.days for one in day.sessions if day.date > after and self._begun(one.id)}
        new = merged(old, self._plan(start, after), after, done)
        self._weeks.replace_after(new, after, event=event, stamp=Stamp.of(self._clock))

    def _plan(self, start: date, after: date | None) -> Week:
        """A new week; days up to ``after`` are only looked at for the strength they hold."""
        taken = self._taken(start, after)
        self._plan_start()
        plan = self.plan()
        week = plan.week(start, taken=tuple(sorted(taken)), salt=secrets.token_hex(8))
        fixed = {day for day in taken if start <= day < start + WEEK}
        return at_most(week, plan.table.days.high, fixed)

    def _taken(self, start: date, after: date | None) -> set[date]:
        """Dates near the week that hold strength already: done, or planned and still to come."""
        today = self._clock.today()
        records = self._records.between(start - WEEK, start + 2 * WEEK)
        done = {one.local_date for one in records if one.kind is SessionKind.STRENGTH and one.sets}
        planned = self._weeks.dates_of(SessionKind.STRENGTH, max(today, start - WEEK), start + 2 * WEEK - DAY)
        before = {day for day in planned if day < start}
        fixed = {day for day in planned if after is not None and start <= day <= min(after, start + WEEK - DAY)}
        following = {day for day in planned if after is None and day >= start + WEEK}
        return done | before | fixed | following

    def _plan_start(self) -> None:
        """The first day of the whole plan is kept with its first week; one in the future was a wrong clock's."""
        start, today = self._weeks.plan_start(), self._clock.today()
        if start is None or start > today:
            self._weeks.set_plan_start(today)
