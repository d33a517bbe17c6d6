"""A calm picture for an exercise that nobody has drawn or photographed: a sheet with a few lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

SHARE = 0.42
"""How much of the shorter side the sheet takes."""
WIDE = 0.76
"""Its width, as a share of its height."""
CORNER = 0.24
LINES = ((0.4, 0.72), (0.58, 0.72), (0.76, 0.46))
"""Height and length of the lines on it, as shares of the sheet."""
LEFT = 0.14
STROKE = 0.03


class Placeholder:
    """Paints the sheet in the colour that ``ink`` gives at the time, in the middle of any rectangle."""

    def __init__(self, ink: Callable[[], QColor]) -> None:
        self._ink = ink

    def __call__(self, painter: QPainter, rect: QRectF) -> None:
        """Draw it."""
        tall = min(rect.height(), rect.width()) * SHARE
        sheet = QRectF(0, 0, tall * WIDE, tall)
        sheet.moveCenter(rect.center())
        pen = QPen(self._ink(), tall * STROKE)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        fold = tall * CORNER
        top = QPointF(sheet.right() - fold, sheet.top())
        side = QPointF(sheet.right(), sheet.top() + fold)
        painter.drawPolygon(QPolygonF([sheet.topLeft(), top, side, sheet.bottomRight(), sheet.bottomLeft()]))
        painter.drawPolyline(QPolygonF([top, QPointF(top.x(), side.y()), side]))
        for down, length in LINES:
            left = QPointF(sheet.left() + LEFT * sheet.width(), sheet.top() + down * sheet.height())
            painter.drawLine(left, left + QPointF(length * sheet.width(), 0))
        painter.restore()
