"""The shoe: upper, sole and its details, from hulls of circles."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed, Sketch
from bonehome.domain.figure.pen import Line, Trace
from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]

ANKLE_HEIGHT = 0.047
# circles in the frame of the foot: forward, height above the floor, lateral (+) or medial (-), radius.
# Uppers end .011 above the floor and soles fill 0 to .0144, else the rim of the sole vanishes.
REAR = np.array(
    [
        (-0.0200, 0.0300, 0.006, 0.0190),
        (-0.0200, 0.0300, -0.006, 0.0190),
        (-0.0165, 0.0530, 0.004, 0.0160),
        (-0.0165, 0.0530, -0.004, 0.0160),
        (0.0120, 0.0550, 0.005, 0.0150),
        (0.0120, 0.0550, -0.005, 0.0150),
        (0.0120, 0.0290, 0.011, 0.0180),
        (0.0120, 0.0290, -0.011, 0.0180),
    ]
)
MIDDLE = np.array(
    [
        (-0.006, 0.0300, 0.010, 0.0190),
        (-0.006, 0.0300, -0.010, 0.0190),
        (0.0150, 0.0505, 0.004, 0.0155),
        (0.0150, 0.0505, -0.004, 0.0155),
        (0.0500, 0.0310, 0.013, 0.0190),
        (0.0500, 0.0310, -0.011, 0.0190),
        (0.0700, 0.0270, 0.017, 0.0165),
        (0.0700, 0.0270, -0.014, 0.0165),
    ]
)
SOLE_REAR = np.array(
    [
        (-0.0330, 0.0072, 0.008, 0.0072),
        (-0.0330, 0.0072, -0.008, 0.0072),
        (0.0150, 0.0072, 0.019, 0.0072),
        (0.0150, 0.0072, -0.017, 0.0072),
        (0.0700, 0.0072, 0.027, 0.0072),
        (0.0700, 0.0072, -0.024, 0.0072),
    ]
)
# circles in the frame of the toes, at the ball of the foot
TOE = np.array(
    [
        (0.000, 0.0270, 0.017, 0.0165),
        (0.000, 0.0270, -0.014, 0.0165),
        (0.022, 0.0250, 0.012, 0.0145),
        (0.022, 0.0250, -0.009, 0.0145),
        (0.037, 0.0220, 0.002, 0.0115),
    ]
)
SOLE_TOE = np.array(
    [
        (0.000, 0.0072, 0.027, 0.0072),
        (0.000, 0.0072, -0.024, 0.0072),
        (0.026, 0.0072, 0.019, 0.0072),
        (0.026, 0.0072, -0.015, 0.0072),
        (0.0445, 0.0085, 0.003, 0.0074),
    ]
)
REAR_RADII, MIDDLE_RADII = tuple(REAR[:, 3]), tuple(MIDDLE[:, 3])
TOE_RADII = (*TOE[:, 3], *MIDDLE[6:8, 3])
SOLE_REAR_RADII, SOLE_TOE_RADII = tuple(SOLE_REAR[:, 3]), tuple(SOLE_TOE[:, 3])
LACE_ROWS = ((0.034, 0.0525), (0.047, 0.0455), (0.059, 0.0385))
UNDERSIDE_SEEN = -0.05
SIDE_SEEN = 0.35


def _side_details(z: float, lace: float, lace_end: float) -> list[tuple[float, float, float]]:
    """Heel tab (3 points), swoosh (3) and laces (6) on one side of the shoe."""
    tab = [(-0.039, 0.036, z * 0.3), (-0.028, 0.030, z), (-0.018, 0.016, z)]
    swoosh = [(0.004, 0.018, z), (0.026, 0.027, z), (0.040, 0.042, z * 0.7)]
    laces = [end for x, y in LACE_ROWS for end in ((x, y, lace), (x - 0.003, y - 0.006, lace_end))]
    return tab + swoosh + laces


FRONT_LACES = [(x, y, z) for x, y in LACE_ROWS for z in (0.009, -0.009)]
FOOT_POINTS = np.array(
    [
        *np.concatenate([REAR, MIDDLE, SOLE_REAR])[:, :3].tolist(),
        *_side_details(0.015, 0.009, 0.0145),
        *_side_details(-0.015, -0.009, -0.0145),
        *FRONT_LACES,
    ]
) - (0.0, ANKLE_HEIGHT, 0.0)
TOE_POINTS = np.concatenate([TOE, SOLE_TOE])[:, :3]
LATERAL, MEDIAL, IN_FRONT = 22, 34, 46
"""Where the details of the two sides and the laces seen from the front begin in FOOT_POINTS."""
SIDED = {sign: (FOOT_POINTS * (1.0, 1.0, sign), TOE_POINTS * (1.0, 1.0, sign)) for sign in (1.0, -1.0)}


def draw_shoe(sketch: Sketch, part: Part, camera: Camera, figure: Posed, side: str, sign: float) -> None:
    """Add one shoe to its leg: sole before upper, or after it when the underside is seen."""
    pen = sketch.pen
    foot, toes = figure.frames["foot_" + side], figure.frames["toe_" + side]
    foot_points, toe_points = SIDED[sign]
    rear = camera.flat(figure.joints["ankle_" + side] + foot_points @ foot.T)
    front = camera.flat(figure.joints["mtp_" + side] + toe_points @ toes.T)
    toe = np.concatenate([front[:5], rear[14:16]])
    upper = (pen.hull(rear[:8], REAR_RADII), pen.hull(rear[8:16], MIDDLE_RADII), pen.hull(toe, TOE_RADII))
    sole = (pen.hull(rear[16:22], SOLE_REAR_RADII), pen.hull(front[5:], SOLE_TOE_RADII))
    forward, up, lateral = (camera.view @ foot).tolist()
    underside = up < UNDERSIDE_SEEN
    if not underside:
        _body(part, Role.SOLE, sole)
    _body(part, Role.SHOE, upper)
    if pen.quality.details and not sketch.ghost:
        _details(sketch, part, rear[LATERAL:].tolist(), forward, lateral * sign)
    if underside:
        _body(part, Role.SOLE, sole)


def _body(part: Part, role: Role, traces: tuple[Trace, ...]) -> None:
    part.outline(Role.SHOE_LINE, *traces)
    part.fill(role, *traces)


def _details(sketch: Sketch, part: Part, points: Line, forward: float, outside: float) -> None:
    """Heel tab, swoosh and laces; `outside` tells how much the lateral side of the shoe is turned to the viewer."""
    pen = sketch.pen
    first = 0 if outside > 0 else MEDIAL - LATERAL
    if abs(outside) > SIDE_SEEN:
        part.fill(Role.SOLE, pen.line(points[first : first + 3], 0.0085))
        part.fill(Role.SHOE_SHADE, pen.line(points[first + 3 : first + 6], 0.006))
        laces = first + 6
    elif forward > 0:
        laces = IN_FRONT - LATERAL
    else:
        return
    part.fill(Role.SHOE_LINE, *(pen.line(points[k : k + 2], 0.0035) for k in (laces, laces + 2, laces + 4)))
