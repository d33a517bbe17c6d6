"""Landings: where they start, one step a week, and when they go back (evidence 1.5, 6.4, 6.5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.landings import Landings
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.planner import Plan

READY = {"chair_stand": 15, "one_leg_s": 12, "tandem_s": 10}
GENTLE, STAMP, FIRM = "heel_drop_gentle", "stomp_gentle", "heel_drop_firm"
Land = Callable[..., Landings | None]


def landed(start: date, *weeks: tuple[int, str, int], **said: object) -> Log:
    """Landings so many weeks before the start, in sets of ten, with a trace of training between."""
    done: dict[str, object] = {"reps": 10, "pain": 0.0, "effort": 3.0, "form_ok": True, **said}
    found = [
        LogEntry(
            date=start - timedelta(weeks=back) + timedelta(days=2),
            exercise=ExerciseId(exercise),
            sets=(LogSet(**done),) * (count // 10),  # type: ignore[arg-type]
        )
        for back, exercise, count in weeks
    ]
    oldest = max((back for back, _, _ in weeks), default=0)
    walked = (start - timedelta(days=day) for day in range(1, 7 * oldest, 3))
    walks = [LogEntry(date=on, exercise=ExerciseId("chin_tuck"), sets=(LogSet(reps=8),)) for on in walked]
    return tuple(sorted((*found, *walks), key=lambda one: one.date))


@pytest.fixture
def land(tiered: Callable[..., Profile], planned: Callable[..., Plan], start: date) -> Land:
    """The landings of a week of somebody whose gates are open."""

    def make(tier: str = "T1", log: Log = (), week: int = 0, falls: bool = False, **changes: object) -> Landings | None:
        plan = planned(tiered(tier, falls, **{"tests": READY, "minutes": 60, **changes}), log, start)
        return plan.landings(start + timedelta(weeks=week))

    return make


def shape(found: Landings | None) -> tuple[str, int] | None:
    return (found.exercise, found.most) if found is not None else None


@pytest.mark.parametrize(("tier", "most"), [("T1", 30), ("T2", 20)])
def test_the_start_is_gentle_and_by_tier(land: Land, tier: str, most: int) -> None:
    assert shape(land(tier)) == (GENTLE, most)


def test_none_for_broken_spines_the_fall_flag_and_closed_gates(land: Land) -> None:
    assert land("T3") is None
    assert land("T1", falls=True) is None
    assert land("T1", tests={}) is None
    assert land("T1", q20=True) is None


@pytest.mark.parametrize(("count", "most"), [(10, 30), (20, 30), (30, 40), (40, 50), (50, 50), (90, 50)])
def test_ten_more_landings_a_week_up_to_the_target(land: Land, start: date, count: int, most: int) -> None:
    assert shape(land(log=landed(start, (1, GENTLE, count)))) == (GENTLE, most)


@pytest.mark.parametrize(
    ("tier", "weeks", "found"),
    [
        ("T1", 1, (GENTLE, 50)),
        ("T1", 2, (STAMP, 30)),
        ("T2", 3, (GENTLE, 50)),
        ("T2", 4, (STAMP, 20)),
    ],
)
def test_the_next_class_comes_after_two_or_four_weeks_and_starts_from_the_bottom(
    land: Land, start: date, tier: str, weeks: int, found: tuple[str, int]
) -> None:
    log = landed(start, *((back, GENTLE, 50) for back in range(weeks, 0, -1)))
    assert shape(land(tier, log)) == found


def test_more_landings_and_a_new_class_never_come_together(land: Land, start: date) -> None:
    log = landed(start, (3, GENTLE, 40), (2, GENTLE, 40), (1, GENTLE, 40))
    assert shape(land(log=log)) == (GENTLE, 50)


@pytest.mark.parametrize(
    ("tier", "minutes", "sets", "reps"),
    [("T1", 15, 1, 10), ("T1", 25, 1, 13), ("T2", 25, 1, 13), ("T1", 40, 1, 20), ("T2", 60, 2, 10), ("T1", 60, 3, 10)],
)
def test_as_many_as_a_session_has_time_for(land: Land, tier: str, minutes: int, sets: int, reps: int) -> None:
    found = land(tier, minutes=minutes)
    assert found is not None
    assert (found.sets, found.reps) == (sets, reps)


# In 25 minutes there is time for 13. The next class waited for 50 once, and nobody ever got further.
@pytest.mark.parametrize(("count", "found"), [(13, (STAMP, 10)), (12, (GENTLE, 13))])
def test_a_short_session_is_no_end_of_the_ladder(land: Land, start: date, count: int, found: tuple[str, int]) -> None:
    log = landed(start, (2, GENTLE, 10), (1, GENTLE, 10), reps=count)
    assert shape(land(log=log, minutes=25)) == found


def test_an_ache_takes_back_one_class(land: Land, start: date) -> None:
    sore = {"pain": 4.0, "place": "knee", "listed": True}
    log = (*landed(start, (3, GENTLE, 50), (2, GENTLE, 50)), *landed(start, (1, STAMP, 30), **sore))
    assert shape(land(log=log)) == (GENTLE, 30)
    first = land(log=landed(start, (1, GENTLE, 40), **sore))
    assert first is not None
    assert (first.exercise, first.most <= 40) == (GENTLE, True)


def test_after_a_class_that_hurt_the_number_of_the_one_before_is_not_taken_up_at_once(land: Land, start: date) -> None:
    sore = landed(start, (1, FIRM, 20), pain=7.0)
    log = (*landed(start, *((back, STAMP, 50) for back in (4, 3, 2))), *sore)
    assert shape(land(log=tuple(sorted(log, key=lambda one: one.date)))) == (STAMP, 30)


def test_landings_of_which_nothing_was_told_do_not_grow(land: Land, start: date) -> None:
    assert shape(land(log=landed(start, (1, GENTLE, 40), pain=None))) == (GENTLE, 40)


def test_a_step_is_taken_once_in_a_week(land: Land, start: date) -> None:
    log = landed(start, (1, GENTLE, 30))
    now = LogEntry(date=start, exercise=ExerciseId(GENTLE), sets=(LogSet(reps=10, pain=0.0),) * 4)
    assert shape(land(log=log)) == (GENTLE, 40)
    assert shape(land(log=(*log, now))) == (GENTLE, 30)


def test_an_easier_week_halves_them_and_adds_nothing(land: Land, start: date) -> None:
    log = landed(start, *((back, GENTLE, 40) for back in range(5, 0, -1)))
    assert shape(land(log=log)) == (GENTLE, 20)  # the sixth week
    assert shape(land(log=log, week=1)) == (GENTLE, 50)


@pytest.mark.parametrize(
    ("gap_days", "found"),
    [(10, (FIRM, 20)), (20, (GENTLE, 20)), (40, (GENTLE, 30)), (70, (GENTLE, 30))],
)
def test_after_a_gap_they_come_back_gently(land: Land, start: date, gap_days: int, found: tuple[str, int]) -> None:
    end = start - timedelta(days=gap_days)
    weeks = [(back, FIRM, 40) for back in range(8, 0, -1)]
    log = tuple(one for one in landed(end + timedelta(days=6), *weeks) if one.date <= end)
    log = (*log, LogEntry(date=end, exercise=ExerciseId("chin_tuck"), sets=(LogSet(reps=8),)))
    assert shape(land(log=log)) == found


@pytest.mark.parametrize(("tier", "days"), [("T1", 6), ("T2", 5)])
def test_on_how_many_days(land: Land, tier: str, days: int) -> None:
    found = land(tier)
    assert found is not None
    assert (found.days_most, found.rest_days) == (days, False)


@pytest.mark.parametrize(("weeks", "rest"), [(1, True), (3, True), (4, False)])
def test_firm_landings_need_a_day_of_rest_for_four_weeks(land: Land, start: date, weeks: int, rest: bool) -> None:
    log = landed(start, *((back, FIRM, 40) for back in range(weeks, 0, -1)))
    found = land(log=log)
    assert found is not None
    assert (found.exercise, found.rest_days) == (FIRM, rest)
