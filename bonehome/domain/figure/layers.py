"""Which things lie in front of the person's legs, and which in front of all of her, as one camera sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bonehome.domain.figure.body import Body
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Posed
from bonehome.domain.figure.furniture import size_of
from bonehome.domain.figure.motion import Prop
from bonehome.domain.figure.stage import turned

LEG_JOINTS = ("hip_r", "hip_l", "knee_r", "knee_l", "ankle_r", "ankle_l")
IN_FRONT_OF_KNEES = 0.03
MAY_HIDE_LEGS = frozenset({"counter", "rail", "table", "bench"})
TURNED_AWAY = 0.3
"""A side of a thing counts as turned away from the viewer from this share on."""
AMID = -0.001
"""The depth in front of the legs and behind the trunk."""


@dataclass(frozen=True, kw_only=True)
class Layers:
    """Things that are not simply behind her: `balls` have their place among her limbs, `amid` stand between the viewer
    and her legs, of `chairs` the back is between the viewer and hers, of `doorways` one side; she goes round
    those that are `rounded`."""

    balls: tuple[Prop, ...] = ()
    amid: tuple[Prop, ...] = ()
    chairs: tuple[Prop, ...] = ()
    doorways: tuple[Prop, ...] = ()
    rounded: tuple[Prop, ...] = ()

    @property
    def moving(self) -> tuple[Prop, ...]:
        """Things that are drawn with the figure only; a chair's back is drawn in the room too."""
        return self.balls + self.amid + self.rounded


def layers_of(props: Sequence[Prop], camera: Camera, figures: Sequence[Posed]) -> Layers:
    """Sort the things of a motion whose poses are `figures`."""
    places = np.array([figure.joints[name] for figure in figures for name in LEG_JOINTS])
    usual = [prop for prop in props if prop.layer == "back"]
    return Layers(
        balls=tuple(prop for prop in usual if prop.type == "ball"),
        amid=tuple(prop for prop in usual if prop.type in MAY_HIDE_LEGS and _hides(prop, camera, places)),
        chairs=tuple(prop for prop in usual if prop.type == "chair" and _facing(prop, camera, 0, -1.0) > TURNED_AWAY),
        doorways=tuple(prop for prop in usual if prop.type == "doorway"),
        rounded=tuple(prop for prop in props if prop.layer == "depth"),
    )


def is_before_her(body: Body, prop: Prop) -> bool:
    """Whether a thing she goes round is nearer to the viewer than she is now."""
    here, there = body.figure.joints["pelvis"] * (1.0, 0.0, 1.0), np.array([prop.x, 0.0, prop.z])
    return body.camera.depth(there) > body.camera.depth(here)


def _hides(prop: Prop, camera: Camera, places: np.ndarray) -> bool:
    """Whether every side of the thing beyond which her legs stay is turned away from the viewer."""
    size = size_of(prop)
    local = (places - (prop.x, prop.y, prop.z)) @ turned(prop.yaw)
    between = [
        _facing(prop, camera, axis, sign)
        for axis, half in ((0, size.length / 2), (2, size.width / 2))
        for sign in (1.0, -1.0)
        if float((local[:, axis] * sign).min()) > half
    ]
    return bool(between) and max(between) < -TURNED_AWAY


def _facing(prop: Prop, camera: Camera, axis: int, sign: float) -> float:
    return sign * float(turned(prop.yaw)[:, axis] @ camera.view)


def ball_depth(body: Body, prop: Prop) -> float:
    """The depth of a ball's part: over the legs where it is nearer than both knees, else over a hand behind it."""
    camera, joints = body.camera, body.figure.joints
    ball = camera.depth(np.array([prop.x, prop.y + size_of(prop).radius, prop.z]))
    if ball > max(camera.depth(joints[name]) for name in ("knee_r", "knee_l")) + IN_FRONT_OF_KNEES:
        return AMID
    lowest = min(part.depth for part in body.parts.values())
    arms = [body.parts["arm_" + side].depth for side in "rl" if camera.depth(joints["wrist_" + side]) < ball]
    return min(AMID, max([lowest - 0.002, *(depth for depth in arms if depth < 0)]) + 0.001)


def lay_hands_on_top(body: Body, prop: Prop) -> None:
    """Bring an arm over a thing that is drawn over the legs, where the hand lies on it."""
    for side in "rl":
        part = body.parts["arm_" + side]
        if part.depth < 0 and body.figure.joints["wrist_" + side][1] > prop.y + size_of(prop).height - 0.01:
            part.depth = max(part.depth, AMID / 2)
