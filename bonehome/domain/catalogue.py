"""The catalogue: exercises, families, motions and sources by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from bonehome.domain.exercise import Exercise, Family, Mark
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId, SourceCode
from bonehome.domain.together import Together

if TYPE_CHECKING:
    from bonehome.domain.figure.motion import Motion


@dataclass(frozen=True, kw_only=True)
class Source:
    """A reference a person can open; ``doi`` may be empty."""

    code: SourceCode
    reference: str
    doi: str = ""
    mark: Mark = Mark.FOUND


@dataclass(frozen=True, kw_only=True)
class Tombstone:
    """What remains of a retired exercise: its name and, where there is one, its successor."""

    id: ExerciseId
    name: str
    successor: ExerciseId | None = None


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All content by id. A retired or unknown id never raises: it resolves to a successor or a tombstone.

    ``motions`` may read each motion when it is first asked for.
    """

    exercises: Mapping[ExerciseId, Exercise]
    families: dict[FamilyId, Family]
    motions: Mapping[MotionId, Motion]
    sources: dict[SourceCode, Source]
    retired: Mapping[ExerciseId, Tombstone] = field(default_factory=dict)

    def with_own(self, own: Mapping[ExerciseId, Exercise], gone: Mapping[ExerciseId, Tombstone]) -> Catalogue:
        """This library and one person's own exercises; what changes in ``own`` and ``gone`` is seen at once.

        An id of the library is never taken over by an own one.
        """
        return replace(self, exercises=Together(self.exercises, own), retired=Together(self.retired, gone))

    @property
    def from_the_easiest(self) -> tuple[Exercise, ...]:
        """All exercises by level, ties by id."""
        return tuple(sorted(self.exercises.values(), key=attrgetter("level", "id")))

    def exercise(self, id_: ExerciseId) -> Exercise | None:
        """The exercise of this id or of its successor; None where neither is here."""
        found = self.exercises.get(id_)
        if found is not None:
            return found
        grave = self.retired.get(id_)
        return self.exercises.get(grave.successor) if grave is not None and grave.successor else None

    def name_of(self, id_: ExerciseId) -> str:
        """A name for any id ever used, for history and paper."""
        found = self.exercise(id_)
        if found is not None:
            return found.name
        grave = self.retired.get(id_)
        if grave is not None:
            return grave.name
        rung = self.rung_names().get(id_)
        return rung if rung is not None else f"an exercise no longer in the library ({id_})"

    def rung_names(self) -> dict[ExerciseId, str]:
        """Names of every rung of every ladder, in the catalogue or still to come."""
        return {rung.id: rung.name for family in self.families.values() for rung in family.rungs}

    def motion_of(self, id_: ExerciseId) -> Motion | None:
        """The motion that draws this exercise."""
        exercise = self.exercise(id_)
        return self.motions.get(exercise.motion) if exercise is not None else None

    def of_family(self, family: FamilyId) -> tuple[Exercise, ...]:
        """The family's exercises, easiest first."""
        found = (one for one in self.exercises.values() if one.family == family)
        return tuple(sorted(found, key=lambda one: (one.level, one.id)))
