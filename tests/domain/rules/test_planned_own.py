"""Own exercises in the planned week: in strength sessions at their own dose, closed by the one gate, minutes true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Position
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.own import as_exercise
from bonehome.domain.rules.planner import left_out, plan_week
from bonehome.domain.week import BlockName, SessionKind, Slot, Week
from tests.domain.owns import given

People = Callable[..., Profile]
Give = Callable[..., Catalogue]
TIERS = [(tier, falls) for tier in ("T1", "T2", "T3") for falls in (False, True)]
HEELS, HOLD, THIRD = ExerciseId("own_1"), ExerciseId("own_2"), ExerciseId("own_3")
STANDING = {"position": Position.STANDING}


@pytest.fixture
def with_own(catalogue: Catalogue, rules: Rules) -> Give:
    """The library with the exercises somebody gave: (id, movements, changes)."""

    def make(*several: tuple[ExerciseId, tuple[str, ...], dict[str, object]]) -> Catalogue:
        made: dict[ExerciseId, Exercise] = {}
        for id_, yes, changes in several:
            exercise = as_exercise(given(rules.movements, *yes, id=id_, **changes), rules.movements)
            assert isinstance(exercise, Exercise)
            made[id_] = exercise
        return catalogue.with_own(made, {})

    return make


@pytest.fixture
def plan(rules: Rules, start: date) -> Callable[..., Week]:
    def make(profile: Profile, catalogue: Catalogue) -> Week:
        return plan_week(profile, catalogue, rules, (), start, start)

    return make


def given_slots(week: Week) -> list[list[Slot]]:
    """The own exercises of each strength session."""
    sessions = [one for day in week.days for one in day.sessions if one.kind is SessionKind.STRENGTH]
    return [[slot for slot in one.slots() if slot.exercise.startswith("own_")] for one in sessions]


@pytest.mark.parametrize(("tier", "falls"), TIERS)
@pytest.mark.parametrize("minutes", [10, 25, 40, 60])
def test_it_stands_in_strength_sessions_at_its_own_dose_and_minutes_stay_as_asked(
    with_own: Give, plan: Callable[..., Week], tiered: People, tier: str, falls: bool, minutes: int
) -> None:
    catalogue = with_own((HEELS, (), {"dose": "4 reps"}), (HOLD, (), {"dose": "20 s"}))
    week = plan(tiered(tier, falls, minutes=minutes), catalogue)
    slots = given_slots(week)
    assert slots
    for found in slots:
        assert {slot.exercise: (slot.reps, slot.seconds, slot.sets) for slot in found} == {
            HEELS: (4, None, 1),
            HOLD: (None, 20, 1),
        }
    for session in (one for day in week.days for one in day.sessions):
        here = {slot.exercise for block in session.blocks for slot in block.slots if block.name is BlockName.STRENGTH}
        assert not {one.exercise for one in session.slots() if one.exercise.startswith("own_")} - here
        if session.kind is SessionKind.STRENGTH:
            assert abs(session.minutes - minutes) <= max(2.0, minutes * 0.1)


def test_no_session_holds_more_than_the_table_says_and_they_take_turns(
    with_own: Give, plan: Callable[..., Week], tiered: People, rules: Rules
) -> None:
    catalogue = with_own(*((id_, (), {"name": id_}) for id_ in (HEELS, HOLD, THIRD)))
    found = given_slots(plan(tiered("T1", False, minutes=40), catalogue))
    most = rules.sessions.own.most
    assert [len(slots) for slots in found] == [most] * len(found)
    assert {slot.exercise for slots in found for slot in slots} == {HEELS, HOLD, THIRD}


@pytest.mark.parametrize(
    ("yes", "changes", "closed"),
    [
        ((), {}, ()),
        (("one_leg",), {**STANDING, "support": False}, ("T1", "T2", "T3", "F")),
        (("one_leg",), {**STANDING, "support": True}, ()),
        ((), {**STANDING, "support": False}, ("F",)),
        (("deep_knees",), {**STANDING, "support": False}, ("T3", "F")),
        ((), {"position": Position.PRONE}, ("T2", "T3")),
        (("floor",), {"position": Position.SIDELYING}, ("T3",)),
        (("jumps",), {**STANDING, "support": True}, ("T1", "T2", "T3", "F")),
    ],
)
@pytest.mark.parametrize("column", ["T1", "T2", "T3", "F"])
def test_what_the_tier_or_the_flag_closes_is_in_no_session(
    with_own: Give,
    plan: Callable[..., Week],
    tiered: People,
    rules: Rules,
    start: date,
    yes: tuple[str, ...],
    changes: dict[str, object],
    closed: tuple[str, ...],
    column: str,
) -> None:
    catalogue = with_own((HEELS, yes, changes))
    profile = tiered("T1" if column == "F" else column, column == "F", minutes=40)
    slots = given_slots(plan(profile, catalogue))
    assert any(slots) == (column not in closed)
    out = {one.exercise for one in left_out(profile, catalogue, rules, (), start)}
    assert (HEELS in out) == (column in closed)
