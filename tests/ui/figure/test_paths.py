"""Shapes become paths with exactly their points, and brushes with their colours."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shapes import Framing, Kind, Shape, Shapes
from bonehome.ui.figure.paths import build_frame
from bonehome.ui.figure.styles import FigureStyle

FRAMING = Framing(left=-0.2, bottom=0.0, right=0.2, top=1.0)


def shapes(points: np.ndarray, *items: Shape) -> Shapes:
    return Shapes(points=points, items=items, framing=FRAMING)


def test_points_arrive_unchanged(style: FigureStyle) -> None:
    points = np.random.default_rng(1).random((9, 2))
    frame = build_frame(shapes(points, Shape(Role.SKIN, ((0, 4), (4, 9)), 0.12)), style.colours)
    brush, path = frame.fills[0]
    assert path.elementCount() == 9
    found = [(path.elementAt(k).x, path.elementAt(k).y) for k in range(9)]
    assert found == [tuple(point) for point in points.tolist()]
    assert path.fillRule() is Qt.FillRule.WindingFill
    assert brush.color() == style.colours.colour(Role.SKIN, 0.12)


def test_two_sub_paths_of_one_size_do_not_share_their_points(style: FigureStyle) -> None:
    points = np.arange(12.0).reshape(6, 2)
    frame = build_frame(shapes(points, Shape(Role.TOP, ((0, 3),)), Shape(Role.SOLE, ((3, 6),))), style.colours)
    assert frame.fills[0][1].elementAt(0).x == 0.0
    assert frame.fills[1][1].elementAt(0).x == 6.0


def test_a_mirrored_layer_has_mirrored_paths(style: FigureStyle) -> None:
    layer = shapes(np.array([[1.0, 0.0], [2.0, 0.0], [1.0, 1.0]]), Shape(Role.TOP, ((0, 3),)))
    path = build_frame(layer.mirrored(), style.colours).fills[0][1]
    assert path.boundingRect().center().x() == pytest.approx(-1.5)


def test_a_disc_becomes_a_gradient(style: FigureStyle) -> None:
    points = np.array([[0.5, 0.5], [0.6, 0.5]])
    frame = build_frame(shapes(points, Shape(Role.GLOW, ((0, 2),), 0.0, Kind.DISC)), style.colours)
    brush, path = frame.fills[0]
    assert brush.gradient() is not None
    assert path.boundingRect().width() == pytest.approx(0.2)
    assert path.contains(QPointF(0.5, 0.5))


def test_a_layer_without_points_is_painted_as_nothing(style: FigureStyle) -> None:
    assert build_frame(shapes(np.zeros((0, 2))), style.colours).fills == ()
