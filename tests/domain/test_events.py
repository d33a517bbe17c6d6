"""Events since the last screening: four missed weeks call for the questions, and only once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bonehome.domain.events import Circumstances, DailyCheck, Event, EventKind, missed_weeks

TODAY = date(2026, 11, 23)


def ago(days: int | None) -> date | None:
    return TODAY - timedelta(days=days) if days is not None else None


@pytest.mark.parametrize(
    ("last", "screened", "since"),
    [
        (None, 100, None),
        (27, 100, None),
        (28, 100, 0),
        (40, 100, 12),
        (40, None, None),
        (40, 13, 12),
        (40, 12, None),
        (40, 0, None),
        (400, 380, 372),
    ],
)
def test_four_missed_weeks(last: int | None, screened: int | None, since: int | None) -> None:
    found = missed_weeks(ago(last), ago(screened), TODAY, 28)
    day = ago(since)
    assert found == (Event(kind=EventKind.MISSED_WEEKS, on=day) if day is not None else None)


def test_nothing_else_means_nothing_asked() -> None:
    assert Circumstances().check == DailyCheck()
    assert set(vars(DailyCheck()).values()) == {None}
