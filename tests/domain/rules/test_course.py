"""The fold over the log: what moves an exercise up, what moves it down, and what moves nothing (evidence 6.5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Range
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.course import Course, Courses, Setting, Span, courses_of, done_amount, effort_of
from bonehome.domain.rules.loads import Loads
from bonehome.domain.rules.log import LogEntry, LogSet
from bonehome.domain.rules.tables import Phase

# The exercise of most cases: two dumbbells, 8 to 12 repetitions, level 5 of its family.
ROW, FAMILY, LEVEL = ExerciseId("rdl_two_db"), FamilyId("hinge"), 5
MAIN = Phase(sets=Range(low=2, high=3), reps=Range(low=8, high=12), effort=Range(low=5, high=7))
LOADS = Loads(weights_kg=(1.0, 2.0, 3.0), bands=("light", "medium"))
Log = list[LogEntry]
Fold = Callable[..., Courses]


@pytest.fixture
def fold(rules: Rules, catalogue: Catalogue) -> Fold:
    def make(log: Log, careful: bool = False) -> Courses:
        def span(_exercise: object, _on: date, _form: int) -> Span:
            return Span(amount=Range(low=8, high=12), phase=MAIN, ceiling=8)

        setting = Setting(progress=rules.progress, pain=rules.pain, loads=LOADS, span=span, careful=careful)
        return courses_of(log, catalogue, setting)

    return make


def look(day: int, *, start: date = date(2026, 11, 23), exercise: str = ROW, sets: int = 2, **done: object) -> LogEntry:
    """An easy, painless look with good form at 12 repetitions of 1 kg, ``day`` days after the start."""
    usual: dict[str, object] = {"reps": 12, "load_kg": 1.0, "effort": 5.0, "pain": 0.0, "form_ok": True}
    one = LogSet(**{**usual, **done})  # type: ignore[arg-type]
    return LogEntry(date=start + timedelta(days=day), exercise=ExerciseId(exercise), sets=(one,) * sets)


AMBER = {"pain": 4.0, "place": "knee", "listed": True}
RED = {"pain": 7.0, "place": "knee", "listed": True}


def course(fold: Fold, *log: LogEntry, careful: bool = False) -> Course:
    found = fold(list(log), careful).ladders[FAMILY].courses[ROW]
    assert isinstance(found, Course)
    return found


def level(fold: Fold, *log: LogEntry, careful: bool = False) -> int:
    return fold(list(log), careful).ladders[FAMILY].level


def test_two_clean_looks_raise_repetitions_by_the_step_and_begin_to_count_anew(fold: Fold) -> None:
    once = course(fold, look(0, reps=8))
    assert (once.amount, once.clean) == (8, 1)
    twice = course(fold, look(0, reps=8), look(3, reps=8))
    assert (twice.amount, twice.clean) == (10, 0)
    more = course(fold, look(0, reps=8), look(3, reps=8), look(6, reps=10), look(9, reps=10))
    assert (more.amount, more.clean) == (12, 0)


def test_two_clean_looks_at_the_top_of_the_range_make_it_due(fold: Fold) -> None:
    found = course(fold, look(0), look(3))
    assert (found.amount, found.clean) == (12, 2)
    assert course(fold, look(0), look(3), look(6)).clean == 3


def test_holds_grow_by_their_own_step(fold: Fold, rules: Rules) -> None:
    held = [look(day, exercise="plank_wall", reps=None, seconds=8, load_kg=None) for day in (0, 3)]
    found = fold(held).course(fold([]).exercises[ExerciseId("plank_wall")])
    assert found is not None
    assert found.amount == 12  # 8 and the step of 5 s, within the range
    assert rules.progress.seconds_step == 5


@pytest.mark.parametrize(
    ("done", "clean"),
    [
        ({}, 1),
        ({"effort": 6.0}, 1),
        ({"effort": 6.5}, 0),
        ({"effort": None, "reserve": 4}, 1),
        ({"effort": None, "reserve": 3}, 0),
        ({"effort": 5.0, "reserve": 3}, 0),
        ({"effort": None}, 0),
        ({"pain": None}, 0),
        ({"pain": 2.0}, 1),
        ({"pain": 2.5}, 0),
        ({"form_ok": None}, 0),
        ({"form_ok": False}, 0),
        ({"sharp": True}, 0),
    ],
)
def test_what_a_clean_look_is(fold: Fold, done: dict[str, object], clean: int) -> None:
    assert course(fold, look(0, **done)).clean == clean


def test_one_set_that_was_not_clean_spoils_the_look(fold: Fold) -> None:
    good, hard = look(0), look(0, effort=7.0)
    mixed = LogEntry(date=good.date, exercise=ROW, sets=(*good.sets, *hard.sets))
    assert course(fold, mixed).clean == 0
    short = LogEntry(date=good.date + timedelta(days=3), exercise=ROW, sets=(*good.sets, *look(0, reps=11).sets))
    assert course(fold, good, short).clean == 0


def test_unreported_sets_never_progress(fold: Fold) -> None:
    silent = [look(day, effort=None, pain=None, form_ok=None) for day in range(0, 42, 3)]
    found = course(fold, *silent)
    assert (found.clean, found.poor, found.form) == (0, 0, 0)
    assert level(fold, *silent) == LEVEL
    low = [look(day, reps=8, effort=None, pain=None, form_ok=None) for day in range(0, 42, 3)]
    assert course(fold, *low).amount == 8


@pytest.mark.parametrize(
    ("effort", "reserve", "careful", "counts_as"),
    [
        (None, None, False, None),
        (6.0, None, False, 6.0),
        (None, 0, False, 10.0),
        (None, 3, False, 7.0),
        (5.0, 2, False, 8.0),
        (9.0, 2, False, 9.0),
        (None, 4, False, 6.0),
        (None, 4, True, None),
        (3.0, 4, True, 3.0),
        (None, 3, True, 7.0),
        (None, -2, False, 10.0),
    ],
)
def test_a_reserve_counts_as_effort_and_the_higher_holds(
    effort: float | None, reserve: int | None, careful: bool, counts_as: float | None
) -> None:
    assert effort_of(LogSet(effort=effort, reserve=reserve), careful, 4) == counts_as


def test_four_or_more_in_reserve_is_no_progress_for_the_careful(fold: Fold) -> None:
    log = [look(day, effort=None, reserve=4) for day in (0, 3)]
    assert course(fold, *log).clean == 2
    assert course(fold, *log, careful=True).clean == 0


def test_a_gap_of_more_than_three_weeks_ends_a_run(fold: Fold) -> None:
    assert course(fold, look(0), look(21)).clean == 2
    assert course(fold, look(0), look(22)).clean == 1
    hard = {"effort": 9.0}
    assert level(fold, look(0, **hard), look(21, **hard)) == LEVEL - 1
    assert level(fold, look(0, **hard), look(22, **hard)) == LEVEL


def test_twice_on_one_day_is_one_look(fold: Fold) -> None:
    assert course(fold, look(0), look(0)).clean == 1
    assert course(fold, look(0), look(3), look(3)).clean == 2
    hard = {"effort": 9.0}
    assert level(fold, look(0, **hard), look(0, **hard)) == LEVEL


@pytest.mark.parametrize("poor", [{"effort": 9.0}, {"reps": 7}, {"form_ok": False}, {"effort": None, "reserve": 1}])
def test_poor_twice_lowers_the_load_and_with_the_lightest_the_level(fold: Fold, poor: dict[str, object]) -> None:
    heavy = [look(day, load_kg=2.0, **poor) for day in (0, 3)]
    assert course(fold, heavy[0]).load == 1
    assert (course(fold, *heavy).load, level(fold, *heavy)) == (0, LEVEL)
    light = [look(day, **poor) for day in (0, 3)]
    assert (course(fold, *light).load, level(fold, light[0]), level(fold, *light)) == (0, LEVEL, LEVEL - 1)


def test_effort_at_the_ceiling_is_not_poor(fold: Fold) -> None:
    assert level(fold, *(look(day, effort=8.0) for day in range(0, 30, 3))) == LEVEL


def test_a_good_look_between_two_poor_ones_breaks_the_run(fold: Fold) -> None:
    assert level(fold, look(0, effort=9.0), look(3), look(6, effort=9.0)) == LEVEL


def test_amber_twice_running_lowers_the_level(fold: Fold) -> None:
    assert level(fold, look(0, **AMBER)) == LEVEL
    assert level(fold, look(0, **AMBER), look(3, **AMBER)) == LEVEL - 1
    assert level(fold, look(0, **AMBER), look(3), look(6, **AMBER)) == LEVEL
    assert course(fold, look(0, **AMBER)).hurt
    assert not course(fold, look(0, **AMBER), look(3)).hurt


def test_a_red_pain_lowers_the_level_at_once(fold: Fold) -> None:
    assert level(fold, look(0, **RED)) == LEVEL - 1
    assert level(fold, look(0, sharp=True)) == LEVEL - 1


def test_another_load_begins_the_count_anew_and_the_range_from_its_bottom(fold: Fold) -> None:
    found = course(fold, look(0), look(3), look(6, load_kg=2.0, reps=8))
    assert (found.load, found.amount, found.clean) == (1, 8, 1)
    assert found.stepped == date(2026, 11, 29)
    assert course(fold, look(0), look(3)).stepped is None


def test_one_set_more_begins_the_count_anew(fold: Fold) -> None:
    found = course(fold, look(0, sets=1), look(3, sets=2))
    assert (found.sets, found.clean) == (2, 1)


def test_a_left_and_a_right_set_are_one(fold: Fold) -> None:
    left, right = look(0, side="left").sets[0], look(0, side="right").sets[0]
    found = course(fold, LogEntry(date=date(2026, 11, 23), exercise=ROW, sets=(left, right, left, right)))
    assert found.sets == 2


def test_good_form_counts_only_where_it_was_said_of_every_set(fold: Fold) -> None:
    assert course(fold, look(0), look(3)).form == 2
    assert course(fold, look(0), look(3, form_ok=None)).form == 0


def test_the_level_rises_with_the_exercise_that_was_done_and_remembers_the_day(fold: Fold) -> None:
    low, high = look(0, exercise="hinge_wall_tap", load_kg=None), look(3)
    ladder = fold([low, high]).ladders[FAMILY]
    assert (ladder.level, ladder.stepped) == (LEVEL, high.date)
    assert fold([high]).ladders[FAMILY].stepped is None
    assert fold([high, low]).ladders[FAMILY].level == LEVEL


def test_an_exercise_that_is_not_in_the_library_or_has_no_sets_moves_nothing(fold: Fold) -> None:
    empty = LogEntry(date=date(2026, 11, 23), exercise=ROW, sets=())
    found = fold([look(0, exercise="long_gone"), empty])
    assert found.ladders == {}
    assert found.ladder(FAMILY) is None
    assert found.course(found.exercises[ROW]) is None


def test_the_least_that_was_done_in_a_set(fold: Fold) -> None:
    exercises = fold([]).exercises
    reps, held = exercises[ROW], exercises[ExerciseId("plank_wall")]
    assert done_amount(reps, (LogSet(reps=9, seconds=40), LogSet(reps=7))) == 7
    assert done_amount(held, (LogSet(reps=9, seconds=40), LogSet(seconds=30))) == 30
    assert done_amount(reps, (LogSet(reps=9), LogSet())) == 0


def test_bands_are_loads_too(fold: Fold) -> None:
    pull = FamilyId("scapular")
    log = [look(day, exercise="scap_er_band", load_kg=None, band="medium") for day in (0, 3)]
    assert fold(log).ladders[pull].courses[ExerciseId("scap_er_band")].load == 1
