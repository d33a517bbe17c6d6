"""What both hands hold together (a stick, a rolled towel, one dumbbell, a ball), and what the back carries."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.arms import draw_fingers, draw_fist, draw_thumb
from bonehome.domain.figure.body import SIDES, Body
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.gear import draw_small_ball
from bonehome.domain.figure.long_bands import grip_point
from bonehome.domain.figure.motion import HeldThing
from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]

CLOSE = 0.09
"""Fists nearer than this hold an upright thing between them."""
END_SEEN = 0.3
"""From here on an end of a dumbbell faces the viewer."""
CATCH = 0.05
"""A ball nearer than this to a grip is in that hand."""
STICK_BEYOND, STICK_RADIUS = 0.14, 0.0075
TOWEL_BEYOND, TOWEL_RADIUS = 0.035, 0.016
BELL_HALF, BELL_RADIUS, BELL_DEEP, BELL_BEYOND = 0.062, 0.028, 0.025, 0.05
BACKPACK = ((-0.090, 0.105), (-0.105, 0.035), (-0.095, -0.045))
"""Middle line of the backpack, behind and up from the chest's own origin."""
BACKPACK_HALF, BACKPACK_RADIUS = 0.045, 0.040

Pair = Callable[[Body, Part, Array, Array], None]
"""Draws a thing into a part, between two grips in the room."""


def draw_pair(body: Body, thing: HeldThing) -> None:
    """Add what is held between both palms, and the fists over it."""
    grips = [grip_point(body, side, sign) for side, sign in SIDES]
    arms = [body.parts["arm_" + side] for side, _ in SIDES]
    middle = (grips[0] + grips[1]) / 2
    behind = body.camera.depth(middle) < body.camera.depth(body.figure.joints["thorax"]) - 0.03
    depth = min(part.depth for part in arms) - 0.001 if behind else max(part.depth for part in arms) + 0.002
    part = Part("pair", depth)
    DRAWERS[thing](body, part, *grips)
    for arm, (side, _) in zip(arms, SIDES, strict=True):
        if not behind:
            part.far = arm.far
            draw_fist(part, body.hands[side])
    part.far = 0.0
    if thing == "dumbbell":
        _near_bell(body, part, *grips)
    body.add(part)


def _axis(body: Body, first: Array, last: Array) -> Array:
    """The long axis of a thing: through both grips, or upright with the chest where they are close together."""
    span = last - first
    length = float(np.linalg.norm(span))
    axis: Array = span / length if length > CLOSE else body.figure.frames["thorax"][:, 1]
    return axis


def _rod(body: Body, part: Part, ends: tuple[Array, Array], radius: float, roles: tuple[Role, Role]) -> None:
    flat = body.camera.flat(np.array(ends)).tolist()
    trace = body.sketch.pen.hull(flat, [radius] * 2)
    part.outline(roles[1], trace)
    part.fill(roles[0], trace)


def _stick(body: Body, part: Part, first: Array, last: Array) -> None:
    axis = _axis(body, first, last)
    ends = (first - axis * STICK_BEYOND, last + axis * STICK_BEYOND)
    _rod(body, part, ends, STICK_RADIUS, (Role.WOOD, Role.WOOD_DARK))


def _towel(body: Body, part: Part, first: Array, last: Array) -> None:
    axis = _axis(body, first, last)
    ends = (first - axis * TOWEL_BEYOND, last + axis * TOWEL_BEYOND)
    _rod(body, part, ends, TOWEL_RADIUS, (Role.CUSHION, Role.CUSHION_DARK))
    flat = body.camera.flat(np.array(ends)).tolist()
    along = flat[1] - flat[0]
    across = 1j * along / max(1e-6, abs(along)) * TOWEL_RADIUS
    marks = [flat[0] + along * k / 6 for k in range(1, 6)]
    pen = body.sketch.pen
    twists = (pen.line([mark - across * 0.8, mark + across * 0.8 + along / 14], 0.003) for mark in marks)
    part.fill(Role.CUSHION_DARK, *twists)


