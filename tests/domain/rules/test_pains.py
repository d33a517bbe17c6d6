"""Pain in the log and in a session: its level, what rests for how long, and what follows (evidence 2.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonehome.domain.ids import ExerciseId
from bonehome.domain.pain import Follows, Place
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import LogEntry, LogSet
from bonehome.domain.rules.pains import PainLevel, Rests, painful, rests_on

SQUAT, ROW = ExerciseId("squat_free"), ExerciseId("row_band_seated")
RED = LogSet(pain=7, place="knee", listed=True)
AMBER = LogSet(pain=4, place="knee", listed=True)
GREEN = LogSet(pain=1, place="knee", listed=True)


@pytest.mark.parametrize(
    ("done", "level"),
    [
        (LogSet(), "green"),
        (LogSet(pain=0), "green"),
        (LogSet(pain=2, place="spine"), "green"),
        (LogSet(pain=2.9, place="knee", listed=True), "green"),
        (LogSet(pain=3, place="knee", listed=True), "amber"),
        (LogSet(pain=5, place="knee", listed=True), "amber"),
        (LogSet(pain=5.5, place="knee", listed=True), "amber"),
        (LogSet(pain=6, place="knee", listed=True), "red"),
        (LogSet(pain=10, place="elsewhere", listed=True), "red"),
        (LogSet(pain=3, place="knee", listed=False), "red"),
        (LogSet(pain=3, place="knee"), "red"),
        (LogSet(pain=3), "red"),
        (LogSet(pain=3, place="spine", listed=True), "red"),
        (LogSet(pain=4, place="neck", listed=True), "red"),
        (LogSet(pain=1, place="knee", listed=True, sharp=True), "red"),
        (LogSet(sharp=True), "red"),
    ],
)
def test_the_level_of_one_set(rules: Rules, done: LogSet, level: str) -> None:
    assert rules.pain.level(done) == level


def test_the_worst_set_counts(rules: Rules) -> None:
    assert painful((GREEN, AMBER, GREEN), rules.pain) is PainLevel.AMBER
    assert painful((AMBER, RED), rules.pain) is PainLevel.RED
    assert painful((), rules.pain) is PainLevel.GREEN


def hurt(on: date, *days_ago: int, exercise: ExerciseId = SQUAT, done: LogSet = RED) -> tuple[LogEntry, ...]:
    days = (on - timedelta(days=back) for back in days_ago)
    return tuple(LogEntry(date=day, exercise=exercise, sets=(GREEN, done)) for day in days)


def test_the_numbers_are_those_of_the_evidence(rules: Rules) -> None:
    pain = rules.pain
    assert (pain.some, pain.much, pain.lock_days, pain.again_days) == (3, 6, 14, 90)


@pytest.mark.parametrize(
    ("days_ago", "state"),
    [(0, "locked"), (13, "locked"), (14, "eased"), (27, "eased"), (28, "free"), (-1, "locked")],
)
def test_a_red_pain_rests_the_exercise_for_two_weeks_and_brings_it_back_gently(
    rules: Rules, start: date, days_ago: int, state: str
) -> None:
    rests = rests_on(hurt(start, days_ago), rules.pain, start, None)
    one = frozenset({SQUAT})
    back = {SQUAT: start + timedelta(days=14 - days_ago)}
    wanted = {"locked": Rests(locked=one, back=back), "eased": Rests(eased=one), "free": Rests()}
    assert rests == wanted[state]


def test_an_amber_pain_rests_nothing(rules: Rules, start: date) -> None:
    assert rests_on(hurt(start, 1, 3, done=AMBER), rules.pain, start, None) == Rests()


def test_the_rest_counts_from_the_last_red_pain_and_for_each_exercise(rules: Rules, start: date) -> None:
    log = (*hurt(start, 200, 5), *hurt(start, 20, exercise=ROW))
    rests = rests_on(log, rules.pain, start, None)
    assert (rests.locked, rests.eased, rests.again) == ({SQUAT}, {ROW}, frozenset())


@pytest.mark.parametrize(
    ("days", "again"), [((100, 10), True), ((101, 10), False), ((130, 40), True), ((40,), False), ((40, 40), False)]
)
def test_a_second_one_within_ninety_days_rests_until_the_questions_come_again(
    rules: Rules, start: date, days: tuple[int, ...], again: bool
) -> None:
    assert (SQUAT in rests_on(hurt(start, *days), rules.pain, start, None).again) is again


@pytest.mark.parametrize(("screened_days_ago", "again"), [(61, True), (60, True), (59, False), (0, False)])
def test_the_questions_settle_a_second_one_that_lies_before_them(
    rules: Rules, start: date, screened_days_ago: int, again: bool
) -> None:
    screened = start - timedelta(days=screened_days_ago)
    rests = rests_on(hurt(start, 80, 60), rules.pain, start, screened)
    assert (SQUAT in rests.again) is again


def test_three_pains_are_looked_at_two_by_two(rules: Rules, start: date) -> None:
    settled = hurt(start, 250, 200)
    assert rests_on((*settled, *hurt(start, 50)), rules.pain, start, start - timedelta(days=100)).again == frozenset()
    assert rests_on((*settled, *hurt(start, 120, 50)), rules.pain, start, start - timedelta(days=100)).again == {SQUAT}


def test_the_order_of_the_log_does_not_matter(rules: Rules, start: date) -> None:
    log = hurt(start, 80, 20, 5)
    assert rests_on(log, rules.pain, start, None) == rests_on(tuple(reversed(log)), rules.pain, start, None)


CASES = (
    (Place.CHEST, False, 0, True, Follows.EMERGENCY),
    (Place.SPINE, True, 0, True, Follows.END),
    (Place.NECK, True, 2, True, Follows.END),
    (Place.GROIN, True, 0, False, Follows.END),
    (Place.GROIN, False, 3, False, Follows.END),
    (Place.GROIN, False, 2, False, Follows.CARRY_ON),
    (Place.SPINE, False, 3, True, Follows.LEAVE_OUT),
    (Place.SPINE, False, 2, True, Follows.CARRY_ON),
    (Place.KNEE, True, 1, True, Follows.LEAVE_OUT),
    (Place.KNEE, False, 6, True, Follows.LEAVE_OUT),
    (Place.KNEE, False, 5, True, Follows.SMALLER),
    (Place.KNEE, False, 3, False, Follows.LEAVE_OUT),
    (Place.KNEE, False, 2, False, Follows.CARRY_ON),
    (Place.ELSEWHERE, False, 4, False, Follows.LEAVE_OUT),
)


@pytest.mark.parametrize(("place", "sharp", "level", "listed", "expected"), CASES)
def test_what_follows(rules: Rules, place: Place, sharp: bool, level: int, listed: bool, expected: Follows) -> None:
    assert rules.pain.follows(place, sharp=sharp, level=level, listed=listed) is expected


def test_a_changed_number_changes_what_follows(rules: Rules) -> None:
    milder = replace(rules.pain, much=7)
    found = [one.follows(Place.KNEE, sharp=False, level=6, listed=True) for one in (rules.pain, milder)]
    assert found == [Follows.LEAVE_OUT, Follows.SMALLER]


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("listed", [True, False])
def test_more_pain_never_means_less_care(rules: Rules, place: Place, listed: bool) -> None:
    follows = rules.pain.follows
    order = list(Follows)
    for sharp in (False, True):
        found = [order.index(follows(place, sharp=sharp, level=level, listed=listed)) for level in range(11)]
        assert found == sorted(found)
    for level in range(11):
        dull, sharp_ = (follows(place, sharp=one, level=level, listed=listed) for one in (False, True))
        assert order.index(dull) <= order.index(sharp_)
