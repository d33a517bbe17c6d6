"""The person's own exercises as the catalogue takes them: judged anew whenever they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bonehome.domain.catalogue import Catalogue, Tombstone
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, MotionId
from bonehome.domain.own import OwnExercise
from bonehome.domain.rules.movements import Movements
from bonehome.domain.rules.own import as_exercise
from bonehome.domain.verdict import Refused

Read = Callable[[], tuple[OwnExercise, ...]]


class OwnShelf(Mapping[ExerciseId, Exercise]):
    """Own exercises by id, always those the profile holds now; what may be nobody's is not on it.

    ``catalogue`` is the library with them beside it. Nothing is read before ``follow`` has said where.
    """

    def __init__(self, library: Catalogue, movements: Movements) -> None:
        self.movements = movements
        self._library = library
        self._read: Read = tuple
        self._seen: tuple[OwnExercise, ...] = ()
        self._made: dict[ExerciseId, Exercise] = {}
        self._refused: dict[ExerciseId, Refused] = {}
        self._gone: dict[ExerciseId, Tombstone] = {}
        self.catalogue = library.with_own(self, _Gone(self))

    def follow(self, read: Read) -> None:
        """Where the own exercises are found."""
        self._read = read

    def judge(self, own: OwnExercise) -> Exercise | Refused:
        """The exercise it makes, or why it stays out."""
        return as_exercise(own, self.movements, self.figure_of(own.motion))

    def figure_of(self, motion: MotionId | None) -> Exercise | None:
        """The library's exercise that is drawn by this motion."""
        if motion is None:
            return None
        return next((one for one in self._library.exercises.values() if one.motion == motion), None)

    @property
    def refused(self) -> dict[ExerciseId, Refused]:
        """Those that stay out, with the reason."""
        self._look()
        return self._refused

    @property
    def gone(self) -> dict[ExerciseId, Tombstone]:
        """The names of those that stay out or were removed, for the log."""
        self._look()
        return self._gone

    def __getitem__(self, id_: ExerciseId) -> Exercise:
        self._look()
        return self._made[id_]

    def __iter__(self) -> Iterator[ExerciseId]:
        self._look()
        return iter(self._made)

    def __len__(self) -> int:
        self._look()
        return len(self._made)

    def _look(self) -> None:
        now = self._read()
        if now is self._seen:
            return
        self._seen, self._made, self._refused, self._gone = now, {}, {}, {}
        for own in now:
            self._place(own)

    def _place(self, own: OwnExercise) -> None:
        made = None if own.removed else self.judge(own)
        if isinstance(made, Exercise):
            self._made[own.id] = made
            return
        self._gone[own.id] = Tombstone(id=own.id, name=own.name)
        if made is not None:
            self._refused[own.id] = made


class _Gone(Mapping[ExerciseId, Tombstone]):
    """The names on a shelf, read when they are asked for."""

    def __init__(self, shelf: OwnShelf) -> None:
        self._shelf = shelf

    def __getitem__(self, id_: ExerciseId) -> Tombstone:
        return self._shelf.gone[id_]

    def __iter__(self) -> Iterator[ExerciseId]:
        return iter(self._shelf.gone)

    def __len__(self) -> int:
        return len(self._shelf.gone)
