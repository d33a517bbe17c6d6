"""The rung a person is on: where a newcomer starts, what a log moves, and that pain is never gone round."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.exercise import Kind
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.fill import Choice, Shelf
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.rungs import (
    Wanted,
    course_of,
    current,
    equal,
    going_down,
    next_up,
    open_rungs,
    stepped_since,
)

ShelfOf = Callable[..., Shelf]
SQUAT, STATIC = FamilyId("squat"), FamilyId("bal_static")
STRONG = Wanted(kinds=(Kind.RESISTANCE, Kind.FUNCTIONAL), floor=True)
RED = {"pain": 8.0}
AMBER = {"pain": 4.0, "place": "knee", "listed": True}


def done(start: date, exercise: str, *days_ago: int, **said: object) -> Log:
    one = LogSet(**{"reps": 12, "effort": 5.0, "pain": 0.0, "form_ok": True, **said})  # type: ignore[arg-type]
    days = (start - timedelta(days=back) for back in days_ago)
    return tuple(LogEntry(date=day, exercise=ExerciseId(exercise), sets=(one, one)) for day in days)


def now(shelf: Shelf, family: FamilyId = SQUAT, wanted: Wanted = STRONG) -> str | None:
    found = current(shelf, family, wanted)
    return found.exercise.id if found is not None else None


def choice(shelf: Shelf, exercise: str) -> Choice:
    rows = (one for family in shelf.families.values() for one in family)
    return next(one for one in rows if one.exercise.id == exercise)


@pytest.mark.parametrize(
    ("tier", "falls", "changes", "exercise"),
    [
        ("T1", False, {}, "sts_raised_hands"),
        ("T1", False, {"tests": {"chair_stand": 11}}, "mini_squat_counter"),
        ("T2", False, {"tests": {"chair_stand": 11}}, "mini_squat_counter"),
        ("T1", False, {"tests": {"chair_stand": 10}}, "sts_raised_hands"),
        ("T3", False, {"tests": {"chair_stand": 15}}, "sts_raised_hands"),
        ("T1", True, {"tests": {"chair_stand": 15}}, "sts_raised_hands"),
        ("T1", False, {"tests": {"chair_stand": 15}, "q18": {"knee": 4}}, "sts_raised_hands"),
    ],
)
def test_where_a_newcomer_starts(
    stock: ShelfOf, tier: str, falls: bool, changes: dict[str, object], exercise: str
) -> None:
    assert now(stock(tier, falls, **changes)) == exercise


def test_one_up_is_for_the_legs_only(stock: ShelfOf) -> None:
    shelf = stock(tests={"chair_stand": 15})
    assert now(shelf, FamilyId("push")) == "pushup_wall"
    assert now(shelf, STATIC, Wanted(kinds=(Kind.BALANCE,), floor=False, start_level=2)) == "feet_together"


def test_the_rung_that_was_done_is_the_one_to_go_on_with(stock: ShelfOf, start: date) -> None:
    assert now(stock(log=done(start, "wall_slide_squat", 3))) == "wall_slide_squat"
    used = Wanted(kinds=STRONG.kinds, floor=True, used=("wall_slide_squat",))
    assert now(stock(log=done(start, "wall_slide_squat", 3)), wanted=used) == "sts_arms_crossed"


def test_a_tag_that_closes_the_rung_brings_the_one_below(stock: ShelfOf, start: date) -> None:
    log = done(start, "squat_free", 3)
    assert now(stock(log=log)) == "squat_free"
    assert now(stock("T3", log=log)) == "sts_slow_lower"


def test_after_a_red_pain_the_rung_below_comes(stock: ShelfOf, start: date) -> None:
    assert now(stock(log=done(start, "wall_slide_squat", 3, **RED))) == "sts_arms_crossed"


def test_a_harder_rung_is_no_way_round_one_that_rests(stock: ShelfOf, start: date) -> None:
    log = (*done(start, "sts_raised_hands", 3, **RED),)
    assert now(stock(log=log)) is None
    assert going_down(stock(log=log), SQUAT, STRONG) == []
    higher = (*done(start, "sts_raised_hands", 5, reps=8), *log)
    assert now(stock(log=higher)) is None


def test_amber_the_last_time_asks_for_one_level_less_where_gentleness_is_wanted(stock: ShelfOf, start: date) -> None:
    shelf = stock(log=done(start, "wall_slide_squat", 3, **AMBER))
    gentle = Wanted(kinds=STRONG.kinds, floor=True, gentle=True)
    assert now(shelf) == "wall_slide_squat"
    assert now(shelf, wanted=gentle) == "sts_arms_crossed"
    well = (*done(start, "wall_slide_squat", 6, **AMBER), *done(start, "wall_slide_squat", 3))
    assert now(stock(log=well), wanted=gentle) == "wall_slide_squat"


def test_a_gap_of_over_two_weeks_takes_one_rung(stock: ShelfOf, start: date) -> None:
    assert now(stock(log=done(start, "wall_slide_squat", 14))) == "wall_slide_squat"
    assert now(stock(log=done(start, "wall_slide_squat", 15))) == "sts_arms_crossed"


def test_over_fifty_six_days_begin_at_the_bottom(stock: ShelfOf, start: date) -> None:
    shelf = stock(log=done(start, "wall_slide_squat", 57), tests={"chair_stand": 15})
    assert now(shelf) == "sts_raised_hands"


def test_the_next_rung_up_is_open_and_never_the_first_that_needs_a_change(stock: ShelfOf) -> None:
    shelf = stock()
    above = next_up(shelf, choice(shelf, "sts_raised_hands"), STRONG)
    assert above is not None
    assert above.exercise.id == "mini_squat_counter"
    sore = stock(q18={"shoulder": 4})
    row = next_up(sore, choice(sore, "row_band_seated"), Wanted(kinds=(Kind.RESISTANCE,), floor=True))
    assert row is None or not row.allowed.modified
    top = stock("T3")
    assert next_up(top, choice(top, "sts_slow_lower"), STRONG) is None


def test_rungs_that_are_used_are_not_offered_again(stock: ShelfOf) -> None:
    used = Wanted(kinds=STRONG.kinds, floor=True, used=("sts_raised_hands",))
    assert "sts_raised_hands" not in [one.exercise.id for one in open_rungs(stock(), SQUAT, used)]


def test_what_may_be_taken_instead_is_never_of_a_higher_level(stock: ShelfOf, start: date) -> None:
    shelf = stock(log=done(start, "wall_slide_squat", 3))
    below = equal(shelf, choice(shelf, "wall_slide_squat"), STRONG)
    assert below is not None
    assert below.exercise.id == "sts_arms_crossed"
    beside = equal(shelf, choice(shelf, "sts_raised_hands"), STRONG)
    assert beside is not None
    assert (beside.exercise.family, beside.exercise.level) == ("lunge_step", 1)
    assert equal(shelf, choice(shelf, "heel_raise_seated"), STRONG) is None


def test_the_day_of_the_last_step_counts_for_the_exercise_and_its_family(stock: ShelfOf, start: date) -> None:
    log = (*done(start, "mini_squat_counter", 5), *done(start, "sts_arms_crossed", 3))
    shelf = stock(log=log)
    here = choice(shelf, "sts_arms_crossed")
    assert stepped_since(shelf, here, start - timedelta(days=7))
    assert not stepped_since(shelf, here, start)
    assert course_of(shelf, here) is not None
    assert course_of(shelf, choice(shelf, "squat_free")) is None
