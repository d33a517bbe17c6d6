"""Resistance bands: a loop round the thighs, a strap between the fists, loops and straps round the feet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.arms import draw_fist
from bonehome.domain.figure.body import SIDES, Body
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.hand import hand_axes
from bonehome.domain.figure.limb import Limb, Strip, dot, strap_across
from bonehome.domain.figure.long_bands import draw_anchor, draw_strap, grip_point
from bonehome.domain.figure.motion import Link, LinkType
from bonehome.domain.figure.pen import Line
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shoe import ANKLE_HEIGHT

Array = npt.NDArray[np.float64]

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
    across = right.at(link.u)[0] - left.at(link.u)[0]
    first, last = (
        (_outer(right, link.u + step, across), _outer(left, link.u + step, -across)) for step in (-LOOP_HALF, LOOP_HALF)
    )
    tangent = right.at(link.u)[1] + left.at(link.u)[1]
    tangent /= max(1e-6, abs(tangent))
    bow = LOOP_BOW * 2 / max(1e-6, abs(first[0] - first[1]))
    _strap(body, part, strap_across(first, last, tangent, bow))
    shade = [a + (b - a) * UNDERSIDE for a, b in zip(first, last, strict=True)]
    lower = strap_across((shade[0], shade[1]), last, tangent, bow)
    part.fill(Role.BAND_DARK, body.sketch.pen.curve(*lower))
    body.add(part)


def _outer(limb: Limb, u: float, direction: complex) -> complex:
    left, right = limb.across(u, BAND_INFLATION)
    return left if dot(1j * limb.at(u)[1], direction) > 0 else right


# -- between the fists -----------------------------------------------------------------------------------------------


def _hands(body: Body, link: Link) -> None:
    """A strap between the fists: slack it sags, stretched it narrows; an end hangs from each fist."""
    del link
    first, last = (complex(body.camera.flat(body.figure.joints["knuckle_" + side])) for side, _ in SIDES)
    span = abs(last - first)
    along = (last - first) / max(span, 1e-6)
    sag = max(0.0, 0.05 - 0.16 * (span - 0.12)) * 0.3
    middle = [first + (last - first) * k - 1j * sag * 4 * k * (1 - k) for k in (0.0, 0.25, 0.5, 0.75, 1.0)]
    ends = first - along * 0.018 - 0.004j, last + along * 0.018 - 0.004j
    part = Part("band", max(body.parts["arm_" + side].depth for side, _ in SIDES) + 0.002)
    width = 0.030 - 0.010 * min(1.0, span / 0.5)
    _strap(body, part, ribbon([ends[0], *middle, ends[1]], [width] * 7))
    for fist, outward in ((first, -along), (last, along)):
        tail = [fist + outward * out - 1j * down for out, down in ((0.010, 0.010), (0.020, 0.045), (0.012, 0.085))]
        _strap(body, part, ribbon(tail, [0.022, 0.020, 0.017]), role=Role.BAND_DARK)
    _fists(body, part)
    body.add(part)


def _fists(body: Body, part: Part) -> None:
    """Both hands again over the band, each in the tint of its arm."""
    for side, _ in SIDES:
        part.far = body.parts["arm_" + side].far
        draw_fist(part, body.hands[side])
    part.far = 0.0


def ribbon(points: Line, widths: Sequence[float]) -> Strip:
    """A flat-ended strip along a line, `widths` across it at each point."""
    left, right = [], []
    last = len(points) - 1
    for k, (point, width) in enumerate(zip(points, widths, strict=True)):
        along = points[min(last, k + 1)] - points[max(0, k - 1)]
        aside = 1j * along / max(1e-9, abs(along)) * width / 2
        left.append(point + aside)
        right.append(point - aside)
    return left + right[::-1], [0, last, last + 1, 2 * last + 1]


# -- round the feet --------------------------------------------------------------------------------------------------


class _Ring:
    """The outline of a shoe under a band: per point its edges in the picture, depth, how it faces the viewer."""

    def __init__(self, body: Body, side: str, sign: float) -> None:
        ankle, frame = body.figure.joints["ankle_" + side], body.figure.frames["foot_" + side]
        local = np.array([(y - ANKLE_HEIGHT, z * sign) for y, z in FOOT_RING])
        centre = ankle + frame[:, 0] * FOOT_AT + local @ frame[:, 1:].T
        along = frame[:, 0] * FOOT_HALF
        self.near: Line = body.camera.flat(centre + along).tolist()
        self.back: Line = body.camera.flat(centre - along).tolist()
        self.depth: list[float] = (centre @ body.camera.view).tolist()
        outward = local - local.mean(0)
        self.facing: list[float] = (outward @ (frame[:, 1:].T @ body.camera.view)).tolist()
        self.points = [(a + b) / 2 for a, b in zip(self.near, self.back, strict=True)]
        self.centre = sum(self.points) / len(self.points)

    def edge(self, k: int) -> tuple[complex, complex]:
        """Both edges of the band at point k."""
        return self.near[k], self.back[k]

    def extreme(self, direction: complex) -> int:
        """The point that lies farthest in a direction of the picture."""
        return max(range(len(self.points)), key=lambda k: dot(self.points[k], direction))

    def arc(self, first: int, last: int, away: complex) -> list[int]:
        """The points from `first` to `last`, the way round that bulges in the direction `away`."""
        count = len(self.points)
        ways = [[(first + step * k) % count for k in range((step * (last - first)) % count + 1)] for step in (1, -1)]
        return max(ways, key=lambda way: sum(dot(self.points[k], away) for k in way) / len(way))


def _feet(body: Body, link: Link) -> None:
    """A loop round both feet: two strands between them, one in front of the other, and the wraps over the shoes."""
    del link
    rings = [_Ring(body, side, sign) for side, sign in SIDES]
    along = rings[1].centre - rings[0].centre
    along /= max(1e-6, abs(along))
    sides = [[ring.extreme(side * along) for ring in rings] for side in (1j, -1j)]
    sides.sort(key=lambda pair: sum(ring.depth[k] for ring, k in zip(rings, pair, strict=True)))
    low, high = _legs_depth(body)
    behind, front = Part("band_behind", low - 0.002), Part("band", high + 0.002)
    strands = [_strand(*(ring.edge(k) for ring, k in zip(rings, pair, strict=True))) for pair in sides]
    _strap(body, behind, strands[0], role=Role.BAND_DARK)
    wraps = [
        _wrap(ring, ring.arc(sides[1][k], sides[0][k], away))
        for k, (ring, away) in enumerate(zip(rings, (-along, along), strict=True))
    ]
    _strap(body, front, strands[1], *(wrap for wrap in wraps if wrap is not None))
    body.add(behind)
    body.add(front)


def _strand(first: tuple[complex, complex], last: tuple[complex, complex]) -> Strip:
    """A flat strand between two crosswise edges, never thinner than a band seen from its edge."""
    start, end = ((a + b) / 2 for a, b in (first, last))
    normal = 1j * (end - start) / max(1e-6, abs(end - start))
    near, far = (normal * max(abs(dot(a - b, normal)), LEAST_RIBBON) / 2 for a, b in (first, last))
    return [start + near, end + far, end - far, start - near], [0, 1, 2, 3]


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
        grip, axes = grip_point(body, side, sign), hand_axes(body.figure, side, sign)
        fist = body.camera.flat([grip + axes[:, 0] * 0.010, grip - axes[:, 0] * 0.010]).tolist()
        wraps = (_wrap(ring, way) for way in ([1, 2, 3, 4, 5], [1, 0, 9]))
        strand = _strand((fist[0], fist[1]), ring.edge(1))
        _strap(body, part, strand, *(wrap for wrap in wraps if wrap is not None))
        part.far = arm.far
        draw_fist(part, body.hands[side])
        body.add(part)
    _strap(body, behind, _strand(rings[0].edge(9), rings[1].edge(9)), role=Role.BAND_DARK)
    body.add(behind)


DRAWERS: dict[LinkType, Callable[[Body, Link], None]] = {
    "loop": _loop,
    "hands": _hands,
    "feet": _feet,
    "anchor_feet": _anchor_feet,
    "anchor": draw_anchor,
    "strap": draw_strap,
}
