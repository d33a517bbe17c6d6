"""Exercises of the person's own: what a physiotherapist gave them, with the safety answers that give it its tags."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bonehome.domain.exercise import Position, Side
from bonehome.domain.ids import ExerciseId, MotionId

OWN_PREFIX = "own_"
"""How the id of an own exercise begins; no exercise of the library begins so."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One stage of the movement: a sentence, and the name of a photo in the person's folder or empty."""

    text: str
    photo: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnExercise:
    """One exercise as it was given.

    ``stages`` or a library ``motion`` show it. ``dose`` is in the dose grammar ("8-12 reps"). ``loaded`` means a weight
    or band in it, ``equipment`` which one, ``support`` a hand on something steady. ``movements`` are the words of the
    movements table that the person said yes to ("bends_spine", "eyes_closed"), ``without`` those they said no to; a
    word in neither was not answered and counts as yes. ``given_by`` and ``given_on`` say whose it is. One that was
    ``removed`` is kept for its name in the log alone.
    """

    id: ExerciseId
    name: str
    given_by: str
    given_on: date
    dose: str
    side: Side = Side.NO
    position: Position
    support: bool = False
    loaded: bool = False
    equipment: tuple[str, ...] = ()
    movements: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    motion: MotionId | None = None
    note: str = ""
    removed: bool = False

    @property
    def photos(self) -> tuple[str, ...]:
        """The names of its photos, in the order of the stages."""
        return tuple(stage.photo for stage in self.stages if stage.photo)


def is_own(exercise: ExerciseId) -> bool:
    """True for the id of an own exercise."""
    return exercise.startswith(OWN_PREFIX)
