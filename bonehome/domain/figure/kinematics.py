"""Turns a pose into a figure: where every joint is, how every segment is turned, and the angles after IK."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure import limb_kinematics as limbs
from bonehome.domain.figure import skeleton as body
from bonehome.domain.figure.limb_kinematics import Draft
from bonehome.domain.figure.pose import SIDES, Angles, BallPlace, Pelvis, Pose, Side, Vector
from bonehome.domain.figure.vectors import (
    DEGREES,
    Matrix,
    about_x,
    about_y,
    add,
    along,
    matmul,
    rotated,
    turned_about_z,
    z_axis,
)

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]


IN_THE_HAND = 0.026
"""The middle of a small ball above the palm, in statures."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Figure:
    """A solved pose. Lengths in statures, angles in degrees.

    ``joints``: name to point, shape (3,): pelvis, lumbar, thorax, neck, head, skull, ball, per side hip, knee, ankle,
    heel, mtp, toetip, shoulder, elbow, wrist, knuckle (``knee_r``). ``frames``: name to axes, shape (3, 3), columns
    forward, up, right: pelvis, lumbar, thorax, neck, head and per side thigh, shank, foot, toe, clav, uarm, farm, hand.
    ``angles`` holds what the joints do after IK; ``overshoot`` how far a pin lies out of reach.
    """

    joints: dict[str, Floats]
    frames: dict[str, Floats]
    angles: Angles
    overshoot: dict[str, float]
    pose: Pose


def solve(pose: Pose) -> Figure:
    """The figure of a pose."""
    draft = _draft(settled(pose))
    points = np.array(list(draft.joints.values()))
    axes = np.array(list(draft.frames.values())).reshape(-1, 3, 3)
    figure = Figure(
        joints=dict(zip(draft.joints, points, strict=True)),
        frames=dict(zip(draft.frames, axes, strict=True)),
        angles=draft.angles,
        overshoot=draft.overshoot,
        pose=pose,
    )
    if pose.ball is not None:
        figure.joints["ball"] = np.array(place_of_ball(figure, pose.ball))
    return figure


def place_of_ball(figure: Figure, ball: BallPlace) -> Vector:
    """Where a ball is: the point itself, or the hollow of the hand that has it."""
    if isinstance(ball, tuple):
        return ball
    side, into = ball[-1], -1.0 if ball[-1] == "r" else 1.0
    hand = figure.frames[f"hand_{side}"]
    centre = figure.joints[f"wrist_{side}"] - hand[:, 1] * body.PALM_CENTRE + hand[:, 2] * into * IN_THE_HAND
    x, y, z = centre.tolist()
    return (x, y, z)


def settled(pose: Pose) -> Pose:
    """The same pose with the pelvis height found and the anchor replaced by the pelvis position it implies."""
    pelvis = pose.pelvis
    if pelvis.y is None:
        pelvis = replace(pelvis, y=standing_height(pose))
    if pose.anchor is None:
        return pose if pelvis is pose.pelvis else replace(pose, pelvis=pelvis)
    anchor = pose.anchor
    found = _draft(replace(pose, pelvis=pelvis, anchor=None)).joints[anchor.joint]
    x, y, z = (0.0 if goal is None else goal - now for goal, now in zip(anchor.at, found, strict=True))
    moved = replace(pelvis, x=pelvis.x + x, y=(pelvis.y or 0.0) + y, z=pelvis.z + z)
    return replace(pose, pelvis=moved, anchor=None)


def standing_height(pose: Pose) -> float:
    """The highest pelvis from which every bearing foot is reached with a 6 degree soft knee (J)."""
    knee = math.cos(body.SOFT_KNEE * DEGREES)
    longest = math.sqrt(body.THIGH**2 + body.SHANK**2 + 2.0 * body.THIGH * body.SHANK * knee)
    right = z_axis(pelvis_frame(pose))
    heights = []
    for side, sign in SIDES:
        pin = pose.feet.get(side)
        if pin is None or pin.air:
            continue
        ankle = limbs.foot_frames(pin)[3]
        hip = along((pose.pelvis.x, 0.0, pose.pelvis.z), right, sign * body.HIP_HALF_WIDTH)
        gap = longest**2 - (ankle[0] - hip[0]) ** 2 - (ankle[2] - hip[2]) ** 2
        heights.append(ankle[1] + math.sqrt(max(0.0, gap)) - hip[1])
    return min(heights, default=body.STANDING_HIP_HEIGHT)


