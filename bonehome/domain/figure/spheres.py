"""The body as spheres for the checks: centres and radii along limbs and trunk, from the drawn cross-sections."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure import profiles
from bonehome.domain.figure import skeleton as body
from bonehome.domain.figure.pose import SIDES

if TYPE_CHECKING:
    import numpy.typing as npt

    from bonehome.domain.figure.kinematics import Figure
    from bonehome.domain.figure.pose import Side

    Floats = npt.NDArray[np.float64]

HAND_RADIUS, TIP_RADIUS = 0.010, 0.0
FINGER, FINGER_END = 0.027, 0.023
"""The two rows of finger bones; the second bends further than the first (J, as drawn)."""
SECOND_JOINT, MOST_CURL = 1.9, 2.9
TRUNK_SHARE = 0.97
LUMBAR_HEIGHT = body.LUMBAR_IN_PELVIS[1]
THORAX_HEIGHT = LUMBAR_HEIGHT + body.THORAX_IN_LUMBAR[1]
SOLE_POINTS = ("heel", "mtp", "toetip")
SOFT_PARTS = ("pelvis", "lumbar", "thorax", "thigh_r", "thigh_l")


@dataclass(frozen=True, kw_only=True, eq=False)
class BodySpheres:
    """``names`` of the parts, ``centres`` (n, 3) and ``radii`` (n,); soles have radius 0."""

    names: tuple[str, ...]
    centres: Floats
    radii: Floats


def body_spheres(figure: Figure) -> BodySpheres:
    """The spheres of a figure. The joints themselves are left out where a limb is rounder than its section."""
    found = [*_limbs(figure), *_trunk(figure), ("head", figure.joints["skull"], body.HEAD_RADIUS)]
    return BodySpheres(
        names=tuple(name for name, _, _ in found),
        centres=np.array([centre for _, centre, _ in found]),
        radii=np.array([radius for _, _, radius in found]),
    )


def _limbs(figure: Figure) -> list[tuple[str, Floats, float]]:
    joints = figure.joints
    found: list[tuple[str, Floats, float]] = []
    for side, _ in SIDES:
        for part, start, end, table in _tables():
            a, b = joints[f"{start}_{side}"], joints[f"{end}_{side}"]
            found += [(f"{part}_{side}", a + (b - a) * t, radius) for t, radius in table]
        found.append((f"hand_{side}", joints[f"knuckle_{side}"], HAND_RADIUS))
        found.append((f"hand_{side}", _fingertip(figure, side), TIP_RADIUS))
        found += [(f"foot_{side}", joints[f"{point}_{side}"], 0.0) for point in SOLE_POINTS]
    return found


def _fingertip(figure: Figure, side: Side) -> Floats:
    """The tip of the middle finger at the curl of the hand, as it is drawn."""
    curl = math.radians(figure.angles[f"grip_{side}"]["curl"])
    second = min(curl * SECOND_JOINT, MOST_CURL)
    along = body.PALM + FINGER * math.cos(curl) + FINGER_END * math.cos(second)
    into = FINGER * math.sin(curl) + FINGER_END * math.sin(second)
    hand = figure.frames[f"hand_{side}"]
    tip: Floats = figure.joints[f"wrist_{side}"] - hand[:, 1] * along + hand[:, 2] * (into if side == "l" else -into)
    return tip


def _tables() -> list[tuple[str, str, str, list[tuple[float, float]]]]:
    return [
        ("thigh", "hip", "knee", _inner(profiles.thigh(1.0))),
        ("shank", "knee", "ankle", _inner(profiles.shank())[:-1]),
        ("uarm", "shoulder", "elbow", _inner(profiles.UPPER_ARM)),
        ("farm", "elbow", "wrist", _inner(profiles.FOREARM)),
    ]


def _inner(table: Floats) -> list[tuple[float, float]]:
    """Station and least radius, without the first station, which lies inside the body."""
    return [(float(row[0]), float(row[1:].min())) for row in table[1:]]


def _trunk(figure: Figure) -> list[tuple[str, Floats, float]]:
    found = []
    for height, *radii in profiles.trunk(1.0, 1.0)[3:-1].tolist():
        part, start = _trunk_part(height)
        centre = figure.joints[part] + figure.frames[part][:, 1] * (height - start)
        found.append((part, centre, min(radii) * TRUNK_SHARE))
    return found


def _trunk_part(height: float) -> tuple[str, float]:
    if height < LUMBAR_HEIGHT:
        return "pelvis", 0.0
    return ("lumbar", LUMBAR_HEIGHT) if height < THORAX_HEIGHT else ("thorax", THORAX_HEIGHT)
