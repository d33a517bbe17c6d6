"""Solves one leg or one arm, from its angles (FK) or to its pin (two-bone IK)."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from bonehome.domain.figure import skeleton as body
from bonehome.domain.figure.pose import Angles, AnklePin, FootPin, HandPin, Side, Vector
from bonehome.domain.figure.vectors import (
    DEGREES,
    TINY,
    Matrix,
    about_x,
    about_y,
    across,
    add,
    along,
    cross,
    dot,
    frame_of,
    length,
    matmul,
    rotated,
    rotation_vector,
    sub,
    transposed,
    turned_about_z,
    unit,
    x_axis,
    y_axis,
    z_axis,
)

STRAIGHT = 1e-7


@dataclass(kw_only=True)
class Draft:
    """A figure while it is being solved."""

    joints: dict[str, Vector] = field(default_factory=dict)
    frames: dict[str, Matrix] = field(default_factory=dict)
    angles: Angles
    overshoot: dict[str, float] = field(default_factory=dict)


def swing_twist(flex: float, abd: float, er: float, sign: float) -> Matrix:
    """A ball joint: one swing of (-sign abd, 0, flex) degrees as a rotation vector, then the twist -sign er about y."""
    swing = rotation_vector(-sign * abd * DEGREES, 0.0, flex * DEGREES)
    return matmul(swing, about_y(-sign * er)) if er else swing


def swing_twist_angles(m: Matrix, sign: float) -> dict[str, float]:
    """The inverse of ``swing_twist``: flex, abd and er in degrees."""
    down = y_axis(m)
    axis_x, axis_z = -down[2], down[0]
    sine = math.sqrt(axis_x * axis_x + axis_z * axis_z)
    angle = math.atan2(sine, down[1])
    k = angle / sine if sine > TINY else 0.0
    swing_x, swing_z = -axis_x * k, -axis_z * k
    forward = x_axis(rotation_vector(swing_x, 0.0, swing_z))
    twist = math.atan2(dot(forward, z_axis(m)), dot(forward, x_axis(m)))
    return {"flex": swing_z / DEGREES, "abd": -sign * swing_x / DEGREES, "er": -sign * twist / DEGREES}


def two_bone(start: Vector, target: Vector, upper: float, lower: float, pole: Vector) -> tuple[Vector, Vector, float]:
    """The middle joint, the end actually reached, and how far the target lies out of reach (law of cosines)."""
    way = sub(target, start)
    distance = length(way)
    direction = unit(way)
    longest = (upper + lower) * body.FULL_REACH
    reach = max(min(distance, longest), abs(upper - lower) + 1e-4)
    x = (upper * upper - lower * lower + reach * reach) / (2.0 * reach)
    h = math.sqrt(max(0.0, upper * upper - x * x))
    middle = along(along(start, direction, x), across(pole, direction), h)
    return middle, along(start, direction, reach), max(0.0, distance - longest)


def leg_by_angles(draft: Draft, side: Side, sign: float) -> None:
    """Hip, knee, ankle and toe angles to joints and frames."""
    angles, joints, frames = draft.angles, draft.joints, draft.frames
    hip = angles[f"hip_{side}"]
    thigh = matmul(frames["pelvis"], swing_twist(hip["flex"], hip["abd"], hip["er"], sign))
    shank = turned_about_z(thigh, -angles[f"knee_{side}"]["flex"])
    knee = along(joints[f"hip_{side}"], y_axis(thigh), -body.THIGH)
    ankle = along(knee, y_axis(shank), -body.SHANK)
    foot = turned_about_z(shank, angles[f"ankle_{side}"]["flex"])
    toe = turned_about_z(foot, angles[f"toe_{side}"]["flex"])
    frames[f"thigh_{side}"], frames[f"shank_{side}"] = thigh, shank
    joints[f"knee_{side}"], joints[f"ankle_{side}"] = knee, ankle
    _place_foot(draft, side, foot, toe)


def leg_to_foot_pin(draft: Draft, side: Side, sign: float, pin: FootPin) -> None:
    """The leg that puts the foot where ``pin`` says; writes the angles back."""
    foot, toe, _, ankle = foot_frames(pin)
    pole = pin.pole or usual_pole(toe, draft.frames["pelvis"])
    _leg_to(draft, side, sign, ankle, pole)
    _place_foot(draft, side, foot, toe)
    shank = draft.frames[f"shank_{side}"]
    ahead = x_axis(foot)
    flex = math.atan2(dot(y_axis(shank), ahead), dot(x_axis(shank), ahead)) / DEGREES
    draft.angles[f"ankle_{side}"] = {"flex": flex}
    draft.angles[f"toe_{side}"] = {"flex": pin.heel}


def leg_to_ankle_pin(draft: Draft, side: Side, sign: float, pin: AnklePin) -> None:
    """The leg that puts the ankle on the point; the foot follows the shank by the ankle angle."""
    _leg_to(draft, side, sign, pin.at, pin.pole)
    foot = turned_about_z(draft.frames[f"shank_{side}"], draft.angles[f"ankle_{side}"]["flex"])
    toe = turned_about_z(foot, draft.angles[f"toe_{side}"]["flex"])
    _place_foot(draft, side, foot, toe)


def foot_frames(pin: FootPin) -> tuple[Matrix, Matrix, Vector, Vector]:
    """Foot frame, toe frame, ball and ankle joint of a pin. Toes come up about the heel, else the ball stays."""
    flat = about_y(pin.yaw)
    toe = turned_about_z(flat, pin.pitch)
    foot = turned_about_z(flat, pin.pitch - pin.heel)
    place = (pin.x, pin.y, pin.z)
    if pin.pitch > 0.0:
        heel = along(place, x_axis(flat), -body.HEEL_BEHIND_ANKLE)
        ball = along(heel, x_axis(toe), body.HEEL_BEHIND_ANKLE + body.ANKLE_TO_BALL)
    else:
        ball = along(place, x_axis(flat), body.ANKLE_TO_BALL)
    return foot, toe, ball, add(ball, rotated(foot, body.ANKLE_FROM_BALL))


def usual_pole(toe: Matrix, pelvis: Matrix) -> Vector:
    """Where a knee points by itself: over the toes, with a little of where the pelvis looks."""
    ahead, pelvis_ahead = x_axis(toe), x_axis(pelvis)
    return (
        ahead[0] * 0.9 + pelvis_ahead[0] * 0.1,
        ahead[1] * 0.9 + pelvis_ahead[1] * 0.1 + 0.02,
        ahead[2] * 0.9 + pelvis_ahead[2] * 0.1,
    )


def _leg_to(draft: Draft, side: Side, sign: float, target: Vector, pole: Vector) -> None:
    hip = draft.joints[f"hip_{side}"]
    knee, ankle, over = two_bone(hip, target, body.THIGH, body.SHANK, pole)
    upper, lower = unit(sub(hip, knee)), unit(sub(knee, ankle))
    bend = cross(upper, lower)
    towards = cross(unit(pole), upper)
    if dot(bend, bend) < STRAIGHT:
        bend = towards
    elif dot(towards, bend) < 0.0:
        bend = (-bend[0], -bend[1], -bend[2])
    hinge = unit(bend)
    thigh = frame_of(upper, hinge)
    draft.frames[f"thigh_{side}"], draft.frames[f"shank_{side}"] = thigh, frame_of(lower, hinge)
    draft.joints[f"knee_{side}"], draft.joints[f"ankle_{side}"] = knee, ankle
    draft.overshoot[f"foot_{side}"] = over
    draft.angles[f"hip_{side}"] = swing_twist_angles(matmul(transposed(draft.frames["pelvis"]), thigh), sign)
    draft.angles[f"knee_{side}"] = {"flex": _angle(upper, lower)}


def _place_foot(draft: Draft, side: Side, foot: Matrix, toe: Matrix) -> None:
    joints, ankle = draft.joints, draft.joints[f"ankle_{side}"]
    draft.frames[f"foot_{side}"], draft.frames[f"toe_{side}"] = foot, toe
    ball = add(ankle, rotated(foot, body.BALL_IN_FOOT))
    joints[f"mtp_{side}"] = ball
    joints[f"toetip_{side}"] = along(ball, x_axis(toe), body.BALL_TO_TOE_TIP)
    joints[f"heel_{side}"] = add(ankle, rotated(foot, body.HEEL_IN_FOOT))


def arm_by_angles(draft: Draft, side: Side, sign: float) -> None:
    """Shoulder, elbow and wrist angles to joints and frames."""
    angles, joints, frames = draft.angles, draft.joints, draft.frames
    shoulder, elbow, wrist = angles[f"shoulder_{side}"], angles[f"elbow_{side}"], angles[f"wrist_{side}"]
    upper = matmul(frames["thorax"], swing_twist(shoulder["flex"], shoulder["abd"], shoulder["er"], sign))
    fore = turned_about_z(upper, elbow["flex"])
    elbow_at = along(joints[f"shoulder_{side}"], y_axis(upper), -body.UPPER_ARM)
    hand = matmul(fore, about_y(sign * elbow["pron"]))
    if wrist["flex"]:
        hand = matmul(hand, about_x(sign * wrist["flex"]))
    hand = turned_about_z(hand, wrist["dev"])
    _place_arm(draft, side, upper, fore, hand)
    _place_arm_joints(draft, side, elbow_at, along(elbow_at, y_axis(fore), -body.FOREARM))


def arm_to_pin(draft: Draft, side: Side, sign: float, pin: HandPin) -> None:
    """The arm that puts the palm on the point; writes the angles back."""
    shoulder, thorax = draft.joints[f"shoulder_{side}"], draft.frames["thorax"]
    fingers = unit(pin.fingers)
    palm = across(pin.palm, fingers)
    target = along(along(pin.at, fingers, -body.PALM_CENTRE), palm, -pin.lift)
    elbow, wrist, over = two_bone(shoulder, target, body.UPPER_ARM, body.FOREARM, pin.pole)
    upper, lower = unit(sub(shoulder, elbow)), unit(sub(elbow, wrist))
    bend = cross(upper, lower)
    if dot(bend, bend) < STRAIGHT:
        bend = cross(unit(pin.pole), upper)
    hinge = unit(bend)
    arm, fore = frame_of(upper, hinge), frame_of(lower, hinge)
    outward = (-sign * palm[0], -sign * palm[1], -sign * palm[2])
    hand = frame_of((-fingers[0], -fingers[1], -fingers[2]), outward)
    _place_arm(draft, side, arm, fore, hand)
    _place_arm_joints(draft, side, elbow, wrist)
    draft.overshoot[f"hand_{side}"] = over
    draft.angles[f"shoulder_{side}"] = swing_twist_angles(matmul(transposed(thorax), arm), sign)
    _write_hand_angles(draft, side, sign, _angle(upper, lower), matmul(transposed(fore), hand))


def _write_hand_angles(draft: Draft, side: Side, sign: float, bend: float, hand: Matrix) -> None:
    """Splits the hand's turn in the forearm into Ry(pron) Rx(flex) Rz(dev).

    Of the two solutions it takes the one that bends the hand sideways by less than 90 degrees, because no wrist can do
    more: so a hand bent back by 95 degrees reads 95 and not 85.
    """
    level = 1.0 if hand[4] >= 0.0 else -1.0
    pron = sign * math.atan2(level * hand[2], level * hand[8]) / DEGREES
    flex = sign * math.atan2(-hand[5], level * math.hypot(hand[2], hand[8])) / DEGREES
    dev = math.atan2(level * hand[3], level * hand[4]) / DEGREES
    draft.angles[f"elbow_{side}"] = {"flex": bend, "pron": pron}
    draft.angles[f"wrist_{side}"] = {"flex": flex, "dev": dev}


def _place_arm(draft: Draft, side: Side, upper: Matrix, fore: Matrix, hand: Matrix) -> None:
    draft.frames[f"uarm_{side}"], draft.frames[f"farm_{side}"], draft.frames[f"hand_{side}"] = upper, fore, hand


def _place_arm_joints(draft: Draft, side: Side, elbow: Vector, wrist: Vector) -> None:
    joints = draft.joints
    joints[f"elbow_{side}"], joints[f"wrist_{side}"] = elbow, wrist
    joints[f"knuckle_{side}"] = along(wrist, y_axis(draft.frames[f"hand_{side}"]), -body.PALM)


def _angle(a: Vector, b: Vector) -> float:
    return math.acos(max(-1.0, min(1.0, dot(a, b)))) / DEGREES
