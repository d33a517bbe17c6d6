"""The three times of an event."""

from __future__ import annotations

from datetime import UTC, datetime

from bonehome.domain.clock import Clock
from bonehome.store.stamp import Stamp


def test_the_date_is_the_persons_own_and_not_that_of_the_instant() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    clock = Clock(
        today=lambda: datetime(2026, 11, 24, tzinfo=UTC).date(),
        now=lambda: late,
        monotonic=lambda: 0.0,
        zone="Europe/Berlin",
    )
    stamp = Stamp.of(clock)
    assert stamp.at == late
    assert stamp.local_date.isoformat() == "2026-11-24"
    assert stamp.columns() == {"at": late, "local_date": stamp.local_date, "zone": "Europe/Berlin"}
