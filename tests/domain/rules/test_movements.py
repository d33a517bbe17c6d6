"""The movements table: what it closes, for whom, by one gate with the library."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bonehome.domain.exercise import Exercise, Position
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.movements import Answer, closing_rules
from bonehome.domain.rules.own import as_exercise
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import Allowed, Refused
from tests.domain.owns import given

Tiered = Callable[..., Profile]
Facts = Callable[..., PersonFacts]
COLUMNS = ("T1", "T2", "T3", "F")

# evidence 2.1 (and the ceilings an own exercise has none of): row, what of the exercise, and whom it is closed for.
CLOSED: tuple[tuple[str, dict[str, object], frozenset[str]], ...] = (
    ("overhead_load", {"position": Position.STANDING, "support": False}, frozenset({"T2", "T3", "F"})),
    ("overhead_load", {"position": Position.SEATED}, frozenset({"T3"})),
    ("arms_forward_load", {"position": Position.SEATED}, frozenset({"T3"})),
    ("lifts_raised", {"position": Position.STANDING, "support": True}, frozenset({"T3"})),
    ("jumps", {"position": Position.STANDING, "support": True}, frozenset({"T3", "F"})),
    ("hops", {"position": Position.STANDING, "support": True}, frozenset({"T2", "T3", "F"})),
    ("one_leg", {"position": Position.STANDING, "support": False}, frozenset({"T3", "F"})),
    ("one_leg", {"position": Position.STANDING, "support": True}, frozenset()),
    ("eyes_closed", {"position": Position.STANDING, "support": True}, frozenset({"T3", "F"})),
    ("stands_free", {"position": Position.STANDING, "support": False}, frozenset({"F"})),
    ("stands_free", {"position": Position.STANDING, "support": True}, frozenset()),
    ("deep_knees", {"position": Position.STANDING, "support": False}, frozenset({"T3", "F"})),
    ("deep_knees", {"position": Position.SEATED}, frozenset()),
    ("prone", {"position": Position.PRONE}, frozenset({"T3"})),
    ("floor", {"position": Position.SUPINE}, frozenset({"T3"})),
    ("supine", {"position": Position.SUPINE}, frozenset()),
    ("turns_small", {"position": Position.SEATED}, frozenset()),
)


def own_exercise(rules: Rules, *yes: str, **changes: object) -> Exercise:
    needed = [row.asked_after for row in rules.movements.rows if row.id in yes and row.asked_after]
    loaded = any(row.loaded for row in rules.movements.rows if row.id in yes)
    asked = tuple(id_ for id_ in (*needed, *yes) if getattr(rules.movements.row(id_), "question", ""))
    made = as_exercise(given(rules.movements, *asked, loaded=loaded, **changes), rules.movements)
    assert isinstance(made, Exercise)
    assert set(yes) <= set(made.movements)
    return made


@pytest.mark.parametrize(("row", "changes", "closed"), CLOSED)
@pytest.mark.parametrize("column", COLUMNS)
def test_each_movement_closes_what_it_must(
    row: str,
    changes: dict[str, object],
    closed: frozenset[str],
    column: str,
    rules: Rules,
    tiered: Tiered,
    facts: Facts,
) -> None:
    person = facts(tiered("T1" if column == "F" else column, column == "F"))
    answer = verdict(own_exercise(rules, row, **changes), person)
    by_table = isinstance(answer, Refused) and answer.rule == f"movement_{row}_{column}"
    if column in closed:
        assert isinstance(answer, Refused)
        assert by_table or answer.rule.startswith(("movement_", "tag_")), answer
        return
    assert not by_table, answer


@pytest.mark.parametrize("row", ["overhead_load", "jumps", "hops", "one_leg", "eyes_closed", "prone"])
def test_what_a_gate_holds_in_the_library_it_holds_here(row: str, rules: Rules, tiered: Tiered, facts: Facts) -> None:
    found = rules.movements.row(row)
    assert found is not None
    position = found.held_in[0] if found.held_in else Position.STANDING
    person = facts(tiered("T1", False, tests={}))
    if row == "prone":
        person = facts(tiered("T2", False))
    answer = verdict(own_exercise(rules, row, position=position), person)
    assert isinstance(answer, Refused)
    assert answer.rule == found.gate


def test_landings_of_ones_own_wait_for_four_weeks_of_gentle_ones(rules: Rules, tiered: Tiered, facts: Facts) -> None:
    able = {"one_leg_s": 20.0, "chair_stand": 18.0}
    exercise = own_exercise(rules, "jumps", position=Position.STANDING, support=True)
    answer = verdict(exercise, facts(tiered("T2", False, tests=able)))
    assert isinstance(answer, Refused)
    assert answer.rule == "gate_impact_weeks"
    assert isinstance(verdict(exercise, facts(tiered("T1", False, tests=able))), Allowed)


def test_a_long_hold_in_front_is_cut(rules: Rules, tiered: Tiered, facts: Facts) -> None:
    for dose, longest in (("30 s", 10), ("10 reps of 20 s", 10), ("10 reps", None)):
        answer = verdict(own_exercise(rules, "arms_forward_load", dose=dose), facts(tiered("T1", False)))
        assert isinstance(answer, Allowed)
        assert answer.hold_max_s == longest


def test_an_own_exercise_costs_no_more_than_the_tier_allows(rules: Rules, tiered: Tiered, facts: Facts) -> None:
    for tier, ceiling in (("T1", 8), ("T2", 7), ("T3", 5)):
        answer = verdict(own_exercise(rules), facts(tiered(tier, False)))
        assert isinstance(answer, Allowed)
        assert answer.effort_cap == ceiling


def test_what_is_out_for_everyone_is_closed_by_the_gate_too(rules: Rules) -> None:
    """The second lock: even a row that slipped past the entry has a rule for every tier."""
    made = {rule.id for rule in closing_rules(rules.movements.rows)}
    for row in rules.movements.rows:
        if row.out():
            assert {f"movement_{row.id}_{column}" for column in COLUMNS} <= made


def test_the_table_is_closed_upwards(rules: Rules) -> None:
    """What is closed for a lower tier is not open for a higher one."""
    order = {one: place for place, one in enumerate(Answer)}
    for row in rules.movements.rows:
        low, middle, high = (order[row.whom[tier]] for tier in ("T1", "T2", "T3"))
        assert low <= middle <= high, row.id
