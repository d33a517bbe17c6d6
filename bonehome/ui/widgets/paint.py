"""Drawing shared by the painted widgets: rounded boxes, dashes, hatches, shadows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bonehome.ui.theme.enums import Token
from bonehome.ui.theme.theme import Theme

DASH = (4.0, 3.0)


def painter_on(widget: QWidget) -> QPainter:
    """A smooth painter on a widget."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 2.0,
    dash: tuple[float, ...] = (),
) -> None:
    """A rounded box whose border lies wholly inside ``rect``; ``dash`` in units of the width."""
    inset = width / 2 if line else 0.0
    painter.setPen(_pen(line, width, dash))
    painter.setBrush(QBrush(fill) if fill else Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(inset, inset, -inset, -inset)
    limit = max(0.0, min(radius - inset, inner.width() / 2, inner.height() / 2))
    painter.drawRoundedRect(inner, limit, limit)


def draw_disc(
    painter: QPainter, rect: QRectF, fill: QColor | None = None, line: QColor | None = None, width: float = 2.0
) -> None:
    """A disc or ring inside ``rect``."""
    draw_box(painter, rect, rect.width() / 2, fill, line, width)


def _pen(line: QColor | None, width: float, dash: tuple[float, ...]) -> QPen:
    if line is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(line, width)
    if dash:
        pen.setDashPattern(list(dash))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def draw_hatch(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """Fill a rounded box with slanted lines (for what is uncertain, paused or not allowed)."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(rect, radius, radius)


def draw_shadow(painter: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    """The two soft offsets under a card; nothing in high contrast."""
    if theme.high_contrast:
        return
    for down, token in ((2.0, Token.SHADOW_FAR), (1.0, Token.SHADOW_NEAR)):
        draw_box(painter, rect.translated(QPointF(0, down)), radius, theme.colour(token))


def draw_text(painter: QPainter, rect: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
    """One line of text in the painter's font and pen."""
    painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), text)


def card_line(theme: Theme) -> float:
    """Border of a card: a hairline, or 1.5 px black in high contrast."""
    return 1.5 if theme.high_contrast else 1.0
