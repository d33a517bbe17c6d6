"""Time as an argument: a clock that is handed in, and a simulated one that moves only when told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

SIMULATED_START = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
"""Where the simulated clock of ``tour`` and ``--smoke`` starts, so that pictures are stable (a Monday)."""


@dataclass(frozen=True, kw_only=True)
class Clock:
    """Three ways to ask the time.

    ``today`` is the person's local date, ``now`` an aware instant in UTC, ``monotonic`` seconds that never run
    backwards. ``zone`` is the local zone's name for records.
    """

    today: Callable[[], date]
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    zone: str


class SimulatedClock:
    """A clock that stands still until ``advance`` is called."""

    def __init__(self, start: datetime = SIMULATED_START) -> None:
        self._start = start
        self._elapsed = 0.0

    def advance(self, seconds: float) -> None:
        """Move forward by ``seconds``; ValueError where they are negative."""
        if seconds < 0:
            raise ValueError("a clock does not run backwards")
        self._elapsed += seconds

    def clock(self) -> Clock:
        """This clock as the program is handed it."""
        return Clock(today=self._today, now=self._now, monotonic=self._monotonic, zone="UTC")

    def _now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed)

    def _today(self) -> date:
        return self._now().date()

    def _monotonic(self) -> float:
        return self._elapsed
