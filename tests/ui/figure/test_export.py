"""Pictures as files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bonehome.domain.errors import UserError
from bonehome.ui.figure.export import save_picture
from bonehome.ui.figure.stills import Still
from bonehome.ui.figure.styles import FigureStyle
from tests.domain.figure.motion_samples import clam

SIZE = QSize(200, 160)
STILL = Still(arrow=True, glow=True)


def test_png_and_svg_show_the_same(tmp_path: Path, style: FigureStyle) -> None:
    for name in ("clam.png", "clam.svg"):
        save_picture(tmp_path / name, clam(), style, STILL, SIZE, "Clam")
    png = QImage(str(tmp_path / "clam.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert png.size() == SIZE
    renderer = QSvgRenderer(str(tmp_path / "clam.svg"))
    assert renderer.isValid()
    svg = QImage(SIZE, QImage.Format.Format_RGB32)
    svg.fill(Qt.GlobalColor.white)
    painter = QPainter(svg)
    renderer.render(painter, QRectF(0, 0, 200, 160))
    painter.end()
    different = sum(
        abs(png.pixelColor(x, y).lightness() - svg.pixelColor(x, y).lightness()) > 40
        for x in range(0, 200, 3)
        for y in range(0, 160, 3)
    )
    assert different < 40


def test_an_svg_is_drawing_and_no_picture(tmp_path: Path, style: FigureStyle) -> None:
    save_picture(tmp_path / "clam.svg", clam(), style, STILL, SIZE, "Clam")
    text = (tmp_path / "clam.svg").read_text(encoding="utf-8")
    assert "<image" not in text
    assert "<title>Clam</title>" in text
    assert text.count("<path") > 60


@pytest.mark.parametrize("name", ["missing/clam.png", "missing/clam.svg", "clam.gif", "clam"])
def test_what_cannot_be_written_is_told_in_one_sentence(tmp_path: Path, style: FigureStyle, name: str) -> None:
    with pytest.raises(UserError, match="clam"):
        save_picture(tmp_path / name, clam(), style, STILL, SIZE)
    assert list(tmp_path.rglob("clam*")) == []
