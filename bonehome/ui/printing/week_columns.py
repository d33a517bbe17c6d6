"""The week sheet for the fridge: seven columns on a landscape page, 14 pt."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from bonehome.app.sheets import SheetDay, SheetItem, WeekSheet
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.parts import blank_line, stop_box, tick_boxes

GAP = 1.6
PAD = 2.2
PICTURE = 37.0
PICTURE_LEAST = 18.0
TICK = 8.0
ICON = 5.0
HEAD = 17.0
FELT = 15.0
"""The foot of a column, for how it felt."""


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
            room = box.bottom() - FELT - y - self._needed(ink, width, day)
            y = self._picture(ink, QRectF(left, y, width, min(PICTURE, room)), day)
            for item in day.items:
                y = self._item(ink, left, y, width, item)
            self._kettle(ink, QRectF(left, y, width, box.bottom() - FELT - y), day)
        self._felt(ink, left, width, box.bottom())

    def _needed(self, ink: Ink, width: float, day: SheetDay) -> float:
        """What sessions and kettle drills take of a column; the picture has the rest."""
        items = sum(TICK + 3.0 + ink.height_of(width, item.title, 14) for item in day.items)
        return items + 2.4 + (self._kettle_height(ink, width) if day.kettle_boxes else 0.0)

    def _kettle_height(self, ink: Ink, width: float) -> float:
        return TICK + 3.0 + ink.height_of(width, self._sheet.kettle_words, 14)

    def _picture(self, ink: Ink, place: QRectF, day: SheetDay) -> float:
        if day.picture is None or place.height() < PICTURE_LEAST:
            return place.top()
        ink.picture(place, day.picture, 0.5)
        return place.bottom() + 2.4

    def _item(self, ink: Ink, left: float, top: float, width: float, item: SheetItem) -> float:
        words = tick_boxes(ink, left, top, 1, TICK) + 1.6
        icon = QRectF(left + width - ICON, top + (TICK - ICON) / 2, ICON, ICON)
        ink.words(words, top + 1.1, left + width - words, item.minutes, 14, 600)
        if words + ink.width_of(item.minutes, 14, 600) < icon.left():
            ink.icon(icon, item.icon)
        return top + TICK + 1.0 + ink.words(left, top + TICK + 1.0, width, item.title, 14) + 2.0

    def _kettle(self, ink: Ink, place: QRectF, day: SheetDay) -> None:
        if not day.kettle_boxes or self._kettle_height(ink, place.width()) > place.height():
            return
        left, top = place.left(), place.top()
        ink.rule(left, place.right(), top + 0.4)
        height = ink.words(left, top + 1.4, place.width(), self._sheet.kettle_words, 14)
        tick_boxes(ink, left, top + 2.0 + height, day.kettle_boxes, TICK)

    def _felt(self, ink: Ink, left: float, width: float, bottom: float) -> None:
        ink.words(left, bottom - FELT + 1.5, width, self._sheet.felt_words, 14)
        blank_line(ink, left, left + width, bottom - 3.0)

    def _rest(self, ink: Ink, place: QRectF, day: SheetDay) -> None:
        y = place.top() + 14
        ink.icon(QRectF(place.center().x() - 5, y, 10, 10), "moon")
        y += 13 + ink.centred(place.left(), y + 13, place.width(), day.rest, 14, 600)
        ink.centred(place.left(), y + 1, place.width(), day.rest_hint, 14)
