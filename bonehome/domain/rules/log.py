"""The training log as the rules read it, and what it shows so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.record import SessionRecord

LONGEST_GAP = timedelta(days=14)
BACK = FamilyId("back_ext")
STATIC = FamilyId("bal_static")
BACK_SETS_A_WEEK, BACK_EASY_LEVEL = 4, 3
STEADY_LEVEL, STEADY_S = 5, 30


@dataclass(frozen=True, kw_only=True)
class LogSet:
    """One set that was done. None is "not reported"; a set without effort or pain is done but never progress."""

    reps: int | None = None
    seconds: int | None = None
    load_kg: float | None = None
    side: str = ""
    effort: float | None = None
    pain: float | None = None
    form_ok: bool | None = None


@dataclass(frozen=True, kw_only=True)
class LogEntry:
    """One exercise on one date with its sets."""

    date: date
    exercise: ExerciseId
    sets: tuple[LogSet, ...]


Log = tuple[LogEntry, ...]


@dataclass(frozen=True, kw_only=True)
class Trained:
    """What the log shows on a day: when it began, weeks trained, and the work that opens gates."""

    first: date | None
    weeks: int
    back_weeks: int
    impact_low_weeks: int
    steady_holds: int


def entries_of(records: Iterable[SessionRecord]) -> Log:
    """The log from session records; effort, pain and form are those said of the exercise afterwards."""
    entries = []
    for record in sorted(records, key=lambda one: (one.local_date, one.started_at)):
        said = {one.exercise: one for one in record.feedback}
        sets: dict[ExerciseId, list[LogSet]] = defaultdict(list)
        for one in record.sets:
            word = said.get(one.exercise)
            sets[one.exercise].append(
                LogSet(
                    reps=one.reps,
                    seconds=one.seconds,
                    load_kg=one.load_kg,
                    side=one.side,
                    effort=word.effort if word else None,
                    pain=word.pain if word else None,
                    form_ok=word.form_ok if word else None,
                )
            )
        entries += [LogEntry(date=record.local_date, exercise=key, sets=tuple(done)) for key, done in sets.items()]
    return tuple(entries)


def until(log: Log, on: date) -> Log:
    """The entries with at least one set on or before a day, by date."""
    return tuple(sorted((one for one in log if one.sets and one.date <= on), key=lambda one: (one.date, one.exercise)))


def trained(log: Log, catalogue: Catalogue, impact_classes: dict[ExerciseId, str], on: date) -> Trained:
    """What the log shows on ``on``. Weeks count from the first entry, gaps of over 14 days left out (evidence 2.5)."""
    entries = until(log, on)
    place = {rung.id: (family.id, rung.level) for family in catalogue.families.values() for rung in family.rungs}
    place |= {one.id: (one.family, one.level) for one in catalogue.exercises.values()}
    return Trained(
        first=entries[0].date if entries else None,
        weeks=_weeks([one.date for one in entries], on),
        back_weeks=_weeks_with(_back_sets(entries, place), BACK_SETS_A_WEEK),
        impact_low_weeks=_weeks_with(_low_landings(entries, impact_classes), 1),
        steady_holds=sum(
            1
            for one in entries
            if place.get(one.exercise) == (STATIC, STEADY_LEVEL)
            for done in one.sets
            if (done.seconds or 0) >= STEADY_S
        ),
    )


def _weeks(dates: list[date], on: date) -> int:
    steps = pairwise([*dates, on])
    days = sum(((later - earlier) for earlier, later in steps if later - earlier <= LONGEST_GAP), timedelta())
    return days.days // 7


def _back_sets(entries: Log, place: dict[ExerciseId, tuple[FamilyId, int]]) -> Iterable[tuple[date, int]]:
    for one in entries:
        family, level = place.get(one.exercise, (FamilyId(""), 0))
        if family == BACK and level <= BACK_EASY_LEVEL:
            yield one.date, len(one.sets)


def _low_landings(entries: Log, impact_classes: dict[ExerciseId, str]) -> Iterable[tuple[date, int]]:
    return ((one.date, 1) for one in entries if impact_classes.get(one.exercise) == "low")


def _weeks_with(counted: Iterable[tuple[date, int]], least: int) -> int:
    """How many calendar weeks reach ``least``."""
    by_week: dict[date, int] = defaultdict(int)
    for day, count in counted:
        by_week[day - timedelta(days=day.weekday())] += count
    return sum(1 for count in by_week.values() if count >= least)
