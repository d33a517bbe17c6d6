"""Invented people: the same for the same seed and number, and between them everything that can be."""

from __future__ import annotations

from collections import Counter

from bonehome.domain.proof.people import JOINTS, THINGS, Invented, invent
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.standing import assess
from tests.gate import START

MANY = 400


def people() -> list[Invented]:
    return [invent(1, number, START) for number in range(MANY)]


def test_the_same_seed_and_number_give_the_same_person() -> None:
    assert invent(3, 7, START) == invent(3, 7, START)
    assert invent(3, 7, START) != invent(4, 7, START)
    assert invent(3, 7, START) != invent(3, 8, START)


def test_between_them_they_have_every_tier_state_and_flag(rules: Rules) -> None:
    found = [assess(one.profile, START, rules) for one in people()]
    tiers = Counter((one.tier.value, one.falls) for one in found if one.state == "ok")
    assert set(tiers) == {(tier, falls) for tier in ("T1", "T2", "T3") for falls in (False, True)}
    assert min(tiers.values()) >= 5
    assert {one.state.value for one in found} == {"ok", "education_only", "stop"}
    assert {"knee", "thr", "kneerep", "pelvic", "vert", "nofloor", "kyph", "neurop", "htn"} <= {
        tag for one in found for tag in one.tags
    }


def test_between_them_they_own_everything_and_nothing() -> None:
    owned = [set(one.profile.equipment) for one in people()]
    assert set().union(*owned) == set(THINGS)
    assert min(len(one) for one in owned) <= 1
    assert {one.profile.minutes for one in people()} >= {10, 25, 60}
    assert {len(one.profile.days) for one in people()} >= {0, 1, 3, 7}


def test_their_habits_are_shares(rules: Rules) -> None:
    del rules
    for one in people():
        habits = one.habits
        for share in (habits.adherence, habits.reports, habits.pain, habits.gap, habits.fall, habits.late):
            assert 0 <= share <= 1
    assert len(set(JOINTS)) == 7
