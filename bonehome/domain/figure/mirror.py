"""The exact mirror image of a pose or a motion in the plane Z = 0: the other side works."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar, cast

from bonehome.domain.exercise import View
from bonehome.domain.figure.motion import Arrow, Camera, Exempt, Link, Motion, Prop
from bonehome.domain.figure.parts import Joints, Part, PelvisPart, Pins, mirrored_fields, written_fields
from bonehome.domain.figure.pose import ARM_JOINTS, Anchor, Angles, BallPlace, Base, Pose, Side

OTHER_SIDE: dict[Side, Side] = {"r": "l", "l": "r"}
OTHER_BASE: dict[Base, Base] = {"side_l": "side_r", "side_r": "side_l"}
TURNED_BY_SIDE = ("side", "twist", "turn")

AnyPart = TypeVar("AnyPart", bound=Part)
Name = TypeVar("Name", bound=str)


def other_name(name: Name) -> Name:
    """``knee_r`` for ``knee_l`` and the other way; a name without a side stays."""
    side = name[-2:]
    other = {"_r": "_l", "_l": "_r"}.get(side)
    return name if other is None else cast("Name", f"{name[:-2]}{other}")


def mirrored(motion: Motion) -> Motion:
    """The motion with left and right exchanged, seen by mirrored cameras: every picture is the flipped one.

    The near side stays near: the cameras' yaw becomes 180 - yaw, so the person faces the other way on the picture.
    """
    lying_on_side = motion.base in OTHER_BASE
    return replace(
        motion,
        base=OTHER_BASE.get(motion.base, motion.base),
        shared=_part(motion.shared, half_turn=lying_on_side, always=True),
        frames=tuple(_part(frame, half_turn=lying_on_side, always=False) for frame in motion.frames),
        cameras={view: _camera(motion.camera(view)) for view in View},
        props=tuple(_prop(prop) for prop in motion.props),
        targets=tuple(other_name(target) for target in motion.targets),
        links=tuple(_link(link) for link in motion.links),
        held={other_name(limb): thing for limb, thing in motion.held.items()},
        arrow=_arrow(motion.arrow) if motion.arrow is not None else None,
        exceptions=tuple(_exempt(one) for one in motion.exceptions),
    )


def mirrored_pose(pose: Pose) -> Pose:
    """The pose in the mirror, in the same room: the second half of a walking step."""
    pelvis = pose.pelvis
    yaw = 180.0 - pelvis.yaw if pose.base in OTHER_BASE else -pelvis.yaw
    return replace(
        pose,
        base=OTHER_BASE.get(pose.base, pose.base),
        pelvis=replace(pelvis, z=-pelvis.z, yaw=yaw, roll=-pelvis.roll, spin=-pelvis.spin),
        feet=_swapped(pose.feet),
        ankles=_swapped(pose.ankles),
        hands=_swapped(pose.hands),
        anchor=_anchor(pose.anchor),
        ball=_ball(pose.ball),
        angles=_angles(pose.angles),
    )


def legs_swapped(pose: Pose) -> Pose:
    """The mirrored pose with the arms as they were: the other leg's turn while the same hand holds on."""
    other = mirrored_pose(pose)
    arms = {joint: values for joint, values in pose.angles.items() if joint[:-2] in ARM_JOINTS}
    return replace(other, hands=pose.hands, angles={**other.angles, **arms})


def _camera(camera: Camera) -> Camera:
    yaw = 180.0 - camera[0]
    return (yaw - 360.0 if yaw > 180.0 else yaw, camera[1])


def _part(part: AnyPart, *, half_turn: bool, always: bool) -> AnyPart:
    """A written part mirrored; lying on the other side needs half a turn more, given once in the shared part."""
    pelvis = mirrored_fields(written_fields(part.pelvis))
    if half_turn and (always or "yaw" in pelvis):
        pelvis["yaw"] = 180.0 + pelvis.get("yaw", 0.0)
    return replace(
        part,
        pelvis=PelvisPart(**pelvis),
        pins=_pins(part.pins),
        anchor=_anchor(part.anchor),
        joints=cast("Joints", _angles(cast("Angles", part.joints))),
        free=tuple(other_name(name) for name in part.free),
        ball=_ball(part.ball),
    )


def _pins(pins: Pins) -> Pins:
    """Sided pins change sides; the paired shorthands are their own mirror image."""
    given = written_fields(pins)
    sided = {other_name(name): _mirrored_data(pin) for name, pin in given.items() if name != other_name(name)}
    return Pins(**{**{name: pin for name, pin in given.items() if name == other_name(name)}, **sided})


def _mirrored_data(pin: Any) -> Any:
    return replace(pin, **mirrored_fields(written_fields(pin)))


def _swapped(pins: dict[Side, Any]) -> dict[Side, Any]:
    return {OTHER_SIDE[side]: _mirrored_data(pin) for side, pin in pins.items()}


def _angles(angles: Angles) -> Angles:
    return {
        other_name(joint): {name: _angle(name, v) for name, v in values.items()} for joint, values in angles.items()
    }


def _angle(name: str, value: float) -> float:
    return -value if name in TURNED_BY_SIDE else value


def _anchor(anchor: Anchor | None) -> Anchor | None:
    if anchor is None:
        return None
    x, y, z = anchor.at
    return Anchor(joint=other_name(anchor.joint), at=(x, y, None if z is None else -z))


def _prop(prop: Prop) -> Prop:
    return replace(prop, z=-prop.z, yaw=-prop.yaw)


def _ball(ball: BallPlace | None) -> BallPlace | None:
    if ball is None or isinstance(ball, str):
        return other_name(ball) if ball is not None else None
    return (ball[0], ball[1], -ball[2])


def _link(link: Link) -> Link:
    x, y, z = link.at or (0.0, 0.0, 0.0)
    return replace(
        link,
        at=(x, y, -z) if link.at is not None and not link.split else link.at,
        hands="both" if link.hands == "both" else OTHER_SIDE[link.hands],
        foot=OTHER_SIDE[link.foot],
    )


def _arrow(arrow: Arrow) -> Arrow:
    return replace(arrow, joint=other_name(arrow.joint), offset=(-arrow.offset[0], arrow.offset[1]))


def _exempt(exempt: Exempt) -> Exempt:
    return replace(exempt, joint=other_name(exempt.joint))
