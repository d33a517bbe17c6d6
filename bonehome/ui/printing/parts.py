"""Parts that several sheets share: the stop box, tick boxes, the head and the foot line."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from bonehome.app.sheets import SheetFoot, StopLine
from bonehome.ui.printing.ink import Ink

STOP_ICON = "stop"


def stop_box(ink: Ink, left: float, bottom: float, width: float, foot: SheetFoot, pt: float) -> float:
    """Draw the stop rules so that the box ends at ``bottom``; returns its top (mm)."""
    height = stop_box_height(ink, width, foot, pt)
    top = bottom - height
    ink.box(QRectF(left, top, width, height), 2.5)
    icon = ink.line_height(pt) * 1.6
    ink.icon(QRectF(left + 4, top + (height - icon) / 2, icon, icon), STOP_ICON)
    y = top + 2.6
    for line in foot.stop:
        y += _stop_line(ink, left + icon + 8, y, width - icon - 12, line, pt) + 0.8
    return top


def stop_box_height(ink: Ink, width: float, foot: SheetFoot, pt: float) -> float:
    """The height the stop box needs (mm)."""
    inner = width - ink.line_height(pt) * 1.6 - 12
    return 4.4 + sum(_line_height(ink, inner, line, pt) + 0.8 for line in foot.stop)


def tick_boxes(ink: Ink, left: float, top: float, count: int, size: float, gap: float = 2.2) -> float:
    """A row of square boxes; returns its right edge (mm)."""
    for number in range(count):
        ink.box(QRectF(left + number * (size + gap), top, size, size), size * 0.2)
    return left + count * (size + gap) - gap


def blank_line(ink: Ink, left: float, right: float, y: float) -> None:
    """A line to write on."""
    ink.rule(left, right, y, line=0.35)


def _stop_line(ink: Ink, left: float, top: float, width: float, line: StopLine, pt: float) -> float:
    head = ink.width_of(f"{line.head} ", pt, 700) + 0.8
    ink.words(left, top, width, line.head, pt, 700)
    if _fits_beside(ink, width, line, pt):
        return ink.words(left + head, top, width - head, line.signs, pt)
    return ink.line_height(pt) + ink.words(left, top + ink.line_height(pt), width, line.signs, pt)


def _line_height(ink: Ink, width: float, line: StopLine, pt: float) -> float:
    if _fits_beside(ink, width, line, pt):
        return ink.line_height(pt)
    return ink.line_height(pt) + ink.height_of(width, line.signs, pt)


def _fits_beside(ink: Ink, width: float, line: StopLine, pt: float) -> bool:
    return ink.width_of(f"{line.head} ", pt, 700) + ink.width_of(line.signs, pt) + 1.6 <= width
