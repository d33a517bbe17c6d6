"""The lines of the result page: kinds in order, reasons from the person's own answers, each sentence once."""

from __future__ import annotations

from collections.abc import Callable

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.profile import Profile
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.results import LineKind, result_lines

People = Callable[..., Profile]
FactsOf = Callable[..., PersonFacts]


def lines(facts: FactsOf, profile: Profile) -> dict[str, list[str]]:
    known = facts(profile)
    found = result_lines(known.known, known.rules.results)
    return {kind: [line.id for line in found if line.kind is kind] for kind in LineKind}


def test_a_well_person_is_told_what_comes_later(facts: FactsOf, person: People) -> None:
    assert lines(facts, person()) == {
        "yes": ["yes_base", "yes_walk"],
        "later": ["later_landings_tests", "later_overhead"],
        "changed": [],
        "not_now": ["not_flexion"],
    }


def test_one_past_break_and_a_sore_wrist(facts: FactsOf, person: People) -> None:
    found = lines(facts, person(q8=1, q18={"wrist": 4}))
    assert found["changed"] == ["changed_break", "changed_wrist"]
    assert found["not_now"] == ["not_flexion", "not_landings_pain"]


def test_spine_and_balance(facts: FactsOf, tiered: People) -> None:
    found = lines(facts, tiered("T3", True))
    assert found["later"] == []
    assert found["changed"] == ["changed_spine", "changed_falls"]
    assert "not_landings" in found["not_now"]


def test_every_person_gets_a_yes_and_no_sentence_twice(facts: FactsOf, person: People) -> None:
    for profile in (person(), person(without=("q8", "q18", "q19", "q20"))):
        known = facts(profile)
        found = result_lines(known.known, known.rules.results)
        assert found[0].kind is LineKind.YES
        assert len({(line.kind, line.what) for line in found}) == len(found)
        assert [line.what for line in found if not (line.what.endswith(".") and line.why.endswith("."))] == []


def test_the_sources_can_be_looked_up(facts: FactsOf, person: People, catalogue: Catalogue) -> None:
    named = {line.source for line in facts(person()).rules.results}
    assert named <= set(catalogue.sources) | {"J"}
