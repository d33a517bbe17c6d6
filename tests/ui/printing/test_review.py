"""The review page holds every word beside the pictures, on one page, whatever its length."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.review import ReviewPage
from bonehome.ui.theme.fonts import Fonts, register_fonts
from tests.ui.printing.pdfs import read_pdf


@pytest.fixture
def page(qapp: QApplication, catalogue: Catalogue, resources: Path) -> ReviewPage:
    register_fonts(resources / "fonts")
    return ReviewPage(catalogue, FigureStyles(resources / "figure").style("paper"), Fonts())


def words_of(exercise: Exercise) -> tuple[str, ...]:
    return (*exercise.steps, *exercise.cues, exercise.why, exercise.stop, *exercise.care.values())


@pytest.mark.parametrize("id_", ["row_band_seated", "clam_band", "floor_rise_chair"])
def test_every_word_is_on_the_page(page: ReviewPage, catalogue: Catalogue, tmp_path: Path, id_: str) -> None:
    exercise = catalogue.exercises[ExerciseId(id_)]
    page.write(tmp_path / "page.pdf", exercise)
    (sheet,) = read_pdf(tmp_path / "page.pdf").pages
    assert [words for words in words_of(exercise) if words not in sheet.text] == []


def test_long_words_are_written_smaller_and_stay_on_the_page(
    page: ReviewPage, catalogue: Catalogue, tmp_path: Path
) -> None:
    exercise = catalogue.exercises[ExerciseId("clam_band")]
    long = replace(exercise, why=" ".join([exercise.why] * 6))
    page.write(tmp_path / "page.pdf", long)
    (sheet,) = read_pdf(tmp_path / "page.pdf").pages
    assert max(run.baseline for run in sheet.runs) < sheet.height
