"""Conditions as data: every test, the three ways to join them, and what an unanswered fact means."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonehome.domain.rules.condition import Condition, Fact, Facts

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


def test_a_fact_that_nothing_is_asked_of_is_found() -> None:
    deep = Condition(fact="a", equals=True, any=(Condition(fact="b"), Condition(none=(Condition(fact="c", below=1),))))
    assert list(deep.idle()) == ["b"]


@pytest.mark.parametrize(
    ("condition", "known", "left"),
    [
        (Condition(), {}, True),
        (Condition(fact="a", equals=True), {"a": True}, True),
        (Condition(fact="a", equals=True), {"a": False}, False),
        (Condition(fact="a", equals=True), {}, Condition(fact="a", equals=True)),
        (Condition(all=(Condition(fact="a", equals=True),)), {"a": False}, False),
        (Condition(none=(Condition(fact="a", equals=True),)), {"a": True}, False),
        (Condition(any=(Condition(fact="a", equals=True), Condition(fact="b", equals=True))), {"a": True}, True),
        (
            Condition(any=(Condition(fact="a", equals=True), Condition(fact="b", equals=True))),
            {"a": False},
            Condition(any=(Condition(fact="b", equals=True),)),
        ),
    ],
)
def test_what_is_still_to_be_asked(condition: Condition, known: Facts, left: Condition | bool) -> None:
    assert condition.given(known) == left


NAMES = ("a", "b", "c", "d")
values = st.sampled_from([None, True, False, 0, 1, 3.5, "hip", "knee", ("knee",), ("hip", "knee")])
asked = st.one_of(
    st.builds(Condition, fact=st.sampled_from(NAMES), equals=st.sampled_from([True, False, 1, "hip"])),
    st.builds(Condition, fact=st.sampled_from(NAMES), differs=st.sampled_from([True, False, 1, "hip"])),
    st.builds(Condition, fact=st.sampled_from(NAMES), at_least=st.integers(0, 3)),
    st.builds(Condition, fact=st.sampled_from(NAMES), below=st.integers(0, 3)),
    st.builds(Condition, fact=st.sampled_from(NAMES), above=st.integers(0, 3)),
    st.builds(Condition, fact=st.sampled_from(NAMES), has=st.sampled_from(["hip", "knee"])),
    st.builds(Condition, fact=st.sampled_from(NAMES), one_of=st.just(("hip", "knee"))),
    st.builds(Condition, fact=st.sampled_from(NAMES), unanswered=st.booleans()),
)


def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    some = st.lists(parts, max_size=3).map(tuple)
    plain = st.builds(Condition, all=some, any=some, none=some)
    with_fact = st.builds(
        Condition, fact=st.sampled_from(NAMES), equals=st.sampled_from([True, "hip"]), all=some, any=some, none=some
    )
    return st.one_of(plain, with_fact)


@settings(max_examples=300, deadline=None)
@given(
    condition=st.recursive(asked, joined, max_leaves=8),
    facts=st.fixed_dictionaries(dict.fromkeys(NAMES, values)),
    first=st.sets(st.sampled_from(NAMES)),
)
def test_what_is_left_holds_of_the_others_where_the_whole_holds_of_all(
    condition: Condition, facts: dict[str, Fact], first: set[str]
) -> None:
    known = {name: value for name, value in facts.items() if name in first}
    others = {name: value for name, value in facts.items() if name not in first}
    left = condition.given(known)
    assert (left if isinstance(left, bool) else left.holds(others)) is condition.holds(facts)
    if isinstance(left, Condition):
        assert set(left.names()) <= set(others)
