"""What counted on a day gone by: the range and phase of an exercise then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.dosing import column
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.spans import Spans


@pytest.mark.parametrize(
    ("tier", "sessions", "week", "exercise", "low", "high", "effort_high", "ceiling"),
    [
        ("T1", 3, 0, "squat_free", 12, 12, 4, 8),
        ("T1", 3, 3, "squat_free", 12, 12, 4, 8),
        ("T1", 3, 4, "squat_free", 8, 12, 7, 8),
        ("T2", 1, 5, "squat_free", 12, 12, 4, 7),
        ("T2", 2, 5, "squat_free", 8, 12, 7, 7),
        ("T3", 2, 0, "squat_free", 8, 10, 4, 5),
        ("T3", 2, 6, "squat_free", 10, 12, 5, 5),
        ("T3", 1, 6, "squat_free", 8, 10, 4, 5),
        ("T1", 3, 4, "one_leg_touch", 10, 30, 7, 8),
        ("T1", 3, 4, "walk_easy", 300, 1200, 7, 8),
        ("T1", 3, 0, "back_seated_lift", 5, 10, 4, 8),
        ("T1", 3, 0, "side_step", 10, 10, 4, 8),
    ],
)
def test_the_range_of_a_day(
    catalogue: Catalogue,
    facts: Callable[..., PersonFacts],
    tiered: Callable[..., Profile],
    start: date,
    tier: str,
    sessions: int,
    week: int,
    exercise: str,
    low: int,
    high: int,
    effort_high: int,
    ceiling: int,
) -> None:
    spans = Spans(table=column(facts(tiered(tier, False))), first=start, sessions_a_week=sessions)
    span = spans.of(catalogue.exercises[ExerciseId(exercise)], start + timedelta(weeks=week, days=3))
    assert (span.amount.low, span.amount.high) == (low, high)
    assert (span.phase.effort.high, span.ceiling) == (effort_high, ceiling)
