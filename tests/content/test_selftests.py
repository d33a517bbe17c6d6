"""The file of the home tests: the shipped one is whole, and a faulty one is told by field and sentence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.notes import NOTED, read_noted, rule_ids
from bonehome.content.rules import load_rules
from bonehome.content.selftests import read_selftests
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.note import numbers

Change = Callable[[Any], object]


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        (lambda raw: raw["tests"][0].update(id="chair_stand"), "tests[0].id", '"chair_stand" is not "test_" and'),
        (lambda raw: raw["tests"][0].update(id="test_mood"), "tests[0].id", '"test_mood" is not "test_" and'),
        (lambda raw: raw["tests"].append(raw["tests"][1]), "tests[1].id", 'The test "test_one_leg_s" stands there 2'),
        (lambda raw: raw["tests"][2].update(types=[]), "tests[2].types", "A test is of at least one kind"),
        (lambda raw: raw["tests"][2].update(not_for=["toe~"], care={}), "tests[2].not_for", 'There is no tag "toe".'),
        (lambda raw: raw["tests"][3].update(equipment=["car"]), "tests[3].equipment", 'There is no thing "car".'),
        (lambda raw: raw["tests"][7]["care"].update(wrist="Mind it."), "tests[7].care.wrist", '"wrist" is no tag that'),
        (lambda raw: raw["tests"][0].update(position="flying"), "tests[0].position", "Invalid enum value 'flying'."),
        (lambda raw: raw.pop("near_from_age"), "", "Object missing required field `near_from_age`."),
    ],
)
def test_a_wrong_value_is_told(tmp_path: Path, resources: Path, change: Change, field: str, sentence: str) -> None:
    path = tmp_path / "selftests.json"
    raw = json.loads((resources / "rules" / "selftests.json").read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_selftests(path)
    assert (caught.value.field, caught.value.sentence[: len(sentence)]) == (field, sentence)


def test_the_rules_read_it(tmp_path: Path, resources: Path) -> None:
    shutil.copytree(resources / "rules", tmp_path / "rules")
    (tmp_path / "rules" / "selftests.json").unlink()
    with pytest.raises(ContentError, match=r"selftests\.json"):
        load_rules(tmp_path)


def test_its_numbers_are_told_and_its_tests_are_rules(resources: Path, catalogue: Catalogue) -> None:
    noted = next(file for file in NOTED if file.name == "selftests.json")
    table = read_noted(resources / "rules", noted)
    assert list(numbers(table.values)) == ["near_from_age"]
    told = {id_: cited for file, _, id_, cited in rule_ids(load_rules(resources)) if file == "selftests.json"}
    assert len(told) == 8
    assert {code for cited in told.values() for code in cited} <= set(catalogue.sources)
