"""Checks of the body itself: bone lengths, reach, joint ranges, spine safety and continuity."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure import skeleton as body
from bonehome.domain.figure.findings import Fault
from bonehome.domain.figure.pose import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bonehome.domain.figure.findings import Sample, Scene
    from bonehome.domain.figure.joint_limits import AngleRange
    from bonehome.domain.figure.pose import Angles

LENGTH_TOLERANCE = 1e-6
REACH_TOLERANCE = 0.002
RANGE_TOLERANCE = 0.5
OVERHEAD = 60.0
STRAIGHT_ELBOW = 22.0
BENT_WRIST = 70.0
TURN_PER_PHASE = 1200.0
TURNING = ("thigh", "shank", "foot", "uarm", "farm", "hand")


def bone_length(_scene: Scene, sample: Sample) -> Iterator[Fault]:
    """Joints are as far apart as the bones are long."""
    joints = sample.figure.joints
    for bone, start, end, length in body.BONES:
        for side, _ in SIDES:
            a, b = f"{start}_{side}", f"{end}_{side}"
            off = abs(float(np.linalg.norm(joints[a] - joints[b])) - length)
            if off > LENGTH_TOLERANCE:
                yield Fault(joint=b, amount=off, text=f"the {bone} from {a} to {b} is {off:.4f} H off its length")


def reach(_scene: Scene, sample: Sample) -> Iterator[Fault]:
    """Every pin lies within reach."""
    for pin, over in sample.figure.overshoot.items():
        if over > REACH_TOLERANCE:
            yield Fault(joint=pin, amount=over, text=f"{pin} is {over:.3f} H short of its pin")


def joint_range(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """Every angle lies in its range, where it can be read."""
    angles = sample.figure.angles
    for limit in scene.limits.ranges:
        for joint in _joints_of(limit, angles):
            value = angles[joint].get(limit.angle)
            if value is None or _unreadable(joint, limit.angle, angles):
                continue
            off = max(limit.low - value, value - limit.high)
            if off > RANGE_TOLERANCE:
                allowed = f"{limit.low:.0f} to {limit.high:.0f}"
                text = f"{joint} {limit.angle} is {value:.0f} degrees, {off:.0f} outside {allowed}"
                yield Fault(joint=joint, amount=off, text=text)


def spine(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """The back is shown neither rounded nor twisted nor bent to the side."""
    angles, limits = sample.figure.angles, scene.limits.spine
    for angle, most in (("flex", limits.flex), ("side", limits.side), ("twist", limits.twist)):
        value = angles["lumbar"][angle] + angles["thorax"][angle]
        amount = value if angle == "flex" else abs(value)
        if amount > most:
            text = f"the spine's {angle} is {amount:.0f} degrees, over the safe {most:.0f}"
            yield Fault(joint="spine", amount=amount - most, text=text)


def continuity(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """No segment turns faster than a person would: a jump is a flipped knee or elbow."""
    if sample.before is None:
        return
    most = TURN_PER_PHASE / scene.phases
    for part in TURNING:
        for side, _ in SIDES:
            name = f"{part}_{side}"
            cosine = (float(np.sum(sample.before.frames[name] * sample.figure.frames[name])) - 1.0) / 2.0
            turn = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
            if turn > most:
                yield Fault(joint=name, amount=turn, text=f"{name} jumps by {turn:.0f} degrees in one sample")


def _joints_of(limit: AngleRange, angles: Angles) -> tuple[str, ...]:
    return (limit.joint,) if limit.joint in angles else (f"{limit.joint}_r", f"{limit.joint}_l")


def _unreadable(joint: str, angle: str, angles: Angles) -> bool:
    """A twist cannot be read overhead, at a straight elbow or at a wrist bent by nearly a right angle."""
    kind, side = joint[:-2], joint[-2:]
    if (kind, angle) == ("shoulder", "er"):
        raised = abs(angles[joint]["flex"]) + abs(angles[joint]["abd"])
        return raised > OVERHEAD or angles[f"elbow{side}"]["flex"] < STRAIGHT_ELBOW
    return (kind, angle) == ("elbow", "pron") and abs(angles[f"wrist{side}"]["flex"]) > BENT_WRIST
