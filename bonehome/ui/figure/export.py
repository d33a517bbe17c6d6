"""Pictures as files: PNG and SVG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from bonehome.domain.errors import UserError
from bonehome.domain.figure.motion import Motion
from bonehome.ui.figure.stills import Still, paint_still
from bonehome.ui.figure.styles import FigureStyle

USUAL_SIZE = QSize(1200, 900)


def save_picture(
    path: Path, motion: Motion, style: FigureStyle, still: Still, size: QSize = USUAL_SIZE, title: str = ""
) -> None:
    """Write .png or .svg by the name of the file. Raises UserError if that cannot be done."""
    save = {".png": save_png, ".svg": save_svg}.get(path.suffix.lower())
    if save is None:
        raise UserError(f"A picture cannot be saved as {path.name}.", "Use a name that ends in .png or .svg.")
    save(path, motion, style, still, size, title)


def save_png(
    path: Path, motion: Motion, style: FigureStyle, still: Still, size: QSize = USUAL_SIZE, title: str = ""
) -> None:
    """Write a picture of `size` pixels. Raises UserError."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    if title:
        image.setText("Title", title)
    _paint(image, motion, style, still, size)
    if not image.save(str(path)):
        raise UserError(f"{path} cannot be written.", "Choose a folder you may write to.")


def save_svg(
    path: Path, motion: Motion, style: FigureStyle, still: Still, size: QSize = USUAL_SIZE, title: str = ""
) -> None:
    """Write a drawing that stays sharp at any size. Raises UserError."""
    try:
        path.touch()
    except OSError as error:
        raise UserError(f"{path} cannot be written.", "Choose a folder you may write to.") from error
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    _paint(generator, motion, style, still, size)


def _paint(device: QImage | QSvgGenerator, motion: Motion, style: FigureStyle, still: Still, size: QSize) -> None:
    painter = QPainter(device)
    try:
        paint_still(painter, QRectF(0, 0, size.width(), size.height()), motion, style, still)
    finally:
        painter.end()
