"""The ticker tells the time it is given and notices when time has jumped."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.ui.ticker import Ticker
from tests.ui.looks import Heard


class HandClock:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_it_tells_the_clock_and_not_a_count(qapp: QApplication) -> None:
    clock = HandClock()
    ticker = Ticker(clock)
    heard = Heard()
    ticker.ticked.connect(heard.hear)
    ticker.start()
    for step in (0.1, 0.1, 2.5):
        clock.seconds += step
        ticker.tick()
    assert [round(float(str(now[0])), 3) for now in heard.all] == [100.1, 100.2, 102.7]


def test_a_gap_is_told_before_the_tick(qapp: QApplication) -> None:
    clock = HandClock()
    ticker = Ticker(clock)
    order: list[str] = []
    ticker.gap_noticed.connect(lambda seconds: order.append(f"gap {seconds:g}"))
    ticker.ticked.connect(lambda now: order.append(f"tick {now:g}"))
    ticker.start()
    clock.seconds += 3.0
    ticker.tick()
    clock.seconds += 600
    ticker.tick()
    assert order == ["tick 103", "gap 600", "tick 703"]


def test_time_that_passes_while_stopped_is_no_gap(qapp: QApplication) -> None:
    clock = HandClock()
    ticker = Ticker(clock)
    heard = Heard()
    ticker.gap_noticed.connect(heard.hear)
    ticker.start()
    ticker.stop()
    assert not ticker.running
    clock.seconds += 600
    ticker.start()
    clock.seconds += 0.1
    ticker.tick()
    assert heard.all == []


def test_it_runs_by_itself(qapp: QApplication, qtbot: QtBot) -> None:
    ticker = Ticker()
    with qtbot.waitSignal(ticker.ticked, timeout=1000):
        ticker.start(10)
    ticker.stop()
