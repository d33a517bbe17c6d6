"""Checks of the body in its room: feet, hands and seat on real things, nothing inside another, weight over the feet."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure import furniture
from bonehome.domain.figure import skeleton as body
from bonehome.domain.figure.findings import Fault
from bonehome.domain.figure.furniture import size_of
from bonehome.domain.figure.kinematics import centre_of_mass

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from bonehome.domain.figure.findings import Sample, Scene
    from bonehome.domain.figure.furniture import Surface
    from bonehome.domain.figure.motion import Prop
    from bonehome.domain.figure.pose import FootPin, HandPin, Side, Vector

    Floats = npt.NDArray[np.float64]

FOOT_TOLERANCE = 0.004
PLANT_TOLERANCE = 0.006
BALANCE_TOLERANCE = 0.012
LIFTED_SOLE = 0.012
HAND_TOLERANCE = 0.006
TOUCH_TOLERANCE = 0.010
BODY_TOUCH_TOLERANCE = 0.025
SEAT_HEIGHTS = (0.035, 0.075)
SEAT_OVERHANG = 0.03
FLOATING = 0.020
SOLE_HALF_WIDTHS = (("heel", 0.018), ("mtp", 0.026), ("toetip", 0.016))
DIRECTIONS = 72
BACK = ("shoulder_r", "shoulder_l", "pelvis")
"""What leans on a wall where the back is supported."""
SEATS = frozenset({"chair", "cushion", "bench", "bed"})


def feet(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """A pinned foot touches its pin's height (heel if the toes are up, else ball); a bearing one a real surface."""
    for side, pin in sample.figure.pose.feet.items():
        point = sample.figure.joints[f"heel_{side}" if pin.pitch > 0.0 else f"mtp_{side}"]
        off = abs(float(point[1]) - pin.y)
        if off > FOOT_TOLERANCE:
            yield Fault(joint=f"foot_{side}", amount=off, text=f"foot_{side} is {off:.3f} H off its pin's height")
        if sample.key is None or pin.air:
            continue
        tops = (top.height for top in scene.surfaces if top.gap(float(point[0]), float(point[2])) == 0.0)
        gap = min(abs(float(point[1]) - height) for height in tops)
        if gap > PLANT_TOLERANCE:
            text = f"foot_{side} bears weight {gap:.3f} H away from any surface"
            yield Fault(joint=f"foot_{side}", amount=gap, text=text)


