"""The empty room."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.motion import Prop
from bonehome.domain.figure.pen import Canvas
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.room import draw_backdrop, draw_shadow, draw_shadow_on_mat, shadow_of
from bonehome.domain.figure.shapes import Framing
from tests.domain.figure.drawing_samples import SIDE, new_pen, standing, with_role

FRAMING = Framing(left=-0.3, bottom=0.0, right=0.3, top=1.0)


@pytest.mark.parametrize(("width", "height"), [(600, 600), (900, 300), (200, 500)])
def test_wall_and_floor_fill_the_picture_and_the_arch_does_not(width: float, height: float) -> None:
    pen, part = new_pen(), Part("room", 0.0)
    draw_backdrop(FRAMING, Canvas(width=width, height=height), pen, part)
    place = FRAMING.fit(width, height)
    wall, arch, floor = (with_role(role, pen, part)[0] for role in (Role.WALL, Role.ARCH, Role.FLOOR))
    for points in (wall, floor):
        assert place.left + place.scale * points[:, 0].min() <= 0
        assert place.left + place.scale * points[:, 0].max() >= width
    assert place.base - place.scale * wall[:, 1].max() <= 0
    assert floor[:, 1].max() == pytest.approx(FRAMING.horizon)
    assert np.ptp(arch[:, 0]) * place.scale <= width * 0.89


def test_the_shadow_lies_under_the_feet() -> None:
    figure = standing()
    shadow = shadow_of([figure])
    assert shadow.centre[1] == 0
    for joint in ("heel_r", "toetip_l"):
        offset = np.abs(figure.joints[joint] - shadow.centre)
        assert offset[0] < shadow.half_length
        assert offset[2] < shadow.half_width


def test_the_shadow_on_a_mat_stays_on_the_mat() -> None:
    camera = Camera(yaw=0, elevation=20)
    pen, part = new_pen(), Part("room", 0.0)
    mat = Prop(type="mat", length=0.5)
    draw_shadow_on_mat(shadow_of([standing()]), camera, pen, part, mat)
    tint = with_role(Role.MAT_SHADOW, pen, part)[0]
    assert np.abs(tint[:, 0]).max() < 0.25 + 0.1
    pen, part = new_pen(), Part("room", 0.0)
    draw_shadow(shadow_of([standing()]), SIDE, pen, part, 0.01)
    (shadow,) = with_role(Role.SHADOW, pen, part)
    assert shadow[:, 1].max() == pytest.approx(0.01)


def test_the_shadow_of_one_who_lies_at_the_end_of_a_mat_stays_on_it() -> None:
    camera = Camera(yaw=0, elevation=9)
    pen, part = new_pen(), Part("room", 0.0)
    mat = Prop(type="mat", x=0.36, length=0.8)
    draw_shadow_on_mat(shadow_of([standing()]), camera, pen, part, mat)
    tint = with_role(Role.MAT_SHADOW, pen, part)[0]
    assert tint[:, 0].min() >= -0.04
