"""Exercises on paper: drawn in the paper palette, as the person who was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bonehome.app.services import Services
from bonehome.domain.ids import ExerciseId
from bonehome.paths import Places
from bonehome.ui.figure.photos import Photos
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.figures import PaperFigures
from tests.domain.owns import given

SQUAT = ExerciseId("squat_free")


class Wish:
    """Who is to be drawn; may change at any time, as a setting does."""

    def __init__(self) -> None:
        self.person = "ellen"

    def __call__(self) -> str:
        return self.person


@pytest.fixture
def wish() -> Wish:
    return Wish()


@pytest.fixture
def figures(qapp: QApplication, ellen: Services, places: Places, wish: Wish) -> PaperFigures:
    return PaperFigures(ellen.catalogue, FigureStyles(places.resources / "figure"), wish)


def drawn(figures: PaperFigures, exercise: ExerciseId, phase: float) -> QImage:
    image = QImage(160, 200, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    figures(painter, QRectF(0, 0, 160, 200), exercise, phase)
    painter.end()
    return image


def test_start_and_end_are_two_pictures(figures: PaperFigures) -> None:
    start, end = drawn(figures, SQUAT, 0.0), drawn(figures, SQUAT, 0.5)
    assert start != end
    assert drawn(figures, SQUAT, 0.0) == start


def test_the_wall_is_white_as_paper(figures: PaperFigures) -> None:
    assert drawn(figures, SQUAT, 0.0).pixelColor(5, 5).name() == "#ffffff"


def test_another_person_is_drawn_from_the_next_sheet_on(figures: PaperFigures, wish: Wish, places: Places) -> None:
    before = drawn(figures, SQUAT, 0.5)
    wish.person = next(one.id for one in FigureStyles(places.resources / "figure").people() if one.id != "ellen")
    assert drawn(figures, SQUAT, 0.5) != before


def test_what_nobody_can_draw_leaves_its_place_empty(figures: PaperFigures) -> None:
    empty = QImage(160, 200, QImage.Format.Format_RGB32)
    empty.fill("white")
    assert drawn(figures, ExerciseId("jump_rope_1999"), 0.5) == empty


def test_an_own_exercise_without_figure_or_photo_shows_the_placeholder_once(
    figures: PaperFigures, ellen: Services
) -> None:
    kept = ellen.own.add(given(ellen.rules.movements))
    empty = drawn(figures, ExerciseId("jump_rope_1999"), 0.0)
    try:
        assert drawn(figures, kept.id, 0.0) != empty
        assert drawn(figures, kept.id, 0.5) == empty
    finally:
        ellen.own.remove(kept.id)


def test_its_photo_is_shown_instead(
    ellen: Services, places: Places, wish: Wish, figures: PaperFigures, tmp_path: Path
) -> None:
    picture = tmp_path / "photo.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill("#336699")
    image.save(str(picture))
    kept = ellen.own.add(given(ellen.rules.movements), {0: picture.read_bytes()})
    photos = PaperFigures(ellen.catalogue, FigureStyles(places.resources / "figure"), wish, Photos(ellen.own.photo))
    try:
        assert drawn(photos, kept.id, 0.0).pixelColor(80, 100).name() == "#336699"
        assert drawn(photos, kept.id, 0.0) != drawn(figures, kept.id, 0.0)
    finally:
        ellen.own.remove(kept.id)
