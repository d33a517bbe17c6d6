"""The 30-second chair stand as a state machine that is told the time, and what its result says."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from bonehome.domain.rules.norms import Norms

READY_S = 3.0
STAND_S = 30.0
"""Length of the test [CDC-CS]."""


class StandPhase(StrEnum):
    """Counting down, standing up and down, and the bell."""

    READY = "ready"
    RUN = "run"
    OVER = "over"


@dataclass(frozen=True, kw_only=True)
class StandView:
    """What a page shows: ``seconds_left`` whole seconds of the phase, ``fraction`` what is left of it, 1 to 0.

    ``half_open`` is true after the bell until the one half stand is counted.
    """

    phase: StandPhase
    seconds_left: int
    fraction: float
    count: int
    half_open: bool


class ChairStand:
    """Counts full stands for thirty seconds after a countdown of three. Times are monotonic seconds."""

    def __init__(self, now: float) -> None:
        self._began = now
        self._count = 0
        self._half = False

    def count_one(self, now: float) -> None:
        """One more full stand; nothing before the start or after the bell."""
        if self.view(now).phase is StandPhase.RUN:
            self._count += 1

    def take_one_off(self) -> None:
        """The last one did not count; the half stand may then be added again."""
        self._count = max(0, self._count - 1)
        self._half = False

    def add_half(self, now: float) -> None:
        """Over half-way up at the bell counts as one, once [CDC-CS]."""
        if self.view(now).half_open:
            self._count += 1
            self._half = True

    def view(self, now: float) -> StandView:
        """The test at this moment."""
        elapsed = max(0.0, now - self._began)
        if elapsed < READY_S:
            return self._view(StandPhase.READY, READY_S - elapsed, READY_S)
        left = READY_S + STAND_S - elapsed
        return self._view(StandPhase.RUN if left > 0 else StandPhase.OVER, max(0.0, left), STAND_S)

    def _view(self, phase: StandPhase, left: float, of: float) -> StandView:
        return StandView(
            phase=phase,
            seconds_left=math.ceil(left),
            fraction=left / of,
            count=self._count,
            half_open=phase is StandPhase.OVER and not self._half,
        )


def below_average(norms: Norms, stands: int, age: int | None, sex: str) -> bool | None:
    """True where the count is below the cut-off for age and sex; None where there is none (under 60)."""
    cutoff = norms.chair_stand_cutoff(age, sex)
    return None if cutoff is None else stands < cutoff
