"""The shoe: on the floor, sole below, and turned over when its underside is seen."""

from __future__ import annotations

import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.kinematics import Figure
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shoe import draw_shoe
from tests.domain.figure.drawing_samples import SIDE, roles, sketch, standing, with_role

LEVEL = Camera(yaw=0, elevation=0)


def shoe(camera: Camera, figure: Figure, height: float = 600.0) -> Part:
    part = Part("leg_r", 0.0)
    draw_shoe(sketch(height), part, camera, figure, "r", 1.0)
    return part


def test_sole_and_upper_stand_on_the_floor() -> None:
    paper, part = sketch(), Part("leg_r", 0.0)
    draw_shoe(paper, part, LEVEL, standing(), "r", 1.0)
    lowest = min(float(points[:, 1].min()) for points in with_role(Role.SHOE, paper.pen, part))
    floor = min(float(points[:, 1].min()) for points in with_role(Role.SOLE, paper.pen, part))
    assert floor == pytest.approx(0.0, abs=0.003)
    assert lowest > floor + 0.008


def test_the_sole_is_painted_last_when_its_underside_is_seen() -> None:
    flat = roles(shoe(SIDE, standing()))
    assert flat.index(Role.SOLE) < flat.index(Role.SHOE)
    lifted = roles(shoe(Camera(yaw=-90, elevation=0), standing(hip_r={"flex": -20}, knee_r={"flex": 80})))
    assert lifted.index(Role.SHOE) < max(k for k, role in enumerate(lifted) if role is Role.SOLE)
    assert lifted[-1] is Role.SOLE


def test_laces_are_seen_from_every_side_but_behind() -> None:
    def laces(yaw: float) -> int:
        # the outlines of sole and upper take this role too
        return roles(shoe(Camera(yaw=yaw, elevation=5), standing())).count(Role.SHOE_LINE) - 2

    assert [laces(yaw) for yaw in (0.0, 90.0, 180.0, -90.0)] == [1, 1, 1, 0]


def test_a_thumbnail_has_no_details() -> None:
    assert len(roles(shoe(SIDE, standing(), height=84.0))) == 4
