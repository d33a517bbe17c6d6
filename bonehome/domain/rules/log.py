"""The training log as the rules read it, and what it shows so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bonehome.domain.ids import ExerciseId
from bonehome.domain.record import ExerciseFeedback, SessionRecord


@dataclass(frozen=True, kw_only=True)
class LogSet:
    """One set that was done. None is "not reported"; a set without effort or pain is done but never progress.

    ``reserve`` are the repetitions that would still have gone, 4 for "four or more". ``band`` is the word of the band.
    ``place`` is where it hurt, ``listed`` whether that joint had been named in question q18 before, ``sharp`` whether
    the pain was sharp or sudden.
    """

    reps: int | None = None
    seconds: int | None = None
    load_kg: float | None = None
    side: str = ""
    effort: float | None = None
    pain: float | None = None
    form_ok: bool | None = None
    reserve: int | None = None
    band: str = ""
    place: str = ""
    listed: bool | None = None
    sharp: bool = False


@dataclass(frozen=True, kw_only=True)
class LogEntry:
    """One exercise on one date with its sets.

    ``stopped`` is what hurt before a first set was done: no work, but a pain like any other.
    """

    date: date
    exercise: ExerciseId
    sets: tuple[LogSet, ...]
    stopped: LogSet | None = None

    @property
    def told(self) -> tuple[LogSet, ...]:
        """Everything that may tell of a pain."""
        return self.sets if self.stopped is None else (*self.sets, self.stopped)


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
                    band=one.band,
                    side=one.side,
                    effort=word.effort if word else None,
                    pain=word.pain if word else None,
                    form_ok=word.form_ok if word else None,
                    reserve=word.reserve if word else None,
                    place=word.pain_place if word else "",
                    listed=word.listed if word else None,
                    sharp=bool(word.sharp) if word else False,
                )
            )
        entries += [LogEntry(date=record.local_date, exercise=key, sets=tuple(done)) for key, done in sets.items()]
        entries += painful_entries((record.local_date, one) for one in record.feedback if one.exercise not in sets)
    return tuple(entries)


def painful_entries(said: Iterable[tuple[date, ExerciseFeedback]]) -> Log:
    """What hurt, as entries without a set, from feedback and the date of its session."""
    return tuple(
        LogEntry(
            date=on,
            exercise=one.exercise,
            sets=(),
            stopped=LogSet(pain=one.pain, place=one.pain_place, listed=one.listed, sharp=bool(one.sharp)),
        )
        for on, one in said
        if one.pain or one.sharp
    )


def by_day(entries: Iterable[LogEntry]) -> Log:
    """Entries of the same day and exercise as one: what was done twice in a day is one look at it."""
    found: dict[tuple[date, ExerciseId], LogEntry] = {}
    for one in entries:
        key = (one.date, one.exercise)
        before = found.get(key)
        found[key] = one if before is None else _together(before, one)
    return tuple(found.values())


def _together(one: LogEntry, other: LogEntry) -> LogEntry:
    """Two of one day as one; of two pains before a set the worse one."""
    stops = sorted((stop for stop in (one.stopped, other.stopped) if stop is not None), key=_how_bad)
    return LogEntry(
        date=one.date,
        exercise=one.exercise,
        sets=(*one.sets, *other.sets),
        stopped=stops[-1] if stops else None,
    )


def _how_bad(pain: LogSet) -> tuple[bool, float]:
    return pain.sharp, pain.pain or 0.0


def until(log: Log, on: date) -> Log:
    """The entries with a set or a pain on or before a day, by date; those of one day and exercise are one."""
    seen = (one for one in log if one.told and one.date <= on)
    return by_day(sorted(seen, key=lambda one: (one.date, one.exercise)))
