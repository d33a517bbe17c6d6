"""What the log shows: weeks trained, what opens gates, landings and pains by week, and a new beginning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.past import Landed, Past, past_of
from bonehome.domain.week import monday_of

PastOf = Callable[[Log], Past]


def entry(days_ago: int, start: date, exercise: str = "chin_tuck", sets: int = 1, **done: object) -> LogEntry:
    one = LogSet(**{"reps": 8, **done})  # type: ignore[arg-type]
    return LogEntry(date=start - timedelta(days=days_ago), exercise=ExerciseId(exercise), sets=(one,) * sets)


@pytest.fixture
def past(catalogue: Catalogue, rules: Rules, start: date) -> PastOf:
    def make(log: Log) -> Past:
        return past_of(log, catalogue, rules, start)

    return make


def test_weeks_leave_out_gaps_of_over_fourteen_days(past: PastOf, start: date) -> None:
    assert past(tuple(entry(days, start) for days in range(0, 57, 14))).trained(start).weeks == 8
    broken = (entry(60, start), entry(46, start), entry(7, start))
    assert past(broken).trained(start).weeks == 3
    assert past((entry(15, start),)).trained(start).weeks == 0
    assert past(()).trained(start).first is None


def test_entries_after_the_day_or_without_sets_are_not_seen(past: PastOf, start: date) -> None:
    empty = LogEntry(date=start, exercise=ExerciseId("chin_tuck"), sets=())
    found = past((entry(-1, start), empty, entry(3, start)))
    assert found.dates == [start - timedelta(days=3)]


def test_easy_back_sets_count_by_calendar_week(past: PastOf, start: date) -> None:
    split = (entry(7, start, "back_seated_lift", 2), entry(5, start, "back_wall_press", 2))
    assert past(split).trained(start).back_weeks == 1
    over_the_border = (entry(8, start, "back_seated_lift", 2), entry(7, start, "back_seated_lift", 2))
    assert past(over_the_border).trained(start).back_weeks == 0
    assert past((entry(7, start, "bird_dog_full", 4),)).trained(start).back_weeks == 0


def test_weeks_with_gentle_landings_and_steady_holds(past: PastOf, start: date) -> None:
    gentle = tuple(entry(days, start, "heel_drop_gentle") for days in (21, 20, 14, 1))
    assert past(gentle).trained(start).impact_low_weeks == 3
    firm = (entry(21, start, "heel_drop_firm"), entry(14, start, "march_firm"))
    assert past(firm).trained(start).impact_low_weeks == 0
    held = (entry(2, start, "one_leg_touch", 2, seconds=30), entry(1, start, "one_leg_touch", seconds=29))
    assert past(held).trained(start).steady_holds == 2


def test_landings_of_a_week_are_the_most_of_a_session(past: PastOf, start: date) -> None:
    told = {"pain": 0.0, "reps": 10}
    log = (
        entry(14, start, "heel_drop_gentle", 2, **told),
        entry(12, start, "heel_drop_gentle", 3, **told),
        entry(7, start, "heel_drop_gentle", 1, reps=10),
        entry(5, start, "stomp_gentle", 1, reps=10, pain=3.0),
        entry(5, start, "march_firm", 1, reps=40),
    )
    week = timedelta(days=7)
    assert past(log).landings == {
        start - 2 * week: {"heel_drop_gentle": Landed(most=30)},
        start - week: {"heel_drop_gentle": Landed(most=10, told=False), "stomp_gentle": Landed(most=10, hurt=True)},
    }


def test_pains_and_efforts_stand_by_week(past: PastOf, start: date) -> None:
    amber, red = {"pain": 4.0, "place": "knee", "listed": True}, {"pain": 8.0}
    log = (
        entry(6, start, "squat_free", 2, effort=6.0, **amber),
        entry(4, start, "squat_free", 1, effort=4.0, load_kg=2.0),
        entry(3, start, "squat_free", 1, **red),
        entry(3, start, "long_gone", 1, effort=9.0, **red),
    )
    found, monday = past(log), monday_of(start - timedelta(days=6))
    assert found.ambers == {monday: 1}
    assert [one.exercise for one in found.reds] == ["long_gone", "squat_free"]
    assert found.efforts[monday] == {("squat_free", None): [12.0, 2], ("squat_free", 2.0): [4.0, 1]}


def test_over_fifty_six_days_begin_as_new_but_pain_is_not_forgotten(past: PastOf, rules: Rules, start: date) -> None:
    assert rules.stages.new_after_days == 57
    before = (entry(80, start, "heel_drop_gentle", 3), entry(79, start, pain=8.0))
    kept, new = past((*before, entry(23, start))), past((*before, entry(22, start)))
    assert (kept.restarted, len(kept.entries)) == (False, 3)
    assert (new.restarted, new.dates, len(new.reds)) == (True, [start - timedelta(days=22)], 1)
    assert new.trained(start).impact_low_weeks == 0


@pytest.mark.parametrize(("days", "restarted"), [(56, False), (57, True)])
def test_an_open_gap_begins_as_new_too(past: PastOf, start: date, days: int, restarted: bool) -> None:
    assert past((entry(days, start),)).restarted is restarted
    assert past((entry(days, start),)).trained(start).first == (None if restarted else start - timedelta(days=days))
