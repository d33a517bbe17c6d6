"""Makes one fixed person with a log, from a well one by what is different."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from bonehome.domain.events import Circumstances
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.profile import Clearance, Profile, TestResults, Weekday
from bonehome.domain.proof.people import THINGS
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from tests.gate import START, WELL

READY = TestResults(chair_stand=20.0, one_leg_s=20.0, tandem_s=10.0, tug_s=8.0)


@dataclass(frozen=True, kw_only=True)
class Fixed:
    """One of them on a day."""

    profile: Profile
    log: Log
    on: date
    now: Circumstances


@cache
def base() -> Profile:
    """A well woman of 68 with osteopenia who owns everything, is ready for landings and trains on three days."""
    return Profile(
        name="edge",
        born=1958,
        sex="female",
        answers={QuestionId(key): value for key, value in WELL.items()},
        equipment=THINGS,
        weights_kg=(1.0, 2.0, 3.0),
        cuffs_kg=(0.5, 1.0),
        bands=("light", "medium", "heavy"),
        days=(Weekday.MON, Weekday.WED, Weekday.FRI),
        tests=READY,
    )


def person(
    answers: dict[str, object] | None = None, tests: dict[str, float] | None = None, **fields: object
) -> Profile:
    """The same with other answers, test results or fields."""
    usual = base()
    given = {**usual.answers, **{QuestionId(key): value for key, value in (answers or {}).items()}}
    made = replace(usual, answers=given, tests=replace(usual.tests, **(tests or {})))  # type: ignore[arg-type]
    return replace(made, **fields)  # type: ignore[arg-type]


def cleared() -> Clearance:
    """A clinician has said yes."""
    return Clearance(on=START, words="yes")


def done(exercise: str, days_ago: range | tuple[int, ...], count: int = 2, **said: object) -> Log:
    """An exercise done on days before the start, in ``count`` sets of which ``said`` is told."""
    usual: dict[str, object] = {"reps": 10, "effort": 5, "pain": 0, "form_ok": True}
    sets = (LogSet(**{**usual, **said}),) * count  # type: ignore[arg-type]
    return tuple(
        LogEntry(date=START - timedelta(days=ago), exercise=ExerciseId(exercise), sets=sets) for ago in days_ago
    )
