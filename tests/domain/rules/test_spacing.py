"""Strength days: two calendar dates apart, over the end of the week too."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.spacing import apart, strength_days


@pytest.mark.parametrize(
    ("days", "target", "chosen"),
    [
        ((0, 2, 4), 3, (0, 2, 4)),
        ((0, 2, 4), 2, (0, 4)),
        ((0, 1), 2, (0,)),
        ((0, 6), 2, (0,)),
        ((0, 2, 6), 3, (2, 6)),
        ((0, 1, 2, 3, 4, 5, 6), 3, (0, 2, 4)),
        ((0, 1, 3, 4), 2, (0, 3)),
        ((), 3, ()),
    ],
)
def test_the_days_are_spread(days: tuple[int, ...], target: int, chosen: tuple[int, ...]) -> None:
    assert strength_days(days, target, 2) == chosen


@pytest.mark.parametrize("count", range(1, 8))
def test_no_choice_of_days_brings_two_sessions_too_close(count: int) -> None:
    for days in combinations(range(7), count):
        for target in (1, 2, 3):
            chosen = strength_days(days, target, 2)
            assert chosen
            assert set(chosen) <= set(days)
            two_weeks = [day + 7 * week for week in range(2) for day in chosen]
            assert all(later - earlier >= 2 for earlier, later in pairwise(two_weeks))


def test_a_day_beside_another_strength_day_is_too_close(rules: Rules, start: date) -> None:
    others = (start + timedelta(days=3),)
    near = [day for day in range(7) if not apart(start + timedelta(days=day), others, rules.spacing)]
    assert near == [2, 3, 4]
