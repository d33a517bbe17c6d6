"""Painting leaves the painter as it was, stays in its rectangle and shows the person's colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from bonehome.domain.figure.look import Look
from bonehome.domain.figure.pen import Canvas
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.scene import build_scene, fit, scene_shapes
from bonehome.domain.figure.shapes import Shapes
from bonehome.ui.figure.painter import paint
from bonehome.ui.figure.styles import FigureStyle
from tests.domain.figure.motion_samples import ARMS, FEET, sit_to_stand


@pytest.fixture
def shapes() -> Shapes:
    scene = build_scene(sit_to_stand(), Look())
    return scene_shapes(scene, scene.track.figure(0.5), Canvas(width=200, height=200))


def image() -> QImage:
    blank = QImage(300, 260, QImage.Format.Format_ARGB32_Premultiplied)
    blank.fill(Qt.GlobalColor.magenta)
    return blank


def test_the_painter_is_left_as_it_was(shapes: Shapes, style: FigureStyle) -> None:
    target = image()
    painter = QPainter(target)
    pen = QPen(QColor("#123456"), 3)
    painter.setPen(pen)
    painter.setBrush(QColor("#654321"))
    painter.translate(7, 9)
    before = (painter.worldTransform(), painter.pen(), painter.brush(), painter.renderHints(), painter.hasClipping())
    paint(painter, QRectF(0, 0, 200, 200), shapes, style.colours)
    after = (painter.worldTransform(), painter.pen(), painter.brush(), painter.renderHints(), painter.hasClipping())
    painter.end()
    assert before == after


def test_nothing_is_painted_outside_the_rectangle(shapes: Shapes, style: FigureStyle) -> None:
    target = image()
    painter = QPainter(target)
    paint(painter, QRectF(40, 30, 200, 200), shapes, style.colours)
    painter.end()
    magenta = QColor(Qt.GlobalColor.magenta)
    assert all(target.pixelColor(x, y) == magenta for x in (0, 38, 242, 299) for y in (0, 100, 259))
    assert all(target.pixelColor(x, y) == magenta for x in (60, 150) for y in (0, 28, 232))
    assert target.pixelColor(45, 35) == style.colours.colour(Role.WALL)


def test_the_shirt_is_where_the_chest_is(style: FigureStyle) -> None:
    scene = build_scene(sit_to_stand(shared={"pins": {"feet": FEET}, "joints": ARMS}), Look())
    figure = scene.track.figure(0.5)
    target = image()
    painter = QPainter(target)
    shapes = scene_shapes(scene, figure, Canvas(width=200, height=200))
    paint(painter, QRectF(0, 0, 200, 200), shapes, style.colours)
    painter.end()
    place = fit(scene, 200, 200)
    x, y = scene.camera.project(figure.joints["thorax"] + figure.frames["thorax"][:, 0] * 0.02).tolist()
    spot = QPointF(place.left + place.scale * x, place.base - place.scale * y).toPoint()
    assert target.pixelColor(spot) in [style.colours.colour(Role.TOP), style.colours.colour(Role.TOP_SHADE)]
