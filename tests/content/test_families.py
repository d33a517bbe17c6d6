"""The ladders: all of them, in order, and a faulty file told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.families import read_families

FAMILY = '{"id": "squat", "name": "Squats", "rungs": []}'


def test_all_ladders_list_all_their_rungs(resources: Path) -> None:
    families = read_families(resources / "families.json")
    assert len(families) == 24
    assert sum(len(family.rungs) for family in families.values()) == 185
    lengths = {str(id_): len(family.rungs) for id_, family in families.items()}
    expected = {"squat": 10, "push": 8, "lunge_step": 10, "bal_dynamic": 11}
    assert {name: lengths[name] for name in expected} == expected


def test_siblings_are_the_pairs_of_the_slots(resources: Path) -> None:
    families = read_families(resources / "families.json")
    pairs = {frozenset((id_, family.sibling)) for id_, family in families.items() if family.sibling}
    assert pairs == {
        frozenset(pair)
        for pair in (
            ("squat", "lunge_step"),
            ("hinge", "hip_ext"),
            ("pull", "scapular"),
            ("push", "overhead"),
            ("hip_abd", "hip_flex"),
            ("core_flat", "core_turn"),
        )
    }


def test_a_family_twice_is_told(tmp_path: Path) -> None:
    path = tmp_path / "families.json"
    path.write_text(f'{{"version": 1, "families": [{FAMILY}, {FAMILY}]}}', encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_families(path)
    assert str(caught.value) == 'families.json, families: The family "squat" stands there 2 times.'
