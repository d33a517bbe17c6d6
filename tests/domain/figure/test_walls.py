"""Walls, doors, doorways and corners: what stands between the viewer and her is left out or drawn before her."""

from __future__ import annotations

import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.motion import Prop, PropType
from bonehome.domain.figure.props import draw_prop, stage_of
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.walls import draw_near_jamb
from tests.domain.figure.drawing_samples import new_pen, outlines


def shapes(kind: PropType, yaw: float, *, near: bool = False, turned: float = 0.0) -> list[Role]:
    pen, part = new_pen(), Part(kind, 0.0)
    prop = Prop(type=kind, x=0.2, yaw=turned)
    stage = stage_of(prop, pen, part, Camera(yaw=yaw, elevation=6))
    if near:
        draw_near_jamb(prop, stage)
    else:
        draw_prop(prop, stage)
    return [role for role, _ in outlines(pen, part)]


def test_a_corner_behind_her_shows_both_walls_from_the_front_and_one_from_the_side() -> None:
    assert {Role.SLAB, Role.SLAB_EDGE} <= set(shapes("corner", 90, turned=180))
    assert shapes("corner", 90, turned=180).count(Role.SKIRTING) == 2
    assert shapes("corner", 0, turned=180).count(Role.SKIRTING) == 1


@pytest.mark.parametrize("yaw", [12, 38, 74])
def test_a_doorway_has_one_side_before_her_and_one_behind(yaw: float) -> None:
    assert Role.SLAB in shapes("doorway", yaw)
    assert shapes("doorway", yaw, near=True)
    assert Role.SLAB not in shapes("doorway", yaw, near=True)


def test_a_door_shows_its_knob_where_its_face_is_seen() -> None:
    assert Role.METAL in shapes("door", 90, turned=180)
    assert Role.METAL not in shapes("door", 12)
