"""What counted on a day gone by: the range and phase of an exercise then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.course import Span
from bonehome.domain.rules.dosing import column
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.spans import Spans

RangeOf = Callable[..., Span]


@pytest.fixture
def range_of(
    catalogue: Catalogue, facts: Callable[..., PersonFacts], tiered: Callable[..., Profile], start: date
) -> RangeOf:
    """What counted for an exercise in a week of somebody of a tier."""

    def make(tier: str, exercise: str, week: int, *, sessions: int = 3, form: int = 0, falls: bool = False) -> Span:
        known = facts(tiered(tier, falls))
        spans = Spans(
            table=column(known),
            first=start,
            sessions_a_week=sessions,
            progress=known.rules.progress,
            strength=known.rules.sessions.strength_families,
            careful=known.careful,
        )
        return spans.of(catalogue.exercises[ExerciseId(exercise)], start + timedelta(weeks=week, days=3), form)

    return make


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
    range_of: RangeOf,
    tier: str,
    sessions: int,
    week: int,
    exercise: str,
    low: int,
    high: int,
    effort_high: int,
    ceiling: int,
) -> None:
    span = range_of(tier, exercise, week, sessions=sessions)
    assert (span.amount.low, span.amount.high) == (low, high)
    assert (span.phase.effort.high, span.ceiling) == (effort_high, ceiling)


@pytest.mark.parametrize(
    ("tier", "falls", "exercise", "week", "form", "reps", "effort_low"),
    [
        ("T1", False, "squat_free", 12, 2, 8, 7),
        ("T1", False, "squat_free", 12, 1, 12, 5),
        ("T1", False, "squat_free", 11, 9, 12, 5),
        ("T2", False, "squat_free", 12, 2, 8, 7),
        ("T3", False, "squat_free", 12, 2, 12, 3),
        ("T1", True, "squat_free", 12, 2, 12, 5),
        ("T1", False, "bird_dog_arm", 12, 2, 8, 5),
    ],
)
def test_the_later_phase_counts_by_its_own_range(
    range_of: RangeOf, tier: str, falls: bool, exercise: str, week: int, form: int, reps: int, effort_low: int
) -> None:
    span = range_of(tier, exercise, week, form=form, falls=falls)
    assert (span.amount.high, span.phase.effort.low) == (reps, effort_low)
