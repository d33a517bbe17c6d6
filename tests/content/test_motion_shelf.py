"""Motions are read when they are asked for; a faulty one is left out and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.load import json_files, open_catalogue
from bonehome.content.motion_shelf import MotionShelf
from bonehome.domain.ids import MotionId

GOOD = '{{"id": "{name}", "frames": [{{"name": "Sit"}}, {{"name": "Stand"}}]}}'
SIT, STAND, TORN = MotionId("sit"), MotionId("stand"), MotionId("torn")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good motions and one that is cut off."""
    for name in (SIT, STAND):
        (tmp_path / f"{name}.json").write_text(GOOD.format(name=name), encoding="utf-8")
    (tmp_path / "torn.json").write_text('{"id": "torn"', encoding="utf-8")
    return tmp_path


@pytest.fixture
def shelf(folder: Path) -> MotionShelf:
    return MotionShelf(json_files(folder))


def test_a_motion_is_read_once_and_only_when_asked_for(shelf: MotionShelf, folder: Path) -> None:
    motion = shelf[SIT]
    for path in json_files(folder):
        path.unlink()
    assert shelf[SIT] is motion
    assert shelf.get(STAND) is None
    assert [fault.split(":")[0] for fault in shelf.faults] == ["stand.json"]


def test_a_faulty_motion_is_not_there_and_is_told(shelf: MotionShelf) -> None:
    assert shelf.faults == []
    assert TORN not in shelf
    assert shelf.get(TORN) is None
    assert shelf.faults == ["torn.json: Input data was truncated."]
    assert dict(shelf).keys() == {SIT, STAND}


def test_the_whole_shelf_holds_what_can_be_used(shelf: MotionShelf) -> None:
    assert len(shelf) == 2
    assert set(shelf) == {SIT, STAND}
    shelf.check()
    assert len(shelf.faults) == 1


def test_bytes_that_are_no_text_are_told(folder: Path) -> None:
    (folder / "torn.json").write_bytes(b'{"id": "\xff"}')
    shelf = MotionShelf(json_files(folder))
    shelf.check()
    assert shelf.faults == ["torn.json: The file is not JSON text in UTF-8."]


def test_the_stamp_changes_with_the_file(shelf: MotionShelf, folder: Path) -> None:
    before = shelf.stamp(SIT)
    assert before == shelf.stamp(SIT) != shelf.stamp(STAND)
    path = folder / "sit.json"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert shelf.stamp(SIT) not in ("", before)


def test_what_cannot_be_used_has_no_stamp(shelf: MotionShelf, folder: Path) -> None:
    assert shelf.stamp(MotionId("nowhere")) == ""
    (folder / "sit.json").unlink()
    assert shelf.stamp(SIT) == ""
    assert shelf.stamp(TORN) != ""
    shelf.check()
    assert shelf.stamp(TORN) == ""


def test_an_opened_catalogue_looks_at_no_motion(resources: Path) -> None:
    loaded = open_catalogue(resources)
    assert isinstance(loaded.catalogue.motions, MotionShelf)
    assert loaded.catalogue.motions._read == {}
    assert len(loaded.catalogue.motions) == len(json_files(resources / "motions"))
