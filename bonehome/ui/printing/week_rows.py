"""The week sheet in large print: seven rows on a portrait page, 18 pt."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from bonehome.app.sheets import SheetDay, SheetItem, WeekSheet
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.parts import stop_box, tick_boxes

PICTURE = 31.0
TICK = 9.0
KETTLE_BOXES = 7


class WeekRows:
    """Paints a WeekSheet in rows; a second page takes what the first cannot hold."""

    def __init__(self, sheet: WeekSheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper

    def pages(self, ink: Ink) -> int:
        """How many pages the seven rows take."""
        return len(self._split(ink))

    def paint(self, ink: Ink, page: int) -> None:
        """Draw one page: head, its rows, the kettle row on the last, the stop box."""
        pages = self._split(ink)
        pt, width = self._paper.text_pt, self._width()
        y = MARGIN_MM
        ink.right(MARGIN_MM, y + 2, width, self._sheet.name, pt, 500)
        y += ink.words(MARGIN_MM, y, width * 0.8, self._sheet.title, pt + 6, 700)
        if len(pages) > 1:
            ink.right(MARGIN_MM, y - 1, width, f"{page + 1} / {len(pages)}", 14)
        y += 2.0
        for day in pages[page]:
            y = self._row(ink, y, day)
        if page == len(pages) - 1:
            self._kettle(ink, y + 1.5)
        bottom = self._paper.height_mm - MARGIN_MM
        valid = ink.height_of(width, self._sheet.foot.valid, 14)
        ink.words(MARGIN_MM, bottom - valid, width, self._sheet.foot.valid, 14)
        stop_box(ink, MARGIN_MM, bottom - valid - 1.5, width, self._sheet.foot, pt - 2)

    def _width(self) -> float:
        return self._paper.width_mm - 2 * MARGIN_MM

    def _split(self, ink: Ink) -> list[list[SheetDay]]:
        pages: list[list[SheetDay]] = [[]]
        room = self._paper.height_mm - 2 * MARGIN_MM - 74
        used = 0.0
        for day in self._sheet.days:
            height = self._height(ink, day)
            if pages[-1] and used + height > room:
                pages.append([])
                used = 0.0
            pages[-1].append(day)
            used += height
        return pages

    def _height(self, ink: Ink, day: SheetDay) -> float:
        if not day.items:
            return 3.5 + 2 * ink.line_height(self._paper.text_pt)
        return max(26.0, 3.0 + len(day.items) * max(TICK + 1.5, ink.line_height(self._paper.text_pt) + 2.0))

    def _row(self, ink: Ink, top: float, day: SheetDay) -> float:
        pt, height = self._paper.text_pt, self._height(ink, day)
        ink.rule(MARGIN_MM, MARGIN_MM + self._width(), top)
        ink.words(MARGIN_MM, top + 2, 44, day.name, pt, 650)
        ink.words(MARGIN_MM, top + 2 + ink.line_height(pt), 44, day.date_words, pt)
        left = MARGIN_MM + 46
        if not day.items:
            ink.icon(QRectF(left, top + 3.5, 8, 8), "moon")
            ink.words(left + 12, top + 2, self._width() - 60, f"{day.rest}. {day.rest_hint}", pt)
            return top + height
        if day.picture is not None:
            ink.picture(QRectF(left, top + 1.5, PICTURE, height - 3), day.picture, 0.5)
        y = top + 2.0
        for item in day.items:
            y = self._item(ink, left + PICTURE + 4, y, item)
        return top + height

    def _item(self, ink: Ink, left: float, top: float, item: SheetItem) -> float:
        pt = self._paper.text_pt
        right = tick_boxes(ink, left, top, 1, TICK)
        ink.icon(QRectF(right + 2, top + 1, 7, 7), item.icon)
        width = MARGIN_MM + self._width() - right - 11
        ink.words(right + 11, top + 0.6, width, f"{item.minutes}  {item.title}", pt, 500, lines=1)
        return top + max(TICK + 1.5, ink.line_height(pt) + 2.0)

    def _kettle(self, ink: Ink, top: float) -> None:
        pt = self._paper.text_pt
        ink.rule(MARGIN_MM, MARGIN_MM + self._width(), top - 1)
        ink.words(MARGIN_MM, top + 1, 60, self._sheet.kettle_words, pt, 650)
        tick_boxes(ink, MARGIN_MM + 60, top + 1, KETTLE_BOXES, TICK, 3.5)
