"""Which things hide part of her."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.exercise import View
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.layers import AMID, Layers, ball_depth, is_before_her, layers_of
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.motion import Motion, Prop
from bonehome.domain.figure.pen import Canvas
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.scene import build_scene, figure_shapes, room_shapes
from bonehome.domain.figure.shapes import Shapes
from tests.domain.figure.drawing_samples import body, standing
from tests.domain.figure.motion_samples import FEET, motion, sit_to_stand

CANVAS = Canvas(width=400, height=400)
AHEAD = Prop(type="counter", x=0.345, length=0.34)


def sorted_from(yaw: float, *props: Prop) -> Layers:
    return layers_of(props, Camera(yaw=yaw, elevation=8), [standing()])


def first(shapes: Shapes, *wanted: Role) -> int:
    return next(number for number, item in enumerate(shapes.items) if item.role in wanted)


def last(shapes: Shapes, *wanted: Role) -> int:
    return max(number for number, item in enumerate(shapes.items) if item.role in wanted)


@pytest.mark.parametrize(("yaw", "hides"), [(38, True), (74, True), (12, False), (-34, False), (-68, False)])
def test_a_worktop_ahead_hides_her_from_the_front_only(yaw: float, hides: bool) -> None:
    assert sorted_from(yaw, AHEAD).amid == ((AHEAD,) if hides else ())


def test_a_worktop_at_her_far_side_hides_nothing() -> None:
    beside = Prop(type="counter", x=0.02, z=-0.345, length=0.52)
    assert all(sorted_from(yaw, beside).amid == () for yaw in (12, 38, 74))
    assert sorted_from(180.0 - 12, beside).amid == (beside,)


def test_a_thing_she_stands_over_hides_nothing() -> None:
    assert all(sorted_from(yaw, Prop(type="rail")).amid == () for yaw in (12, 38, 74, -68))


def leaning(**changes: object) -> Motion:
    hands = {"at": [0.19, 0.535, 0.1], "palm": [0, -1, 0], "pole": [-1, -0.5, 0.5]}
    return motion(
        props=[{"type": "counter", "x": 0.345, "length": 0.34, "plant": False}],
        shared={"pins": {"feet": FEET, "hands": hands}},
        frames=[{"name": "Flat"}, {"name": "Heels up", "pelvis": {"x": 0.066}, "pins": {"feet": {"heel": 38}}}],
        **changes,
    )


def test_hands_lie_on_a_worktop_that_hides_the_legs() -> None:
    picture = build_scene(leaning(), Look(), View.THREE_QUARTER)
    assert Role.CABINET not in {item.role for item in room_shapes(picture, CANVAS).items}
    shapes = figure_shapes(picture, picture.track.figure(0.5), CANVAS)
    assert last(shapes, Role.SHOE, Role.LEGGINGS) < first(shapes, Role.CABINET)
    assert last(shapes, Role.WOOD) < first(shapes, Role.SKIN)


def test_the_back_of_her_chair_is_over_her_where_she_turns_hers_to_the_viewer() -> None:
    cameras = {"three-quarter": [-35, 9]}
    behind = build_scene(sit_to_stand(cameras=cameras), Look(), View.THREE_QUARTER)
    shapes = figure_shapes(behind, behind.track.figure(0.0), CANVAS)
    assert last(shapes, Role.WOOD) > last(shapes, Role.TOP)
    ahead = build_scene(sit_to_stand(), Look(), View.THREE_QUARTER)
    assert Role.WOOD not in {item.role for item in figure_shapes(ahead, ahead.track.figure(0.0), CANVAS).items}


def over_a_ball() -> Motion:
    return motion(
        props=[{"type": "ball", "x": 0.135}],
        shared={
            "anchor": {"joint": "knee_r", "at": [-0.1, 0.047, None]},
            "pelvis": {"pitch": 56},
            "joints": {"hip": {"flex": 48}, "knee": {"flex": 95}, "shoulder": {"flex": 46, "abd": 24}},
        },
        frames=[{"name": "Arms hang"}, {"name": "Lift", "joints": {"shoulder": {"flex": -18, "abd": 10}}}],
    )


@pytest.mark.parametrize(("yaw", "under", "over"), [(12, "arm_l", "leg_r"), (74, "leg_r", "torso")])
def test_a_ball_lies_over_the_arm_or_the_legs_behind_it(yaw: float, under: str, over: str) -> None:
    sample = over_a_ball()
    figure = build_scene(sample, Look()).track.figure(0.0)
    drawn = body(figure, Camera(yaw=yaw, elevation=6))
    depth = ball_depth(drawn, sample.props[0])
    assert drawn.parts[under].depth < depth < drawn.parts[over].depth
    assert depth <= AMID
    assert np.isfinite(depth)


def test_a_ball_is_drawn_with_the_figure() -> None:
    picture = build_scene(over_a_ball(), Look(), View.SIDE)
    assert Role.BALL not in {item.role for item in room_shapes(picture, CANVAS).items}
    assert Role.BALL in {item.role for item in figure_shapes(picture, picture.track.figure(0.0), CANVAS).items}


def test_a_chair_she_goes_round_is_before_or_behind_her() -> None:
    near, far = (Prop(type="chair", z=z, layer="depth") for z in (0.4, -0.4))
    assert sorted_from(12, near, far).rounded == (near, far)
    drawn = body()
    assert is_before_her(drawn, near)
    assert not is_before_her(drawn, far)
    scene = build_scene(sit_to_stand(props=[{"type": "chair", "z": 0.4, "layer": "depth"}]), Look())
    assert Role.WOOD not in {item.role for item in room_shapes(scene, CANVAS).items}
    shapes = figure_shapes(scene, scene.track.figure(0.0), CANVAS)
    assert first(shapes, Role.WOOD) > first(shapes, Role.TOP)
