"""An own exercise for tests: every question that makes sense is answered no, but for those a test names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bonehome.domain.exercise import Position
from bonehome.domain.ids import ExerciseId
from bonehome.domain.own import OwnExercise, Stage
from bonehome.domain.rules.movements import Movements


def given(movements: Movements, *yes: str, unanswered: tuple[str, ...] = (), **changes: object) -> OwnExercise:
    """What Anna Berg gave: ten times, seated, with nothing in the hands."""
    own = OwnExercise(
        id=ExerciseId("own_1"),
        name="Heel slides",
        given_by="Anna Berg",
        given_on=date(2026, 11, 3),
        dose="10 reps",
        position=Position.SEATED,
        movements=tuple(yes),
        without=tuple(row.id for row in movements.rows if row.question and row.id not in (*yes, *unanswered)),
        stages=(Stage(text="Sit tall."), Stage(text="Slide the heel forward.")),
    )
    return replace(own, **changes)  # type: ignore[arg-type]
