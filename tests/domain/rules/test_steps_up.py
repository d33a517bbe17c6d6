"""Who takes a step up: two in a session, each exercise once a week, and nobody who is not ready."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.fill import Choice, Shelf
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.steps_up import Growth

A, B, C = ExerciseId("a"), ExerciseId("b"), ExerciseId("c")
SQUAT = ExerciseId("mini_squat_counter")


@pytest.fixture
def growth(start: date) -> Growth:
    return Growth(monday=start, most=2)


def test_two_steps_in_a_session_and_no_third(growth: Growth) -> None:
    growth.begin_session()
    assert [growth.take(one) for one in (A, B, C)] == [True, True, False]
    assert [growth.take(one) for one in (A, B, C)] == [True, True, False]


def test_a_step_that_was_taken_is_kept_in_the_week_and_counts_no_more(growth: Growth) -> None:
    growth.begin_session()
    assert growth.take(A)
    assert growth.take(B)
    growth.end_session([A, B])
    growth.begin_session()
    assert [growth.take(one) for one in (A, B, C)] == [True, True, True]
    assert growth.here == {C}


def test_a_step_that_did_not_come_into_the_session_is_free_again(growth: Growth) -> None:
    growth.begin_session()
    growth.take(A)
    growth.end_session([B])
    assert growth.taken == set()


def easy(start: date, *days_ago: int, **done: object) -> Log:
    one = LogSet(**{"reps": 12, "effort": 3.0, "pain": 0.0, "form_ok": True, **done})  # type: ignore[arg-type]
    days = (start - timedelta(days=back) for back in days_ago)
    return tuple(LogEntry(date=day, exercise=SQUAT, sets=(one, one)) for day in days)


def ready(shelf: Shelf, monday: date) -> bool:
    choice: Choice = next(one for one in shelf.families[FamilyId("squat")] if one.exercise.id == SQUAT)
    return Growth(monday=monday, most=2).ready(shelf, choice)


def test_two_clean_looks_at_the_top_make_an_exercise_ready(stock: Callable[..., Shelf], start: date) -> None:
    assert ready(stock(log=easy(start, 5, 3)), start)
    assert not ready(stock(log=easy(start, 3)), start)
    assert not ready(stock(), start)
    assert not ready(stock(log=easy(start, 5, 3, effort=9.0)), start)


def test_nothing_grows_in_an_easier_week_or_after_a_gap(stock: Callable[..., Shelf], start: date) -> None:
    log = easy(start, 5, 3)
    assert not ready(stock(log=log, week=4), start + timedelta(weeks=4))  # the sixth from the first look
    assert not ready(stock(log=easy(start, 14, 12)), start)


def test_one_step_an_exercise_and_week(stock: Callable[..., Shelf], start: date) -> None:
    lower = LogEntry(date=start - timedelta(days=9), exercise=ExerciseId("sts_raised_hands"), sets=(LogSet(reps=8),))
    log = (lower, *easy(start, 6, 4))
    assert not ready(stock(log=log), start - timedelta(days=7))
    assert ready(stock(log=log), start)
