"""What a limb holds or wears: dumbbells and ankle weights."""

from __future__ import annotations

from bonehome.domain.figure.body import Body, Holder
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.hand import PALM, hand_axes
from bonehome.domain.figure.motion import HeldThing
from bonehome.domain.figure.pen import Line
from bonehome.domain.figure.roles import Role

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


HOLDERS: dict[HeldThing, Holder] = {"dumbbell": dumbbell, "ankle_weight": ankle_weight}
