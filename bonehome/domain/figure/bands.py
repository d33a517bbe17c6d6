"""Resistance bands: a loop round the thighs, a strap between the fists, loops and straps round the feet."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.arms import draw_fist
from bonehome.domain.figure.body import SIDES, Body
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.hand import PALM, hand_axes
from bonehome.domain.figure.limb import Corners, Limb, strap_across
from bonehome.domain.figure.motion import Link, LinkType
from bonehome.domain.figure.pen import Line
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shoe import ANKLE_HEIGHT

Array = npt.NDArray[np.float64]
Flat = Sequence[float]

BAND_INFLATION = 0.004
LOOP_HALF = 0.085
LOOP_BOW = 0.006
UNDERSIDE = 0.72
"""Share of the strap's height at which its darker lower edge begins."""
FOOT_AT = 0.046
FOOT_HALF = 0.0105
LEAST_RIBBON = 0.011
# the outline of the shoe at its middle: height above the floor, lateral (+) or medial (-)
FOOT_RING = (
    (-0.0020, 0.0000),
    (-0.0010, 0.0260),
    (0.0120, 0.0325),
    (0.0310, 0.0340),
    (0.0455, 0.0250),
    (0.0525, 0.0020),
    (0.0455, -0.0230),
    (0.0310, -0.0320),
    (0.0120, -0.0305),
    (-0.0010, -0.0240),
)


def draw_link(body: Body, link: Link) -> None:
    """Add the parts of a band to the body."""
    DRAWERS[link.type](body, link)


def _legs_depth(body: Body) -> tuple[float, float]:
    depths = [body.parts["leg_" + side].depth for side, _ in SIDES]
    return min(depths), max(depths)


Strip = tuple[Line, Corners]


def _strap(body: Body, part: Part, *strips: Strip, role: Role = Role.BAND) -> None:
    """Strips of one band: all outlines first, so that no line crosses it."""
    traces = [body.sketch.pen.curve(*strip) for strip in strips]
    part.outline(Role.BAND_LINE, *traces)
    part.fill(role, *traces)


# -- round the thighs ------------------------------------------------------------------------------------------------


def _loop(body: Body, link: Link) -> None:
    """A strap from the outer edge of one leg to the outer edge of the other."""
    right, left = body.limbs["leg_r"], body.limbs["leg_l"]
    part = Part("loop", _legs_depth(body)[1] + 0.001)
    (ax, ay), (bx, by) = right.at(link.u)[0], left.at(link.u)[0]
    dx, dy = ax - bx, ay - by
    first, last = (
        (_outer(right, link.u + step, (dx, dy)), _outer(left, link.u + step, (-dx, -dy)))
        for step in (-LOOP_HALF, LOOP_HALF)
    )
    tangent = _mean_direction(right, left, link.u)
    across = max(1e-6, math.dist(first[0], first[1]))
    bow = LOOP_BOW * 2 / across
    _strap(body, part, strap_across(first, last, tangent, bow))
    shade = [[a[k] + (b[k] - a[k]) * UNDERSIDE for k in (0, 1)] for a, b in zip(first, last, strict=True)]
    lower, corners = strap_across((shade[0], shade[1]), last, tangent, bow)
    part.fill(Role.BAND_DARK, body.sketch.pen.curve(lower, corners))
    body.add(part)


def _outer(limb: Limb, u: float, direction: Flat) -> Flat:
    normal = limb.at(u)[2]
    left, right = limb.across(u, BAND_INFLATION)
    return left if normal[0] * direction[0] + normal[1] * direction[1] > 0 else right


def _mean_direction(right: Limb, left: Limb, u: float) -> tuple[float, float]:
    (ax, ay), (bx, by) = right.at(u)[1], left.at(u)[1]
    length = max(1e-6, math.hypot(ax + bx, ay + by))
    return (ax + bx) / length, (ay + by) / length


# -- between the fists -----------------------------------------------------------------------------------------------


