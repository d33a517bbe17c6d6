"""The document of rules: what a clinician reads is what the program does."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bonehome.app.content import Content
from bonehome.app.rule_document import document
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.facts import facts_of
from bonehome.domain.rules.rule import RuleGroup
from bonehome.domain.rules.screening import refusal
from bonehome.paths import find_places
from tests.app.samples import ANSWERS

REFERENCE = Path(__file__).parent.parent / "reference" / "rules.md"
VERSION = "of the tests"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def text(content: Content) -> str:
    return document(content.book, VERSION)


def test_the_rules_are_those_that_were_read(text: str, update_reference: bool) -> None:
    if update_reference:
        REFERENCE.write_text(text, encoding="utf-8", newline="\n")
    assert REFERENCE.read_text(encoding="utf-8") == text, "run pytest --update-reference and read the difference"


def refusing_ids(content: Content) -> set[str]:
    """Every rule that the gate can name when it holds an exercise back."""
    gate, exercises = content.rules.gate, content.catalogue.exercises.values()
    ids: set[str] = {rule.id for group in RuleGroup for rule in gate.groups[group] if rule.effect.refuse}
    ids |= {f"tag_{one.tag}" for exercise in exercises for one in exercise.not_for}
    ids |= {f"ceiling_{row.family}_{key}" for row in gate.ceilings.families for key in row.cells}
    ids |= {row.rule for row in content.rules.movements.rows if row.out()}
    pain = content.rules.pain
    return {*ids, "equipment", gate.avoided.id, pain.lock.id, pain.again.id, pain.eased.id}


def test_every_rule_that_can_refuse_stands_in_it(text: str, content: Content) -> None:
    missing = [id_ for id_ in sorted(refusing_ids(content)) if f"`{id_}`" not in text]
    assert missing == []


@pytest.mark.parametrize(
    "changes", [{}, {"q9": True}, {"q2": True}, {"q1": True}, {"q26": True, "q8": 3}, {"q22": False, "q18": {"hip": 7}}]
)
def test_whatever_refuses_somebody_stands_in_it(text: str, content: Content, changes: dict[str, Any]) -> None:
    answers = {QuestionId(question): value for question, value in {**ANSWERS, **changes}.items()}
    profile = Profile(name="p", born=1950, sex="female", answers=answers)
    facts = facts_of(profile, content.catalogue, content.rules, (), TODAY)
    refused = [refusal(exercise, facts) for exercise in content.catalogue.exercises.values()]
    named = {one.rule for one in refused if one is not None}
    assert named
    assert [id_ for id_ in named if f"`{id_}`" not in text] == []


def row(raw: Any, id_: str) -> Any:
    """The rule of a gates file."""
    return next(one for one in raw["rules"] if one["id"] == id_)


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("dosing.json", lambda raw: raw["tiers"]["T2"]["main"]["effort"].update(high=6)),
        ("movements.json", lambda raw: raw["rows"][7]["whom"].update(T1="held")),
        ("movements.json", lambda raw: raw["rows"][7].update(hold_max_s=8)),
        ("ceilings.json", lambda raw: raw["families"][0]["cells"]["T3"].update(level=4)),
        ("gates.json", lambda raw: row(raw, "gate_impact_weeks")["when"]["none"][0].update(at_least=5)),
        ("standing.json", lambda raw: raw["rules"][0].update(reason="Another reason.")),
        ("norms.json", lambda raw: raw["chair_stand"][0].update(women=13)),
        ("sessions.json", lambda raw: raw["weeks"][4]["strength"].update(T1=2)),
        ("tags.json", lambda raw: raw.update(modified_cap=4)),
        ("pain.json", lambda raw: raw.update(again_days=60)),
        ("again.json", lambda raw: raw["rules"][0]["when"].update(above=98)),
        ("progression.json", lambda raw: raw.update(later_from_week=16)),
        ("stages.json", lambda raw: raw["gaps"][2].update(load_share=0.6)),
        ("results.json", lambda raw: raw["lines"][0].update(mark="R")),
        ("equipment.json", lambda raw: raw["notes"][0].update(review="reviewed by A. Person")),
    ],
)
def test_a_change_in_a_file_changes_the_document(
    tmp_path: Path, resources: Path, text: str, file: str, change: Callable[[Any], object]
) -> None:
    shutil.copytree(resources, tmp_path / "resources", ignore=shutil.ignore_patterns("motions", "sounds"))
    (tmp_path / "resources" / "motions").mkdir()
    path = tmp_path / "resources" / "rules" / file
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")
    places = replace(find_places(tmp_path / "data"), resources=tmp_path / "resources")
    changed = document(Content(places).book, VERSION)
    assert changed != text
    lines = set(changed.splitlines()) ^ set(text.splitlines())
    assert 2 <= len(lines) <= 8, "only what was changed reads otherwise"


def test_it_is_well_formed(text: str, content: Content) -> None:
    lines = text.splitlines()
    tables = [line for line in lines if line.startswith("|")]
    assert all(line.endswith("|") for line in tables)
    assert not [line for line in lines if line != line.rstrip() and not line.startswith("|")]
    assert lines[0] == "# The rules of BoneHome"
    assert f"BoneHome {VERSION}: {len(content.book.entries)} rules." in text
    heads = [line for line in lines if line.startswith("## ")]
    assert heads[0] == "## 1. Screening"
    assert heads[-1] == "## Sources"


def test_every_source_that_is_named_stands_at_the_end(text: str, content: Content) -> None:
    end = text[text.index("## Sources") :]
    for entry in content.book.entries:
        for code in entry.sources:
            assert f"| {code} |" in end
    assert "10.1007/s00198-014-2881-4" in end