def centre_of_mass(figure: Figure) -> Floats:
    """The body's mass centre, shape (3,), from the segment table of ``skeleton``; held weights are not counted."""
    joints = figure.joints
    trunk = joints["pelvis"] * (1.0 - body.TRUNK_CENTRE) + joints["neck"] * body.TRUNK_CENTRE
    total = joints["skull"] * body.HEAD_MASS
    total = total + (trunk + figure.frames["thorax"][:, 0] * body.TRUNK_FORWARD) * body.TRUNK_MASS
    mass = body.HEAD_MASS + body.TRUNK_MASS
    for side, _ in SIDES:
        for segment in body.LIMB_SEGMENTS:
            start, end = joints[f"{segment.start}_{side}"], joints[f"{segment.end}_{side}"]
            total = total + (start + (end - start) * segment.centre) * segment.mass
            mass += segment.mass
    return np.asarray(total / mass, dtype=np.float64)


def _draft(pose: Pose) -> Draft:
    """Joints and frames of a pose whose pelvis is fully placed."""
    draft = Draft(angles=dict(pose.angles))
    pelvis = pose.pelvis
    draft.joints["pelvis"] = (pelvis.x, pelvis.y or 0.0, pelvis.z)
    draft.frames["pelvis"] = pelvis_frame(pose)
    _trunk(draft)
    for side, sign in SIDES:
        _leg(draft, pose, side, sign)
        _arm(draft, pose, side, sign)
    return draft


def pelvis_frame(pose: Pose) -> Matrix:
    """The pelvis axes: Ry(yaw) BASE Rz(-pitch) Rx(roll) Ry(spin)."""
    pelvis: Pelvis = pose.pelvis
    frame = body.BASE_FRAMES[pose.base]
    if pelvis.yaw:
        frame = matmul(about_y(pelvis.yaw), frame)
    frame = turned_about_z(frame, -pelvis.pitch)
    if pelvis.roll:
        frame = matmul(frame, about_x(pelvis.roll))
    return matmul(frame, about_y(pelvis.spin)) if pelvis.spin else frame


def _trunk(draft: Draft) -> None:
    angles, joints, frames = draft.angles, draft.joints, draft.frames
    chain = (
        ("lumbar", "pelvis", body.LUMBAR_IN_PELVIS, "twist"),
        ("thorax", "lumbar", body.THORAX_IN_LUMBAR, "twist"),
        ("neck", "thorax", body.NECK_IN_THORAX, "turn"),
        ("head", "neck", body.HEAD_IN_NECK, "turn"),
    )
    for joint, parent, offset, turn in chain:
        own = angles[joint]
        joints[joint] = add(joints[parent], rotated(frames[parent], offset))
        frames[joint] = _bent(frames[parent], own["flex"], own["side"], own[turn])
    joints["skull"] = add(joints["head"], rotated(frames["head"], body.SKULL_IN_HEAD))


def _bent(frame: Matrix, flex: float, side: float, turn: float) -> Matrix:
    frame = turned_about_z(frame, -flex)
    if side:
        frame = matmul(frame, about_x(side))
    return matmul(frame, about_y(turn)) if turn else frame


def _leg(draft: Draft, pose: Pose, side: Side, sign: float) -> None:
    across = z_axis(draft.frames["pelvis"])
    draft.joints[f"hip_{side}"] = along(draft.joints["pelvis"], across, sign * body.HIP_HALF_WIDTH)
    if side in pose.feet:
        limbs.leg_to_foot_pin(draft, side, sign, pose.feet[side])
    elif side in pose.ankles:
        limbs.leg_to_ankle_pin(draft, side, sign, pose.ankles[side])
    else:
        limbs.leg_by_angles(draft, side, sign)


def _arm(draft: Draft, pose: Pose, side: Side, sign: float) -> None:
    thorax, scap = draft.frames["thorax"], draft.angles[f"scap_{side}"]
    x, y, z = body.CLAVICLE_IN_THORAX
    start: Vector = add(draft.joints["thorax"], rotated(thorax, (x, y, sign * z)))
    turn = about_y(sign * (scap["prot"] + body.CLAVICLE_BACK))
    clavicle = matmul(matmul(thorax, turn), about_x(-sign * (scap["elev"] + body.CLAVICLE_UP)))
    draft.frames[f"clav_{side}"] = clavicle
    draft.joints[f"shoulder_{side}"] = along(start, z_axis(clavicle), sign * body.CLAVICLE)
    if side in pose.hands:
        limbs.arm_to_pin(draft, side, sign, pose.hands[side])
    else:
        limbs.arm_by_angles(draft, side, sign)