def _hands(body: Body, link: Link) -> None:
    """A strap between the fists: slack it sags, stretched it narrows; an end hangs from each fist."""
    del link
    first, last = (body.camera.project(body.figure.joints["knuckle_" + side]).tolist() for side, _ in SIDES)
    span = math.dist(first, last)
    dx, dy = ((last[k] - first[k]) / max(span, 1e-6) for k in (0, 1))
    sag = max(0.0, 0.05 - 0.16 * (span - 0.12)) * 0.3
    middle = []
    for k in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = (first[axis] + (last[axis] - first[axis]) * k for axis in (0, 1))
        middle.append([x, y - sag * 4 * k * (1 - k)])
    ends = [[p[0] + dx * s * 0.018, p[1] + dy * s * 0.018 - 0.004] for p, s in ((first, -1), (last, 1))]
    part = Part("band", max(body.parts["arm_" + side].depth for side, _ in SIDES) + 0.002)
    width = 0.030 - 0.010 * min(1.0, span / 0.5)
    _strap(body, part, ribbon([ends[0], *middle, ends[1]], [width] * 7))
    for (x, y), s in ((first, -1.0), (last, 1.0)):
        tail = [[x + dx * s * out, y - down] for out, down in ((0.010, 0.010), (0.020, 0.045), (0.012, 0.085))]
        _strap(body, part, ribbon(tail, [0.022, 0.020, 0.017]), role=Role.BAND_DARK)
    _fists(body, part)
    body.add(part)


def _fists(body: Body, part: Part) -> None:
    """Both hands again over the band, each in the tint of its arm."""
    for side, _ in SIDES:
        part.far = body.parts["arm_" + side].far
        draw_fist(part, body.hands[side])
    part.far = 0.0


def ribbon(points: Line, widths: Sequence[float]) -> tuple[Line, Corners]:
    """A flat-ended strip along a line, `widths` across it at each point."""
    left, right = [], []
    last = len(points) - 1
    for k, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        (ax, ay), (bx, by) = points[max(0, k - 1)], points[min(last, k + 1)]
        length = max(1e-9, math.hypot(bx - ax, by - ay))
        nx, ny = -(by - ay) / length * width / 2, (bx - ax) / length * width / 2
        left.append([x + nx, y + ny])
        right.append([x - nx, y - ny])
    return left + right[::-1], [0, last, last + 1, 2 * last + 1]


# -- round the feet --------------------------------------------------------------------------------------------------


class _Ring:
    """The outline of a shoe under a band: per point its edges in the picture, depth, how it faces the viewer."""

    def __init__(self, body: Body, side: str, sign: float) -> None:
        ankle, frame = body.figure.joints["ankle_" + side], body.figure.frames["foot_" + side]
        local = np.array([(y - ANKLE_HEIGHT, z * sign) for y, z in FOOT_RING])
        centre = ankle + frame[:, 0] * FOOT_AT + local @ frame[:, 1:].T
        along = frame[:, 0] * FOOT_HALF
        self.near: Line = body.camera.project(centre + along).tolist()
        self.back: Line = body.camera.project(centre - along).tolist()
        self.depth: list[float] = (centre @ body.camera.view).tolist()
        outward = local - local.mean(0)
        self.facing: list[float] = (outward @ (frame[:, 1:].T @ body.camera.view)).tolist()
        self.middle: Line = [[(a + c) / 2, (b + d) / 2] for (a, b), (c, d) in zip(self.near, self.back, strict=True)]
        self.centre = np.mean(self.middle, axis=0).tolist()

    def extreme(self, nx: float, ny: float) -> int:
        """The point that lies farthest in a direction of the picture."""
        return max(range(len(self.middle)), key=lambda k: self.middle[k][0] * nx + self.middle[k][1] * ny)

    def arc(self, first: int, last: int, away: Flat) -> list[int]:
        """The points from `first` to `last`, the way round that bulges in the direction `away`."""
        count = len(self.middle)
        ways = [[(first + step * k) % count for k in range((step * (last - first)) % count + 1)] for step in (1, -1)]

        def bulge(way: list[int]) -> float:
            return sum(self.middle[k][0] * away[0] + self.middle[k][1] * away[1] for k in way) / len(way)

        return max(ways, key=bulge)


