"""Contact sheets and review files of the shipped library, for a clinician."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError
from bonehome.domain.ids import FamilyId
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.contact import PNG_WIDTH, ContactSheets
from bonehome.ui.theme.fonts import Fonts, register_fonts
from tests.ui.printing.pdfs import read_pdf

FAMILIES = ("calf", "pull")


@pytest.fixture
def sheets(qapp: QApplication, catalogue: Catalogue, resources: Path) -> ContactSheets:
    """Of two families only: every sheet is made in the same way."""
    register_fonts(resources / "fonts")
    few = replace(catalogue, families={FamilyId(name): catalogue.families[FamilyId(name)] for name in FAMILIES})
    return ContactSheets(few, FigureStyles(resources / "figure"), Fonts())


def test_each_family_has_its_sheet_and_each_exercise_its_review_file(
    sheets: ContactSheets, catalogue: Catalogue, tmp_path: Path
) -> None:
    lines = list(sheets.write(tmp_path, "light"))
    members = [one.id for one in catalogue.exercises.values() if one.family in FAMILIES]
    assert lines == ["2 contact sheets", "contact-sheets.pdf", f"{len(members)} review files"]
    assert {path.stem for path in tmp_path.glob("*.png")} == set(FAMILIES)
    assert {path.stem for path in (tmp_path / "review").iterdir()} == set(members)
    image = QImage(str(tmp_path / "pull.png"))
    assert image.width() == PNG_WIDTH
    pages = read_pdf(tmp_path / "contact-sheets.pdf").pages
    assert len(pages) == len(FAMILIES)
    assert all(any(id_ in page.text for page in pages) for id_ in members)


def test_a_folder_that_cannot_be_written_is_told(sheets: ContactSheets, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already", encoding="utf-8")
    with pytest.raises(UserError, match="could not be written"):
        list(sheets.write(tmp_path / "file", "light"))
