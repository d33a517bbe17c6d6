"""The placeholder picture: a sheet in the middle, in the colour of the theme, at any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from bonehome.ui.figure.placeholder import Placeholder


def drawn(width: int, height: int, colour: str) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    Placeholder(lambda: QColor(colour))(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [(x, y) for x, y in places if image.pixelColor(x, y) != QColor("white")]


@pytest.mark.parametrize(("width", "height"), [(160, 200), (200, 80), (60, 60)])
def test_it_stands_whole_in_the_middle(qapp: QApplication, width: int, height: int) -> None:
    places = inked(drawn(width, height, "#555555"))
    across, down = [x for x, _ in places], [y for _, y in places]
    assert abs(min(across) + max(across) - width) <= 2
    assert abs(min(down) + max(down) - height) <= 2
    assert max(down) - min(down) > min(width, height) / 4
    assert min(across) > 0
    assert max(down) < height - 1


def test_it_takes_the_colour_of_the_time(qapp: QApplication) -> None:
    assert drawn(60, 60, "#ff0000") != drawn(60, 60, "#0000ff")
