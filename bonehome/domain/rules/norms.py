"""Norms of the home tests as data, and what a result means for a person of an age and a sex."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bonehome.domain.exercise import Mark
from bonehome.domain.profile import TestResults


@dataclass(frozen=True, kw_only=True)
class ChairStandRow:
    """Fewer full stands in 30 s than this are below average for the ages of the row (both included)."""

    first_age: int
    last_age: int
    men: int
    women: int


@dataclass(frozen=True, kw_only=True)
class Possible:
    """The lowest and highest value a test can have; anything else is "not measured"."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """True for a finite number within the range."""
        return math.isfinite(value) and self.low <= value <= self.high


@dataclass(frozen=True, kw_only=True)
class Norms:
    """Chair-stand cut-offs by age and sex, and the possible values of every test by its name."""

    chair_stand: tuple[ChairStandRow, ...]
    possible: dict[str, Possible]
    source: str
    mark: Mark

    def chair_stand_cutoff(self, age: int | None, sex: str) -> int | None:
        """The lowest count that is not below average [CDC-CS]; None under 60 and for an unknown age.

        Over the table the last row holds; for an unknown sex the higher of the two cut-offs (decisions 18, J).
        """
        if age is None or age < self.chair_stand[0].first_age:
            return None
        row = next((one for one in self.chair_stand if age <= one.last_age), self.chair_stand[-1])
        return {"male": row.men, "female": row.women}.get(sex, max(row.men, row.women))

    def measured(self, tests: TestResults, name: str) -> float | None:
        """The result of one test; None where it was not measured or cannot be."""
        value = getattr(tests, name)
        limits = self.possible[name]
        if isinstance(value, bool) or not isinstance(value, int | float) or not limits.holds(value):
            return None
        return value
