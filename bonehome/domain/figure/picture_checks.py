"""Checks over the whole motion: the moving limbs can be seen, and a cycle closes without a jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure import skeleton as body
from bonehome.domain.figure.findings import Fault
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.mirror import legs_swapped, mirrored_pose
from bonehome.domain.figure.pose import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from bonehome.domain.figure.findings import Scene

    Floats = npt.NDArray[np.float64]

LEAST_SHARE = 0.33
LEAST_LAST_SHARE = 0.264
MOVING = 0.02
CLOSED = 0.010


def legibility(scene: Scene, keys: Sequence[Figure]) -> Iterator[Fault]:
    """No moving limb points at the viewer of the best view, least of all in the end position."""
    for _, start, end, length in body.BONES:
        for side, _ in SIDES:
            bones = np.array([figure.joints[f"{end}_{side}"] - figure.joints[f"{start}_{side}"] for figure in keys])
            if float(np.ptp(bones, axis=0).max()) < MOVING:
                continue
            shares = np.linalg.norm(scene.camera.project(bones), axis=1) / length
            if float(shares.max()) < LEAST_SHARE or float(shares[-1]) < LEAST_LAST_SHARE:
                text = f"the way from {start}_{side} to {end}_{side} is seen at {float(shares[-1]):.2f} of its length"
                yield Fault(joint=f"{end}_{side}", amount=1.0 - float(shares[-1]), text=text)


def cycle(scene: Scene, keys: Sequence[Figure]) -> Iterator[Fault]:
    """A step ends in the mirror image of its start; an alternating motion starts alike on both sides."""
    motion = scene.motion
    if motion.cycle == "step":
        yield from _apart(solve(mirrored_pose(motion.poses[0])), keys[-1], "ends {gap:.3f} H from the mirrored start")
    if motion.cycle == "alternate":
        yield from _apart(solve(legs_swapped(motion.poses[0])), keys[0], "starts {gap:.3f} H apart on the two sides")


def _apart(expected: Figure, found: Figure, text: str) -> Iterator[Fault]:
    gaps = {name: float(np.linalg.norm(expected.joints[name] - found.joints[name])) for name in expected.joints}
    joint = max(gaps, key=lambda name: gaps[name])
    if gaps[joint] > CLOSED:
        yield Fault(joint=joint, amount=gaps[joint], text=f"{joint} {text.format(gap=gaps[joint])}")
