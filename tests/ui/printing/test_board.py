"""The board for reviewers: files appear whole or are told, and a picture stays in its frame."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.stills import Still
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.board import blank_page, board_on, png_bytes, save_file
from bonehome.ui.theme.fonts import Fonts, register_fonts

DPI = 254.0
"""Ten dots to the millimetre."""


def test_a_picture_stays_in_its_frame(qapp: QApplication, catalogue: Catalogue, resources: Path) -> None:
    register_fonts(resources / "fonts")
    image = blank_page(600, 600)
    motion = catalogue.motion_of(ExerciseId("clam_band"))
    assert motion is not None
    with board_on(image, DPI, Fonts(), FigureStyles(resources / "figure").style("light")) as board:
        board.picture(20, 20, 20, motion, Still())
    inked = {(x, y) for x in range(0, 600, 5) for y in range(0, 600, 5) if image.pixelColor(x, y).name() != "#ffffff"}
    assert inked
    assert all(195 <= x <= 405 and 195 <= y <= 405 for x, y in inked)


def test_a_png_can_be_read_again(qapp: QApplication) -> None:
    found = QImage.fromData(png_bytes(blank_page(40, 30)))
    assert (found.width(), found.height()) == (40, 30)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    save_file(tmp_path / "new" / "a.png", b"x")
    assert (tmp_path / "new" / "a.png").read_bytes() == b"x"
    with pytest.raises(UserError, match="could not be written"):
        save_file(tmp_path / "new" / "a.png" / "b.png", b"x")
