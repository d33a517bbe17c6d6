"""The session sheet: one row an exercise with start and end picture, dose, cue and boxes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from bonehome.app.sheets import SessionSheet, SheetSlot
from bonehome.app.text import _
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.parts import blank_line, stop_box, stop_box_height

START, END = 0.0, 0.5


class SessionTable:
    """Paints a SessionSheet; a page breaks only between exercises."""

    def __init__(self, sheet: SessionSheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper
        self._picture = 41.0 if paper.large else 25.0
        self._row = 47.0 if paper.large else 27.4
        self._boxes = min(max(sheet.most_boxes, 1), 3)

    def pages(self, ink: Ink) -> int:
        """How many pages the exercises take."""
        per_page = self._per_page(ink)
        return max(1, -(-len(self._sheet.slots) // per_page))

    def paint(self, ink: Ink, page: int) -> None:
        """Draw one page."""
        y = self._head(ink, page)
        per_page = self._per_page(ink)
        for slot in self._sheet.slots[page * per_page : (page + 1) * per_page]:
            self._slot(ink, y, slot)
            y += self._row
        ink.rule(MARGIN_MM, MARGIN_MM + self._width(), y)
        self._foot(ink)

    def _width(self) -> float:
        return self._paper.width_mm - 2 * MARGIN_MM

    def _per_page(self, ink: Ink) -> int:
        foot = stop_box_height(ink, self._width(), self._sheet.foot, self._foot_pt()) + self._foot_words(ink) + 4
        room = self._paper.height_mm - 2 * MARGIN_MM - self._head_height(ink) - foot
        return max(1, int(room // self._row))

    def _foot_pt(self) -> float:
        return max(14, self._paper.text_pt - 2)

    def _foot_words(self, ink: Ink) -> float:
        return ink.height_of(self._width(), self._sheet.effort, 14) + ink.height_of(
            self._width(), self._sheet.foot.valid, 14
        )

    def _head_height(self, ink: Ink) -> float:
        pt = self._paper.text_pt
        line = ink.height_of(self._width(), self._sheet.line, pt)
        return ink.line_height(pt + 6) + line + ink.line_height(pt) + 4

    def _head(self, ink: Ink, page: int) -> float:
        pt, width = self._paper.text_pt, self._width()
        pages = self.pages(ink)
        ink.words(MARGIN_MM, MARGIN_MM, width * 0.6, self._sheet.title, pt + 6, 700, lines=1)
        ink.words(MARGIN_MM + width * 0.64, MARGIN_MM + 1.5, 30, _("Date"), pt)
        left = MARGIN_MM + width * 0.64 + ink.width_of(_("Date"), pt) + 2
        blank_line(ink, left, MARGIN_MM + width, MARGIN_MM + 2 + ink.line_height(pt))
        y = MARGIN_MM + ink.line_height(pt + 6) + 1
        y += ink.words(MARGIN_MM, y, width, self._sheet.line, pt)
        if pages > 1:
            ink.words(MARGIN_MM, y + 0.5, width * 0.4, _("Page {n} of {m}").format(n=page + 1, m=pages), 14)
        self._box_heads(ink, y + 0.5)
        return y + ink.line_height(pt) + 3

    def _box_heads(self, ink: Ink, y: float) -> None:
        pt = self._paper.text_pt
        for number in range(self._boxes):
            place = self._set_box(number, 0)
            ink.centred(place.left() - 4, y, place.width() + 8, _("Set {n}").format(n=number + 1), pt, 500)
        place = self._effort_box(0)
        ink.centred(place.left() - 4, y, place.width() + 8, _("Effort"), pt, 500)

    def _slot(self, ink: Ink, top: float, slot: SheetSlot) -> None:
        pt = self._paper.text_pt
        ink.rule(MARGIN_MM, MARGIN_MM + self._width(), top)
        height = self._row - 2.0
        for number, phase in enumerate((START, END)):
            place = QRectF(MARGIN_MM + number * (self._picture + 1.6), top + 1.0, self._picture, height)
            ink.picture(place, slot.exercise, phase)
        left = MARGIN_MM + 2 * self._picture + 6
        width = self._set_box(0, 0).left() - left - 2
        y = top + 1.2
        y += ink.words(left, y, width, f"{slot.number}. {slot.name}", pt, 650, lines=2)
        y += ink.words(left, y, width, slot.dose, pt, lines=2)
        if y + ink.line_height(pt) <= top + self._row + 0.5:
            ink.words(
                left, y, width, slot.cue, pt, lines=max(1, int((top + self._row - y + 0.5) // ink.line_height(pt)))
            )
        for number in range(min(slot.set_boxes, self._boxes)):
            ink.box(self._set_box(number, top), 2.0)
        if slot.effort_box:
            ink.box(self._effort_box(top), 2.0)

    def _effort_box(self, top: float) -> QRectF:
        width = 22.0 if not self._paper.large else 24.0
        return QRectF(MARGIN_MM + self._width() - width, top + (self._row - self._tall()) / 2, width, self._tall())

    def _set_box(self, number: int, top: float) -> QRectF:
        width = 15.0
        first = self._effort_box(top).left() - self._boxes * (width + 2.2)
        return QRectF(first + number * (width + 2.2), top + (self._row - self._tall()) / 2, width, self._tall())

    def _tall(self) -> float:
        return 16.0 if self._paper.large else 14.0

    def _foot(self, ink: Ink) -> None:
        sheet, width = self._sheet, self._width()
        bottom = self._paper.height_mm - MARGIN_MM
        valid = ink.height_of(width, sheet.foot.valid, 14)
        ink.words(MARGIN_MM, bottom - valid, width, sheet.foot.valid, 14)
        top = stop_box(ink, MARGIN_MM, bottom - valid - 1.2, width, sheet.foot, self._foot_pt())
        effort = ink.height_of(width, sheet.effort, 14)
        ink.words(MARGIN_MM, top - effort - 1, width, sheet.effort, 14)
