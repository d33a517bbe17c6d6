"""The one way a picture of the figure gets on screen, paper or file."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from bonehome.domain.figure.shapes import Shapes
from bonehome.ui.figure.colours import FigureColours
from bonehome.ui.figure.paths import BuiltFrame, build_frame


def paint(painter: QPainter, rect: QRectF, shapes: Shapes, colours: FigureColours) -> None:
    """Paint shapes into a rectangle, framed and clipped to it. The painter's state is left as it was."""
    paint_built(painter, rect, build_frame(shapes, colours))


def paint_built(painter: QPainter, rect: QRectF, *frames: BuiltFrame) -> None:
    """Paint layers that are already built, the first one lowest."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    for frame in frames:
        _paint_frame(painter, rect, frame)
    painter.restore()


def _paint_frame(painter: QPainter, rect: QRectF, frame: BuiltFrame) -> None:
    place = frame.framing.fit(rect.width(), rect.height())
    painter.save()
    painter.translate(rect.x() + place.left, rect.y() + place.base)
    painter.scale(place.scale, -place.scale)
    set_brush, draw_path = painter.setBrush, painter.drawPath
    for brush, path in frame.fills:
        set_brush(brush)
        draw_path(path)
    painter.restore()
