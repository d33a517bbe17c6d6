"""The figure: every part of the body with its depth, in the order in which it is painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.arms import Arm, draw_arm
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed, Sketch
from bonehome.domain.figure.hand import Hand, draw_hand
from bonehome.domain.figure.head import Head
from bonehome.domain.figure.legs import Leg, draw_leg
from bonehome.domain.figure.limb import Limb
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.neck import draw_neck
from bonehome.domain.figure.pen import Trace
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.stations import body_plan, measure
from bonehome.domain.figure.trunk import Trunk, yoke

Array = npt.NDArray[np.float64]

SIDES = (("r", 1.0), ("l", -1.0))
CHAIN_JOINTS = tuple(
    f"{joint}_{side}" for side, _ in SIDES for joint in ("hip", "knee", "ankle", "shoulder", "elbow", "wrist")
)
CHAIN_BONES = tuple(f"{bone}_{side}" for side, _ in SIDES for bone in ("thigh", "shank", "uarm", "farm"))
FAR_START, FAR_RANGE, FAR_MOST = 0.02, 0.06, 0.24
"""Things are tinted from this depth behind the trunk, fully so after the range, by at most this share."""
NEAR_LEG = -0.03
SHIRT_OVER_THIGH = 0.07
JUST_UNDER = -0.02
KNEE_TO_CHEST = 124.0
"""From this flexion of the hip, in degrees, the thigh is drawn over the shirt."""
HEAD_DEPTH = 0.035
HAND_BEHIND = 0.05
HIPS_AND_LEGS = {"pelvis": ("pelvis",), "leg_r": ("hip_r", "knee_r"), "leg_l": ("hip_l", "knee_l")}

Holder = Callable[["Body", Part, str], None]
"""Adds what a limb holds or wears to its part; the name of the limb is arm_r, leg_l ..."""


@dataclass(kw_only=True)
class Body:
    """One figure on the sketch. Bands and held things read the limbs, hands and parts it leaves here."""

    sketch: Sketch
    camera: Camera
    figure: Posed
    look: Look
    limbs: dict[str, Limb] = field(default_factory=dict)
    hands: dict[str, Hand] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)

    def add(self, part: Part) -> Part:
        """Put a part on the sketch."""
        self.parts[part.name] = part
        self.sketch.parts.append(part)
        return part


def draw_body(
    sketch: Sketch, camera: Camera, figure: Posed, look: Look, held: Mapping[str, Holder] | None = None
) -> Body:
    """Draw a solved figure as seen by `camera`; `held` adds things to limbs by name."""
    body = Body(sketch=sketch, camera=camera, figure=figure, look=look)
    _measure(body)
    held = held or {}
    under_hips, under_shirt = _legs(body, held), _arms(body, held)
    _trunk(body, under_hips, under_shirt)
    _order_arms(body)
    _head(body)
    return body


def far_share(depth: float) -> float:
    """How much of the far colour a part takes at a depth relative to the trunk."""
    share = max(0.0, min(1.0, (-depth - FAR_START) / FAR_RANGE)) * FAR_MOST
    return round(share, 2) if share > 0.01 else 0.0


def _measure(body: Body) -> None:
    joints, frames, look = body.figure.joints, body.figure.frames, body.look
    plan = body_plan(look.sleeve, look.trousers, look.girth)
    places = np.array([joints[name] for name in CHAIN_JOINTS]).reshape(2, 2, 3, 3)
    turns = np.array([frames[name] for name in CHAIN_BONES]).reshape(2, 4, 3, 3)
    edges = measure(plan, body.camera, places, turns)
    for k, (side, _) in enumerate(SIDES):
        body.limbs["leg_" + side] = Limb(plan, edges, k, arm=False)
        body.limbs["arm_" + side] = Limb(plan, edges, k, arm=True)


def _legs(body: Body, held: Mapping[str, Holder]) -> list[Trace]:
    camera, joints = body.camera, body.figure.joints
    pelvis = camera.depth(joints["pelvis"])
    facing = float(body.figure.frames["pelvis"][:, 0] @ camera.view) > 0.5
    under: list[Trace] = []
    for side, sign in SIDES:
        name = "leg_" + side
        hip = camera.depth(joints["hip_" + side]) - pelvis
        knee = camera.depth(joints["knee_" + side]) - pelvis
        raised = body.figure.angles["hip_" + side]["flex"] > KNEE_TO_CHEST
        near = hip > NEAR_LEG
        depth = (hip + knee) * 0.5 - 0.012
        if near and not raised:
            depth = _under_shirt(depth - SHIRT_OVER_THIGH)
        part = body.add(Part(name, depth, far_share(hip)))
        leg = Leg(side=side, sign=sign, near=near, lapped=raised and facing)
        under += draw_leg(body.sketch, part, camera, body.figure, body.look, body.limbs[name], leg)
        if name in held and not body.sketch.ghost:
            held[name](body, part, name)
    return under


def _under_shirt(depth: float) -> float:
    """A depth below the shirt's however far a knee comes toward the viewer; the order of two legs stays."""
    return depth if depth < JUST_UNDER else JUST_UNDER / (1.0 + (depth - JUST_UNDER) / SHIRT_OVER_THIGH)


