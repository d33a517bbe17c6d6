"""The neck and the collar."""

from __future__ import annotations

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.neck import draw_neck
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import roles, sketch, standing, with_role


def collar(yaw: float) -> float:
    paper, part = sketch(), Part("head", 0.0)
    draw_neck(paper, part, Camera(yaw=yaw, elevation=0), standing())
    return float(with_role(Role.TRIM, paper.pen, part)[0][:, 1].min())


def test_the_neckline_is_deeper_in_front_than_behind() -> None:
    assert collar(90) < collar(-90) - 0.01


def test_the_neck_covers_the_collar_and_is_shaded_below_the_chin() -> None:
    part = Part("head", 0.0)
    draw_neck(sketch(), part, Camera(yaw=60), standing())
    order = roles(part)
    assert order.index(Role.TRIM) < order.index(Role.SKIN) < order.index(Role.SKIN_SHADE)
