"""Shipped content is wrong in nothing; a broken sample gives exactly the expected sentences."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bonehome.content.integrity import check, find_deep_errors, find_errors
from bonehome.content.load import load_catalogue
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from tests.libraries import small_library

STILL: dict[str, Any] = {
    "id": "scap_squeeze",
    "view": "three-quarter",
    "base": "stand",
    "frames": [{"name": "Stand"}, {"name": "Stand tall"}],
}


@pytest.fixture
def sample(resources: Path, tmp_path: Path) -> Path:
    """One exercise with all that it needs, and nothing wrong."""
    small_library(resources, tmp_path)
    write_motion(tmp_path, STILL)
    return tmp_path


def write_motion(folder: Path, motion: dict[str, Any]) -> None:
    (folder / "motions" / "scap_squeeze.json").write_text(json.dumps(motion), encoding="utf-8")


def change(folder: Path, name: str, **fields: Any) -> None:
    path = folder / name
    data = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**data, **fields}), encoding="utf-8")


def test_shipped_content_is_clean(resources: Path, catalogue: Catalogue) -> None:
    assert list(find_errors(catalogue, resources)) == []
    assert check(resources, deep=False) == ()


def test_the_sample_is_clean(sample: Path) -> None:
    assert check(sample, deep=False) == ()


@pytest.mark.parametrize(
    ("file", "fields", "sentence"),
    [
        ("rules/pain.json", {"lock_days": "a week"}, "pain.json, lock_days: Expected `int`, got `str`."),
        ("rules/pain.json", {"notes": []}, "pain.json, some: No note covers this number."),
        ("rules/questions.json", {"questions": [{"id": "q1"}]}, None),
        ("guidance/goals.json", {"notes": []}, "goals.json, rows.T1.strength_days: No note covers this number."),
    ],
)
def test_a_fault_in_a_rule_file_or_its_notes_is_told(
    sample: Path, file: str, fields: dict[str, Any], sentence: str | None
) -> None:
    change(sample, file, **fields)
    (fault,) = check(sample, deep=False)
    assert fault == sentence if sentence else fault.startswith("questions.json, ")


def test_a_broken_sample_gives_exactly_these_sentences(sample: Path) -> None:
    change(sample, "exercises/scap_squeeze.json", level=2, cues=["Squeeze."], why="It prevents fractures.")
    (sample / "exercises" / "chin_tuck.json").write_text("{", encoding="utf-8")
    (sample / "motions" / "scap_squeeze.json").unlink()
    assert check(sample, deep=False) == (
        "chin_tuck.json: Input data was truncated.",
        "scap_squeeze.json, level: It is 2 here and 1 in families.json.",
        'scap_squeeze.json, motion: There is no motion "scap_squeeze".',
        'scap_squeeze.json, why: No promise on fractures: "prevents fractures".',
        "scap_squeeze.json, cues: There are 1, it should be 2 to 4.",
    )


def test_ladders_and_sources_are_told_by_their_files(sample: Path) -> None:
    catalogue = load_catalogue(sample).catalogue
    families = {id_: replace(family, name="") for id_, family in catalogue.families.items()}
    sources = {code: replace(source, doi="none") for code, source in catalogue.sources.items()}
    broken = replace(catalogue, families=families, sources=sources)
    found = list(find_errors(broken, sample))
    assert found[0] == "families.json, scapular: The family has no name."
    assert found[1] == 'sources.json, SEED1: "none" is not a DOI.'
    assert len(found) == 1 + len(sources)


def test_an_exercise_under_another_name_is_found(sample: Path) -> None:
    catalogue = load_catalogue(sample).catalogue
    moved = {ExerciseId("moved"): catalogue.exercises[ExerciseId("scap_squeeze")]}
    assert list(find_errors(replace(catalogue, exercises=moved), sample)) == [
        'moved.json, id: The exercise "scap_squeeze" is not in a file of its own name.',
        'families.json, scapular: The rung "scap_squeeze" has no exercise.',
    ]


def test_the_deep_part_looks_inside_files(sample: Path) -> None:
    write_motion(sample, {**STILL, "frames": [{"name": "Stand"}, {"name": "Up", "pelvs": {"y": 0.5}}]})
    change(sample, "exercises/scap_squeeze.json", phases={"out": "Squeeze", "hold": "Hold", "back": "Let go", "up": ""})
    assert check(sample, deep=False) == ()
    assert check(sample, deep=True)[:2] == (
        "scap_squeeze.json, phases.up: There is no such field.",
        "scap_squeeze.json, frames[1].pelvs: There is no such field.",
    )


def test_the_deep_part_proves_the_motions(sample: Path) -> None:
    bent = {"name": "Bent", "joints": {"knee": {"flex": -40}}}
    write_motion(sample, {**STILL, "frames": [{"name": "Stand"}, bent]})
    found = [sentence for sentence in check(sample, deep=True) if sentence.startswith("scap_squeeze.json, range: ")]
    assert found


def test_missing_limits_are_one_sentence(sample: Path) -> None:
    (sample / "figure" / "limits.json").unlink()
    catalogue = load_catalogue(sample).catalogue
    assert list(find_deep_errors(catalogue, sample)) == [
        "limits.json: The file cannot be read (No such file or directory)."
    ]
