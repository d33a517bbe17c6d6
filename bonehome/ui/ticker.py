"""The one timer and the one clock of the window: says what time it is and when time has jumped."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

GAP_S = 3.0
INTERVAL_MS = 100


class Ticker(QObject):
    """Emits ``ticked(now)`` with monotonic seconds while it runs.

    Players compute from ``now`` and never count ticks. A gap of over 3 s between two ticks (the lid was closed) is told
    by ``gap_noticed(seconds)`` before the tick that ends it. ``clock`` is replaced in tests and in the tour.
    """

    ticked = Signal(float)
    gap_noticed = Signal(float)

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """True between start and stop."""
        return self._timer.isActive()

    def now(self) -> float:
        """Monotonic seconds."""
        return self._clock()

    def start(self, interval_ms: int = INTERVAL_MS) -> None:
        """Begin to tick; the first tick comes after one interval."""
        self._last = self._clock()
        self._timer.start(interval_ms)

    def stop(self) -> None:
        """Stop ticking; time that passes now is no gap."""
        self._timer.stop()
        self._last = None

    def tick(self) -> None:
        """Read the clock and tell (tests call this instead of waiting)."""
        now = self._clock()
        if self._last is not None and now - self._last > GAP_S:
            self.gap_noticed.emit(now - self._last)
        self._last = now
        self.ticked.emit(now)
