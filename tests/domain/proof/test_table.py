"""The population: nobody invented lives a week that breaks a rule, and what does break one is counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.proof.checks import Violation
from bonehome.domain.proof.table import KEPT, Count, simulate
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.tables import Tables
from tests.gate import START, library, shipped_rules

FEW = settings(max_examples=40, deadline=None, derandomize=True)
WEEKS = 6


@FEW
@given(seed=st.integers(0, 10**6), number=st.integers(0, 10**6))
def test_six_weeks_of_anybody_break_no_rule(seed: int, number: int) -> None:
    count = simulate([number], WEEKS, seed, library(), shipped_rules(), START)
    assert count.first == []
    assert sum(count.people.values()) == 1


def test_a_count_names_people_weeks_and_stages(catalogue: Catalogue, rules: Rules) -> None:
    count = simulate(range(6), 3, 1, catalogue, rules, START)
    assert sum(count.people.values()) == 6
    weeks = sum(found for name, found in count.weeks.items() if not name.startswith(("stage", "held")))
    stages = sum(found for name, found in count.weeks.items() if name.startswith(("stage", "held")))
    assert (weeks, stages) == (18, 18)
    assert count.slots > count.sessions > 0


def test_two_runs_are_added(catalogue: Catalogue, rules: Rules) -> None:
    both, one, two = (simulate(some, 2, 1, catalogue, rules, START) for some in (range(4), range(2), range(2, 4)))
    one.add(two)
    assert one == both


def violation(number: int) -> Violation:
    return Violation(check="48 hours", person=f"p{number}", monday=date(2026, 11, 23), says="too near")


def test_every_violation_is_counted_and_the_first_are_kept() -> None:
    count = Count()
    for number in range(KEPT + 5):
        count.tell(violation(number))
    other = Count()
    other.tell(violation(99))
    count.add(other)
    assert count.failed == Counter({"48 hours": KEPT + 6})
    assert [one.person for one in count.first] == [f"p{number}" for number in range(KEPT)]


def test_rules_that_are_too_lax_are_found_out(catalogue: Catalogue, rules: Rules) -> None:
    def lax() -> Tables:
        return replace(rules.tables, spacing=replace(rules.spacing, strength_dates_apart=1))

    count = simulate(range(30), 1, 1, catalogue, replace(rules, read_tables=lax), START)
    assert set(count.failed) == {"48 hours"}
    assert count.first[0].says.startswith("strength on 2026-11-")
