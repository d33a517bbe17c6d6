"""Checks of the body against itself and its time: no limb through another, no foot that slides, no limb too fast."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure.findings import Fault
from bonehome.domain.figure.pose import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from bonehome.domain.figure.findings import Sample, Scene

    Floats = npt.NDArray[np.float64]
    Core = tuple[str, str, str, float]

CORE_TOLERANCE = 0.006
"""10 mm for 165 cm: how far one limb may be in the core of another."""
SLIP_TOLERANCE = 0.001
"""Under 2 mm: how far a bearing foot may move from one sample to the next."""
CONTACT = 0.006
LEAST_TIME = 1e-4
CALM_SPEED = 250.0
"""Degrees a second that a limb turns at most in a counted repetition (J)."""
WALKING_SPEED = 600.0
"""The same where she walks: a swinging shank reaches about 400 degrees a second in walking (R)."""
USUAL_SECONDS = {"step": 2.0, "hold": 3.0}
REPETITION_SECONDS = 4.0
"""As the player shows a motion without `seconds`: into a hold in half of its time."""
TURNING = ("thigh", "shank", "uarm", "farm")
# names of the joints at both ends and the radius of the core: bone and firm muscle, about half of the drawn limb (J)
TRUNK: tuple[Core, ...] = (("trunk", "pelvis", "neck", 0.042), ("head", "head", "skull", 0.048))
ARM = (("uarm", "shoulder", "elbow", 0.016), ("farm", "elbow", "wrist", 0.010))
LEG = (("thigh", "hip", "knee", 0.026), ("shank", "knee", "ankle", 0.015))


def limbs_apart(_scene: Scene, sample: Sample) -> Iterator[Fault]:
    """Arms and legs stay out of each other, forearms and shanks also out of the trunk and the head."""
    for (first, *one, first_radius), (second, *two, second_radius) in PAIRS:
        joints = sample.figure.joints
        gap = _distance(joints[one[0]], joints[one[1]], joints[two[0]], joints[two[1]])
        depth = first_radius + second_radius - gap
        if depth > CORE_TOLERANCE:
            text = f"{first} is {depth:.3f} H in the core of {second}"
            yield Fault(joint=first, amount=depth, text=text)


def slip(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """A foot that bears weight stays where it is: one of the points it stands on does not move.

    Where she walks and stays in the picture (``passing``) the floor goes by, and her feet with it.
    """
    before = sample.before
    if before is None or scene.motion.passing:
        return
    for side, pin in sample.figure.pose.feet.items():
        was = before.pose.feet.get(side)
        if was is None or pin.air or was.air:
            continue
        moves = [
            float(np.linalg.norm((sample.figure.joints[name] - before.joints[name])[[0, 2]]))
            for name in (f"heel_{side}", f"mtp_{side}", f"toetip_{side}")
            if _on_ground(scene, sample.figure.joints[name]) and _on_ground(scene, before.joints[name])
        ]
        if moves and min(moves) > SLIP_TOLERANCE:
            text = f"foot_{side} slides by {min(moves):.3f} H in one sample"
            yield Fault(joint=f"foot_{side}", amount=min(moves), text=text)


def _on_ground(scene: Scene, point: Floats) -> bool:
    x, y, z = (float(value) for value in point)
    return any(abs(y - top.height) < CONTACT and top.gap(x, z) == 0.0 for top in scene.surfaces)


def speed(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """No limb turns faster than its repetition's time lets a person move with care."""
    motion, before = scene.motion, sample.before
    if before is None or sample.since < LEAST_TIME:
        return
    seconds = motion.seconds or USUAL_SECONDS.get(motion.cycle, REPETITION_SECONDS)
    most = WALKING_SPEED if motion.passing else CALM_SPEED
    for part, (side, _) in product(TURNING, SIDES):
        name = f"{part}_{side}"
        cosine = (float(np.sum(before.frames[name] * sample.figure.frames[name])) - 1.0) / 2.0
        fast = math.degrees(math.acos(max(-1.0, min(1.0, cosine)))) / (sample.since * seconds)
        if fast > most:
            yield Fault(joint=name, amount=fast, text=f"{name} turns at {fast:.0f} degrees a second, over {most:.0f}")


def _sided(cores: tuple[Core, ...], side: str) -> tuple[Core, ...]:
    return tuple((f"{name}_{side}", f"{start}_{side}", f"{end}_{side}", radius) for name, start, end, radius in cores)


def _pairs() -> tuple[tuple[Core, Core], ...]:
    """Limbs that are not neighbours at a joint."""
    arm_r, arm_l, leg_r, leg_l = _sided(ARM, "r"), _sided(ARM, "l"), _sided(LEG, "r"), _sided(LEG, "l")
    forearms = (arm_r[1], arm_l[1])
    legs = (*leg_r, *leg_l)
    return (
        *product(forearms, TRUNK),
        *product((*arm_r, *arm_l), legs),
        *product(arm_r, arm_l),
        *product(leg_r, leg_l),
        *product((leg_r[1], leg_l[1]), TRUNK),
    )


PAIRS = _pairs()


def _distance(a: Floats, b: Floats, c: Floats, d: Floats) -> float:
    """The distance of two segments from a to b and from c to d (Ericson 2005, 5.1.9)."""
    one, two, between = b - a, d - c, a - c
    length, other = float(one @ one), float(two @ two)
    shared, first, second = float(one @ two), float(one @ between), float(two @ between)
    slant = length * other - shared * shared
    s = min(1.0, max(0.0, (shared * second - first * other) / slant)) if slant > 1e-12 else 0.0
    t = (shared * s + second) / other
    if not 0.0 <= t <= 1.0:
        t = min(1.0, max(0.0, t))
        s = min(1.0, max(0.0, (shared * t - first) / length))
    return float(np.linalg.norm(a + one * s - c - two * t))
