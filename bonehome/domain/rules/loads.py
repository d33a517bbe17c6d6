"""The weights and bands a person owns, from the lightest up, and which of them an exercise uses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import inf

from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.log import LogSet

HAND = frozenset({"dumbbell", "dumbbells"})
CUFF = "ankle_weights"
BANDS = frozenset({"band_long", "band_loop"})


@dataclass(frozen=True, kw_only=True)
class Loads:
    """Owned dumbbells and cuffs in kg per hand or cuff, and bands by their words, each from the lightest up.

    Nothing begins above ``first_kg``, what stands in ``light`` above ``light_kg``, and no step is larger than
    ``step_kg``: a weight that could only be reached by more is as if it were not there.
    """

    weights_kg: tuple[float, ...] = ()
    cuffs_kg: tuple[float, ...] = ()
    bands: tuple[str, ...] = ()
    first_kg: float = inf
    light_kg: float = inf
    light: frozenset[ExerciseId] = frozenset()
    step_kg: float = inf

    def kilograms(self, exercise: Exercise, most: float | None = None) -> tuple[float, ...]:
        """The weights the exercise may use, up to ``most`` kg; empty where it uses none."""
        return tuple(one for one in self._reached(exercise) if most is None or one <= most)

    def too_heavy_to_begin(self, exercise: Exercise) -> bool:
        """True where weights for it are owned, and the lightest is more than anybody begins with."""
        return bool(self._owned(exercise)) and not self._reached(exercise)

    def _owned(self, exercise: Exercise) -> tuple[float, ...]:
        if CUFF in exercise.equipment:
            return self.cuffs_kg
        return () if HAND.isdisjoint(exercise.equipment) else self.weights_kg

    def _reached(self, exercise: Exercise) -> tuple[float, ...]:
        owned = self._owned(exercise)
        first = min(self.first_kg, self.light_kg) if exercise.id in self.light else self.first_kg
        if not owned or owned[0] > first:
            return ()
        cut = next((at for at, (one, more) in enumerate(pairwise(owned)) if more - one > self.step_kg), len(owned) - 1)
        return owned[: cut + 1]

    def weighted(self, exercise: Exercise) -> bool:
        """True where the exercise is done with weights, owned or not."""
        return CUFF in exercise.equipment or not HAND.isdisjoint(exercise.equipment)

    def bands_for(self, exercise: Exercise) -> tuple[str, ...]:
        """The bands the exercise may use; empty where it uses none, or weights as well."""
        return () if BANDS.isdisjoint(exercise.equipment) or self.kilograms(exercise) else self.bands

    def steps(self, exercise: Exercise, most: float | None = None) -> int:
        """How many loads there are to choose from."""
        return len(self.kilograms(exercise, most)) or len(self.bands_for(exercise))

    def place(self, exercise: Exercise, sets: tuple[LogSet, ...], before: int) -> int:
        """The place of the load that was used; ``before`` where the log does not say it.

        A weight between two owned ones counts as the lighter, one below all as the lightest.
        """
        owned = self.kilograms(exercise)
        used = [one.load_kg for one in sets if one.load_kg is not None]
        if owned:
            lightest = min(used, default=None)
            place = before if lightest is None else sum(1 for one in owned if one <= lightest) - 1
            return max(0, min(place, len(owned) - 1))
        bands = self.bands_for(exercise)
        worn = [bands.index(one.band) for one in sets if one.band in bands]
        return max(0, min(min(worn, default=before), len(bands) - 1))

    def at(self, exercise: Exercise, place: int, most: float | None = None) -> tuple[float | None, str]:
        """The owned weight in kg (up to ``most``), or the word of the band, at a place; the heaviest where it is less.

        (None, "") for an exercise without a load.
        """
        owned = self.kilograms(exercise, most)
        if owned:
            return owned[min(place, len(owned) - 1)], ""
        bands = self.bands_for(exercise)
        return None, bands[min(place, len(bands) - 1)] if bands else ""

    def share(self, exercise: Exercise, place: int, share: float) -> int:
        """The place of the heaviest owned weight of at most ``share`` of the one at ``place``; else the lightest.

        Bands go down one place for any share below one.
        """
        owned = self.kilograms(exercise)
        if share >= 1:
            return place
        if not owned:
            return max(0, place - 1)
        most = owned[min(place, len(owned) - 1)] * share
        return max(0, sum(1 for one in owned if one <= most) - 1)
