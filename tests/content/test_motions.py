"""Motion files: read, refused with a place and a sentence, and the shipped ones proved possible."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.limits import read_limits
from bonehome.content.motions import find_motion_errors, read_motion, read_motions
from bonehome.domain.figure.checks import check_motion

RESOURCES = Path(__file__).parents[2] / "resources"
SHIPPED = sorted((RESOURCES / "motions").glob("*.json"))
GOOD: dict[str, Any] = {"id": "nod", "frames": [{"name": "a"}, {"name": "b", "joints": {"neck": {"flex": 5}}}]}


@pytest.fixture
def write(tmp_path: Path) -> Any:
    def written(text: str, name: str = "nod") -> Path:
        path = tmp_path / f"{name}.json"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_a_motion_is_read(write: Any) -> None:
    motion = read_motion(write(json.dumps(GOOD)))
    assert motion.id == "nod"
    assert motion.poses[1].angles["neck"]["flex"] == 5.0


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"id": "other"}, "id", "not the name of the file"),
        ({"frames": [{"name": "a"}]}, "frames", "at least two frames"),
        ({"view": "above"}, "view", "Invalid enum value 'above'"),
        ({"frames": [{"name": "a", "joints": {"elbw": {"flex": 1}}}, {"name": "b"}]}, "frames[0].joints", "elbw"),
        ({"props": [{"type": "sofa"}]}, "props[0].type", "sofa"),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(write: Any, change: dict[str, Any], field: str, words: str) -> None:
    path = write(json.dumps({**GOOD, **change}))
    with pytest.raises(ContentError, match=words) as caught:
        read_motion(path)
    assert (caught.value.path, caught.value.field) == (path, field)
    assert [error.field for error in find_motion_errors(path)] == [field]


@pytest.mark.parametrize("text", ["", "{", "[]", "\x00"])
def test_a_broken_file_is_refused(write: Any, text: str) -> None:
    with pytest.raises(ContentError, match=r"nod\.json"):
        read_motion(write(text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        read_motion(tmp_path / "gone.json")


def test_misspelt_fields_and_impossible_frames_are_found(write: Any) -> None:
    frames = [{"name": "a", "pinz": {}}, {"name": "b", "joints": {"elbow": {"flx": 3}}}]
    found = find_motion_errors(write(json.dumps({**GOOD, "frames": frames, "arow": None})))
    assert [error.field for error in found] == ["frames[0].pinz", "arow", "frames"]
    assert "elbow_r has no angle 'flx'" in found[-1].sentence


def test_things_held_where_nobody_holds_them_and_loose_bands_are_found(write: Any) -> None:
    wrong = {"held": {"arm_r": "backpack", "hands": "stick"}, "links": [{"type": "loop"}, {"type": "anchor"}]}
    found = find_motion_errors(write(json.dumps({**GOOD, **wrong})))
    assert [error.field for error in found] == ["held.arm_r", "links[1].at"]
    assert "dumbbell, pole, small_ball" in found[0].sentence


def test_motions_come_by_id() -> None:
    assert list(read_motions(SHIPPED)) == [path.stem for path in SHIPPED]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_each_shipped_motion_is_well_formed_and_possible(path: Path) -> None:
    assert [str(error) for error in find_motion_errors(path)] == []
    limits = read_limits(RESOURCES / "figure" / "limits.json")
    assert [finding.sentence for finding in check_motion(read_motion(path), limits)] == []
