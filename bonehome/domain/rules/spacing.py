"""Which days hold strength, and whether a session may stand on a day (evidence 6.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from bonehome.domain.rules.tables import Spacing

WEEK = 7


def strength_days(days: tuple[int, ...], target: int, apart: int) -> tuple[int, ...]:
    """The weekdays (0-6) out of ``days`` for at most ``target`` strength sessions, each week the same.

    As many as possible, all ``apart`` dates from one another also over the end of the week, spread as evenly as
    possible, and of equal choices the earliest.
    """
    for count in range(min(target, len(days)), 0, -1):
        fitting = [one for one in combinations(sorted(days), count) if min(_gaps(one)) >= apart]
        if fitting:
            return max(fitting, key=lambda one: (min(_gaps(one)), [-day for day in one]))
    return ()


def apart(day: date, others: Iterable[date], rules: Spacing) -> bool:
    """True where ``day`` lies far enough from every other strength day (two calendar dates)."""
    return all(abs((day - other).days) >= rules.strength_dates_apart for other in others)


def _gaps(days: tuple[int, ...]) -> tuple[int, ...]:
    """Days from each to the next, the last to the first of the next week."""
    following = (*days[1:], days[0] + WEEK)
    return tuple(after - before for before, after in zip(days, following, strict=True))