def balance(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """In a standing key frame the mass centre lies over the feet (and hands or back where they carry weight)."""
    if sample.key is None or sample.key.seated or sample.key.dynamic or scene.motion.base != "stand":
        return
    pose = sample.figure.pose
    if not pose.feet:
        return
    corners = [corner for side, pin in pose.feet.items() for corner in _sole_corners(sample, side, pin)]
    if scene.motion.support == "hands":
        corners += [(pin.at[0], pin.at[2]) for pin in pose.hands.values()]
    if scene.motion.support == "back":
        corners += [(float(joint[0]), float(joint[2])) for joint in (sample.figure.joints[name] for name in BACK)]
    outside = _outside(np.array(corners).reshape(-1, 2), centre_of_mass(sample.figure)[[0, 2]])
    if outside > BALANCE_TOLERANCE:
        text = f"the weight lies {outside:.3f} H outside the feet"
        yield Fault(joint="pelvis", amount=outside, text=text)


def hand_contact(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """A pinned palm is on its point, and the point is on a thing or on the person's own body."""
    for side, pin in sample.figure.pose.hands.items():
        name = f"hand_{side}"
        off = float(np.linalg.norm(_palm(sample, side, pin) - np.array(pin.at)))
        if off > HAND_TOLERANCE:
            yield Fault(joint=name, amount=off, text=f"{name} is {off:.3f} H from its point")
        gap = min(_gap_to_things(scene, pin.at), _gap_to_body(sample, pin.at))
        if gap > TOUCH_TOLERANCE:
            yield Fault(joint=name, amount=gap, text=f"the point of {name} is {gap:.3f} H away from everything")


def rest(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """In a key frame the body rests on something, and a seated one on a chair or its cushion."""
    if sample.key is None or sample.key.dynamic:
        return
    gap = _gap_below(scene, sample)
    if gap > FLOATING:
        yield Fault(joint="body", amount=gap, text=f"the whole body floats {gap:.3f} H above everything")
    if sample.key.seated:
        yield from _seat_faults(scene, sample)


def _gap_below(scene: Scene, sample: Sample) -> float:
    """The least height of any part above what lies under it."""
    gaps: list[float] = [
        float(centre[1]) - radius - max(top.height for top in scene.surfaces if _under(top, centre))
        for centre, radius in zip(sample.spheres.centres, sample.spheres.radii.tolist(), strict=True)
    ]
    return min(gaps)


def _under(top: Surface, centre: Floats) -> bool:
    x, y, z = (float(value) for value in centre)
    return top.kind is None or (top.height <= y + PLANT_TOLERANCE and top.gap(x, z) == 0.0)


def _seat_faults(scene: Scene, sample: Sample) -> Iterator[Fault]:
    x, y, z = (float(value) for value in sample.figure.joints["pelvis"])
    tops = [top for top in scene.surfaces if top.kind in SEATS and top.gap(x, z) <= SEAT_OVERHANG]
    if not tops:
        yield Fault(joint="pelvis", amount=1.0, text="the seated pelvis has no chair under it")
        return
    height = y - max(top.height for top in tops)
    low, high = SEAT_HEIGHTS
    off = max(low - height, height - high)
    if off > 0.0:
        text = f"the seated pelvis is {height:.3f} H above the seat, not {low:.3f} to {high:.3f}"
        yield Fault(joint="pelvis", amount=off, text=text)


def _sole_corners(sample: Sample, side: Side, pin: FootPin) -> Iterator[tuple[float, float]]:
    if pin.air:
        return
    across = sample.figure.frames[f"foot_{side}"][:, 2]
    for point, half in SOLE_HALF_WIDTHS:
        place = sample.figure.joints[f"{point}_{side}"]
        if place[1] - pin.y <= LIFTED_SOLE:
            for edge in (place + across * half, place - across * half):
                yield float(edge[0]), float(edge[2])


def _outside(corners: Floats, point: Floats) -> float:
    """How far a point lies outside the convex hull of the corners (n, 2); 9 where there is no hull."""
    if len(corners) < 3:
        return 9.0
    angles = np.arange(DIRECTIONS) * (2.0 * math.pi / DIRECTIONS)
    directions = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return -float(((directions @ corners.T).max(axis=1) - directions @ point).min())


def _palm(sample: Sample, side: Side, pin: HandPin) -> Floats:
    hand = sample.figure.frames[f"hand_{side}"]
    into = hand[:, 2] * (-1.0 if side == "r" else 1.0)
    palm: Floats = sample.figure.joints[f"wrist_{side}"] - hand[:, 1] * body.PALM_CENTRE + into * pin.lift
    return palm


def _gap_to_things(scene: Scene, at: Vector) -> float:
    tops = [math.hypot(top.gap(at[0], at[2]), at[1] - top.height) for top in scene.surfaces]
    return min([*tops, *(_gap_to_prop(prop, at) for prop in scene.motion.props)])


def _gap_to_prop(prop: Prop, at: Vector) -> float:
    """The distance to the parts of a prop other than its top: wall, chair back, rail, stick, ball."""
    along, across = furniture.local(at[0] - prop.x, at[2] - prop.z, prop.yaw)
    size = size_of(prop)
    match prop.type:
        case "wall" | "door":
            return abs(along)
        case "doorway":
            return math.hypot(max(0.0, abs(along) - furniture.JAMB_DEPTH), max(0.0, size.width / 2.0 - abs(across)))
        case "corner":
            return abs(along + abs(across)) * math.sqrt(0.5)
        case "chair":
            rise = max(at[1] - furniture.CHAIR_BACK_HEIGHT, 0.42 - at[1], 0.0)
            side = max(abs(across) - size.width / 2.0, 0.0)
            return math.hypot(max(abs(along - furniture.CHAIR_BACK_X) - 0.012, 0.0), rise, side)
        case "rail" | "stick":
            off_axis = math.hypot(across, at[1] - prop.y - size.height - along * size.rise)
            return math.hypot(max(0.0, abs(along) - size.length / 2.0), max(0.0, off_axis - size.radius))
        case "ball":
            return abs(math.hypot(along, across, at[1] - prop.y - size.radius) - size.radius)
        case _:
            return math.inf


def _gap_to_body(sample: Sample, at: Vector) -> float:
    """The distance to the skin of trunk, head and legs beyond what flesh and cloth allow."""
    spheres = sample.spheres
    skin = np.abs(np.linalg.norm(spheres.centres - np.array(at), axis=1) - spheres.radii)
    touched: list[float] = [gap for name, gap in zip(spheres.names, skin.tolist(), strict=True) if _can_be_held(name)]
    return max(0.0, float(min(touched)) - BODY_TOUCH_TOLERANCE + TOUCH_TOLERANCE)


def _can_be_held(name: str) -> bool:
    return not name.startswith(("hand", "farm", "foot"))
