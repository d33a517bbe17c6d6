"""What both hands hold together, what the back carries, and a thrown ball."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.kinematics import solve
from bonehome.domain.figure.long_bands import grip_point
from bonehome.domain.figure.motion import HeldThing
from bonehome.domain.figure.pairs import DRAWERS, draw_backpack, draw_flying_ball, draw_pair
from bonehome.domain.figure.pose import Pelvis, Pose
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import SIDE, body, outlines, standing

ROLES = {"stick": Role.WOOD, "towel": Role.CUSHION, "dumbbell": Role.METAL_DARK, "small_ball": Role.BAND}


@pytest.mark.parametrize("thing", DRAWERS)
@pytest.mark.parametrize("yaw", [-90, 0, 12, 74, 168])
def test_a_thing_lies_between_the_palms_from_every_side(thing: HeldThing, yaw: float) -> None:
    camera = Camera(yaw=yaw, elevation=8)
    drawn = body(standing(), camera)
    draw_pair(drawn, thing)
    grips = [camera.project(grip_point(drawn, side, sign)) for side, sign in (("r", 1.0), ("l", -1.0))]
    shapes = [points for role, points in outlines(drawn.sketch.pen, drawn.parts["pair"]) if role is ROLES[thing]]
    points = np.concatenate(shapes)
    middle = (points.min(0) + points.max(0)) / 2
    assert np.linalg.norm(middle - np.mean(grips, axis=0)) < 0.03


def test_a_dumbbell_across_her_has_its_near_bell_before_the_hands() -> None:
    drawn = body(standing(shoulder_r={"flex": 60.0}, shoulder_l={"flex": 60.0}), Camera(yaw=12, elevation=8))
    draw_pair(drawn, "dumbbell")
    order = [role for role, _ in outlines(drawn.sketch.pen, drawn.parts["pair"])]
    assert order.count(Role.METAL_DARK) == 2
    last_hand = max(number for number, role in enumerate(order) if role is Role.SKIN)
    bells = [number for number, role in enumerate(order) if role is Role.METAL_DARK]
    assert bells[0] < last_hand < bells[1]


@pytest.mark.parametrize("yaw", [-90, 12, 90, 168])
def test_a_backpack_is_on_the_back(yaw: float) -> None:
    camera = Camera(yaw=yaw)
    drawn = body(standing(), camera)
    draw_backpack(drawn)
    bag = next(points for role, points in outlines(drawn.sketch.pen, drawn.parts["backpack"]) if role is Role.STRAP)
    figure = drawn.figure
    behind = camera.project(figure.joints["thorax"] - figure.frames["thorax"][:, 0] * 0.09)
    assert np.linalg.norm(bag.mean(0) - behind) < 0.09
    assert (drawn.parts["backpack"].depth > drawn.parts["torso"].depth) == (camera.view[0] < 0)


def test_a_ball_is_in_the_hand_or_in_the_air() -> None:
    held = solve(Pose(pelvis=Pelvis(y=0.537), ball="hand_r"))
    assert np.linalg.norm(held.joints["ball"] - held.joints["knuckle_r"]) < 0.06
    thrown = solve(Pose(pelvis=Pelvis(y=0.537), ball=(0.2, 0.9, 0.0)))
    drawn = body(thrown)
    draw_flying_ball(drawn, thrown.joints["ball"])
    shapes = [points for role, points in outlines(drawn.sketch.pen, drawn.parts["ball"]) if role is Role.BAND_DARK]
    assert np.linalg.norm(shapes[0].mean(0) - SIDE.project(np.array([0.2, 0.9, 0.0]))) < 0.01
