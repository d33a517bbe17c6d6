"""Rule files: the shipped ones load, and a faulty one is told by file, field and sentence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bonehome.content.errors import ContentError
from bonehome.content.rule_tables import FILES
from bonehome.content.rules import load_rules
from bonehome.content.strict import unknown_fields
from bonehome.domain.pain import Place

Change = Callable[[Any], object]


def broken(tmp_path: Path, resources: Path, name: str, change: Change) -> ContentError:
    """What loading says after ``change`` was made to one file of a copy."""
    shutil.copytree(resources / "rules", tmp_path / "rules", dirs_exist_ok=True)
    path = tmp_path / "rules" / name
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_rules(tmp_path)
    assert caught.value.path.name == name
    return caught.value


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_shipped_file_has_a_misspelt_field(resources: Path, name: str) -> None:
    raw = msgspec.json.decode((resources / "rules" / name).read_bytes())
    raw.pop("version")
    raw.pop("notes", None)  # they are read apart, by bonehome.content.notes
    assert unknown_fields(raw, FILES[name]) == ()


@pytest.mark.parametrize(
    ("name", "change", "field", "sentence"),
    [
        ("dosing.json", lambda raw: raw["tiers"].pop("F"), "tiers", "There is no column F."),
        (
            "ceilings.json",
            lambda raw: raw["families"][0]["cells"].pop("T3"),
            "families (squat)",
            "There is no column T3.",
        ),
        (
            "gates.json",
            lambda raw: raw["rules"][0]["when"].update(fact="mood"),
            "rules[0].when",
            'Rule "state_stop" asks for the unknown fact "mood".',
        ),
        (
            "gates.json",
            lambda raw: raw["rules"][0]["when"].pop("equals"),
            "rules[0].when",
            'Rule "state_stop" names the fact "state" and asks nothing of it.',
        ),
        (
            "standing.json",
            lambda raw: raw["rules"].append(raw["rules"][0]),
            "rules",
            'The rule "stop_q2" stands there 2 times.',
        ),
        ("impact.json", lambda raw: raw.update(version=2), "version", "This program reads version 1, the file says 2."),
        (
            "spacing.json",
            lambda raw: raw.update(strength_dates_apart="two"),
            "strength_dates_apart",
            "Expected `int`, got `str`.",
        ),
        ("sessions.json", lambda raw: raw.pop("slots"), "", "Object missing required field `slots`."),
    ],
)
def test_a_wrong_value_is_told_by_file_and_field(
    tmp_path: Path, resources: Path, name: str, change: Change, field: str, sentence: str
) -> None:
    error = broken(tmp_path, resources, name, change)
    assert (error.field, error.sentence) == (field, sentence)


def test_a_missing_file_is_told(tmp_path: Path, resources: Path) -> None:
    shutil.copytree(resources / "rules", tmp_path / "rules")
    (tmp_path / "rules" / "norms.json").unlink()
    with pytest.raises(ContentError, match="norms"):
        load_rules(tmp_path)


def test_the_places_with_rules_of_their_own_are_places(resources: Path) -> None:
    pain = load_rules(resources).pain
    assert {*pain.spine, *pain.warning, *pain.emergency} <= set(Place)
    assert set(pain.spine) <= set(pain.warning)
