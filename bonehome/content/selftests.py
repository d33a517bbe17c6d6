"""Reads the home tests and checks what the gate relies on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.content.vocabulary import EQUIPMENT, TAGS, TEST_EQUIPMENT
from bonehome.domain.exercise import Precaution
from bonehome.domain.rules.answers import TESTS
from bonehome.domain.rules.selftests import BEGINS, SelfTest, SelfTests


def read_selftests(path: Path) -> SelfTests:
    """The home tests. Raises ``ContentError``, also for a tag, a thing or a result that nobody knows."""
    found = read_as(path, SelfTests)
    ids = [one.id for one in found.tests]
    for number, test in enumerate(found.tests):
        place = f"tests[{number}]"
        if ids.count(test.id) > 1:
            raise ContentError(path, f"{place}.id", f'The test "{test.id}" stands there {ids.count(test.id)} times.')
        for field, sentence in _faults(test):
            raise ContentError(path, f"{place}.{field}", sentence)
    return found


def _faults(test: SelfTest) -> Iterator[tuple[str, str]]:
    """Field and sentence of what is wrong with one test."""
    tags = [Precaution.parse(one) for one in test.not_for]
    if not test.id.startswith(BEGINS) or test.result not in TESTS:
        yield "id", f'"{test.id}" is not "{BEGINS}" and the name of a result.'
    if not test.types:
        yield "types", "A test is of at least one kind, or no rule by kind would hold it back."
    for tag in tags:
        if tag.tag not in TAGS:
            yield "not_for", f'There is no tag "{tag.tag}".'
    for word in test.equipment:
        if word not in EQUIPMENT | TEST_EQUIPMENT:
            yield "equipment", f'There is no thing "{word}".'
    for name in sorted(test.care.keys() - {tag.tag for tag in tags if tag.soft}):
        yield f"care.{name}", f'"{name}" is no tag that changes this test.'
