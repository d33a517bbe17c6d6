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
PAGE_NUMBER_WIDTH = 25.0
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
        y = self._head(ink, page)
        for slot in pages[page]:
            ink.rule(MARGIN_MM, MARGIN_MM + self._width(), y)
            self._row.paint(ink, y, slot)
            y += self._row.height(ink, slot)
        ink.rule(MARGIN_MM, MARGIN_MM + self._width(), y)
        self._foot(ink, page, len(pages))

    def _split(self, ink: Ink) -> list[list[SheetSlot]]:
        pages: list[list[SheetSlot]] = [[]]
        left = self._room(ink, 0)
        for slot in self._sheet.slots:
            height = self._row.height(ink, slot)
            if pages[-1] and height > left:
                pages.append([])
                left = self._room(ink, len(pages) - 1)
            pages[-1].append(slot)
            left -= height
        return pages

    def _room(self, ink: Ink, page: int) -> float:
        taken = self._head_height(ink, page) + self._foot_height(ink) + GAP
        return self._paper.height_mm - 2 * MARGIN_MM - taken

    def _width(self) -> float:
        return self._paper.width_mm - 2 * MARGIN_MM

    # Head

    def _title_pt(self) -> int:
        return self._paper.text_pt + 6

    def _line(self) -> str:
        return f"{self._sheet.name}. {self._sheet.line}" if self._sheet.name else self._sheet.line

    def _head_height(self, ink: Ink, page: int) -> float:
        title = ink.height_of(self._width() * TITLE_PART, self._sheet.title, self._title_pt(), 700) + 1
        line = ink.height_of(self._width(), self._line(), self._paper.text_pt) if page == 0 else 0.0
        return title + line + self._row.heads_height(ink) + 1.5

    def _head(self, ink: Ink, page: int) -> float:
        y, width = MARGIN_MM, self._width()
        y += ink.words(MARGIN_MM, y, width * TITLE_PART, self._sheet.title, self._title_pt(), 700) + 1
        self._date(ink, MARGIN_MM + width * (TITLE_PART + 0.04))
        if page == 0:
            y += ink.words(MARGIN_MM, y, width, self._line(), self._paper.text_pt)
        self._row.heads(ink, y + 0.5)
        return MARGIN_MM + self._head_height(ink, page)

    def _date(self, ink: Ink, left: float) -> None:
        pt = self._paper.text_pt
        ink.words(left, MARGIN_MM + 1.5, 30, _("Date"), pt)
        after = left + ink.width_of(_("Date"), pt) + 2
        blank_line(ink, after, MARGIN_MM + self._width(), MARGIN_MM + 2 + ink.line_height(pt))

    # Foot

    def _foot_pt(self) -> float:
        return max(14, self._paper.text_pt - 2)

    def _effort_height(self, ink: Ink) -> float:
        return ink.height_of(self._width() - PAGE_NUMBER_WIDTH, self._sheet.effort, 14)

    def _foot_height(self, ink: Ink) -> float:
        small = self._effort_height(ink) + ink.height_of(self._width(), self._sheet.foot.valid, 14)
        return small + stop_box_height(ink, self._width(), self._sheet.foot, self._foot_pt()) + 2.2

    def _foot(self, ink: Ink, page: int, pages: int) -> None:
        sheet, width = self._sheet, self._width()
        bottom = self._paper.height_mm - MARGIN_MM
        valid = ink.height_of(width, sheet.foot.valid, 14)
        ink.words(MARGIN_MM, bottom - valid, width, sheet.foot.valid, 14)
        y = stop_box(ink, MARGIN_MM, bottom - valid - 1.2, width, sheet.foot, self._foot_pt()) - 1
        y -= self._effort_height(ink)
        ink.words(MARGIN_MM, y, width - PAGE_NUMBER_WIDTH, sheet.effort, 14)
        if pages > 1:
            ink.right(MARGIN_MM, y, width, _("Page {n} of {m}").format(n=page + 1, m=pages), 14)