def _feet(body: Body, link: Link) -> None:
    """A loop round both feet: two strands between them, one in front of the other, and the wraps over the shoes."""
    del link
    rings = [_Ring(body, side, sign) for side, sign in SIDES]
    (ax, ay), (bx, by) = rings[0].centre, rings[1].centre
    length = max(1e-6, math.hypot(bx - ax, by - ay))
    dx, dy = (bx - ax) / length, (by - ay) / length
    sides = [[ring.extreme(-dy * s, dx * s) for ring in rings] for s in (1.0, -1.0)]
    sides.sort(key=lambda pair: sum(ring.depth[k] for ring, k in zip(rings, pair, strict=True)))
    low, high = _legs_depth(body)
    behind, front = Part("band_behind", low - 0.002), Part("band", high + 0.002)
    strands = [_strand(*((ring.near[k], ring.back[k]) for ring, k in zip(rings, pair, strict=True))) for pair in sides]
    _strap(body, behind, strands[0], role=Role.BAND_DARK)
    wraps = [
        _wrap(ring, ring.arc(sides[1][k], sides[0][k], (-dx * s, -dy * s)))
        for k, (ring, s) in enumerate(zip(rings, (1.0, -1.0), strict=True))
    ]
    _strap(body, front, strands[1], *(wrap for wrap in wraps if wrap is not None))
    body.add(behind)
    body.add(front)


def _strand(first: tuple[Flat, Flat], last: tuple[Flat, Flat]) -> tuple[Line, Corners]:
    """A flat strand between two crosswise edges, never thinner than a band seen from its edge."""
    (x0, y0), (x1, y1) = (((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in (first, last))
    length = max(1e-6, math.hypot(x1 - x0, y1 - y0))
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    halves = []
    for a, b in (first, last):
        half = ((a[0] - b[0]) * nx + (a[1] - b[1]) * ny) / 2
        halves.append(max(abs(half), LEAST_RIBBON / 2))
    points = [
        [x0 + nx * halves[0], y0 + ny * halves[0]],
        [x1 + nx * halves[1], y1 + ny * halves[1]],
        [x1 - nx * halves[1], y1 - ny * halves[1]],
        [x0 - nx * halves[0], y0 - ny * halves[0]],
    ]
    return points, [0, 1, 2, 3]


def _wrap(ring: _Ring, way: list[int]) -> Strip | None:
    """The band where it lies on the shoe, as far as that side of the shoe is seen."""
    seen: list[int] = []
    for k in way:
        if ring.facing[k] > 0:
            seen.append(k)
        elif seen:
            break
    if len(seen) < 2:
        return None
    last = len(seen) - 1
    points = [ring.near[k] for k in seen] + [ring.back[k] for k in reversed(seen)]
    return points, [0, last, last + 1, 2 * last + 1]


def _anchor_feet(body: Body, link: Link) -> None:
    """A long band from both fists round the soles: a strand on each side, the middle under the shoes."""
    del link
    behind = Part("band_behind", _legs_depth(body)[0] - 0.002)
    rings = [_Ring(body, side, sign) for side, sign in SIDES]
    for ring, (side, sign) in zip(rings, SIDES, strict=True):
        arm, leg = body.parts["arm_" + side], body.parts["leg_" + side]
        part = Part("band_" + side, max(arm.depth, leg.depth) + 0.001)
        wrist, axes = body.figure.joints["wrist_" + side], hand_axes(body.figure, side, sign)
        grip = wrist + axes[:, 1] * PALM + axes[:, 2] * 0.010
        fist = [body.camera.project(grip + axes[:, 0] * s * 0.010).tolist() for s in (1.0, -1.0)]
        wraps = (_wrap(ring, way) for way in ([1, 2, 3, 4, 5], [1, 0, 9]))
        strand = _strand((fist[0], fist[1]), (ring.near[1], ring.back[1]))
        _strap(body, part, strand, *(wrap for wrap in wraps if wrap is not None))
        part.far = arm.far
        draw_fist(part, body.hands[side])
        body.add(part)
    ends = [(ring.near[9], ring.back[9]) for ring in rings]
    _strap(body, behind, _strand(ends[0], ends[1]), role=Role.BAND_DARK)
    body.add(behind)


DRAWERS: dict[LinkType, Callable[[Body, Link], None]] = {
    "loop": _loop,
    "hands": _hands,
    "feet": _feet,
    "anchor_feet": _anchor_feet,
}
