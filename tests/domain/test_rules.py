"""The shipped rules as a whole: complete, sourced, and the tables of the evidence value by value."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Mark
from bonehome.domain.profile import TestResults
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.rule import Cell, RuleGroup
from bonehome.domain.rules.tables import Sessions

# family: T1, T2, T3, F (evidence 5); a "+" means only supported, seated or bed rows.
CEILINGS = """
squat 10 9 5 5+ | hinge 8 6 3 3+ | hip_ext 8 8 5 5+ | hip_abd 9 9 9 6 | hip_flex 5 5 4 4+ | knee 4 4 4 4
lunge_step 10 9 5+ 3+ | calf 7 7 4 3 | push 8 8 4 3 | pull 6 5 3 3 | overhead 6 4 1 4+ | scapular 9 9 4 5
back_ext 9 8 3 5 | core_flat 8 8 5 5 | core_turn 8 7 5 3 | wrist_grip 8 7 4 4 | impact 9 7 1 1
bal_static 9 9 5 5 | bal_dynamic 11 11 5 5 | gait 7 7 2 1
"""


@pytest.fixture(scope="module")
def shipped(resources: Path) -> Rules:
    return load_rules(resources)


def written(cell: Cell) -> str:
    return f"{cell.level}{'+' if cell.steady else ''}"


def test_the_table_of_ceilings_is_that_of_the_evidence(shipped: Rules) -> None:
    rows = [entry.split() for line in CEILINGS.strip().splitlines() for entry in line.split("|")]
    wanted = {row[0]: row[1:] for row in rows}
    found = {
        row.family: [written(row.cells[column]) for column in ("T1", "T2", "T3", "F")]
        for row in shipped.gate.ceilings.families
    }
    assert found == wanted


def test_the_asides_are_data(shipped: Rules) -> None:
    cells = {row.family: row.cells for row in shipped.gate.ceilings.families}
    assert cells["gait"]["F"].also == cells["gait"]["T3"].also == ("stairs",)
    assert cells["core_turn"]["T3"].but == ("suitcase_hold",)
    assert cells["impact"]["T1"].opt_in == (10, 11)
    assert cells["scapular"]["T3"].clinician == (5, 7)


def test_a_worse_column_is_never_higher(shipped: Rules) -> None:
    for row in shipped.gate.ceilings.families:
        levels = [row.cells[tier].level for tier in ("T1", "T2", "T3")]
        assert levels == sorted(levels, reverse=True), row.family


def test_every_rung_named_in_the_rules_is_on_a_ladder(shipped: Rules, catalogue: Catalogue) -> None:
    rungs = set(catalogue.rung_names())
    named = {one.exercise for one in shipped.impact.forces}
    for row in shipped.gate.ceilings.families:
        assert row.family in catalogue.families
        named |= {id_ for cell in row.cells.values() for id_ in (*cell.also, *cell.but)}
    assert named <= rungs


def test_every_family_named_in_the_rules_exists(shipped: Rules, catalogue: Catalogue) -> None:
    sessions: Sessions = shipped.sessions
    named = {family for rule in sessions.slots for families in rule.families.values() for family in families}
    named |= {family for pool in sessions.pools.values() for family in pool.families}
    named |= {family for families in shipped.spacing.regions.values() for family in families}
    assert named | set(shipped.dosing.one_up) <= set(catalogue.families)
    assert [rule.number for rule in sessions.slots] == list(range(1, 9))
    assert [row.days for row in sessions.weeks] == list(range(1, 8))


def test_every_rule_says_why_where_from_and_how_it_is_known(shipped: Rules, catalogue: Catalogue) -> None:
    known = set(catalogue.sources) | {"J"}
    rules = [*shipped.standing.rules, *shipped.gate.rules]
    sourced = [*rules, *shipped.gate.tags.values(), *shipped.results]
    assert len(rules) > 90
    assert [one for one in rules if not one.reason.endswith(".")] == []
    assert {one.source for one in sourced} <= known
    assert {shipped.dosing.source, shipped.impact.source, shipped.spacing.source, shipped.norms.source} <= known
    assert [one for one in sourced if one.source == "J" and one.mark is Mark.FOUND] == []
    assert all(one.review for one in sourced)


def test_ids_are_not_used_twice(shipped: Rules) -> None:
    ids = [rule.id for rule in (*shipped.standing.rules, *shipped.gate.rules)]
    assert len(set(ids)) == len(ids)


def test_closed_gates_say_what_opens_them(shipped: Rules) -> None:
    assert [rule.id for rule in shipped.gate.groups[RuleGroup.GATE] if not rule.opens] == []


@pytest.mark.parametrize(
    ("age", "sex", "cutoff"),
    [
        (59, "female", None),
        (60, "female", 12),
        (64, "male", 14),
        (65, "female", 11),
        (72, "female", 10),
        (79, "male", 11),
        (84, "female", 9),
        (89, "male", 8),
        (90, "female", 4),
        (99, "female", 4),
        (99, "", 7),
        (None, "female", None),
    ],
)
def test_the_chair_stand_cut_offs(shipped: Rules, age: int | None, sex: str, cutoff: int | None) -> None:
    assert shipped.norms.chair_stand_cutoff(age, sex) == cutoff


def test_a_result_that_cannot_be_is_not_measured(shipped: Rules) -> None:
    assert shipped.norms.measured(TestResults(tug_s=1.0), "tug_s") is None
    assert shipped.norms.measured(TestResults(tug_s=11.0), "tug_s") == 11.0


@pytest.mark.parametrize(
    ("owned", "gives", "not_given"),
    [
        ((), {"chair", "two_chairs", "counter", "wall", "none"}, {"mat", "step", "dumbbell"}),
        (("dumbbells",), {"dumbbell"}, {"ankle_weights"}),
        (("dumbbell",), set(), {"dumbbells"}),
        (("stairs",), set(), {"step"}),
        (("stairs", "rail"), {"step"}, set()),
    ],
)
def test_what_owning_a_thing_implies(
    shipped: Rules, owned: tuple[str, ...], gives: set[str], not_given: set[str]
) -> None:
    have = shipped.gate.equipment.closure(owned)
    assert gives <= have
    assert not not_given & have


def test_every_piece_of_equipment_has_a_name(shipped: Rules, catalogue: Catalogue) -> None:
    words = {word for exercise in catalogue.exercises.values() for word in exercise.equipment}
    assert words <= set(shipped.gate.equipment.names)
