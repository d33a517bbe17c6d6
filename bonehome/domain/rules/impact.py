"""The impact table as data: who may land how often, and the force class of each exercise (evidence 1.5)."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.dose import Range
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.rule import AWAITING


@dataclass(frozen=True, kw_only=True)
class ImpactTier:
    """The column of one tier or the flag in the impact table (evidence 1.5).

    ``landings_start`` and ``landings_target`` are of one session. ``hold_weeks`` is how long a class is kept before the
    next one.
    """

    classes: tuple[str, ...]
    days: Range
    sets: Range
    landings_start: int
    landings_target: int
    hold_weeks: int
    rest_s: Range


@dataclass(frozen=True, kw_only=True)
class ImpactForce:
    """The force class of one exercise and the peak force in body weights (evidence 3.3, 5.25)."""

    exercise: ExerciseId
    kind: str
    body_weights: float
    counted_per: str


@dataclass(frozen=True, kw_only=True)
class Impact:
    """The impact table by tier and flag, and the force classes.

    A week adds at most ``landings_step`` landings to a session; they are done in sets of ``set_of``. For the first
    ``rest_day_weeks`` weeks moderate landings never come on two days running (evidence 6.4).
    """

    tiers: dict[str, ImpactTier]
    forces: tuple[ImpactForce, ...]
    landings_step: int
    set_of: int
    rest_day_weeks: int
    source: str
    mark: Mark
    review: str = AWAITING

    def classes(self) -> dict[ExerciseId, str]:
        """The force class of every exercise that has one."""
        return {one.exercise: one.kind for one in self.forces}
