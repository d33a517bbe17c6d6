"""Conditions as data: every test, the three ways to join them, and what an unanswered fact means."""

from __future__ import annotations

import pytest

from bonehome.domain.rules.condition import Condition, Fact

FACTS: dict[str, Fact] = {
    "yes": True,
    "no": False,
    "unknown": None,
    "count": 3,
    "one": 1,
    "word": "hip",
    "tags": ("knee",),
}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (Condition(), True),
        (Condition(fact="yes", equals=True), True),
        (Condition(fact="unknown", equals=True), False),
        (Condition(fact="one", equals=True), False),
        (Condition(fact="yes", equals=1), False),
        (Condition(fact="unknown", differs=False), True),
        (Condition(fact="no", differs=False), False),
        (Condition(fact="unknown", unanswered=True), True),
        (Condition(fact="no", unanswered=True), False),
        (Condition(fact="no", unanswered=False), True),
        (Condition(fact="word", one_of=("hip", "both")), True),
        (Condition(fact="unknown", one_of=("hip",)), False),
        (Condition(fact="tags", has="knee"), True),
        (Condition(fact="tags", has="hip"), False),
        (Condition(fact="word", has="h"), False),
        (Condition(fact="count", at_least=3), True),
        (Condition(fact="count", above=3), False),
        (Condition(fact="count", below=3), False),
        (Condition(fact="count", at_least=2, below=4), True),
        (Condition(fact="unknown", below=99), False),
        (Condition(fact="yes", at_least=0), False),
        (Condition(all=(Condition(fact="yes", equals=True), Condition(fact="no", equals=True))), False),
        (Condition(any=(Condition(fact="yes", equals=True), Condition(fact="no", equals=True))), True),
        (Condition(none=(Condition(fact="no", equals=True),)), True),
        (Condition(fact="yes", equals=True, none=(Condition(fact="word", equals="hip"),)), False),
    ],
)
def test_each_way_of_asking(condition: Condition, holds: bool) -> None:
    assert condition.holds(FACTS) is holds


def test_a_fact_nobody_supplies_is_a_fault_and_not_a_no() -> None:
    with pytest.raises(KeyError, match="height"):
        Condition(fact="height", at_least=1).holds(FACTS)


def test_the_names_of_all_facts_are_found_at_any_depth() -> None:
    deep = Condition(fact="a", any=(Condition(fact="b"), Condition(none=(Condition(fact="c"),))))
    assert sorted(deep.names()) == ["a", "b", "c"]
