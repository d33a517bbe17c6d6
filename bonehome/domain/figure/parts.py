"""What an author writes of a posture (everything optional) and how shared and own parts make a whole pose."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

from bonehome.domain.figure.pose import (
    PAIRED_COMPONENTS,
    SIDES,
    Anchor,
    AnklePin,
    BallPlace,
    Base,
    FootPin,
    HandPin,
    Pelvis,
    Pose,
    Side,
    Vector,
    neutral_angles,
)

JointName = Literal[
    "lumbar", "thorax", "neck", "head",
    "scap", "scap_r", "scap_l", "shoulder", "shoulder_r", "shoulder_l", "elbow", "elbow_r", "elbow_l",
    "wrist", "wrist_r", "wrist_l", "grip", "grip_r", "grip_l", "hip", "hip_r", "hip_l",
    "knee", "knee_r", "knee_l", "ankle", "ankle_r", "ankle_l", "toe", "toe_r", "toe_l",
]  # fmt: skip
Joints = dict[JointName, dict[str, float]]
PinName = Literal["foot_r", "foot_l", "ankle_r", "ankle_l", "hand_r", "hand_l"]
Fields = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class PelvisPart:
    """The written part of ``Pelvis``; what is left out is inherited, else 0 (``y``: found from the feet)."""

    x: float | None = None
    y: float | None = None
    z: float | None = None
    pitch: float | None = None
    roll: float | None = None
    yaw: float | None = None
    spin: float | None = None


@dataclass(frozen=True, kw_only=True)
class FootPart:
    """The written part of ``FootPin``."""

    x: float | None = None
    y: float | None = None
    z: float | None = None
    yaw: float | None = None
    heel: float | None = None
    pitch: float | None = None
    pole: Vector | None = None
    air: bool | None = None
    arc: float | None = None


@dataclass(frozen=True, kw_only=True)
class AnklePart:
    """The written part of ``AnklePin``."""

    at: Vector | None = None
    pole: Vector | None = None


@dataclass(frozen=True, kw_only=True)
class HandPart:
    """The written part of ``HandPin``."""

    at: Vector | None = None
    fingers: Vector | None = None
    palm: Vector | None = None
    pole: Vector | None = None
    lift: float | None = None


@dataclass(frozen=True, kw_only=True)
class Pins:
    """Contacts. ``feet``, ``ankles``, ``hands`` write the right side and mirror it to the left; a sided entry adds."""

    feet: FootPart | None = None
    foot_r: FootPart | None = None
    foot_l: FootPart | None = None
    ankles: AnklePart | None = None
    ankle_r: AnklePart | None = None
    ankle_l: AnklePart | None = None
    hands: HandPart | None = None
    hand_r: HandPart | None = None
    hand_l: HandPart | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """What is written of one posture. ``free`` names inherited pins that this posture lets go.

    ``ball`` is where a thrown ball is: in a hand, or at a point."""

    pelvis: PelvisPart = field(default_factory=PelvisPart)
    pins: Pins = field(default_factory=Pins)
    anchor: Anchor | None = None
    joints: Joints = field(default_factory=dict)
    free: tuple[PinName, ...] = ()
    ball: BallPlace | None = None


def assemble(base: Base, shared: Part, own: Part) -> Pose:
    """The whole pose: ``own`` over ``shared`` over the defaults, field by field.

    Raises ``ValueError`` with a sentence where a pin lacks its point or a joint has no such angle.
    """
    written = (shared, own)
    return Pose(
        base=base,
        pelvis=Pelvis(**_merged([part.pelvis for part in written])),
        feet=_pins(FootPin, "foot", "feet", written),
        ankles=_pins(AnklePin, "ankle", "ankles", written),
        hands=_pins(HandPin, "hand", "hands", written),
        anchor=own.anchor or shared.anchor,
        ball=own.ball or shared.ball,
        angles=_angles(written),
    )


def written_fields(part: object) -> Fields:
    """The fields of ``part`` that were given a value."""
    return {one.name: value for one in fields(part) if (value := getattr(part, one.name)) is not None}  # type: ignore[arg-type]


def mirrored_fields(values: Fields) -> Fields:
    """Pin or pelvis fields seen in the mirror plane Z = 0."""
    return {name: _mirrored_value(name, value) for name, value in values.items()}


def _mirrored_value(name: str, value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return (value[0], value[1], -value[2])
    return -value if name in {"z", "yaw", "roll", "spin"} else value


def _merged(parts: list[Any]) -> Fields:
    values: Fields = {}
    for part in parts:
        values.update(written_fields(part))
    return values


def _pins(kind: type[Any], one: str, both: str, written: tuple[Part, Part]) -> dict[Side, Any]:
    freed = {name for part in written for name in part.free}
    found: dict[Side, Any] = {}
    for side, sign in SIDES:
        values = _pin_fields(f"{one}_{side}", both, written, mirror=sign < 0)
        if values is None or f"{one}_{side}" in freed:
            continue
        if kind is not FootPin and "at" not in values:
            raise ValueError(f"The pin {one}_{side} has no point 'at'.")
        found[side] = kind(**values)
    return found


def _pin_fields(sided: str, both: str, written: tuple[Part, Part], *, mirror: bool) -> Fields | None:
    values: Fields | None = None
    for part in written:
        common, own = getattr(part.pins, both), getattr(part.pins, sided)
        if common is not None:
            given = written_fields(common)
            values = {**(values or {}), **(mirrored_fields(given) if mirror else given)}
        if own is not None:
            values = {**(values or {}), **written_fields(own)}
    return values


def _angles(written: tuple[Part, Part]) -> dict[str, dict[str, float]]:
    angles = neutral_angles()
    for part in written:
        for joint, values in part.joints.items():
            if joint in PAIRED_COMPONENTS:
                for side, _ in SIDES:
                    _put(angles, f"{joint}_{side}", values)
        for joint, values in part.joints.items():
            if joint not in PAIRED_COMPONENTS:
                _put(angles, joint, values)
    return angles


def _put(angles: dict[str, dict[str, float]], joint: str, values: dict[str, float]) -> None:
    unknown = values.keys() - angles[joint].keys()
    if unknown:
        raise ValueError(f"{joint} has no angle {sorted(unknown)[0]!r}; it has {', '.join(angles[joint])}.")
    angles[joint].update(values)
