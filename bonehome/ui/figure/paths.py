"""Shapes to Qt's paths and brushes, fast: point arrays are copied straight into a polygon's memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainterPath, QPolygonF

from bonehome.domain.figure.shapes import Framing, Kind, Shape, Shapes
from bonehome.ui.figure.colours import FigureColours

Array = npt.NDArray[np.float64]
POINT_BYTES = 16
WINDING = Qt.FillRule.WindingFill


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BuiltFrame:
    """A layer ready to paint: brushes with their paths, in statures, and the framing they were made for."""

    fills: tuple[tuple[QBrush, QPainterPath], ...]
    framing: Framing


def build_frame(shapes: Shapes, colours: FigureColours) -> BuiltFrame:
    """Turn shapes into paths and resolve their colours."""
    data = memoryview(np.ascontiguousarray(shapes.points, dtype=np.float64)).cast("B")
    points = shapes.points
    fills = []
    for item in shapes.items:
        if item.kind is Kind.FILL:
            path = QPainterPath()
            path.setFillRule(WINDING)
            for start, stop in item.spans:
                polygon = QPolygonF()
                polygon.resize(stop - start)
                # one copy instead of a QPointF for every point
                memory = shiboken6.VoidPtr(polygon.data(), (stop - start) * POINT_BYTES, True)
                memoryview(memory)[:] = data[start * POINT_BYTES : stop * POINT_BYTES]
                path.addPolygon(polygon)
            fills.append((colours.brush(item.role, item.far), path))
        else:
            fills += _discs(item, points, colours)
    return BuiltFrame(fills=tuple(fills), framing=shapes.framing)


def _discs(item: Shape, points: Array, colours: FigureColours) -> list[tuple[QBrush, QPainterPath]]:
    fills = []
    for start, _ in item.spans:
        (x, y), (rim, _) = points[start : start + 2].tolist()
        radius = abs(rim - x)
        path = QPainterPath()
        path.addEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
        fills.append((colours.gradient(x, y, radius), path))
    return fills
