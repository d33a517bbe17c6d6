"""The closed lists are those of the evidence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bonehome.content.vocabulary import EQUIPMENT, PROMISES, TAGS, TEST_EQUIPMENT, Promise
from bonehome.domain.catalogue import Catalogue


def test_every_word_of_the_lists_is_plain() -> None:
    assert len(TAGS) == 16
    assert len(EQUIPMENT) == 31
    assert all(word.isidentifier() and word == word.lower() for word in TAGS | EQUIPMENT)


def test_the_rules_know_the_same_words(resources: Path) -> None:
    equipment = json.loads((resources / "rules" / "equipment.json").read_text(encoding="utf-8"))
    assert set(equipment["names"]) - {"none"} == EQUIPMENT | TEST_EQUIPMENT
    tags = json.loads((resources / "rules" / "tags.json").read_text(encoding="utf-8"))
    assert {row["tag"] for row in tags["tags"]} >= TAGS


def test_shipped_exercises_use_only_these_words(catalogue: Catalogue) -> None:
    exercises = catalogue.exercises.values()
    assert {tag.tag for one in exercises for tag in one.not_for} <= TAGS
    assert {word for one in exercises for word in one.equipment} <= EQUIPMENT


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.pattern.pattern)
def test_a_hint_is_part_of_its_pattern(promise: Promise) -> None:
    assert promise.hint in promise.pattern.pattern