def _dumbbell(body: Body, part: Part, first: Array, last: Array) -> None:
    """The bar, the bell farther from the viewer, and the nearer one too where it is held upright."""
    middle, axis = (first + last) / 2, _axis(body, first, last)
    half, lies = _reach_of_bells(first, last)
    _rod(body, part, (middle - axis * half, middle + axis * half), 0.008, (Role.METAL, Role.METAL_LINE))
    near = _near_end(body, axis)
    for end in (-near,) if lies else (-near, near):
        _bell(body, part, middle + axis * end * half, axis * end)


def _near_bell(body: Body, part: Part, first: Array, last: Array) -> None:
    """The nearer bell of a dumbbell that lies across: it is before the hands."""
    middle, axis = (first + last) / 2, _axis(body, first, last)
    half, lies = _reach_of_bells(first, last)
    if lies:
        near = _near_end(body, axis)
        _bell(body, part, middle + axis * near * half, axis * near)


def _reach_of_bells(first: Array, last: Array) -> tuple[float, bool]:
    """Half the length of a dumbbell, and whether it lies across, its bells outside the hands."""
    span = float(np.linalg.norm(last - first))
    return (span / 2 + BELL_BEYOND, True) if span > CLOSE else (BELL_HALF, False)


def _near_end(body: Body, axis: Array) -> float:
    return 1.0 if float(axis @ body.camera.view) > 0 else -1.0


def _bell(body: Body, part: Part, end: Array, outward: Array) -> None:
    _rod(body, part, (end - outward * BELL_DEEP, end), BELL_RADIUS, (Role.METAL_DARK, Role.METAL_LINE))
    if float(outward @ body.camera.view) > END_SEEN:
        part.fill(Role.METAL, body.sketch.pen.circle(complex(body.camera.flat(end)), BELL_RADIUS * 0.66))


def _ball(body: Body, part: Part, first: Array, last: Array) -> None:
    draw_small_ball(body, part, (first + last) / 2)


def draw_flying_ball(body: Body, place: Array) -> None:
    """A thrown ball; where it is in a hand, the fingers come before it."""
    near = {side: float(np.linalg.norm(grip_point(body, side, sign) - place)) for side, sign in SIDES}
    side = min(near, key=lambda name: near[name])
    arm = body.parts["arm_" + side]
    part = Part("ball", arm.depth + 0.001 if near[side] < CATCH else max(0.2, arm.depth + 0.001))
    draw_small_ball(body, part, place)
    if near[side] < CATCH:
        part.far = arm.far
        draw_fingers(part, body.hands[side])
        draw_thumb(part, body.hands[side])
    body.add(part)


def draw_backpack(body: Body) -> None:
    """A small backpack on the upper back, with its straps over the shoulders."""
    thorax, axes = body.figure.joints["thorax"], body.figure.frames["thorax"]
    pen, camera = body.sketch.pen, body.camera
    seen = float(-axes[:, 0] @ camera.view) > 0.0
    part = Part("backpack", 0.001 if seen else -0.003)
    rows = [
        [thorax + axes[:, 0] * x + axes[:, 1] * y + axes[:, 2] * z for z in (-BACKPACK_HALF, BACKPACK_HALF)]
        for x, y in BACKPACK
    ]
    flat = camera.flat(np.array(rows).reshape(-1, 3))
    bag = pen.hull(flat, [BACKPACK_RADIUS] * len(flat))
    part.outline(Role.STRAP_LINE, bag)
    part.fill(Role.STRAP, bag)
    lines = camera.flat(np.array(rows)).tolist()
    part.fill(Role.STRAP_LINE, *(pen.line([a, b], 0.004) for a, b in pairwise([row[1] for row in lines])))
    body.add(part)


DRAWERS: dict[HeldThing, Pair] = {"stick": _stick, "towel": _towel, "dumbbell": _dumbbell, "small_ball": _ball}
