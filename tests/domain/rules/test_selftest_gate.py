"""Home tests before the gate: who may do which, with what care, and who has to be near."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bonehome.domain.clinician import Limits
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.selftest_gate import care_at, may_do, someone_near
from bonehome.domain.rules.selftests import SelfTest, as_exercise
from bonehome.domain.verdict import Allowed, Refused

FactsOf = Callable[..., PersonFacts]
People = Callable[..., Profile]
ALL = {"chair_stand", "one_leg_s", "tandem_s", "tug_s", "five_sts_s", "height_loss_cm", "wall_gap_cm", "grip_kg"}
RISING = {"chair_stand", "five_sts_s"}


def named(rules: Rules, result: str) -> SelfTest:
    found = rules.selftests.of(result)
    assert found is not None
    return found


def closed(rules: Rules, facts: PersonFacts) -> dict[str, str]:
    """The refused tests with the rule that closes each."""
    answers = {one.result: may_do(one, facts) for one in rules.selftests.tests}
    return {name: answer.rule for name, answer in answers.items() if isinstance(answer, Refused)}


def test_every_home_test_of_the_evidence_is_there(rules: Rules) -> None:
    assert {one.result for one in rules.selftests.tests} == ALL
    assert rules.selftests.of("eyes_closed_s") is None


@pytest.mark.parametrize(
    ("changes", "shut"),
    [
        ({}, {"grip_kg": "equipment"}),
        ({"equipment": ("dynamometer",)}, {}),
        ({"equipment": ("dynamometer",), "q18": {"wrist": 3}}, {"grip_kg": "tag_wrist"}),
        ({"q18": {"knee": 4}}, {"grip_kg": "equipment"}),
        ({"q18": {"knee": 7}}, {"grip_kg": "equipment", **dict.fromkeys((*RISING, "one_leg_s", "tug_s"), "tag_knee")}),
        (
            {"support": False},
            {"grip_kg": "equipment", **dict.fromkeys((*RISING, "one_leg_s", "tandem_s", "tug_s"), "gate_support")},
        ),
        ({"limits": Limits(closed=("no_one_leg",))}, {"grip_kg": "equipment", "one_leg_s": "limit_one_leg"}),
        ({"q1": True}, dict.fromkeys(ALL, "state_clinician_first")),
        ({"q2": True}, dict.fromkeys(ALL, "state_stop")),
    ],
)
def test_who_may_do_which(
    rules: Rules, person: People, facts: FactsOf, changes: dict[str, object], shut: dict[str, str]
) -> None:
    assert closed(rules, facts(person(**changes))) == shut


def test_a_test_says_what_to_do_differently(rules: Rules, person: People, facts: FactsOf) -> None:
    stands, tandem = named(rules, "chair_stand"), named(rules, "tandem_s")
    knee = facts(person(q18={"knee": 4}))
    answer = may_do(stands, knee)
    assert isinstance(answer, Allowed)
    assert care_at(stands, answer, knee) == (stands.care["knee"], rules.selftests.easy)
    answer = may_do(tandem, knee)
    assert isinstance(answer, Allowed)
    assert care_at(tandem, answer, knee) == ()


def test_a_calm_pace_is_asked_for_wherever_effort_is_held_low(rules: Rules, person: People, facts: FactsOf) -> None:
    stands, gap = named(rules, "chair_stand"), named(rules, "wall_gap_cm")
    heart = facts(person(q1=True, cleared=True))
    for test, said in ((stands, (rules.selftests.easy,)), (gap, ())):
        answer = may_do(test, heart)
        assert isinstance(answer, Allowed)
        assert answer.effort_cap <= rules.gate.modified_cap
        assert care_at(test, answer, heart) == said


@pytest.mark.parametrize(
    ("changes", "near"),
    [
        ({"born": 1958}, False),
        ({"born": 1952}, False),
        ({"born": 1951}, True),
        ({"born": None}, True),
        ({"q14": {"fallen": True, "unsteady": True, "worried": False, "aid": False}}, True),
    ],
)
def test_who_must_not_be_alone(
    rules: Rules, person: People, facts: FactsOf, changes: dict[str, object], near: bool
) -> None:
    known = facts(person(**changes))
    assert someone_near(named(rules, "chair_stand"), known) is near
    assert someone_near(named(rules, "wall_gap_cm"), known) is False


def test_the_gate_sees_it_as_a_row_of_no_ladder(rules: Rules) -> None:
    for test in rules.selftests.tests:
        row = as_exercise(test)
        assert (row.id, row.position, row.types) == (test.id, test.position, test.types)
        assert rules.gate.ceilings.of(row.family) is None
        assert {str(one) for one in row.not_for} == set(test.not_for)
