"""The week sheet for the fridge: seven columns on a landscape page, 14 pt."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from bonehome.app.sheets import SheetDay, SheetItem, WeekSheet
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.parts import blank_line, stop_box, tick_boxes

GAP = 2.0
PAD = 2.6
PICTURE_HEIGHT = 37.0
TICK = 8.0
HEAD = 17.0


class WeekColumns:
    """Paints a WeekSheet in one page of seven columns."""

    def __init__(self, sheet: WeekSheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper

    def pages(self, ink: Ink) -> int:
        """Always one page."""
        del ink
        return 1

    def paint(self, ink: Ink, page: int) -> None:
        """Draw the page."""
        del page
        sheet, width = self._sheet, self._paper.width_mm - 2 * MARGIN_MM
        y = MARGIN_MM
        ink.right(MARGIN_MM, y + 2, width, sheet.name, 16, 500)
        y += ink.words(MARGIN_MM, y, width * 0.8, sheet.title, 24, 700) + 0.5
        y += ink.words(MARGIN_MM, y, width, sheet.line, 14) + 2.5
        bottom = self._paper.height_mm - MARGIN_MM
        foot_height = ink.height_of(width, sheet.foot.valid, 14)
        ink.words(MARGIN_MM, bottom - foot_height, width, sheet.foot.valid, 14)
        top_of_box = stop_box(ink, MARGIN_MM, bottom - foot_height - 1.5, width, sheet.foot, 14)
        self._columns(ink, y, top_of_box - 3.0)

    def _columns(self, ink: Ink, top: float, bottom: float) -> None:
        width = (self._paper.width_mm - 2 * MARGIN_MM - 6 * GAP) / 7
        for number, day in enumerate(self._sheet.days):
            left = MARGIN_MM + number * (width + GAP)
            self._column(ink, QRectF(left, top, width, bottom - top), day)

    def _column(self, ink: Ink, box: QRectF, day: SheetDay) -> None:
        ink.box(box, 2.5)
        ink.centred(box.left(), box.top() + 2.2, box.width(), day.name, 15, 650)
        ink.centred(box.left(), box.top() + 9.2, box.width(), day.date_words, 14)
        ink.rule(box.left(), box.right(), box.top() + HEAD, line=0.35)
        left, width = box.left() + PAD, box.width() - 2 * PAD
        y = box.top() + HEAD + 2.4
        if not day.items:
            self._rest(ink, QRectF(left, y, width, box.bottom() - y), day)
        else:
            y = self._picture(ink, QRectF(left, y, width, 0), day)
            for item in day.items:
                y = self._item(ink, left, y, width, item)
            self._kettle(ink, left, y, width, day)
        self._felt(ink, left, width, box.bottom())

    def _picture(self, ink: Ink, place: QRectF, day: SheetDay) -> float:
        if day.picture is None:
            return place.top()
        height = PICTURE_HEIGHT if len(day.items) < 3 else PICTURE_HEIGHT * 0.7
        ink.picture(QRectF(place.left(), place.top(), place.width(), height), day.picture, 0.5)
        return place.top() + height + 2.4

    def _item(self, ink: Ink, left: float, top: float, width: float, item: SheetItem) -> float:
        right = tick_boxes(ink, left, top, 1, TICK)
        ink.words(right + 2, top + 1.1, width - TICK - 2, item.minutes, 14, 600)
        ink.icon(QRectF(left + width - 6, top + 1, 6, 6), item.icon)
        return top + TICK + 1.0 + ink.words(left, top + TICK + 1.0, width, item.title, 14, lines=2) + 2.0

    def _kettle(self, ink: Ink, left: float, top: float, width: float, day: SheetDay) -> None:
        if not day.kettle_boxes:
            return
        ink.rule(left, left + width, top + 0.4)
        height = ink.words(left, top + 1.4, width, self._sheet.kettle_words, 14)
        tick_boxes(ink, left, top + 2.0 + height, day.kettle_boxes, TICK)

    def _felt(self, ink: Ink, left: float, width: float, bottom: float) -> None:
        ink.words(left, bottom - 13.5, width, self._sheet.felt_words, 14)
        blank_line(ink, left, left + width, bottom - 3.0)

    def _rest(self, ink: Ink, place: QRectF, day: SheetDay) -> None:
        y = place.top() + 14
        ink.icon(QRectF(place.center().x() - 5, y, 10, 10), "moon")
        y += 13 + ink.centred(place.left(), y + 13, place.width(), day.rest, 14, 600)
        ink.centred(place.left(), y + 1, place.width(), day.rest_hint, 14)
