"""Pictures as files: PNG and SVG."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
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
    memory = _memory()
    if not QImageWriter(memory, QByteArray(b"png")).write(image):
        raise UserError(f"The picture {path.name} could not be made.", "Choose a smaller size.")
    _write(path, memory)


def save_svg(
    path: Path, motion: Motion, style: FigureStyle, still: Still, size: QSize = USUAL_SIZE, title: str = ""
) -> None:
    """Write a drawing that stays sharp at any size. Raises UserError."""
    memory = _memory()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(memory)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    _paint(generator, motion, style, still, size)
    _write(path, memory)


def _memory() -> QBuffer:
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    return memory


def _write(path: Path, memory: QBuffer) -> None:
    """Whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(memory.data().data())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise UserError(
            f'The picture could not be saved as "{path}" ({error.strerror}).', "Choose a folder you may write to."
        ) from error


def _paint(device: QImage | QSvgGenerator, motion: Motion, style: FigureStyle, still: Still, size: QSize) -> None:
    painter = QPainter(device)
    try:
        paint_still(painter, QRectF(0, 0, size.width(), size.height()), motion, style, still)
    finally:
        painter.end()
