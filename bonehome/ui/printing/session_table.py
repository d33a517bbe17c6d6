"""The session sheet: one row an exercise, as many pages as they take."""

from __future__ import annotations

from bonehome.app.sheets import SessionSheet, SheetSlot
from bonehome.app.text import _
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.parts import blank_line, stop_box, stop_box_height
from bonehome.ui.printing.session_rows import BelowRow, BesideRow, SlotRow

MOST_BOXES = 3
TITLE_PART = 0.6
"""Of the width; the rest is for the date."""
GAP = 3.0


class SessionTable:
    """Paints a SessionSheet; a page breaks only between exercises."""

    def __init__(self, sheet: SessionSheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper
        boxes = min(max(sheet.most_boxes, 1), MOST_BOXES)
        self._row: SlotRow = BelowRow(paper) if paper.large else BesideRow(paper, boxes)

    def pages(self, ink: Ink) -> int:
        """How many pages the exercises take."""
        return len(self._split(ink))

    def paint(self, ink: Ink, page: int) -> None:
        """Draw one page."""
        pages = self._split(ink)
        y = self._head(ink, page, len(pages))
        for slot in pages[page]:
            ink.rule(MARGIN_MM, MARGIN_MM + self._width(), y)
            self._row.paint(ink, y, slot)
            y += self._row.height(ink, slot)
        ink.rule(MARGIN_MM, MARGIN_MM + self._width(), y)
        self._foot(ink)

    def _split(self, ink: Ink) -> list[list[SheetSlot]]:
        pages: list[list[SheetSlot]] = [[]]
        room = left = self._paper.height_mm - 2 * MARGIN_MM - self._head_height(ink) - self._foot_height(ink) - GAP
        for slot in self._sheet.slots:
            height = self._row.height(ink, slot)
            if pages[-1] and height > left:
                pages.append([])
                left = room
            pages[-1].append(slot)
            left -= height
        return pages

    def _width(self) -> float:
        return self._paper.width_mm - 2 * MARGIN_MM

    # Head

    def _title_pt(self) -> int:
        return self._paper.text_pt + 6

    def _line(self) -> str:
        return f"{self._sheet.name}. {self._sheet.line}" if self._sheet.name else self._sheet.line

    def _head_height(self, ink: Ink) -> float:
        title = ink.height_of(self._width() * TITLE_PART, self._sheet.title, self._title_pt(), 700)
        line = ink.height_of(self._width(), self._line(), self._paper.text_pt)
        return title + line + ink.line_height(self._paper.text_pt) + 4

    def _head(self, ink: Ink, page: int, pages: int) -> float:
        pt, width = self._paper.text_pt, self._width()
        y = MARGIN_MM
        y += ink.words(MARGIN_MM, y, width * TITLE_PART, self._sheet.title, self._title_pt(), 700) + 1
        self._date(ink, MARGIN_MM + width * (TITLE_PART + 0.04))
        y += ink.words(MARGIN_MM, y, width, self._line(), pt) + 0.5
        if pages > 1:
            ink.words(MARGIN_MM, y, width * 0.4, _("Page {n} of {m}").format(n=page + 1, m=pages), 14)
        self._row.heads(ink, y)
        return y + ink.line_height(pt) + 2.5

    def _date(self, ink: Ink, left: float) -> None:
        pt = self._paper.text_pt
        ink.words(left, MARGIN_MM + 1.5, 30, _("Date"), pt)
        after = left + ink.width_of(_("Date"), pt) + 2
        blank_line(ink, after, MARGIN_MM + self._width(), MARGIN_MM + 2 + ink.line_height(pt))

    # Foot

    def _foot_pt(self) -> float:
        return max(14, self._paper.text_pt - 2)

    def _foot_height(self, ink: Ink) -> float:
        small = ink.height_of(self._width(), self._sheet.effort, 14)
        small += ink.height_of(self._width(), self._sheet.foot.valid, 14)
        return small + stop_box_height(ink, self._width(), self._sheet.foot, self._foot_pt()) + 2.2

    def _foot(self, ink: Ink) -> None:
        sheet, width = self._sheet, self._width()
        bottom = self._paper.height_mm - MARGIN_MM
        valid = ink.height_of(width, sheet.foot.valid, 14)
        ink.words(MARGIN_MM, bottom - valid, width, sheet.foot.valid, 14)
        top = stop_box(ink, MARGIN_MM, bottom - valid - 1.2, width, sheet.foot, self._foot_pt())
        effort = ink.height_of(width, sheet.effort, 14)
        ink.words(MARGIN_MM, top - effort - 1, width, sheet.effort, 14)
