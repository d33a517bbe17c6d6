"""The caps of a week: what facts and tables let it ask for at most, and how two are held against one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonehome.domain.clinician import Limits
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.profile import Profile, Weekday
from bonehome.domain.rules.caps import Caps, caps_of
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.planner import Plan

People = Callable[..., Profile]
Planned = Callable[..., Plan]
CapsOf = Callable[..., Caps]
READY = {"chair_stand": 15, "one_leg_s": 12, "tandem_s": 10}
ROW = ExerciseId("row_db_support")


@pytest.fixture
def caps(tiered: People, planned: Planned, start: date) -> CapsOf:
    def make(tier: str = "T1", falls: bool = False, week: int = 0, log: Log = (), **changes: object) -> Caps:
        return caps_of(planned(tiered(tier, falls, **changes), log, start), start + timedelta(weeks=week))

    return make


@pytest.mark.parametrize(
    ("tier", "falls", "week", "effort", "sets", "exercises", "days"),
    [
        ("T1", False, 0, 4, 2, 6, 3),
        ("T1", False, 4, 7, 3, 6, 3),
        ("T1", False, 5, 5, 3, 6, 3),
        ("T1", False, 12, 8, 3, 6, 3),
        ("T2", False, 12, 7, 3, 6, 3),
        ("T3", False, 0, 4, 1, 6, 2),
        ("T3", False, 6, 5, 2, 6, 2),
        ("T3", False, 12, 5, 2, 6, 2),
        ("T1", True, 12, 6, 3, 6, 3),
    ],
)
def test_the_caps_of_each_tier(
    caps: CapsOf, tier: str, falls: bool, week: int, effort: int, sets: int, exercises: int, days: int
) -> None:
    found = caps(tier, falls, week)
    assert (found.effort, found.sets, found.exercises, found.strength_days) == (effort, sets, exercises, days)


def test_minutes_and_days_bound_them_too(caps: CapsOf) -> None:
    assert [caps(minutes=minutes).exercises for minutes in (10, 15, 40)] == [3, 5, 8]
    assert caps("T3", minutes=40).exercises == 6
    assert caps(days=(Weekday.MON, Weekday.TUE)).strength_days == 1


def test_levels_are_the_highest_the_gate_allows(caps: CapsOf) -> None:
    squat = FamilyId("squat")
    assert [caps(tier).levels[squat] for tier in ("T1", "T3")] == [10, 5]
    assert caps(q18={"knee": 8}).levels.get(squat, 0) < 10


def test_landings(caps: CapsOf) -> None:
    found = caps(tests=READY)
    assert (found.landing_level, found.landings) == (2, 13)
    assert (caps().landing_level, caps().landings) == (0, 0)


def test_the_load_is_that_of_the_log_and_a_step_that_is_due(caps: CapsOf, start: date) -> None:
    def easy(*days_ago: int) -> Log:
        one = LogSet(reps=12, load_kg=2.0, effort=3.0, pain=0.0, form_ok=True)
        return tuple(LogEntry(date=start - timedelta(days=back), exercise=ROW, sets=(one,)) for back in days_ago)

    weights = (1.0, 2.0, 4.0)
    assert caps(weights_kg=weights).loads_kg[ROW] == 1.0
    assert caps(weights_kg=weights, log=easy(3)).loads_kg[ROW] == 2.0
    assert caps(weights_kg=weights, log=easy(6, 3)).loads_kg[ROW] == 4.0
    assert caps(weights_kg=weights, log=easy(6, 3), limits=Limits(load_most_kg=2.5)).loads_kg[ROW] == 2.0


def test_a_stop_has_none_and_before_a_clinician_there_is_no_strength(caps: CapsOf) -> None:
    assert caps(q2=True) == Caps()
    gentle = caps(q1=True)
    assert (gentle.effort, gentle.sets, gentle.strength_days, gentle.loads_kg) == (3, 0, 0, {})
    assert set(gentle.levels) == {"gait", "posture_mob", "scapular", "warmup", "cooldown"}


def test_every_cap_that_is_higher_is_named() -> None:
    squat, hinge = FamilyId("squat"), FamilyId("hinge")
    low = Caps(levels={squat: 3}, effort=4, sets=2, exercises=5, strength_days=2, loads_kg={ROW: 2.0})
    assert low.over(low) == ()
    assert Caps().over(low) == ()
    assert replace(low, levels={squat: 4, hinge: 1}).over(low) == ("level of hinge", "level of squat")
    assert replace(low, loads_kg={ROW: 2.5}).over(low) == ("load of row_db_support",)
    for name in ("effort", "sets", "exercises", "strength_days"):
        assert replace(low, **{name: 9}).over(low) == (name,)


def test_fewer_landings_of_a_harder_exercise_are_not_less() -> None:
    gentle, firm = Caps(landing_level=2, landings=50), Caps(landing_level=4, landings=30)
    assert firm.over(gentle) == ("landings",)
    assert gentle.over(firm) == ()
    assert replace(gentle, landings=60).over(gentle) == ("landings",)
