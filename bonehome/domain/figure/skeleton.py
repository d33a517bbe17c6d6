"""The body's measures: bone lengths, offsets, base orientations and segment masses, in statures (H = 1)."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.figure.pose import Base, Vector
from bonehome.domain.figure.vectors import IDENTITY, Matrix

HIP_HALF_WIDTH = 0.050
THIGH = 0.245
SHANK = 0.246
ANKLE_HEIGHT = 0.047
HEEL_BEHIND_ANKLE = 0.040
ANKLE_TO_BALL = 0.070
BALL_TO_TOE_TIP = 0.052
CLAVICLE = 0.077
UPPER_ARM = 0.165
FOREARM = 0.140
PALM = 0.047
PALM_CENTRE = 0.6 * PALM
NECK_BASE_ABOVE_THORAX = 0.140
HEAD_RADIUS = 0.058

LUMBAR_IN_PELVIS: Vector = (-0.004, 0.060, 0.0)
THORAX_IN_LUMBAR: Vector = (0.002, 0.105, 0.0)
NECK_IN_THORAX: Vector = (-0.012, NECK_BASE_ABOVE_THORAX, 0.0)
HEAD_IN_NECK: Vector = (0.018, 0.046, 0.0)
SKULL_IN_HEAD: Vector = (0.012, 0.040, 0.0)
CLAVICLE_IN_THORAX: Vector = (0.006, 0.098, 0.016)
CLAVICLE_BACK = -8.0
CLAVICLE_UP = 2.0

BALL_IN_FOOT: Vector = (ANKLE_TO_BALL, -ANKLE_HEIGHT, 0.0)
ANKLE_FROM_BALL: Vector = (-ANKLE_TO_BALL, ANKLE_HEIGHT, 0.0)
HEEL_IN_FOOT: Vector = (-HEEL_BEHIND_ANKLE, -ANKLE_HEIGHT, 0.0)
TOE_TIP_IN_TOE: Vector = (BALL_TO_TOE_TIP, 0.0, 0.0)

FULL_REACH = 0.9995
SOFT_KNEE = 6.0
STANDING_HIP_HEIGHT = ANKLE_HEIGHT + THIGH + SHANK - 0.001

BASE_FRAMES: dict[Base, Matrix] = {
    "stand": IDENTITY,
    "prone": (0.0, 1.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    "supine": (0.0, -1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    "side_l": (0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0),
    "side_r": (0.0, -1.0, 0.0, 0.0, 0.0, -1.0, 1.0, 0.0, 0.0),
}

BONES: tuple[tuple[str, str, str, float], ...] = (
    ("thigh", "hip", "knee", THIGH),
    ("shank", "knee", "ankle", SHANK),
    ("upper arm", "shoulder", "elbow", UPPER_ARM),
    ("forearm", "elbow", "wrist", FOREARM),
)


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A limb segment's share of the body mass and how far its mass centre lies from joint ``start`` to ``end``."""

    start: str
    end: str
    mass: float
    centre: float


HEAD_MASS = 0.0668
TRUNK_MASS = 0.4257
TRUNK_CENTRE = 0.58
TRUNK_FORWARD = 0.01
LIMB_SEGMENTS: tuple[Segment, ...] = (
    Segment(start="shoulder", end="elbow", mass=0.0255, centre=0.575),
    Segment(start="elbow", end="wrist", mass=0.0138, centre=0.456),
    Segment(start="wrist", end="knuckle", mass=0.0056, centre=1.0),
    Segment(start="hip", end="knee", mass=0.1478, centre=0.361),
    Segment(start="knee", end="ankle", mass=0.0481, centre=0.442),
    Segment(start="ankle", end="mtp", mass=0.0129, centre=0.5),
)
"""Women's segment masses and centres after de Leva 1996 (J Biomech 29:1223-1230); the trunk runs pelvis to neck."""
