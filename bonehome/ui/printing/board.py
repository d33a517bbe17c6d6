"""A board for reviewers: words in millimetres and any picture of a motion, on paper or in an image."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPagedPaintDevice, QPainter, QPdfWriter

from bonehome.domain.errors import UserError
from bonehome.domain.figure.motion import Motion
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.stills import Still, paint_still
from bonehome.ui.figure.styles import FigureStyle
from bonehome.ui.printing.ink import GREY, THIN_MM, Ink
from bonehome.ui.printing.paper import UNITS_PER_MM, Paper
from bonehome.ui.theme.fonts import Fonts

PDF_DPI = 300
MM_PER_INCH = 25.4


@dataclass(frozen=True, kw_only=True)
class Board:
    """One page: ``ink`` writes, ``picture`` draws."""

    painter: QPainter
    ink: Ink
    style: FigureStyle

    def picture(self, left: float, top: float, side: float, motion: Motion, still: Still) -> None:
        """A square picture of a motion with a thin frame, in mm."""
        place = QRectF(left, top, side, side)
        units = QRectF(*(value * UNITS_PER_MM for value in (left, top, side, side)))
        self.painter.save()
        self.painter.setClipRect(units)
        paint_still(self.painter, units, motion, self.style, still)
        self.painter.restore()
        self.ink.box(place, 1.0, THIN_MM, GREY)


@contextlib.contextmanager
def board_on(device: QImage | QPagedPaintDevice, dpi: float, fonts: Fonts, style: FigureStyle) -> Iterator[Board]:
    """A board on a device with so many dots to the inch."""
    painter = QPainter(device)
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale = dpi / MM_PER_INCH / UNITS_PER_MM
        painter.scale(scale, scale)
        yield Board(painter=painter, ink=Ink(painter, fonts, Path(), _nothing), style=style)
    finally:
        painter.end()


def blank_page(width_px: int, height_px: int) -> QImage:
    """A white picture."""
    image = QImage(QSize(width_px, height_px), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def pdf_in_memory(title: str, paper: Paper) -> tuple[QPdfWriter, QBuffer]:
    """A writer of a PDF, and the memory it writes to: Qt says nothing of a disk that is full."""
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(memory)
    writer.setTitle(title)
    writer.setCreator("BoneHome")
    writer.setResolution(PDF_DPI)
    writer.setPageLayout(paper.layout())
    return writer, memory


def png_bytes(image: QImage) -> bytes:
    """The picture as a PNG file. Raises UserError."""
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(memory, QByteArray(b"png")).write(image):
        raise UserError("A contact sheet could not be made.", "Close other programs, then try again.")
    return bytes(memory.data().data())


def save_file(path: Path, content: bytes) -> None:
    """Write a file and the folder it lies in. Raises UserError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise UserError(
            f'"{path}" could not be written ({error.strerror}).', "Choose another folder, or free some space."
        ) from error


def _nothing(painter: QPainter, rect: QRectF, exercise: ExerciseId, phase: float) -> None:
    """A board draws motions itself."""
