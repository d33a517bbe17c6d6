"""Every prop can be drawn from every side and stays where it stands."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.furniture import WALLS
from bonehome.domain.figure.motion import Prop, PropType
from bonehome.domain.figure.props import corners, draw_chair_back, draw_prop, draw_prop_shadow, stage_of
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import new_pen, outlines, roles

TYPES = get_args(PropType)


def drawn(prop: Prop, camera: Camera) -> list[tuple[Role, np.ndarray]]:
    pen, part = new_pen(), Part("prop", 0.0)
    draw_prop(prop, stage_of(prop, pen, part, camera))
    return list(outlines(pen, part))


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("yaw", [-150, -90, -20, 0, 12, 60, 90, 170])
def test_every_prop_is_drawn_from_every_side(kind: PropType, yaw: float) -> None:
    shapes = drawn(Prop(type=kind, yaw=25.0), Camera(yaw=yaw, elevation=9))
    assert shapes
    assert all(np.isfinite(points).all() for _, points in shapes)


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind not in {*WALLS, "counter"}])
def test_a_prop_lies_within_the_corners_that_frame_it(kind: PropType) -> None:
    camera = Camera(yaw=35, elevation=12)
    prop = Prop(type=kind, x=0.3, z=-0.1, yaw=40.0)
    around = camera.project(np.array(corners(prop)))
    points = np.concatenate([points for _, points in drawn(prop, camera)])
    assert (points.min(0) > around.min(0) - 0.03).all()
    assert (points.max(0) < around.max(0) + 0.03).all()


def test_a_plant_stands_on_the_counter_unless_it_is_left_out() -> None:
    camera = Camera(yaw=30)
    assert Role.LEAF in {role for role, _ in drawn(Prop(type="counter"), camera)}
    assert Role.LEAF not in {role for role, _ in drawn(Prop(type="counter", plant=False), camera)}


@pytest.mark.parametrize(("yaw", "side"), [(0.0, 1), (180.0, -1)])
def test_a_wall_seen_from_its_edge_is_a_slab_on_its_own_side(yaw: float, side: int) -> None:
    slab = next(points for role, points in drawn(Prop(type="wall", yaw=yaw), Camera(yaw=6)) if role is Role.SLAB)
    assert np.sign(slab[:, 0].mean()) == side


def test_a_mirrored_camera_sees_the_slab_on_the_other_side() -> None:
    slab = next(points for role, points in drawn(Prop(type="wall"), Camera(yaw=174)) if role is Role.SLAB)
    assert slab[:, 0].mean() < 0


def test_a_wall_behind_her_fills_the_picture_and_one_in_front_hides_nothing() -> None:
    behind = {role for role, _ in drawn(Prop(type="wall", yaw=180.0), Camera(yaw=80))}
    front = {role for role, _ in drawn(Prop(type="wall", yaw=0.0), Camera(yaw=80))}
    assert Role.SLAB in behind
    assert Role.SLAB not in front


def test_things_on_other_things_cast_no_shadow_on_the_floor() -> None:
    def shadow(prop: Prop) -> list[Role]:
        part = Part("shadow", 0.0)
        draw_prop_shadow(prop, stage_of(prop, new_pen(), part, Camera(yaw=10)), 0.04)
        return roles(part)

    assert shadow(Prop(type="chair")) == [Role.SHADOW]
    assert shadow(Prop(type="cushion", y=0.273)) == []
    assert shadow(Prop(type="wall")) == []


@pytest.mark.parametrize("kind", ["chair", "counter", "ball", "step", "mat"])
@pytest.mark.parametrize("yaw", [-90, 10, 74])
def test_a_shadow_ends_where_the_floor_ends(kind: PropType, yaw: float) -> None:
    pen, part = new_pen(), Part("shadow", 0.0)
    place = stage_of(Prop(type=kind, x=0.3, z=-0.3, length=1.0), pen, part, Camera(yaw=yaw, elevation=8))
    draw_prop_shadow(Prop(type=kind, x=0.3, z=-0.3, length=1.0), place, 0.04)
    (_, points), *_ = outlines(pen, part)
    assert points[:, 1].max() <= 0.04 + 1e-9


def test_a_wall_seen_from_its_edge_reaches_below_the_picture() -> None:
    slab = next(points for role, points in drawn(Prop(type="wall"), Camera(yaw=6)) if role is Role.SLAB)
    assert slab[:, 1].min() < -1.0


def test_the_back_of_a_chair_stands_above_its_seat() -> None:
    pen, part = new_pen(), Part("chair", 0.0)
    draw_chair_back(Prop(type="chair"), stage_of(Prop(type="chair"), pen, part, Camera(yaw=-35, elevation=9)))
    back = np.concatenate([points for _, points in outlines(pen, part)])
    whole = np.concatenate([points for _, points in drawn(Prop(type="chair"), Camera(yaw=-35, elevation=9))])
    assert back[:, 1].max() == pytest.approx(whole[:, 1].max())
    assert back[:, 1].min() > 0.2


def test_a_towel_as_high_as_long_is_a_roll() -> None:
    def roles_of(prop: Prop) -> list[Role]:
        return [role for role, _ in drawn(prop, Camera(yaw=30))]

    roll = roles_of(Prop(type="towel", length=0.042, height=0.038, width=0.42))
    assert roll.count(Role.CLOTH_LIGHT) == 2
    assert Role.CLOTH_LIGHT not in roll[:2]
    assert roles_of(Prop(type="towel")) != roll
