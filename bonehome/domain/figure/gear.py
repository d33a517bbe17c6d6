"""What a limb holds or wears: dumbbells, ankle weights, a small ball, a walking pole."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.body import Body, Holder
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.hand import PALM, hand_axes
from bonehome.domain.figure.motion import HeldThing
from bonehome.domain.figure.pen import Line
from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]

HEAD_RADIUS = 0.0185
CAP_RADIUS = 0.0125
HEAD_REACH = (0.025, 0.043)
CAP_REACH = (0.043, 0.047)
BAR_HALF = 0.03
BAR_WIDTH = 0.011
CUFF_AT = 1.80
CUFF_HALF = 0.085
CUFF_INFLATION = 0.0065
CUFF_SEAMS = (1.745, 1.855)
LINE_INFLATION = 0.0045
SMALL_BALL = 0.023
"""Radius of a soft ball of 7 to 8 cm."""
POLE_RADIUS, POLE_GRIP, POLE_STEEP = 0.0048, 0.02, 0.5


def dumbbell(body: Body, part: Part, name: str) -> None:
    """A dumbbell through the fist: far head, bar, near head."""
    side, sign = name[-1], 1.0 if name[-1] == "r" else -1.0
    axes = hand_axes(body.figure, side, sign)
    centre = body.figure.joints["wrist_" + side] + axes[:, 1] * (PALM + 0.002) + axes[:, 2] * 0.013
    bar = axes[:, 0]
    pen, camera = body.sketch.pen, body.camera
    toward = float(bar @ camera.view)

    def head(end: float) -> None:
        flat = camera.flat([centre + bar * end * reach for reach in (*HEAD_REACH, *CAP_REACH)])
        weight = pen.hull(flat[:2], (HEAD_RADIUS, HEAD_RADIUS))
        part.outline(Role.METAL_LINE, weight)
        part.fill(Role.METAL_DARK, weight)
        part.fill(Role.METAL, pen.hull(flat[2:], (CAP_RADIUS, CAP_RADIUS)))

    far_end, near_end = (-1.0, 1.0) if toward > 0 else (1.0, -1.0)
    head(far_end)
    ends: Line = camera.flat([centre + bar * reach for reach in (-BAR_HALF, BAR_HALF)]).tolist()
    part.fill(Role.METAL, pen.line(ends, BAR_WIDTH))
    head(near_end)


def ankle_weight(body: Body, part: Part, name: str) -> None:
    """A cuff just above the ankle with its strap and seams."""
    limb, pen = body.limbs[name], body.sketch.pen
    cuff = pen.curve(*limb.strap(CUFF_AT, CUFF_HALF, CUFF_INFLATION))
    part.outline(Role.CUFF_LINE, cuff)
    part.fill(Role.CUFF, cuff)
    part.fill(Role.CUFF_STRIPE, pen.line(limb.line_across(CUFF_AT, LINE_INFLATION), 0.007))
    if pen.quality.details:
        part.fill(Role.CUFF_SEAM, *(pen.line(limb.line_across(u, LINE_INFLATION), 0.003) for u in CUFF_SEAMS))


def small_ball(body: Body, part: Part, name: str) -> None:
    """A soft ball in the hollow of the hand."""
    side, sign = name[-1], 1.0 if name[-1] == "r" else -1.0
    axes = hand_axes(body.figure, side, sign)
    draw_small_ball(body, part, body.figure.joints["wrist_" + side] + axes[:, 1] * PALM + axes[:, 2] * SMALL_BALL)


def draw_small_ball(body: Body, part: Part, centre: Array) -> None:
    """The ball alone, about a point of the room."""
    pen, flat = body.sketch.pen, complex(body.camera.flat(centre))
    ball = pen.hull([flat - 1e-4, flat + 1e-4], [SMALL_BALL] * 2)  # a circle has no outline of its own
    part.outline(Role.BAND_LINE, ball)
    part.fill(Role.BAND_DARK, ball)
    part.fill(Role.BAND, pen.circle(flat + (-0.12 + 0.14j) * SMALL_BALL, SMALL_BALL * 0.82))
    part.fill(Role.WOOD_LIGHT, pen.circle(flat + (-0.34 + 0.40j) * SMALL_BALL, SMALL_BALL * 0.2))


def pole(body: Body, part: Part, name: str) -> None:
    """A walking pole from the fist to the ground, or as far as a slanting pole is long, along the fist's own axis."""
    side, sign = name[-1], 1.0 if name[-1] == "r" else -1.0
    axes = hand_axes(body.figure, side, sign)
    fist = body.figure.joints["wrist_" + side] + axes[:, 1] * (PALM + 0.002) + axes[:, 2] * 0.010
    down = axes[:, 0] * (1.0 if axes[1, 0] < 0 else -1.0)
    steep = max(POLE_STEEP, -float(down[1]))
    tip = fist + down * (max(0.0, float(fist[1])) / steep)
    top, foot = body.camera.flat(np.array([fist - down * POLE_GRIP, tip])).tolist()
    pen = body.sketch.pen
    shaft, grip = (
        pen.hull([top, foot], [POLE_RADIUS, POLE_RADIUS * 0.6]),
        pen.hull([top, (top * 5 + foot) / 6], [0.008] * 2),
    )
    part.outline(Role.METAL_LINE, shaft)
    part.fill(Role.METAL, shaft)
    part.fill(Role.METAL_DARK, grip, pen.circle(foot, POLE_RADIUS * 1.6))


HOLDERS: dict[HeldThing, Holder] = {
    "dumbbell": dumbbell,
    "ankle_weight": ankle_weight,
    "small_ball": small_ball,
    "pole": pole,
}