def _arms(body: Body, held: Mapping[str, Holder]) -> list[Trace]:
    camera, joints = body.camera, body.figure.joints
    thorax = camera.depth(joints["thorax"])
    under: list[Trace] = []
    for side, sign in SIDES:
        name = "arm_" + side
        shoulder, elbow, wrist = (
            camera.depth(joints[f"{joint}_{side}"]) - thorax for joint in ("shoulder", "elbow", "wrist")
        )
        depth = (shoulder * 0.9 + elbow * 0.7 + wrist * 0.4) / 2 + 0.010
        part = body.add(Part(name, depth, far_share(depth)))
        hand = body.hands[side] = draw_hand(body.sketch, camera, body.figure, side, sign)
        hold = partial(held[name], body, part, name) if name in held and not body.sketch.ghost else None
        arm = Arm(near=depth > 0, hand=hand, hold=hold)
        under += draw_arm(body.sketch, part, body.look, body.limbs[name], arm)
    return under


def _trunk(body: Body, under_hips: list[Trace], under_shirt: list[Trace]) -> None:
    pen, figure = body.sketch.pen, body.figure
    trunk = Trunk(body.camera, figure, body.look)
    hips = body.add(Part("pelvis", _order_hips(body)))
    leggings = pen.curve(trunk.leggings())
    hips.outline(Role.LEGGINGS_LINE, *under_hips, leggings)
    hips.fill(Role.LEGGINGS, leggings)
    torso = body.add(Part("torso", 0.0))
    hem = trunk.hem(max(figure.angles["hip_r"]["flex"], figure.angles["hip_l"]["flex"]))
    top = (pen.hull(*yoke(body.camera, figure)), pen.curve(*trunk.top(hem)))
    torso.outline(Role.TOP_LINE, *under_shirt, *top)
    torso.fill(Role.TOP, *top)
    if not body.sketch.ghost:
        torso.fill(Role.TOP_SHADE, pen.curve(*trunk.shade(hem)))


def _order_hips(body: Body) -> float:
    """Depth of the hips: just below the lowest near leg; far legs are sent below the hips."""
    camera, joints = body.camera, body.figure.joints
    pelvis = camera.depth(joints["pelvis"])
    legs = [(body.parts["leg_" + side], camera.depth(joints["hip_" + side]) - pelvis) for side, _ in SIDES]
    near = [part.depth for part, hip in legs if hip > NEAR_LEG]
    depth = min((min(near) if near else -0.03) - 0.001, -0.012)
    for part, hip in legs:
        if hip <= NEAR_LEG:
            part.depth = min(part.depth, depth - 0.01)
    return depth


def _order_arms(body: Body) -> None:
    """An arm under the shirt whose hand lies well behind the hips or a leg is sent below them too."""
    camera, joints = body.camera, body.figure.joints
    for side, _ in SIDES:
        part = body.parts["arm_" + side]
        hand = camera.depth(joints["wrist_" + side])
        for name, places in HIPS_AND_LEGS.items():
            if part.depth < 0 and hand < min(camera.depth(joints[place]) for place in places) - HAND_BEHIND:
                part.depth = min(part.depth, body.parts[name].depth - 0.005)


def _head(body: Body) -> None:
    part = body.add(Part("head", HEAD_DEPTH))
    head = Head(body.sketch, part, body.camera, body.figure, body.look)
    head.draw_back()
    draw_neck(body.sketch, part, body.camera, body.figure)
    head.draw()
