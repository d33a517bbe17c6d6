"""Which exercise a strength slot takes and how heavy: notches in order, freshness, gaps, the later phase."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.clinician import Limits
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.fill import Pick, Shelf
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.slot_choice import Chooser
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.week import monday_of

ShelfOf = Callable[..., Shelf]
NOBODY: frozenset[ExerciseId] = frozenset()
WEIGHTS = (1.0, 2.0, 3.0)


def done(start: date, exercise: str, *days_ago: int, sets: int = 2, **said: object) -> Log:
    """Easy, painless looks at 12 repetitions."""
    usual: dict[str, object] = {"reps": 12, "effort": 5.0, "pain": 0.0, "form_ok": True, **said}
    one = LogSet(**usual)  # type: ignore[arg-type]
    days = sorted(start - timedelta(days=back) for back in days_ago)
    return tuple(LogEntry(date=day, exercise=ExerciseId(exercise), sets=(one,) * sets) for day in days)


def trained(start: date, weeks: int) -> Log:
    """So many weeks of which nothing is told but that something was done."""
    days = (start - timedelta(days=day) for day in range(1, 7 * weeks + 1, 3))
    return tuple(LogEntry(date=day, exercise=ExerciseId("wall_tall"), sets=(LogSet(seconds=20),)) for day in days)


def chosen(
    shelf: Shelf, number: int, letter: str = "A", *, place: int = 0, sets_by_time: int = 2, most: int = 2
) -> Pick:
    growth = Growth(monday=monday_of(shelf.facts.on), most=most)
    growth.begin_session()
    chooser = Chooser(shelf=shelf, growth=growth, floor=True, place=place, sets_by_time=sets_by_time)
    rule = next(one for one in shelf.facts.rules.sessions.slots if one.number == number)
    found = chooser.pick(rule, letter, NOBODY)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("number", "letter", "exercise"),
    [
        (1, "A", "sts_raised_hands"),
        (1, "B", "toe_tap_step"),
        (2, "A", "row_band_seated"),
        (2, "B", "scap_squeeze"),
        (3, "A", "hinge_seated"),
        (3, "B", "hip_ext_support"),
        (4, "A", "pushup_wall"),
        (4, "B", "scaption_light"),
        (6, "A", "heel_raise_seated"),
        (8, "A", "ball_squeeze"),
    ],
)
def test_a_newcomer_has_the_lowest_rung_of_each_slot(stock: ShelfOf, number: int, letter: str, exercise: str) -> None:
    owned = ("mat", "step", "rail", "band_loop", "band_long", "dumbbells", "ankle_weights", "small_ball", "pillow")
    assert chosen(stock(equipment=owned), number, letter).exercise.id == exercise


def test_the_sibling_family_fills_a_slot_of_which_nothing_is_open(stock: ShelfOf) -> None:
    without = stock(equipment=("mat", "band_long"), support=False)
    assert chosen(without, 3, "B").exercise.family == "hip_ext"
    assert chosen(stock(equipment=()), 2, "A").exercise.id == "scap_squeeze"


def test_a_newcomer_takes_the_lightest_and_the_middle_of_the_range(stock: ShelfOf) -> None:
    pick = chosen(stock(weights_kg=(3.0, 1.0)), 4, "B")
    assert (pick.exercise.id, pick.load_kg, pick.amount.value, pick.sets) == ("scaption_light", 1.0, 12, 1)


def lift(stock: ShelfOf, start: date, *days_ago: int, weeks: int = 6, **more: object) -> Pick:
    """The anchor slot of somebody in the main phase who lifts two dumbbells of 1 kg."""
    said = {key: more.pop(key) for key in ("reps", "load_kg", "sets", "effort") if key in more}
    place = {key: more.pop(key) for key in ("place", "sets_by_time", "most") if key in more}
    log = (*trained(start, weeks), *done(start, "rdl_two_db", *days_ago, **{"load_kg": 1.0, **said}))  # type: ignore[arg-type]
    log = tuple(sorted(log, key=lambda one: one.date))
    return chosen(stock(log=log, weights_kg=WEIGHTS, **more), 3, **place)  # type: ignore[arg-type]


def test_as_it_was_done_last(stock: ShelfOf, start: date) -> None:
    pick = lift(stock, start, 3, reps=9)
    assert (pick.exercise.id, pick.load_kg, pick.amount.value) == ("rdl_two_db", 1.0, 9)


def test_repetitions_come_first(stock: ShelfOf, start: date) -> None:
    pick = lift(stock, start, 5, 3, reps=9)
    assert (pick.load_kg, pick.amount.value) == (1.0, 11)


def test_then_a_set_where_the_minutes_hold_one(stock: ShelfOf, start: date) -> None:
    waits = lift(stock, start, 5, 3, sets=1)
    assert (waits.load_kg, waits.amount.value, waits.max_sets) == (1.0, 12, 3)
    patience = lift(stock, start, 11, 8, 5, 3, sets=1)
    assert patience.load_kg == 2.0
    assert lift(stock, start, 5, 3, sets=1, sets_by_time=1).load_kg == 2.0


def test_then_the_next_owned_load_with_repetitions_and_sets_from_the_bottom(stock: ShelfOf, start: date) -> None:
    pick = lift(stock, start, 5, 3)
    assert (pick.exercise.id, pick.load_kg, pick.amount.value, pick.max_sets) == ("rdl_two_db", 2.0, 8, 2)
    assert pick.reason.startswith("You did this easily twice, so the weight")


def test_a_small_step_keeps_the_repetitions(stock: ShelfOf, start: date) -> None:
    log = (*trained(start, 6), *done(start, "rdl_two_db", 5, 3, load_kg=4.0))
    shelf = stock(log=tuple(sorted(log, key=lambda one: one.date)), weights_kg=(4.0, 4.4))
    pick = chosen(shelf, 3)
    assert (pick.load_kg, pick.amount.value, pick.max_sets) == (4.4, 12, 3)


def test_then_the_next_rung_from_the_bottom(stock: ShelfOf, start: date) -> None:
    log = (*trained(start, 6), *done(start, "mini_squat_counter", 5, 3))
    pick = chosen(stock(log=tuple(sorted(log, key=lambda one: one.date))), 1)
    assert (pick.exercise.id, pick.amount.value, pick.max_sets) == ("sts_arms_crossed", 8, 2)
    assert pick.beside is not None
    assert pick.beside.exercise == "mini_squat_counter"


def test_no_step_without_room_for_one(stock: ShelfOf, start: date) -> None:
    assert lift(stock, start, 5, 3, most=0).load_kg == 1.0


def test_the_clinicians_most_is_never_passed(stock: ShelfOf, start: date) -> None:
    pick = lift(stock, start, 5, 3, limits=Limits(load_most_kg=1.5))
    assert pick.load_kg == 1.0
    heavy = lift(stock, start, 5, 3, load_kg=3.0, limits=Limits(load_most_kg=2.0))
    assert heavy.load_kg == 2.0


def test_after_six_weeks_other_exercises_come_but_the_anchors_stay(stock: ShelfOf, start: date) -> None:
    def ids(weeks: int, number: int) -> str:
        log = (*trained(start, weeks), *done(start, "wall_slide_squat", 3), *done(start, "pushup_counter", 2))
        log = tuple(sorted(log, key=lambda one: one.date))
        return chosen(stock(log=log), number).exercise.id

    assert [ids(weeks, 1) for weeks in (4, 6, 8, 12)] == ["wall_slide_squat"] * 4
    assert [ids(weeks, 4) for weeks in (4, 6, 8, 13)] == [
        "pushup_counter",
        "chest_press_band_seated",
        "chest_press_band_seated",
        "pushup_counter",
    ]


def test_the_fresh_one_is_never_of_a_higher_level(stock: ShelfOf, start: date) -> None:
    for number in range(1, 9):
        for letter in ("A", "B"):
            old, new = (chosen(stock(log=trained(start, weeks)), number, letter).exercise for weeks in (4, 7))
            assert new.level <= max(1, old.level)


@pytest.mark.parametrize(
    ("gap_days", "load_kg", "max_sets", "exercise"),
    [
        (6, 3.0, 2, "row_db_support"),
        (10, 2.0, 1, "row_db_support"),
        (20, None, 1, "row_band_seated"),
    ],
)
def test_after_a_gap_less_load_and_fewer_sets(
    stock: ShelfOf, start: date, gap_days: int, load_kg: float | None, max_sets: int, exercise: str
) -> None:
    end = start - timedelta(days=gap_days)
    log = (*trained(end, 2), *done(end, "row_db_support", 0, load_kg=3.0))
    log = tuple(sorted(log, key=lambda one: one.date))
    pick = chosen(stock(log=log, weights_kg=WEIGHTS), 2, place=1)
    assert (pick.exercise.id, pick.load_kg, pick.max_sets) == (exercise, load_kg, max_sets)


def test_the_first_session_after_a_week_away_has_one_set_less_and_the_next_is_as_before(
    stock: ShelfOf, start: date
) -> None:
    end = start - timedelta(days=7)
    log = tuple(sorted((*trained(end, 4), *done(end, "row_db_support", 0, load_kg=3.0)), key=lambda one: one.date))
    shelf = stock(log=log, weights_kg=WEIGHTS)
    assert shelf.stage.id == "gap_missed"
    assert [chosen(shelf, 2, place=place).max_sets for place in (0, 1)] == [1, 3]


@pytest.mark.parametrize(
    ("tier", "falls", "weeks", "form", "reps", "effort"),
    [
        ("T1", False, 13, True, (6, 8), 8),
        ("T1", False, 13, False, (8, 10), 7),
        ("T1", False, 8, True, (8, 10), 7),
        ("T2", False, 13, True, (8, 8), 7),
        ("T1", True, 13, True, (8, 10), 5),
    ],
)
def test_the_later_phase_comes_in_week_thirteen_with_good_form_and_never_for_the_careful(
    stock: ShelfOf, start: date, tier: str, falls: bool, weeks: int, form: bool, reps: tuple[int, int], effort: int
) -> None:
    good = {"form_ok": True if form else None, "effort": 7.0}
    log = (
        *trained(start, weeks),
        *done(start, "sts_staggered" if not falls else "sts_slow_lower", 6, 3, reps=8, **good),
    )
    log = tuple(sorted(log, key=lambda one: one.date))
    pick = chosen(stock(tier, falls, log=log), 1)
    assert ((pick.amount.low, pick.amount.high), pick.effort_cap) == (reps, effort)
