"""Shapes, their framing, and two layers in one."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shapes import Framing, Shape, Shapes

STANDING = Framing(left=-0.2, bottom=0.0, right=0.3, top=1.0)
LYING = Framing(left=-0.7, bottom=0.0, right=0.6, top=0.3)


@pytest.mark.parametrize("framing", [STANDING, LYING])
@pytest.mark.parametrize(("width", "height"), [(600, 600), (600, 300), (300, 600), (84, 84)])
def test_everything_framed_lies_in_the_picture(framing: Framing, width: float, height: float) -> None:
    place = framing.fit(width, height)
    xs = [place.left + place.scale * x for x in (framing.left, framing.right)]
    ys = [place.base - place.scale * y for y in (framing.bottom, framing.top)]
    assert 0 <= min(xs) < max(xs) <= width
    assert 0 <= min(ys) < max(ys) <= height
    assert sum(xs) / 2 == pytest.approx(width / 2)


def test_a_low_scene_is_lifted_towards_the_middle() -> None:
    assert STANDING.fit(600, 600).base > LYING.fit(600, 600).base


def test_a_square_picture_shows_a_lying_figure_larger_than_a_tall_one() -> None:
    assert LYING.fit(600, 600).scale > LYING.fit(450, 800).scale


def test_what_lies_nearer_than_the_floors_line_stays_in_the_picture() -> None:
    framing = Framing(left=-0.3, bottom=-0.25, right=0.3, top=1.0)
    place = framing.fit(600, 600)
    assert place.base - place.scale * framing.bottom <= 600


def layer(x: float, role: Role) -> Shapes:
    points = np.array([[x, 0.0], [x + 1, 0.0], [x, 1.0]])
    return Shapes(points=points, items=(Shape(role, ((0, 3),)),), framing=STANDING)


def test_two_layers_in_one_keep_their_points() -> None:
    both = layer(0.0, Role.FLOOR) + layer(5.0, Role.SKIN)
    assert [item.role for item in both.items] == [Role.FLOOR, Role.SKIN]
    assert both.points[slice(*both.items[1].spans[0])][0] == pytest.approx([5.0, 0.0])


def test_the_mirror_image_swaps_left_and_right() -> None:
    mirror = layer(2.0, Role.SKIN).mirrored()
    assert mirror.points[0] == pytest.approx([-2.0, 0.0])
    assert (mirror.framing.left, mirror.framing.right) == (-0.3, 0.2)
    assert layer(2.0, Role.SKIN).mirrored().mirrored().points == pytest.approx(layer(2.0, Role.SKIN).points)
