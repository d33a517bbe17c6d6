"""A resolved posture as plain data: base, pelvis, contacts and joint angles. No numpy here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

# Lengths are in statures (H = 1), angles in degrees. World: X to the right of the side view, Y up with the floor at 0,
# Z towards the viewer. A standing person faces +X and her right side is +Z. Zero angles are anatomical standing with
# the palms facing the thighs.

Vector = tuple[float, float, float]
Side = Literal["r", "l"]
BallPlace = Literal["hand_r", "hand_l"] | Vector
Base = Literal["stand", "prone", "supine", "side_l", "side_r"]
Angles = dict[str, dict[str, float]]

SIDES: tuple[tuple[Side, float], ...] = (("r", 1.0), ("l", -1.0))

RELAXED_CURL = 25.0

MIDLINE_COMPONENTS: dict[str, tuple[str, ...]] = {
    "lumbar": ("flex", "side", "twist"),
    "thorax": ("flex", "side", "twist"),
    "neck": ("flex", "side", "turn"),
    "head": ("flex", "side", "turn"),
}
PAIRED_COMPONENTS: dict[str, tuple[str, ...]] = {
    "scap": ("elev", "prot"),
    "shoulder": ("flex", "abd", "er"),
    "elbow": ("flex", "pron"),
    "wrist": ("flex", "dev"),
    "grip": ("curl",),
    "hip": ("flex", "abd", "er"),
    "knee": ("flex",),
    "ankle": ("flex",),
    "toe": ("flex",),
}
ARM_JOINTS = ("scap", "shoulder", "elbow", "wrist", "grip")


def components() -> dict[str, tuple[str, ...]]:
    """Every joint of the skeleton, paired ones with ``_r`` and ``_l``, and the names of its angles."""
    paired = {f"{joint}_{side}": names for joint, names in PAIRED_COMPONENTS.items() for side, _ in SIDES}
    return {**MIDLINE_COMPONENTS, **paired}


def neutral_angles() -> Angles:
    """A fresh table of anatomical standing: all zero, fingers relaxed."""
    angles = {joint: dict.fromkeys(names, 0.0) for joint, names in components().items()}
    angles["grip_r"]["curl"] = angles["grip_l"]["curl"] = RELAXED_CURL
    return angles


@dataclass(frozen=True, kw_only=True)
class Pelvis:
    """Where the pelvis (mid-hip) is and how it is turned from its base.

    ``pitch`` leans forward, ``roll`` leans to the person's right, ``yaw`` turns about the world's vertical, ``spin``
    about the body's own long axis. ``y`` None means: as high as the bearing feet allow with a soft knee.
    """

    x: float = 0.0
    y: float | None = None
    z: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    yaw: float = 0.0
    spin: float = 0.0


@dataclass(frozen=True, kw_only=True)
class FootPin:
    """A foot held on a place: the ankle stands over (``x``, ``z``) when the foot is flat on height ``y``.

    ``yaw`` turns the toes in the world (right toes out is negative), ``heel`` lifts the heel about the ball of the
    foot, ``pitch`` tips the whole foot (toes up + about the heel, toes down - about the ball), ``pole`` says where the
    knee points (None: where the toes point).
    ``air`` is a carried foot that bears no weight; ``arc`` lifts its way here by that much half-way.
    """

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    yaw: float = 0.0
    heel: float = 0.0
    pitch: float = 0.0
    pole: Vector | None = None
    air: bool = False
    arc: float = 0.0


@dataclass(frozen=True, kw_only=True)
class AnklePin:
    """An ankle joint held at a point; the foot follows the shank. ``pole`` says where the knee points."""

    at: Vector
    pole: Vector = (1.0, 0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class HandPin:
    """A palm held on the point ``at``.

    ``fingers`` is where the fingers point, ``palm`` where the palm presses (into the surface), ``pole`` where the elbow
    points, ``lift`` the distance from the hand's axis to the surface (half a hand's thickness).
    """

    at: Vector
    fingers: Vector = (1.0, 0.0, 0.0)
    palm: Vector = (0.0, -1.0, 0.0)
    pole: Vector = (-0.5, -1.0, 0.0)
    lift: float = 0.012


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """A joint that must lie at a point; the pelvis moves until it does. None leaves that axis free."""

    joint: str
    at: tuple[float | None, float | None, float | None]


@dataclass(frozen=True, kw_only=True)
class Pose:
    """One posture, ready to be solved. ``angles`` is complete; pinned limbs overrule their angles there.

    ``feet``, ``ankles`` and ``hands`` hold pins by side ("r", "l"). ``ball`` is where a thrown ball is.
    """

    base: Base = "stand"
    pelvis: Pelvis = field(default_factory=Pelvis)
    feet: dict[Side, FootPin] = field(default_factory=dict)
    ankles: dict[Side, AnklePin] = field(default_factory=dict)
    hands: dict[Side, HandPin] = field(default_factory=dict)
    anchor: Anchor | None = None
    ball: BallPlace | None = None
    angles: Angles = field(default_factory=neutral_angles)
