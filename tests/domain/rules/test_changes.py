"""Changes: the easier rung, and the short form of a session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.changes import easier, shorter, swapped
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.planner import Plan
from bonehome.domain.rules.timing import session_seconds
from bonehome.domain.week import Session

People = Callable[..., Profile]
FactsOf = Callable[..., PersonFacts]


@pytest.mark.parametrize(
    ("exercise", "changes", "found"),
    [
        ("hip_flex_weight", {}, "hip_flex_support"),
        ("tandem_stand", {}, "semi_tandem"),
        ("walk_brisk", {}, "walk_easy"),
        ("squat_free", {}, None),
        ("pushup_counter", {}, None),
        ("cool_calf", {}, None),
        ("back_wall_press", {}, None),
        ("hip_flex_weight", {"support": False}, None),
    ],
)
def test_the_nearest_rung_below_that_needs_nothing_more(
    catalogue: Catalogue, facts: FactsOf, person: People, exercise: str, changes: dict[str, object], found: str | None
) -> None:
    assert easier(catalogue.exercises[ExerciseId(exercise)], facts(person(**changes)), catalogue) == found


def sessions_of(plan: Plan, monday: date) -> list[Session]:
    return [session for day in plan.week(monday).days for session in day.sessions]


@pytest.mark.parametrize("tier", ["T1", "T2", "T3"])
@pytest.mark.parametrize("falls", [False, True])
@pytest.mark.parametrize("minutes", [25, 40, 60])
def test_fifteen_minutes_of_the_same_session(
    catalogue: Catalogue,
    tiered: People,
    planned: Callable[..., Plan],
    start: date,
    tier: str,
    falls: bool,
    minutes: int,
) -> None:
    plan = planned(tiered(tier, falls, minutes=minutes))
    for full in sessions_of(plan, start):
        short = shorter(full, plan, start)
        if full.minutes <= 15:
            assert short == full
            continue
        assert 10 <= short.minutes <= 17
        assert short.minutes == pytest.approx(session_seconds(short, catalogue, plan.facts) / 60, abs=0.051)
        assert (short.id, short.title, short.letter) == (full.id, full.title, full.letter)
        old = {slot.id: slot for slot in full.slots()}
        for slot in short.slots():
            assert slot.exercise == old[slot.id].exercise
            assert slot.sets <= old[slot.id].sets
            assert slot.effort_cap <= old[slot.id].effort_cap


def test_what_is_closed_since_is_left_out(tiered: People, planned: Callable[..., Plan], start: date) -> None:
    full = sessions_of(planned(tiered("T1", False, minutes=40)), start)[0]
    short = shorter(full, planned(tiered("T1", False, q18={"wrist": 7, "shoulder": 7})), start)
    assert "pushup_wall" in {slot.exercise for slot in full.slots()}
    assert "pushup_wall" not in {slot.exercise for slot in short.slots()}


def test_the_offered_equal_exercise_takes_the_place_of_a_slot_and_gives_it_back(
    tiered: People, planned: Callable[..., Plan], start: date
) -> None:
    plan = planned(tiered("T1", False, minutes=40))
    full = sessions_of(plan, start)[0]
    old = next(slot for slot in full.slots() if slot.choice is not None)
    changed = swapped(full, old.id, plan, start)
    assert changed is not None
    new = next(slot for slot in changed.slots() if slot.id == old.id)
    assert old.choice is not None
    assert new.exercise == old.choice.exercise
    assert (new.choice.exercise if new.choice else None) == old.exercise
    assert new.sets <= old.sets
    assert (new.rest_s, new.pair) == (old.rest_s, old.pair)
    others = [slot for slot in full.slots() if slot.id != old.id]
    assert [slot for slot in changed.slots() if slot.id != old.id] == others


def test_nothing_is_swapped_where_nothing_is_offered_or_the_gate_has_closed_it(
    tiered: People, planned: Callable[..., Plan], start: date
) -> None:
    plan = planned(tiered("T1", False, minutes=40))
    full = sessions_of(plan, start)[0]
    without = next(slot for slot in full.slots() if slot.choice is None)
    offered = next(slot for slot in full.slots() if slot.choice is not None)
    assert swapped(full, without.id, plan, start) is None
    assert swapped(full, SlotId("nobody's"), plan, start) is None
    assert swapped(full, offered.id, planned(tiered("T1", False, q2=True)), start) is None


def test_an_equal_exercise_is_never_of_a_higher_level(
    catalogue: Catalogue, tiered: People, planned: Callable[..., Plan], start: date
) -> None:
    seen = 0
    for tier in ("T1", "T2", "T3"):
        for session in sessions_of(planned(tiered(tier, False, minutes=40)), start):
            for slot in session.slots():
                if slot.choice is not None:
                    seen += 1
                    old, new = (catalogue.exercises[one] for one in (slot.exercise, slot.choice.exercise))
                    assert new.level <= max(1, old.level)
    assert seen > 10
