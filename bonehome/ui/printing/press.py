"""Puts sheets on paper: as a PDF, on a printer, or as pictures for the preview."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter, QPdfWriter

from bonehome.domain.errors import UserError
from bonehome.ui.printing.ink import FigurePainter, Ink
from bonehome.ui.printing.paper import UNITS_PER_MM, Paper
from bonehome.ui.printing.sheet import SheetData, SheetPainter, fitting_paper, painter_for
from bonehome.ui.theme.fonts import Fonts

PDF_DPI = 600
MM_PER_INCH = 25.4


@dataclass(frozen=True, kw_only=True)
class Job:
    """A sheet on a paper, and the title of the document."""

    sheet: SheetData
    paper: Paper
    title: str


class Press:
    """Prints jobs; ``figure`` draws an exercise in the paper colours."""

    def __init__(self, fonts: Fonts, icons: Path, figure: FigurePainter) -> None:
        self._fonts = fonts
        self._icons = icons
        self._figure = figure

    def save_pdf(self, job: Job, path: Path) -> None:
        """Write the sheet as a vector PDF, whole or not at all. Raises UserError where it cannot be written."""
        content = self._pdf(job)
        part = path.with_name(f".{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise UserError(
                f'The sheet could not be saved as "{path}" ({error.strerror}).',
                "Choose another folder, or free some space.",
            ) from error

    def print_on(self, job: Job, printer: QPagedPaintDevice) -> None:
        """Draw every page on a printer the person has chosen."""
        paper = fitting_paper(job.sheet, job.paper)
        printer.setPageLayout(paper.layout())
        self._run(painter_for(job.sheet, paper), printer, printer.logicalDpiX(), printer.newPage)

    def page_count(self, job: Job) -> int:
        """How many pages the job has."""
        paper = fitting_paper(job.sheet, job.paper)
        image = QImage(QSize(8, 8), QImage.Format.Format_RGB32)
        with self._inked(image, 96) as ink:
            return painter_for(job.sheet, paper).pages(ink)

    def picture(self, job: Job, page: int, width_px: int) -> QImage:
        """One page as a picture of so many pixels across: what you see is what comes out."""
        paper = fitting_paper(job.sheet, job.paper)
        dpi = width_px / paper.width_mm * MM_PER_INCH
        size = QSize(width_px, round(paper.height_mm / MM_PER_INCH * dpi))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with self._inked(image, dpi) as ink:
            painter_for(job.sheet, paper).paint(ink, page)
        return image

    def _pdf(self, job: Job) -> bytes:
        """In memory first: Qt says nothing of a disk that is full."""
        paper = fitting_paper(job.sheet, job.paper)
        memory = QBuffer()
        memory.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(memory)
        writer.setTitle(job.title)
        writer.setCreator("BoneHome")
        writer.setResolution(PDF_DPI)
        writer.setPageLayout(paper.layout())
        self._run(painter_for(job.sheet, paper), writer, PDF_DPI, writer.newPage)
        return bytes(memory.data().data())

    def _run(self, sheet: SheetPainter, device: QPagedPaintDevice, dpi: float, turn_page: Callable[[], bool]) -> None:
        with self._inked(device, dpi) as ink:
            for page in range(sheet.pages(ink)):
                if page:
                    turn_page()
                sheet.paint(ink, page)

    @contextlib.contextmanager
    def _inked(self, device: QImage | QPagedPaintDevice, dpi: float) -> Iterator[Ink]:
        painter = QPainter(device)
        if not painter.isActive():
            raise UserError("The page could not be drawn.", "Check that the printer is on, or save it as a PDF.")
        try:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            scale = dpi / MM_PER_INCH / UNITS_PER_MM
            painter.scale(scale, scale)
            yield Ink(painter, self._fonts, self._icons, self._figure)
        finally:
            painter.end()
