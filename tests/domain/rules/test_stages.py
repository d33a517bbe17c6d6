"""The kind of week: learning by tier, easier weeks by number, effort and pain, and every row of the gap table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile, Weekday
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.planner import Plan
from bonehome.domain.rules.stages import DELOAD, EARLY, LEARNING, ORDINARY, origin, week_number

WEEK = timedelta(days=7)
People = Callable[..., Profile]
Planned = Callable[..., Plan]
Stages = Callable[..., list[str]]
AMBER = {"pain": 4.0, "place": "knee", "listed": True}


def entry(on: date, exercise: str = "squat_free", **done: object) -> LogEntry:
    one = LogSet(**{"reps": 12, **done})  # type: ignore[arg-type]
    return LogEntry(date=on, exercise=ExerciseId(exercise), sets=(one,))


def steady(first: date, last: date, every: int = 2, **done: object) -> Log:
    """Training from one date to another, both included, every so many days."""
    days = (last - first).days
    dates = sorted({*(first + timedelta(days=day) for day in range(0, days + 1, every)), last})
    return tuple(entry(on, **done) for on in dates)


@pytest.fixture
def stages(tiered: People, planned: Planned, start: date) -> Stages:
    """The ids of the stages of so many weeks from the start, for a person without a log."""

    def make(tier: str, falls: bool = False, weeks: int = 20, **changes: object) -> list[str]:
        plan = planned(tiered(tier, falls, **changes))
        return [plan.stage(start + week * WEEK).id for week in range(weeks)]

    return make


@pytest.mark.parametrize(
    ("tier", "falls", "days", "weeks"),
    [
        ("T1", False, "mon wed fri", 4),
        ("T1", False, "mon", 4),
        ("T2", False, "mon wed fri", 4),
        ("T2", False, "mon", 6),
        ("T3", False, "mon thu", 6),
        ("T3", False, "mon", 8),
        ("T1", True, "mon", 4),
        ("T3", True, "mon thu", 6),
    ],
)
def test_the_learning_weeks_of_each_tier(stages: Stages, tier: str, falls: bool, days: str, weeks: int) -> None:
    found = stages(tier, falls, days=tuple(Weekday(day) for day in days.split()))
    assert found[: weeks + 1] == [LEARNING] * weeks + [found[weeks]]
    assert LEARNING not in found[weeks:]


@pytest.mark.parametrize(
    ("tier", "falls", "easier"),
    [
        ("T1", False, [6, 12, 18]),
        ("T2", False, [6, 12, 18]),
        ("T3", False, [8, 12, 16, 20]),
        ("T1", True, [8, 12, 16, 20]),
        ("T3", True, [8, 12, 16, 20]),
    ],
)
def test_every_sixth_or_fourth_week_is_easier_and_none_while_learning(
    stages: Stages, tier: str, falls: bool, easier: list[int]
) -> None:
    found = stages(tier, falls)
    assert [number for number, id_ in enumerate(found, start=1) if id_ == DELOAD] == easier


def test_the_weeks_count_from_the_first_logged_session(planned: Planned, tiered: People, start: date) -> None:
    plan = planned(tiered("T1", False), steady(start - 5 * WEEK + timedelta(days=2), start - timedelta(days=2)))
    assert origin(plan.past, start) == start - 5 * WEEK + timedelta(days=2)
    assert plan.stage(start).number == 6
    assert plan.stage(start).id == DELOAD
    assert week_number(start, start + timedelta(days=6)) == 1


def test_an_easier_week_caps_effort_and_halves_landings_and_nothing_grows(
    planned: Planned, tiered: People, start: date
) -> None:
    stage = planned(tiered("T1", False)).stage(start + 5 * WEEK)
    assert stage.deload is not None
    assert (stage.deload.effort_cap, stage.landings_share, stage.may_grow, stage.ordinary) == (5, 0.5, False, False)
    assert stage.deload.sets_cut == pytest.approx(1 / 3, abs=0.001)


def rising(start: date, efforts: tuple[float, ...], load_kg: float = 2.0) -> Log:
    """Three weeks before the start with one effort each, within eight weeks of which nothing else is told."""
    before = tuple(entry(one.date, "chin_tuck") for one in steady(start - 8 * WEEK, start - timedelta(days=1)))
    weeks = zip((3, 2, 1), efforts, strict=True)
    return (*before, *(entry(start - back * WEEK, effort=effort, load_kg=load_kg) for back, effort in weeks))


@pytest.mark.parametrize(
    ("efforts", "id_"),
    [
        ((5.0, 6.0, 6.0), EARLY),
        ((5.0, 6.0, 7.0), EARLY),
        ((5.0, 5.9, 6.0), ORDINARY),
        ((5.0, 6.0, 5.5), ORDINARY),
        ((5.0, 5.0, 6.0), ORDINARY),
    ],
)
def test_effort_that_rises_for_two_weeks_at_the_same_load_brings_an_easier_week(
    planned: Planned, tiered: People, start: date, efforts: tuple[float, ...], id_: str
) -> None:
    assert planned(tiered("T1", False), rising(start, efforts)).stage(start).id == id_


def test_effort_at_another_load_does_not(planned: Planned, tiered: People, start: date) -> None:
    log = rising(start, (5.0, 6.0, 6.0))
    heavier = (*log[:-1], entry(log[-1].date, effort=6.0, load_kg=3.0))
    assert planned(tiered("T1", False), heavier).stage(start).id == ORDINARY


@pytest.mark.parametrize(
    ("pains", "id_"),
    [
        ((3, 1), EARLY),
        ((3,), ORDINARY),
        ((8, 1), ORDINARY),
    ],
)
def test_two_ambers_in_the_week_before_bring_an_easier_week(
    planned: Planned, tiered: People, start: date, pains: tuple[int, ...], id_: str
) -> None:
    log = steady(start - 8 * WEEK, start - timedelta(days=1))
    hurt = tuple(entry(start - timedelta(days=back), "hinge_wall_tap", **AMBER) for back in pains)
    assert planned(tiered("T1", False), (*log, *hurt)).stage(start).id == id_


@pytest.mark.parametrize(
    ("gap_days", "id_", "weeks"),
    [
        (3, "", 0),
        (5, "", 0),
        (7, "gap_missed", 1),
        (8, "gap_8_14", 1),
        (14, "gap_8_14", 1),
        (15, "gap_15_28", 2),
        (28, "gap_15_28", 2),
        (29, "gap_29_56", 2),
        (56, "gap_29_56", 2),
    ],
)
def test_each_row_of_the_gap_table_and_its_weeks(
    planned: Planned, tiered: People, start: date, gap_days: int, id_: str, weeks: int
) -> None:
    last = start - timedelta(days=gap_days)
    plan = planned(tiered("T1", False), steady(last - 9 * WEEK, last), on=start)
    found = [plan.stage(start + number * WEEK) for number in range(4)]
    assert [one.id for one in found if one.gap is not None] == [id_] * weeks
    assert all(one.gap is not None for one in found[:weeks])
    assert not any(one.may_grow for one in found[:weeks])


@pytest.mark.parametrize(("days", "id_"), [("mon wed fri", "gap_missed"), ("mon thu", ORDINARY), ("mon", ORDINARY)])
def test_one_missed_session_is_no_gap(planned: Planned, tiered: People, start: date, days: str, id_: str) -> None:
    last = start - timedelta(days=7)
    profile = tiered("T1", False, days=tuple(Weekday(day) for day in days.split()))
    assert planned(profile, steady(last - 9 * WEEK, last), on=start).stage(start).id == id_


def test_who_trains_once_a_week_has_no_gap_of_eight_days(planned: Planned, tiered: People, start: date) -> None:
    last = start - timedelta(days=8)
    profile = tiered("T1", False, days=(Weekday.MON,))
    assert planned(profile, steady(last - 9 * WEEK, last, 7), on=start).stage(start).gap is None


@pytest.mark.parametrize(
    ("gap_days", "values"),
    [
        (10, {"sets_less": 1, "load_share": 0.9, "landings_share": 0.5, "levels_down": 0, "learning": False}),
        (20, {"sets_most": 1, "load_share": 0.7, "levels_down": 1, "gentle_landings": True, "learning": False}),
        (40, {"learning": True, "landings_from_start": True}),
    ],
)
def test_what_each_row_asks_for(
    planned: Planned, tiered: People, start: date, gap_days: int, values: dict[str, object]
) -> None:
    last = start - timedelta(days=gap_days)
    stage = planned(tiered("T1", False), steady(last - 9 * WEEK, last), on=start).stage(start)
    assert {name: getattr(stage.gap, name) for name in values} == values
    learning = planned(tiered("T1", False)).table.learning
    assert (stage.phase == learning) is bool(values["learning"])


def test_a_gap_that_has_ended_is_felt_from_the_day_of_coming_back(
    planned: Planned, tiered: People, start: date
) -> None:
    last = start - timedelta(days=27)
    log = (*steady(last - 9 * WEEK, last), *steady(start - timedelta(days=7), start - timedelta(days=1)))
    plan = planned(tiered("T1", False), log, on=start)
    assert [plan.stage(start + number * WEEK).id == "gap_15_28" for number in (-1, 0, 1)] == [True, True, False]


def test_the_widest_gap_holds_where_two_reach_into_a_week(planned: Planned, tiered: People, start: date) -> None:
    first = start - timedelta(days=30)
    log = (*steady(first - 9 * WEEK, first), entry(start - timedelta(days=7)))
    assert planned(tiered("T1", False), log, on=start).stage(start - WEEK).id == "gap_15_28"
    assert planned(tiered("T1", False), log, on=start).stage(start).id == "gap_15_28"


def test_over_fifty_six_days_begin_as_new(planned: Planned, tiered: People, start: date) -> None:
    last = start - timedelta(days=57)
    plan = planned(tiered("T1", False), steady(last - 9 * WEEK, last), on=start)
    stage = plan.stage(start)
    assert (stage.id, stage.number) == (LEARNING, 1)
    assert plan.past.restarted
    assert plan.past.courses is not None
    assert plan.past.courses.ladders == {}
