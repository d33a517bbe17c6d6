"""Shapes to Qt's paths and brushes, fast: point arrays are copied straight into a polygon's memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainterPath, QPolygonF

from bonehome.domain.figure.shapes import Framing, Kind, Shape, Shapes, Span
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
    copier = _Copier(shapes.points)
    fills: list[tuple[QBrush, QPainterPath]] = []
    for item in shapes.items:
        if item.kind is Kind.DISC:
            fills += _discs(item, shapes.points, colours)
        else:
            fills.append((colours.brush(item.role, item.far), copier.path(item.spans)))
    return BuiltFrame(fills=tuple(fills), framing=shapes.framing)


class _Copier:
    """Copies runs of points into paths: through one polygon of each size, whose memory is written at once."""

    def __init__(self, points: Array) -> None:
        flat = np.ascontiguousarray(points, dtype=np.float64)
        self._data = memoryview(flat.data).cast("B") if flat.size else memoryview(b"")  # no view of nothing can be cast
        self._polygons: dict[int, tuple[QPolygonF, memoryview]] = {}
        self._empty = QPainterPath()
        self._empty.setFillRule(WINDING)

    def path(self, spans: Sequence[Span]) -> QPainterPath:
        # copied, because passing the fill rule costs more than all the rest
        path = QPainterPath(self._empty)
        for start, stop in spans:
            polygon, memory = self._polygons.get(stop - start) or self._polygon(stop - start)
            memory[:] = self._data[start * POINT_BYTES : stop * POINT_BYTES]
            path.addPolygon(polygon)
        return path

    def _polygon(self, count: int) -> tuple[QPolygonF, memoryview]:
        polygon = QPolygonF()
        polygon.resize(count)
        # Qt's stubs do not know that a polygon hands out its memory
        pointer: Any = shiboken6.VoidPtr
        pair = self._polygons[count] = polygon, memoryview(pointer(polygon.data(), count * POINT_BYTES, True))
        return pair


def _discs(item: Shape, points: Array, colours: FigureColours) -> list[tuple[QBrush, QPainterPath]]:
    fills = []
    for start, _ in item.spans:
        (x, y), (rim, _) = points[start : start + 2].tolist()
        radius = abs(rim - x)
        path = QPainterPath()
        path.addEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
        fills.append((colours.gradient(x, y, radius), path))
    return fills
