"""A home test before the safety gate: may this person do it, with what changes, and does somebody have to be near."""

from __future__ import annotations

from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.selftests import SelfTest, as_exercise
from bonehome.domain.verdict import Allowed, Verdict


def may_do(test: SelfTest, facts: PersonFacts) -> Verdict:
    """The answer of the one gate about this test on the day of the facts."""
    return verdict(as_exercise(test), facts)


def someone_near(test: SelfTest, facts: PersonFacts) -> bool:
    """True where somebody has to be near: with the fall flag, from an age on, or at an age nobody knows (J)."""
    age = facts.known["age"]
    old = not isinstance(age, int | float) or age >= facts.rules.selftests.near_from_age
    return test.near and (facts.standing.falls or old)


def care_at(test: SelfTest, answer: Allowed, facts: PersonFacts) -> tuple[str, ...]:
    """What to do differently: the test's own words for each change, and a calm pace where effort is held low."""
    gate = facts.rules.gate
    sentences = [test.care.get(tag) or gate.tags[tag].change for tag in answer.changes if tag in gate.tags]
    if test.effort and answer.effort_cap <= gate.modified_cap:
        sentences.append(facts.rules.selftests.easy)
    return tuple(dict.fromkeys(sentences))
