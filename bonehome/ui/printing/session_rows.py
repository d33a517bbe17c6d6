"""One exercise of the session sheet: pictures, name, dose and cue, and boxes to fill beside or below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF

from bonehome.app.sheets import SheetSlot
from bonehome.app.text import _
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper

START, END = 0.0, 0.5
PICTURE_GAP = 1.6
AIR = 1.2
"""Between a row's line and what stands in it, in mm."""


class SlotRow(Protocol):
    """Measures and draws rows of one design; all lengths in mm."""

    def height(self, ink: Ink, slot: SheetSlot) -> float:
        """The height the exercise needs."""

    def paint(self, ink: Ink, top: float, slot: SheetSlot) -> None:
        """Draw it from ``top``."""

    def heads(self, ink: Ink, top: float) -> None:
        """Write what the boxes mean above the first row, where they are not named themselves."""

    def heads_height(self, ink: Ink) -> float:
        """The height of that."""


@dataclass(frozen=True, kw_only=True)
class _Words:
    """Name, dose and cue below one another."""

    left: float
    width: float
    pt: float

    def height(self, ink: Ink, slot: SheetSlot) -> float:
        """Their height (mm)."""
        return sum(ink.height_of(self.width, text, self.pt, weight) for text, weight in _lines(slot))

    def paint(self, ink: Ink, top: float, slot: SheetSlot) -> float:
        """Write them; returns where they end."""
        for text, weight in _lines(slot):
            top += ink.words(self.left, top, self.width, text, self.pt, weight)
        return top


class BesideRow:
    """14 pt: boxes in columns at the right, named at the head of the page."""

    PICTURE, LEAST, BOX, GAP, EFFORT, TALL = 25.0, 27.4, 15.0, 2.2, 22.0, 14.0

    def __init__(self, paper: Paper, boxes: int) -> None:
        self._right = paper.width_mm - MARGIN_MM
        self._boxes = boxes
        self._pt = paper.text_pt
        left = MARGIN_MM + 2 * self.PICTURE + 6
        self._words = _Words(left=left, width=self._box(0, 0, 0).left() - left - 2, pt=self._pt)

    def height(self, ink: Ink, slot: SheetSlot) -> float:
        """The picture's, or what the words need."""
        return max(self.LEAST, self._words.height(ink, slot) + 2 * AIR)

    def paint(self, ink: Ink, top: float, slot: SheetSlot) -> None:
        """Pictures, words, and a box for each set."""
        height = self.height(ink, slot)
        _pictures(ink, QRectF(MARGIN_MM, top + AIR, self.PICTURE, self.LEAST - 2 * AIR), slot)
        self._words.paint(ink, top + AIR, slot)
        for number in range(min(slot.set_boxes, self._boxes)):
            ink.box(self._box(number, top, height))
        if slot.effort_box:
            ink.box(self._effort(top, height))

    def heads(self, ink: Ink, top: float) -> None:
        """Set 1, Set 2, Effort over their columns."""
        for number in range(self._boxes):
            box = self._box(number, 0, 0)
            ink.centred(box.left() - 1, top, box.width() + 2, _("Set {n}").format(n=number + 1), self._pt, 500)
        box = self._effort(0, 0)
        ink.centred(box.left(), top, box.width(), _("Effort"), self._pt, 500)

    def heads_height(self, ink: Ink) -> float:
        """One line."""
        return ink.line_height(self._pt)

    def _effort(self, top: float, height: float) -> QRectF:
        return QRectF(self._right - self.EFFORT, top + (height - self.TALL) / 2, self.EFFORT, self.TALL)

    def _box(self, number: int, top: float, height: float) -> QRectF:
        first = self._effort(top, height).left() - self._boxes * (self.BOX + self.GAP)
        return QRectF(first + number * (self.BOX + self.GAP), top + (height - self.TALL) / 2, self.BOX, self.TALL)


class BelowRow:
    """Large print: boxes below the words, each with its name in it."""

    PICTURE, LEAST, BOX, GAP, EFFORT, TALL, NAME_PT = 41.0, 45.5, 28.0, 3.0, 36.0, 16.0, 14

    def __init__(self, paper: Paper) -> None:
        left = MARGIN_MM + 2 * self.PICTURE + PICTURE_GAP + 4
        self._words = _Words(left=left, width=paper.width_mm - MARGIN_MM - left, pt=paper.text_pt)

    def height(self, ink: Ink, slot: SheetSlot) -> float:
        """The picture's, or what words and boxes need."""
        return max(self.LEAST, self._words.height(ink, slot) + self.TALL + 3 * AIR)

    def paint(self, ink: Ink, top: float, slot: SheetSlot) -> None:
        """Pictures, words, and the named boxes at the foot of the row."""
        height = self.height(ink, slot)
        _pictures(ink, QRectF(MARGIN_MM, top + AIR, self.PICTURE, self.LEAST - 2 * AIR), slot)
        self._words.paint(ink, top + AIR, slot)
        left, foot = self._words.left, top + height - AIR - self.TALL
        names = [_("Set {n}").format(n=number + 1) for number in range(slot.set_boxes)]
        effort = self.EFFORT + self.GAP if slot.effort_box else 0.0
        width = min(self.BOX, (self._words.width - effort) / max(1, len(names)) - self.GAP)
        for name in names:
            self._named(ink, QRectF(left, foot, width, self.TALL), name)
            left += width + self.GAP
        if slot.effort_box:
            self._named(ink, QRectF(left, foot, self.EFFORT, self.TALL), _("Effort"))

    def heads(self, ink: Ink, top: float) -> None:
        """The boxes name themselves."""

    def heads_height(self, ink: Ink) -> float:
        """None."""
        del ink
        return 0.0

    def _named(self, ink: Ink, box: QRectF, name: str) -> None:
        ink.box(box)
        ink.words(box.left() + 2, box.top() + 1, box.width() - 3, name, self.NAME_PT)


def _lines(slot: SheetSlot) -> tuple[tuple[str, int], ...]:
    """The row's words with their weights."""
    lines = ((f"{slot.number}. {slot.name}", 650), (slot.dose, 400), (slot.cue, 400))
    return tuple((text, weight) for text, weight in lines if text)


def _pictures(ink: Ink, place: QRectF, slot: SheetSlot) -> None:
    for number, phase in enumerate((START, END)):
        ink.picture(place.translated(number * (place.width() + PICTURE_GAP), 0), slot.exercise, phase)
