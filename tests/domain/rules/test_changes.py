"""Changes: the easier rung, and the short form of a session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.changes import easier, shorter
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.planner import plan_week
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


@pytest.fixture
def planned(catalogue: Catalogue, rules: Rules, start: date) -> Callable[[Profile], list[Session]]:
    def make(profile: Profile) -> list[Session]:
        week = plan_week(profile, catalogue, rules, (), start, start)
        return [session for day in week.days for session in day.sessions]

    return make


@pytest.mark.parametrize("tier", ["T1", "T2", "T3"])
@pytest.mark.parametrize("falls", [False, True])
@pytest.mark.parametrize("minutes", [25, 40, 60])
def test_fifteen_minutes_of_the_same_session(
    catalogue: Catalogue,
    facts: FactsOf,
    tiered: People,
    planned: Callable[[Profile], list[Session]],
    start: date,
    tier: str,
    falls: bool,
    minutes: int,
) -> None:
    profile = tiered(tier, falls, minutes=minutes)
    for full in planned(profile):
        short = shorter(full, catalogue, facts(profile), start)
        if full.minutes <= 15:
            assert short == full
            continue
        assert 10 <= short.minutes <= 17
        assert short.minutes == pytest.approx(session_seconds(short, catalogue, facts(profile)) / 60, abs=0.051)
        assert (short.id, short.title, short.letter) == (full.id, full.title, full.letter)
        old = {slot.id: slot for slot in full.slots()}
        for slot in short.slots():
            assert slot.exercise == old[slot.id].exercise
            assert slot.sets <= old[slot.id].sets
            assert slot.effort_cap <= old[slot.id].effort_cap


def test_what_is_closed_since_is_left_out(
    catalogue: Catalogue, facts: FactsOf, tiered: People, planned: Callable[[Profile], list[Session]], start: date
) -> None:
    full = planned(tiered("T1", False, minutes=40))[0]
    short = shorter(full, catalogue, facts(tiered("T1", False, q18={"wrist": 7, "shoulder": 7})), start)
    assert "pushup_wall" in {slot.exercise for slot in full.slots()}
    assert "pushup_wall" not in {slot.exercise for slot in short.slots()}
