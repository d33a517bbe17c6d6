"""Lives the weeks of an invented person: sessions done and missed, efforts and pains, gaps, falls, questions again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.events import Circumstances, Event, EventKind, missed_weeks
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Profile
from bonehome.domain.proof.people import Invented
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import Log, LogEntry, LogSet, by_day
from bonehome.domain.rules.past import no_past
from bonehome.domain.rules.planner import Memory, Plan, plan_with
from bonehome.domain.week import Session, SessionKind, Slot, Week

WEEK = timedelta(days=7)
LONGEST_GAP_WEEKS = 10
SHARP = 0.2
STOPPED_AT = 5.0
STOPS = 0.5
"""The share of pains that end an exercise before its first set is done."""
JOINTS = ("knee", "shoulder", "hip", "spine")


@dataclass(frozen=True, kw_only=True)
class Lived:
    """One week: the plan it was made from, what was planned, and what was done in it."""

    plan: Plan
    week: Week
    done: Log


def _stopped(on: date, slot: Slot, hurt: LogSet) -> LogEntry:
    """Who stops for a pain has told it, whatever she tells else."""
    pain = hurt.pain if hurt.pain is not None else STOPPED_AT
    told = LogSet(pain=pain, place=hurt.place, listed=hurt.listed, sharp=hurt.sharp)
    return LogEntry(date=on, exercise=slot.exercise, sets=(), stopped=told)


@dataclass(kw_only=True)
class Life:
    """A person on the way through the weeks; the past is kept as the planner reads it."""

    invented: Invented
    catalogue: Catalogue
    rules: Rules
    start: date
    dice: Random

    def __post_init__(self) -> None:
        self.profile: Profile = self.invented.profile
        self.screened_on = self.start
        self.events: tuple[Event, ...] = ()
        self.away = 0
        self.past = no_past(self.catalogue, self.rules)

    def weeks(self, count: int) -> Iterator[Lived]:
        """So many weeks from the start, one after the other."""
        before: tuple[date, ...] = ()
        memory: Memory | None = None
        for number in range(count):
            monday = self.start + number * WEEK
            self._happens(monday)
            plan = self._plan(monday, memory)
            week = plan.week(monday, taken=before)
            memory = plan.memory
            done = self._live(week)
            yield Lived(plan=plan, week=week, done=done)
            for entry in done:
                self.past.add(entry)
            before = tuple(day.date for day in week.days for one in day.sessions if one.kind is SessionKind.STRENGTH)

    def _plan(self, monday: date, before: Memory | None) -> Plan:
        self.past.settle(monday)
        now = Circumstances(screened_on=self.screened_on, events=self.events)
        return plan_with(
            self.profile, self.catalogue, self.rules, self.past, self.start, on=monday, now=now, before=before
        )

    def _happens(self, monday: date) -> None:
        """What the week brings before it begins: a gap, a fall, the questions again."""
        habits, dice = self.invented.habits, self.dice
        if self.away:
            self.away -= 1
        elif dice.random() < habits.gap:
            self.away = dice.randint(1, LONGEST_GAP_WEEKS)
        if dice.random() < habits.fall:
            self.events = (*self.events, Event(kind=EventKind.FALL, on=monday))
            self._answer("q14", {"fallen": True, "unsteady": False, "worried": False, "aid": False})
        last = self.past.dates[-1] if self.past.dates else None
        missed = missed_weeks(last, self.screened_on, monday, self.rules.again.missed_days)
        known = {one.kind for one in self.events}
        if missed is not None and missed.kind not in known:
            self.events = (*self.events, missed)
        due = (monday - self.screened_on).days >= self.rules.again.due_days or self.events
        if due and dice.random() >= habits.late:
            self.screened_on, self.events = monday, ()
            self._changes(monday)

    def _changes(self, monday: date) -> None:
        """New answers when the questions are gone through again: a joint that hurts or not, a better test."""
        dice = self.dice
        joint = dice.choice(("knee", "hip", "shoulder", "back"))
        self._answer("q18", {joint: dice.randint(0, 7)} if dice.random() < 0.3 else {})
        if dice.random() < 0.3:
            tests = replace(self.profile.tests, one_leg_s=dice.uniform(3, 40), chair_stand=float(dice.randint(8, 20)))
            self.profile = replace(self.profile, tests=tests)
        self._forget_courses()

    def _answer(self, question: str, value: dict[str, object]) -> None:
        answers = {**self.profile.answers, QuestionId(question): value}
        self.profile = replace(self.profile, answers=answers)
        self._forget_courses()

    def _forget_courses(self) -> None:
        """Tier or flag may be another now, and with them the ranges by which the log is judged."""
        self.past.courses = None

    def _live(self, week: Week) -> Log:
        if self.away:
            return ()
        done: list[LogEntry] = []
        for day in week.days:
            for session in day.sessions:
                if self.dice.random() < self.invented.habits.adherence:
                    done += self._session(day.date, session)
        return by_day(done)

    def _session(self, on: date, session: Session) -> Iterator[LogEntry]:
        reported = self.dice.random() < self.invented.habits.reports
        seen: set[str] = set()
        for slot in session.slots():
            if slot.exercise not in seen:
                seen.add(slot.exercise)
                sets = self._sets(slot, reported)
                stops = bool(sets[0].place) and self.dice.random() < STOPS
                yield _stopped(on, slot, sets[0]) if stops else LogEntry(date=on, exercise=slot.exercise, sets=sets)

    def _sets(self, slot: Slot, reported: bool) -> tuple[LogSet, ...]:
        dice, habits = self.dice, self.invented.habits
        effort = max(1.0, min(10.0, round(slot.effort_cap - 1.5 - habits.ease + dice.uniform(-1.5, 1.5))))
        hurts = dice.random() < habits.pain
        pain = float(dice.randint(3, 8)) if hurts else float(dice.randint(0, 2))
        short = dice.random() < 0.05
        done = LogSet(
            reps=max(1, slot.reps - 3 * short) if slot.reps is not None else None,
            seconds=slot.seconds,
            load_kg=slot.load_kg,
            band=slot.band,
            effort=effort if reported else None,
            pain=pain if reported else None,
            form_ok=(dice.random() < 0.95) if reported else None,
            place=dice.choice(JOINTS) if hurts else "",
            listed=dice.random() < 0.5 if hurts else None,
            sharp=hurts and reported and dice.random() < SHARP,
        )
        return (done,) * slot.sets
