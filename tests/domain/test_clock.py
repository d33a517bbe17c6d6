"""Time as an argument."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bonehome.domain.clock import SIMULATED_START, SimulatedClock


def test_a_simulated_clock_stands_still_until_told() -> None:
    clock = SimulatedClock().clock()
    assert (clock.now(), clock.today(), clock.monotonic()) == (SIMULATED_START, date(2026, 11, 23), 0.0)
    assert clock.now() == SIMULATED_START
    assert clock.zone == "UTC"


def test_all_three_times_move_together() -> None:
    simulated = SimulatedClock(datetime(2026, 12, 31, 23, 59, 30, tzinfo=UTC))
    clock = simulated.clock()
    simulated.advance(29.5)
    simulated.advance(0.5)
    assert clock.monotonic() == 30.0
    assert clock.now() == datetime(2027, 1, 1, tzinfo=UTC)
    assert clock.today() == date(2027, 1, 1)


def test_a_clock_does_not_run_backwards() -> None:
    simulated = SimulatedClock()
    simulated.advance(5)
    with pytest.raises(ValueError, match="backwards"):
        simulated.advance(-0.1)
    assert simulated.clock().monotonic() == 5


def test_two_clocks_of_one_simulation_agree() -> None:
    simulated = SimulatedClock()
    one, other = simulated.clock(), simulated.clock()
    simulated.advance(3600)
    assert one.now() == other.now()
