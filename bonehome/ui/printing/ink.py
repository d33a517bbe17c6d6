"""The pen of a sheet: words, boxes, icons and figures in millimetres, black on white."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtSvg import QSvgRenderer

from bonehome.domain.ids import ExerciseId
from bonehome.ui.printing.paper import MM_PER_PT, UNITS_PER_MM
from bonehome.ui.theme.fonts import Fonts

INK = QColor("#111111")
GREY = QColor("#555555")
HAIRLINE = QColor("#9A9A9A")
THIN_MM = 0.25
LINE_MM = 0.5

FigurePainter = Callable[[QPainter, QRectF, ExerciseId, float], None]
"""Draws an exercise at a phase (0 start, 0.5 end) into a rectangle, in the paper colours."""


class Ink:
    """Draws on one page through a QPainter whose unit is already 1/20 mm (see ``begin_page``)."""

    def __init__(self, painter: QPainter, fonts: Fonts, icons: Path, figure: FigurePainter) -> None:
        self._painter = painter
        self._fonts = fonts
        self._icons = icons
        self._figure = figure

    def words(self, left: float, top: float, width: float, text: str, pt: float, weight: int = 400) -> float:
        """Write wrapped words from a top-left corner, all in mm; returns the height used. No word is ever cut."""
        return self._lay(QRectF(left, top, width, 0), text, self._font(pt, weight), Qt.AlignmentFlag.AlignLeft)

    def centred(self, left: float, top: float, width: float, text: str, pt: float, weight: int = 400) -> float:
        """Write wrapped words centred in a width; returns the height used."""
        return self._lay(QRectF(left, top, width, 0), text, self._font(pt, weight), Qt.AlignmentFlag.AlignHCenter)

    def right(self, left: float, top: float, width: float, text: str, pt: float, weight: int = 400) -> float:
        """Write words against the right edge; returns the height used."""
        return self._lay(QRectF(left, top, width, 0), text, self._font(pt, weight), Qt.AlignmentFlag.AlignRight)

    def height_of(self, width: float, text: str, pt: float, weight: int = 400) -> float:
        """The height wrapped words would use."""
        place, left = QRectF(0, 0, width, 0), Qt.AlignmentFlag.AlignLeft
        return self._lay(place, text, self._font(pt, weight), left, draw=False)

    def width_of(self, text: str, pt: float, weight: int = 400) -> float:
        """The width of words on one line."""
        return QFontMetricsF(self._font(pt, weight)).horizontalAdvance(text) / UNITS_PER_MM

    def line_height(self, pt: float) -> float:
        """The height of one line of words."""
        return pt * MM_PER_PT * 1.28

    def box(self, rect: QRectF, radius: float = 2.0, line: float = LINE_MM, colour: QColor = INK) -> None:
        """A rounded frame, not filled: nothing shaded lies behind words."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour, line * UNITS_PER_MM))
        self._painter.drawRoundedRect(_units(rect), radius * UNITS_PER_MM, radius * UNITS_PER_MM)

    def rule(self, left: float, right: float, y: float, colour: QColor = HAIRLINE, line: float = THIN_MM) -> None:
        """A horizontal line."""
        self._painter.setPen(QPen(colour, line * UNITS_PER_MM))
        self._painter.drawLine(
            QPointF(left * UNITS_PER_MM, y * UNITS_PER_MM), QPointF(right * UNITS_PER_MM, y * UNITS_PER_MM)
        )

    def icon(self, rect: QRectF, name: str) -> None:
        """An icon as lines, sharp at any resolution."""
        source = (self._icons / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", INK.name())
        QSvgRenderer(QByteArray(source.encode())).render(self._painter, _units(rect))

    def picture(self, rect: QRectF, exercise: ExerciseId, phase: float) -> None:
        """A framed drawing of an exercise."""
        self._painter.save()
        try:
            self._figure(self._painter, _units(rect), exercise, phase)
        finally:
            self._painter.restore()
        self.box(rect, 2.5, THIN_MM, GREY)

    def _font(self, pt: float, weight: int) -> QFont:
        font = self._fonts.at(round(pt * MM_PER_PT * UNITS_PER_MM), weight)
        # Ligatures become single characters in a PDF's text and cannot be searched for.
        font.setFeature(QFont.Tag("liga"), 0)
        font.setFeature(QFont.Tag("calt"), 0)
        return font

    def _lay(self, box: QRectF, text: str, font: QFont, align: Qt.AlignmentFlag, *, draw: bool = True) -> float:
        layout = QTextLayout(text, font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = _break_lines(layout, box.width() * UNITS_PER_MM, QFontMetricsF(font).height() * 1.04)
        if draw:
            self._painter.setPen(INK)
            layout.draw(self._painter, QPointF(box.left() * UNITS_PER_MM, box.top() * UNITS_PER_MM))
        return height / UNITS_PER_MM


def _break_lines(layout: QTextLayout, width: float, line_height: float) -> float:
    """Place the lines one below the other; returns their height."""
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line_height
    layout.endLayout()
    return height


def _units(rect: QRectF) -> QRectF:
    return QRectF(
        rect.x() * UNITS_PER_MM, rect.y() * UNITS_PER_MM, rect.width() * UNITS_PER_MM, rect.height() * UNITS_PER_MM
    )
