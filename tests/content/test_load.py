"""The catalogue loads whole; faulty files are left out and told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bonehome.content.load import json_files, load_catalogue

FILES = ("exercises/scap_squeeze.json", "exercises/walk_easy.json", "families.json", "sources.json")


@pytest.fixture
def copy(resources: Path, tmp_path: Path) -> Path:
    """A small resources folder of its own."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(resources / name, tmp_path / name)
    (tmp_path / "motions").mkdir()
    motion = '{"id": "scap_squeeze", "frames": [{"name": "Sit"}, {"name": "Squeeze"}]}'
    (tmp_path / "motions" / "scap_squeeze.json").write_text(motion, encoding="utf-8")
    return tmp_path


def test_the_shipped_catalogue_loads_without_a_fault(resources: Path) -> None:
    loaded = load_catalogue(resources)
    assert loaded.faults == ()
    assert len(loaded.catalogue.exercises) == 185


def test_everything_meets_in_the_catalogue(copy: Path) -> None:
    catalogue = load_catalogue(copy).catalogue
    assert set(catalogue.exercises) == {"scap_squeeze", "walk_easy"}
    assert set(catalogue.motions) == {"scap_squeeze"}
    assert "squat" in catalogue.families
    assert "OTAGO" in catalogue.sources


def test_a_broken_exercise_is_left_out_and_told(copy: Path) -> None:
    (copy / "exercises" / "walk_easy.json").write_text("{", encoding="utf-8")
    loaded = load_catalogue(copy)
    assert set(loaded.catalogue.exercises) == {"scap_squeeze"}
    assert loaded.faults == ("walk_easy.json: Input data was truncated.",)


def test_a_broken_motion_takes_no_other_with_it(copy: Path) -> None:
    (copy / "motions" / "a.json").write_text('{"id": "b", "frames": []}', encoding="utf-8")
    loaded = load_catalogue(copy)
    assert set(loaded.catalogue.motions) == {"scap_squeeze"}
    assert len(loaded.faults) == 1
    assert loaded.faults[0].startswith("a.json, id:")


def test_a_file_that_is_no_text_is_told(copy: Path) -> None:
    (copy / "motions" / "a.json").write_bytes(b'{"id": "\xff"}')
    loaded = load_catalogue(copy)
    assert set(loaded.catalogue.motions) == {"scap_squeeze"}
    assert loaded.faults == ("a.json: The file is not JSON text in UTF-8.",)


def test_an_empty_folder_gives_an_empty_catalogue_and_a_sentence_each(tmp_path: Path) -> None:
    loaded = load_catalogue(tmp_path)
    assert not loaded.catalogue.exercises
    assert not loaded.catalogue.families
    assert [fault.split(":")[0] for fault in loaded.faults] == ["exercises", "families.json", "motions", "sources.json"]


def test_other_files_are_passed_over(copy: Path) -> None:
    (copy / "exercises" / "README.md").write_text("words", encoding="utf-8")
    assert [path.name for path in json_files(copy / "exercises")] == ["scap_squeeze.json", "walk_easy.json"]
