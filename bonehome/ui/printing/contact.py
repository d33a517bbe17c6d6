"""Contact sheets: every exercise of a family at its start, half-way and at its end, for a clinician's review."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from math import ceil
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Family
from bonehome.paths import Places
from bonehome.ui.figure.stills import Still
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.board import (
    MM_PER_INCH,
    PDF_DPI,
    Board,
    blank_page,
    board_on,
    pdf_in_memory,
    png_bytes,
    save_file,
)
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.review import ReviewPage
from bonehome.ui.theme.fonts import Fonts, register_fonts

PHASES = (0.0, 0.25, 0.5)
COLUMNS = 2
GAP = 4.0
WORDS = 8.0
HEAD = 11.0
PNG_WIDTH = 1700
PAPER_THEME = "paper"


class ContactSheets:
    """Writes ``<family>.png``, ``contact-sheets.pdf`` with a page for each family, and ``review/<id>.pdf``."""

    def __init__(self, catalogue: Catalogue, styles: FigureStyles, fonts: Fonts) -> None:
        self._catalogue = catalogue
        self._styles = styles
        self._fonts = fonts
        self._paper = Paper()

    def write(self, folder: Path, theme: str) -> Iterator[str]:
        """Write everything; one line for each kind of file. Raises UserError where a file cannot be written."""
        families = [family for family in self._catalogue.families.values() if self._members(family)]
        for family in families:
            self._write_png(folder / f"{family.id}.png", family, theme)
        yield f"{len(families)} contact sheets"
        self._write_pdf(folder / "contact-sheets.pdf", families)
        yield "contact-sheets.pdf"
        exercises = [exercise for family in families for exercise in self._members(family)]
        page = ReviewPage(self._catalogue, self._styles.style(PAPER_THEME), self._fonts)
        for exercise in exercises:
            page.write(folder / "review" / f"{exercise.id}.pdf", exercise)
        yield f"{len(exercises)} review files"

    def _members(self, family: Family) -> list[Exercise]:
        found = (self._catalogue.exercise(rung.id) for rung in family.rungs)
        return [one for one in found if one is not None and self._catalogue.motion_of(one.id) is not None]

    def _write_png(self, path: Path, family: Family, theme: str) -> None:
        dpi = PNG_WIDTH / self._paper.width_mm * MM_PER_INCH
        image = blank_page(PNG_WIDTH, round(self._height(family) / MM_PER_INCH * dpi))
        with board_on(image, dpi, self._fonts, self._styles.style(theme)) as board:
            self._paint(board, family)
        save_file(path, png_bytes(image))

    def _write_pdf(self, path: Path, families: list[Family]) -> None:
        writer, memory = pdf_in_memory("BoneHome contact sheets", self._paper)
        with board_on(writer, PDF_DPI, self._fonts, self._styles.style(PAPER_THEME)) as board:
            for number, family in enumerate(families):
                if number:
                    writer.newPage()
                self._paint(board, family)
        save_file(path, bytes(memory.data().data()))

    def _side(self) -> float:
        """Of one picture, in mm."""
        inner = self._paper.width_mm - 2 * MARGIN_MM - GAP * (COLUMNS - 1)
        return inner / COLUMNS / len(PHASES)

    def _height(self, family: Family) -> float:
        rows = ceil(len(self._members(family)) / COLUMNS)
        return 2 * MARGIN_MM + HEAD + rows * (self._side() + WORDS)

    def _paint(self, board: Board, family: Family) -> None:
        width = self._paper.width_mm - 2 * MARGIN_MM
        board.ink.words(MARGIN_MM, MARGIN_MM, width, f"{family.name} ({family.id})", 14, 700)
        side = self._side()
        for number, exercise in enumerate(self._members(family)):
            left = MARGIN_MM + number % COLUMNS * (len(PHASES) * side + GAP)
            top = MARGIN_MM + HEAD + number // COLUMNS * (side + WORDS)
            self._paint_exercise(board, exercise, left, top)

    def _paint_exercise(self, board: Board, exercise: Exercise, left: float, top: float) -> None:
        side = self._side()
        board.ink.words(left, top, len(PHASES) * side, f"{exercise.level}  {exercise.id}", 8, 650)
        board.ink.words(left, top + 3.2, len(PHASES) * side, exercise.name, 7)
        motion = self._catalogue.motion_of(exercise.id)
        for number, phase in enumerate(PHASES):
            if motion is not None:
                still = Still(phase=phase, arrow=phase == PHASES[-1])
                board.picture(left + number * side, top + WORDS - 1, side - 0.6, motion, still)


def draw_sheets(catalogue: Catalogue, places: Places, folder: Path, theme: str) -> Iterator[str]:
    """Draw everything for a review; one line for each kind of file. Raises UserError."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register_fonts(places.resources / "fonts")
    yield from ContactSheets(catalogue, FigureStyles(places.resources / "figure"), Fonts()).write(folder, theme)
    del app
