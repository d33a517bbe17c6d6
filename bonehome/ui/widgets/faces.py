"""The effort scale: five line faces with a span of numbers and a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from bonehome.app.text import _
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import ChoiceGroup, Piece, paint_choice
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.paint import draw_text, painter_on


@dataclass(frozen=True, kw_only=True)
class EffortStep:
    """One face: the value kept, the span shown and its word."""

    value: int
    span: str
    word: str


EFFORT_STEPS = (
    EffortStep(value=2, span="0 to 2", word="Easy"),
    EffortStep(value=4, span="3 to 4", word="Moderate"),
    EffortStep(value=6, span="5 to 6", word="Rather hard"),
    EffortStep(value=8, span="7 to 8", word="Hard"),
    EffortStep(value=10, span="9 to 10", word="All I had"),
)


def paint_face(painter: QPainter, rect: QRectF, level: int, colour: QColor, drop: QColor) -> None:
    """Draw a face from smile (0) to open mouth (4), with drops of sweat from 3."""
    size, middle = rect.width(), rect.center()
    pen = QPen(colour, max(2.0, size * 0.052), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect)
    painter.drawPath(_mouth(middle, size, level))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for side in (-1, 1):
        painter.drawEllipse(
            QPointF(middle.x() + side * size * 0.17, middle.y() - size * 0.10), size * 0.045, size * 0.055
        )
    painter.setPen(QPen(colour, max(1.5, size * 0.035)))
    painter.setBrush(drop)
    for at in range(max(0, level - 2)):
        tip = QPointF(rect.right() + size * (0.06 + 0.16 * at), rect.y() + size * (0.10 + 0.22 * at))
        painter.drawPath(_drop(tip, size))


def _mouth(middle: QPointF, size: float, level: int) -> QPainterPath:
    x, y = middle.x(), middle.y() + size * 0.17
    path = QPainterPath()
    if level < 3:
        bend = (0.17, 0.10, 0.0)[level]
        path.moveTo(x - size * 0.2, y - bend * size * 0.4)
        path.quadTo(x, y + bend * size * 1.1, x + size * 0.2, y - bend * size * 0.4)
    elif level == 3:
        path.moveTo(x - size * 0.22, y + size * 0.03)
        path.cubicTo(x - size * 0.10, y - size * 0.09, x + size * 0.08, y + size * 0.13, x + size * 0.22, y)
    else:
        path.addEllipse(QPointF(x, y + size * 0.03), size * 0.11, size * 0.13)
    return path


def _drop(tip: QPointF, size: float) -> QPainterPath:
    x, y = tip.x(), tip.y()
    path = QPainterPath(QPointF(x, y - size * 0.12))
    path.cubicTo(x + size * 0.11, y + size * 0.04, x + size * 0.06, y + size * 0.13, x, y + size * 0.13)
    path.cubicTo(x - size * 0.06, y + size * 0.13, x - size * 0.11, y + size * 0.04, x, y - size * 0.12)
    return path


class _Face(Piece):
    def __init__(self, theme: Theme, level: int, step: EffortStep) -> None:
        self._level = level
        self._effort = step
        super().__init__(theme, _(step.word), TextStep.CAPTION)
        self.setAccessibleName(f"{_(step.span)}, {_(step.word)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._theme
        height = theme.space(90) + theme.line_px(TextStep.LABEL) + theme.line_px(TextStep.CAPTION)
        span = QFontMetricsF(theme.font(TextStep.LABEL, weight=700)).horizontalAdvance(_(self._effort.span))
        width = max(self._bold_width(), span, theme.space(90)) + theme.space(14)
        return QSize(round(width), height + theme.space(14))

    def focus_shape(self) -> tuple[QRectF, float]:
        return QRectF(self.rect()), self._theme.space(18)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = painter_on(self)
        theme, face = self._theme, QRectF(self.rect())
        ink = paint_choice(painter, theme, face, 18, checked=self.isChecked(), hot=self.underMouse())
        side = theme.space(58)
        circle = QRectF(face.center().x() - side / 2, theme.space(18), side, side)
        paint_face(painter, circle, self._level, theme.colour(ink), theme.colour(Token.SKY_S))
        words = Token.ON_PRIM if ink is Token.ON_PRIM else Token.INK
        painter.setPen(theme.colour(words))
        line, low = theme.line_px(TextStep.LABEL), theme.line_px(TextStep.CAPTION)
        y = theme.space(86)
        painter.setFont(theme.font(TextStep.LABEL, weight=700))
        draw_text(painter, QRectF(0, y, face.width(), line), _(self._effort.span), Qt.AlignmentFlag.AlignCenter)
        painter.setFont(self.font())
        draw_text(painter, QRectF(0, y + line, face.width(), low), self.text(), Qt.AlignmentFlag.AlignCenter)
        painter.end()


class EffortScale(ChoiceGroup):
    """Five faces; the value is the upper number of the span as text ("6"), empty while nothing is chosen."""

    def __init__(
        self, theme: Theme, name: str = "", steps: Sequence[EffortStep] = EFFORT_STEPS, value: str = ""
    ) -> None:
        super().__init__(name or _("How hard was it?"))
        pieces = []
        for level, step in enumerate(steps):
            piece = _Face(theme, level, step)
            self._add_piece(str(step.value), piece)
            pieces.append(piece)
        Grid(theme, 10, parent=self).fill(pieces, len(pieces))
        self.set_value(value)
