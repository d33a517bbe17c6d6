"""Long bands fixed to a door or round a chair, and straps round a foot: from the fists to where they are held."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.arms import draw_fist
from bonehome.domain.figure.body import SIDES, Body
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.hand import PALM, hand_axes
from bonehome.domain.figure.motion import Link
from bonehome.domain.figure.pen import Line
from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]

BAND_WIDTH = 0.020
STRAP_WIDTH = 0.013
TAIL = 0.045
"""How much of a band hangs out of the fist."""
SOLE_AT = (0.046, -0.047, 0.0)
"""Under the middle of the foot, from the ankle in the foot's own axes."""
RING_RADIUS = 0.009
UNDER_SHIRT = -0.02


def draw_anchor(body: Body, link: Link) -> None:
    """A long band from the fists to its fixed point; split, it runs on from one side of the thing to the other."""
    if link.at is None:
        return
    ends: list[complex] = []
    for side, sign in SIDES:
        if link.hands not in ("both", side):
            continue
        x, y, z = link.at
        place = np.array([x, y, z * sign if link.split else z])
        end = complex(body.camera.flat(place))
        ends.append(end)
        behind_her = body.camera.depth(place) < body.camera.depth(body.figure.joints["thorax"])
        _strand(body, side, sign, [end], BAND_WIDTH, (Role.BAND, Role.BAND_LINE), under=behind_her)
    if link.split and len(ends) > 1:
        behind = Part("band_behind", min(part.depth for part in body.parts.values()) - 0.002)
        _ribbon(body, behind, ends, BAND_WIDTH, Role.BAND_DARK, Role.BAND_LINE)
        body.add(behind)
    elif ends:
        ring = body.parts["band_" + ("r" if link.hands != "l" else "l")]
        ring.fill(Role.METAL_DARK, body.sketch.pen.circle(ends[0], RING_RADIUS))


def draw_strap(body: Body, link: Link) -> None:
    """A strap that does not give, from the fists round the sole or the ankle of one foot."""
    foot = link.foot
    ankle, axes = body.figure.joints["ankle_" + foot], body.figure.frames["foot_" + foot]
    across = axes[:, 2]
    if link.place == "sole":
        low = ankle + axes @ np.array(SOLE_AT)
        sides = [low - across * 0.022, low + across * 0.022]
    else:
        shank = body.figure.frames["shank_" + foot]
        sides = [ankle + shank[:, 1] * 0.03 + across * out for out in (-0.026, 0.026)]
    near = sorted(body.camera.flat(np.array(sides)).tolist(), key=lambda end: -end.real)
    legs = Part("strap_foot", body.parts["leg_" + foot].depth + 0.001, body.parts["leg_" + foot].far)
    _ribbon(body, legs, near, STRAP_WIDTH * 1.4, Role.STRAP, Role.STRAP_LINE)
    body.add(legs)
    for side, sign in SIDES:
        if link.hands in ("both", side):
            end = near[0] if sign > 0 or link.hands != "both" else near[-1]
            _strand(body, side, sign, [end], STRAP_WIDTH, (Role.STRAP, Role.STRAP_LINE))


def grip_point(body: Body, side: str, sign: float) -> Array:
    """Where a fist holds a thing, in the room."""
    axes = hand_axes(body.figure, side, sign)
    point: Array = body.figure.joints["wrist_" + side] + axes[:, 1] * PALM + axes[:, 2] * 0.010
    return point


def _strand(
    body: Body, side: str, sign: float, way: Line, width: float, roles: tuple[Role, Role], *, under: bool = False
) -> None:
    """A strand from a fist along a way, over the arm; a short end hangs out of the fist, which is drawn over it.

    ``under``: it leads behind her, so on her far side it runs under the shirt's edge.
    """
    arm, (role, line) = body.parts["arm_" + side], roles
    depth = min(arm.depth, UNDER_SHIRT) if under and arm.depth < 0 else arm.depth + 0.001
    part = Part("band_" + side, depth, arm.far)
    fist = complex(body.camera.flat(grip_point(body, side, sign)))
    along = (way[0] - fist) / max(1e-6, abs(way[0] - fist))
    _ribbon(body, part, [fist, fist - along * 0.014 - 1j * TAIL], width * 0.8, role, line)
    _ribbon(body, part, [fist, *way], width, role, line)
    draw_fist(part, body.hands[side])
    body.add(part)


def _ribbon(body: Body, part: Part, way: Line, width: float, role: Role, line: Role) -> None:
    pen = body.sketch.pen
    traces = [pen.hull([a, b], [width / 2] * 2) for a, b in pairwise(way)]
    part.outline(line, *traces)
    part.fill(role, *traces)
