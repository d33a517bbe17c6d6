"""The week sheet in large print: seven rows on a portrait page, 18 pt."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from bonehome.app.sheets import SheetDay, SheetItem, WeekSheet
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.parts import stop_box, stop_box_height, tick_boxes

DAY_WIDTH = 46.0
PICTURE = 31.0
LEAST = 26.0
TICK = 9.0
ICON = 7.0
KETTLE_BOXES = 7


class WeekRows:
    """Paints a WeekSheet in rows; a second page takes what the first cannot hold."""

    def __init__(self, sheet: WeekSheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper
        self._left = MARGIN_MM + DAY_WIDTH
        self._right = paper.width_mm - MARGIN_MM

    def pages(self, ink: Ink) -> int:
        """How many pages the seven rows take."""
        return len(self._split(ink))

    def paint(self, ink: Ink, page: int) -> None:
        """Draw one page: head, its rows, the kettle row on the last, the stop box."""
        pages = self._split(ink)
        y = MARGIN_MM + self._head_height(ink)
        self._head(ink, f"{page + 1} / {len(pages)}" if len(pages) > 1 else "")
        for day in pages[page]:
            y = self._row(ink, y, day)
        if page == len(pages) - 1:
            self._kettle(ink, y)
        bottom = self._paper.height_mm - MARGIN_MM
        valid = ink.height_of(self._width(), self._sheet.foot.valid, 14)
        ink.words(MARGIN_MM, bottom - valid, self._width(), self._sheet.foot.valid, 14)
        stop_box(ink, MARGIN_MM, bottom - valid - 1.5, self._width(), self._sheet.foot, self._foot_pt())

    def _width(self) -> float:
        return self._paper.width_mm - 2 * MARGIN_MM

    def _foot_pt(self) -> float:
        return self._paper.text_pt - 2

    def _title_width(self) -> float:
        return self._width() * 0.75

    def _head_height(self, ink: Ink) -> float:
        title = ink.height_of(self._title_width(), self._sheet.title, self._paper.text_pt + 6, 700)
        name = ink.height_of(self._width() - self._title_width(), self._name("1 / 2"), self._paper.text_pt, 500)
        return max(title, name + 2) + 2.0

    def _name(self, number: str) -> str:
        return f"{self._sheet.name}  {number}".strip()

    def _head(self, ink: Ink, number: str) -> None:
        pt, left = self._paper.text_pt, MARGIN_MM + self._title_width()
        ink.words(MARGIN_MM, MARGIN_MM, self._title_width(), self._sheet.title, pt + 6, 700)
        ink.right(left, MARGIN_MM + 2, self._right - left, self._name(number), pt, 500)

    def _split(self, ink: Ink) -> list[list[SheetDay]]:
        pages: list[list[SheetDay]] = [[]]
        foot = stop_box_height(ink, self._width(), self._sheet.foot, self._foot_pt())
        foot += ink.height_of(self._width(), self._sheet.foot.valid, 14) + self._kettle_height(ink) + 3.0
        room = left = self._paper.height_mm - 2 * MARGIN_MM - self._head_height(ink) - foot
        for day in self._sheet.days:
            height = self._height(ink, day)
            if pages[-1] and height > left:
                pages.append([])
                left = room
            pages[-1].append(day)
            left -= height
        return pages

    # Rows

    def _height(self, ink: Ink, day: SheetDay) -> float:
        words = 3.5 + 2 * ink.line_height(self._paper.text_pt)
        if not day.items:
            rest = ink.height_of(self._right - self._left - 12, _rest(day), self._paper.text_pt)
            return max(words, rest + 3.5)
        return max(LEAST, words, 3.0 + sum(self._item_height(ink, item) for item in day.items))

    def _row(self, ink: Ink, top: float, day: SheetDay) -> float:
        pt, height = self._paper.text_pt, self._height(ink, day)
        ink.rule(MARGIN_MM, self._right, top)
        ink.words(MARGIN_MM, top + 2, DAY_WIDTH - 2, day.name, pt, 650)
        ink.words(MARGIN_MM, top + 2 + ink.line_height(pt), DAY_WIDTH - 2, day.date_words, pt)
        if not day.items:
            ink.icon(QRectF(self._left, top + 2.5, 8, 8), "moon")
            ink.words(self._left + 12, top + 2, self._right - self._left - 12, _rest(day), pt)
        elif day.picture is not None:
            ink.picture(QRectF(self._left, top + 1.5, PICTURE, LEAST - 3), day.picture, 0.5)
        y = top + 2.0
        for item in day.items:
            y += self._item(ink, y, item)
        return top + height

    def _item_width(self) -> float:
        return self._right - self._left - PICTURE - TICK - ICON - 10

    def _item_height(self, ink: Ink, item: SheetItem) -> float:
        return max(TICK + 1.5, ink.height_of(self._item_width(), _words(item), self._paper.text_pt, 500) + 2.0)

    def _item(self, ink: Ink, top: float, item: SheetItem) -> float:
        after = tick_boxes(ink, self._left + PICTURE + 4, top, 1, TICK)
        ink.icon(QRectF(after + 2, top + 1, ICON, ICON), item.icon)
        ink.words(
            self._right - self._item_width(), top + 0.6, self._item_width(), _words(item), self._paper.text_pt, 500
        )
        return self._item_height(ink, item)

    # Kettle drills

    def _kettle_height(self, ink: Ink) -> float:
        return max(TICK, ink.line_height(self._paper.text_pt)) + 5.0

    def _kettle(self, ink: Ink, top: float) -> None:
        ink.rule(MARGIN_MM, self._right, top)
        if any(day.kettle_boxes for day in self._sheet.days):
            ink.words(MARGIN_MM, top + 2.5, 60, self._sheet.kettle_words, self._paper.text_pt, 650)
            tick_boxes(ink, MARGIN_MM + 60, top + 2.5, KETTLE_BOXES, TICK, 3.5)


def _words(item: SheetItem) -> str:
    return f"{item.minutes}  {item.title}"


def _rest(day: SheetDay) -> str:
    return f"{day.rest}. {day.rest_hint}".strip()
