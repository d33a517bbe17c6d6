"""The rules command: a document whole or not at all, and a fault in one sentence."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bonehome.app.content import Content
from bonehome.app.rules_command import save_document, write_rules
from bonehome.domain.errors import UserError
from bonehome.paths import find_places


@pytest.fixture
def copy(tmp_path: Path, resources: Path) -> Content:
    """The program on a copy of its resources in which one exercise cannot be read."""
    shutil.copytree(resources, tmp_path / "resources", ignore=shutil.ignore_patterns("motions", "sounds"))
    (tmp_path / "resources" / "motions").mkdir()
    (tmp_path / "resources" / "exercises" / "clam_band.json").write_bytes(b"{")
    return Content(replace(find_places(tmp_path / "data"), resources=tmp_path / "resources"))


def test_it_says_how_many_and_where(content: Content, tmp_path: Path) -> None:
    out = tmp_path / "rules.md"
    assert write_rules(content, out) == f'{len(content.book.entries)} rules are in "{out}".'
    assert out.read_text(encoding="utf-8").startswith("# The rules of BoneHome")


def test_an_older_document_stands_where_the_new_one_cannot_be_written(content: Content, tmp_path: Path) -> None:
    (tmp_path / "rules.md").mkdir()
    (tmp_path / "rules.md" / "kept").touch()
    with pytest.raises(UserError, match="could not be saved"):
        save_document(content.book, tmp_path / "rules.md")
    assert [one.name for one in tmp_path.rglob("*")] == ["rules.md", "kept"]


def test_nothing_is_written_of_a_library_with_a_fault(copy: Content, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="clam_band"):
        write_rules(copy, tmp_path / "rules.md")
    assert not (tmp_path / "rules.md").exists()


def test_a_note_that_does_not_fit_is_told_and_keeps_nobody_from_training(copy: Content, tmp_path: Path) -> None:
    path = tmp_path / "resources" / "rules" / "spacing.json"
    path.write_text(path.read_text(encoding="utf-8").replace("{strength_dates_apart:day}", "some days"), "utf-8")
    with pytest.raises(UserError, match=r"spacing\.json, strength_dates_apart"):
        _ = copy.book
    assert copy.rules.spacing.strength_dates_apart == 2
    (fault,) = [one for one in copy.check() if "spacing.json" in one]
    assert "does not tell it" in fault
    assert copy.check() == ()
