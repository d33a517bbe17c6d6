"""A limb as one smooth closed contour round two bones, with the shade, creases and straps that lie on it."""

from __future__ import annotations

import cmath
import math
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from bonehome.domain.figure.pen import Line
from bonehome.domain.figure.stations import END, BodyPlan, Edges

Corners = list[int]
Strip = tuple[Line, Corners]

LIGHT = -0.52 + 0.70j
"""Where the light comes from in the picture, and its share toward the viewer (J)."""
LIGHT_DEPTH = 0.50
CAP_START = tuple((math.sin(math.radians(a)), math.cos(math.radians(a))) for a in (-56, -28, 0, 28, 56))
CAP_END = tuple((math.sin(math.radians(a)), math.cos(math.radians(a))) for a in (56, 0, -56))
CREASE_BEND = 0.12
ARC_BEND = 0.30
MERGED_RISE = 0.16
"""Length, in stations, over which the outline of a merged root grows from nothing to its full width."""


def dot(a: complex, b: complex) -> float:
    """Inner product of two vectors of the picture."""
    return a.real * b.real + a.imag * b.imag


def cross(a: complex, b: complex) -> float:
    """Outer product of two vectors of the picture, positive if `b` is left of `a`."""
    return a.real * b.imag - a.imag * b.real


class Limb:
    """One arm or leg in the picture. Station u runs from 0 (hip, shoulder) over 1 (knee, elbow) to 2 (ankle, wrist)."""

    def __init__(self, plan: BodyPlan, edges: Edges, side: int, *, arm: bool) -> None:
        self.plan = plan.arm if arm else plan.leg
        rows = slice(len(plan.leg.stations), None) if arm else slice(len(plan.leg.stations))
        bones = slice(2, 4) if arm else slice(0, 2)
        self.joints = edges.joints[side][1 if arm else 0]
        self.tangent = edges.tangent[side][bones]
        self.shortening = edges.shortening[side][bones]
        self.middle = edges.middle[side][rows]
        self.edges = edges.left[side][rows], edges.right[side][rows]
        self._weights = edges.weights[side, bones]
        self.bend = cmath.phase(self.tangent[1] * self.tangent[0].conjugate())

    def at(self, u: float) -> tuple[complex, complex, float, float]:
        """Centre, tangent, and half-widths left and right, at station u."""
        u = min(u, END)
        bone = 0 if u < 1 else 1
        radii = radii_at(self.plan.rows[bone], u - bone)
        left, right = (
            math.sqrt(sum(w * r * r for w, r in zip(edge, radii, strict=True))) for edge in self._weights[bone].tolist()
        )
        start, end = self.joints[bone : bone + 2]
        return start + (end - start) * (u - bone), self.tangent[bone], left, right

    def across(self, u: float, inflation: float) -> tuple[complex, complex]:
        """Left and right edge at station u, moved out by `inflation`."""
        centre, tangent, left, right = self.at(u)
        return centre + 1j * tangent * (left + inflation), centre - 1j * tangent * (right + inflation)

    # -- contours ----------------------------------------------------------------------------------------------------

    def contour(
        self,
        purpose: str,
        start: float,
        stop: float,
        *,
        round_start: float | None = None,
        round_end: bool = False,
        hem: float = 0.0,
    ) -> Strip:
        """The closed contour from `start` to `stop`, and which of its points are sharp corners.

        `round_start` is the length of a round start cap as a share of the width (None: cut flat); a flat end is pushed
        out by `hem` in its middle.
        """
        left, _, left_corners = self._side(purpose, start, stop, 0)
        right, _, right_corners = self._side(purpose, start, stop, 1)
        cap = [] if round_start is None else self._start_cap(purpose, start, stop, round_start)
        end = self._end(stop, left, right, round_end=round_end, hem=hem)
        points, corners = self._close(cap, left, right, left_corners, right_corners, end)
        if round_start is None:
            corners += [0, len(points) - 1]
        return points, corners

    def open_contour(self, purpose: str, stop: float, root: float, hem: float) -> tuple[Line, Corners, list[float]]:
        """The contour of a limb that grows out of the trunk: it starts flat at `root`.

        Also returns how much of the outline each point gets: it grows from nothing at the root, so that the line
        does not start abruptly.
        """
        sides = [self._side(purpose, 0.0, stop, side) for side in (0, 1)]
        kept = []
        for line, stations, corners in sides:
            first = sum(u < root - 0.02 for u in stations)
            taper = [min(1.0, max(0.0, (u - stations[first]) / MERGED_RISE)) for u in stations[first:]]
            kept.append((line[first:], taper, [k - first for k in corners if k >= first]))
        (left, taper_left, corners_left), (right, taper_right, corners_right) = kept
        end = self._end(stop, left, right, round_end=False, hem=hem)
        points, corners = self._close([], left, right, corners_left, corners_right, end)
        taper = taper_left + [1.0] * (len(points) - len(left) - len(right)) + taper_right[::-1]
        return points, [*corners, 0, len(points) - 1], taper

    def _run(self, purpose: str, start: float, stop: float) -> slice:
        return self.plan.runs[purpose, start, stop]

    def _side(self, purpose: str, start: float, stop: float, side: int) -> tuple[Line, Sequence[float], Corners]:
        """One edge: its points, the station of each, and the indices of sharp corners."""
        edge, stations = self.edges[side], self.plan.stations
        if stop <= 1 or start >= 1:
            run = self._run(f"{purpose}{0 if stop <= 1 else 1}", start, stop)
            return edge[run], stations[run], []
        upper, lower = self._run(f"{purpose}0", start, stop), self._run(f"{purpose}1", start, stop)
        a, b, ua, ub = edge[upper], edge[lower], stations[upper], stations[lower]
        inner = self.bend > 0 if side == 0 else self.bend < 0
        if inner and abs(self.bend) > CREASE_BEND:
            cut = crossing(a, b)
            if cut is None:
                return a + b, ua + ub, [len(a) - 1, len(a)]
            i, j, point = cut
            return [*a[:i], point, *b[j + 1 :]], (*ua[:i], 1.0, *ub[j + 1 :]), [i]
        if not inner and abs(self.bend) > ARC_BEND:
            arc = self._joint_arc(a[-1] - self.joints[1], b[0] - self.joints[1])
            return a[:-1] + arc + b[1:], (*ua[:-1], *(1.0 for _ in arc), *ub[1:]), []
        return a + b[1:], ua + ub[1:], []

    def _joint_arc(self, first: complex, last: complex) -> Line:
        """Points about the bent joint on its outer side, from edge to edge, swollen a little (the kneecap)."""
        r0, r1 = abs(first), abs(last)
        turn = cmath.phase(last * first.conjugate())
        steps = max(2, int(abs(turn) / 0.5) + 1)
        arc = []
        for k in range(steps + 1):
            f = k / steps
            radius = (r0 + (r1 - r0) * f) * (1 + 0.04 * math.sin(math.pi * f))
            arc.append(self.joints[1] + first / r0 * cmath.rect(radius, turn * f))
        return arc

    def _start_cap(self, purpose: str, start: float, stop: float, length: float) -> Line:
        bone = 0 if start < 1 else 1
        row = self._run(f"{purpose}{bone}", start, stop).start
        left, right = self.edges[0][row], self.edges[1][row]
        centre = left + (right - left) * self.middle[row]
        reach = self.tangent[bone] * abs(left - right) / 2 * length
        return [centre + ((left - centre) * s if s > 0 else (centre - right) * s) - reach * c for s, c in CAP_START]

    def _end(self, stop: float, left: Line, right: Line, *, round_end: bool, hem: float) -> tuple[Line, bool]:
        """The points between the last left and the last right one, and whether those two are corners."""
        tangent = self.tangent[0 if stop <= 1 else 1]
        middle, half = (left[-1] + right[-1]) / 2, (left[-1] - right[-1]) / 2
        if not round_end:
            return [middle + tangent * hem], True
        reach = tangent * abs(half) * 0.92
        return [middle + half * s + reach * c for s, c in CAP_END], False

    @staticmethod
    def _close(
        cap: Line, left: Line, right: Line, left_corners: Corners, right_corners: Corners, end: tuple[Line, bool]
    ) -> Strip:
        tail, sharp = end
        before = len(cap)
        first_right = before + len(left) + len(tail)
        corners = [before + k for k in left_corners]
        corners += [first_right + len(right) - 1 - k for k in right_corners]
        if sharp:
            corners += [before + len(left) - 1, first_right]
        return cap + left + tail + right[::-1], corners

    # -- what lies on the limb ---------------------------------------------------------------------------------------

    def shades(self, purpose: str, start: float, stop: float) -> list[Strip]:
        """Strips of shade along the side turned from the light: one over a nearly straight joint, else one a bone."""
        dark = [self._terminator(bone) for bone in (0, 1)]
        spans: list[tuple[float, float]] = []
        straight = abs(self.bend) < 0.45 and dark[0][0] == dark[1][0] and min(self.shortening) > 0.45
        if start < 1 < stop and straight:
            spans = [(start, stop)]
        else:
            if start < 1 and self.shortening[0] > 0.45:
                spans.append((start, min(stop, 1.0)))
            if stop > 1 and self.shortening[1] > 0.45:
                spans.append((max(start, 1.0), stop))
        strips = []
        for first, last in spans:
            side, share = dark[0 if first < 1 else 1]
            if first < 1 < last:
                share = (dark[0][1] + dark[1][1]) / 2
            if last - first >= 0.1 and share <= 0.92:
                strips.append(self._strip(self._run(purpose, first, last), side, share, first, last))
        return strips

    def _terminator(self, bone: int) -> tuple[int, float]:
        """The dark side (0 left, 1 right) and the share of the half-width at which the shade begins."""
        facing = dot(1j * self.tangent[bone], LIGHT)
        return (1 if facing > 0 else 0), LIGHT_DEPTH / math.sqrt(facing * facing + LIGHT_DEPTH**2)

    def _strip(self, run: slice, side: int, share: float, first: float, last: float) -> Strip:
        outer = self.edges[side][run]
        lead = 0.0 if first <= 0.2 else 0.35
        inner = []
        rows = zip(outer, self.edges[1 - side][run], self.middle[run], self.plan.stations[run], strict=True)
        for edge, other, middle, u in rows:
            x = (u - first) / (last - first)
            taper = min(1.0, 3.2 * x + lead) * min(1.0, 3.2 * (1 - x) + 0.15)
            inner.append(edge + (other - edge) * ((1 - share) * taper * (middle if side == 0 else 1 - middle)))
        count = len(outer)
        return outer + inner[::-1], [0, count - 1, count, 2 * count - 1]

    def stripe(self) -> Line:
        """The middle of the visible surface, for the stripe down the side of the leggings."""
        run = self._run("stripe", 0.0, 0.0)
        line = [(left + right) / 2 for left, right in zip(self.edges[0][run], self.edges[1][run], strict=True)]
        above = sum(u < 1 for u in self.plan.stations[run])
        if abs(self.bend) > 0.5 and len(line) - above > 2:
            return [*line[: above - 1], self.joints[1], *line[above + 1 :]]
        return line

    def band(self, purpose: str, curve: float = 0.22) -> Strip:
        """A strap across the limb over the two rows planned for it."""
        run = self._run(purpose, 0.0, 0.0)
        first, last = ((self.edges[0][row], self.edges[1][row]) for row in range(run.start, run.stop))
        return strap_across(first, last, self.tangent[int(self.plan.bone[run.start])], curve)

    def strap(self, u: float, half: float, inflation: float, curve: float = 0.22) -> Strip:
        """A strap of ±`half` stations across the limb at any station u."""
        rows = self.across(u - half, inflation), self.across(u + half, inflation)
        return strap_across(*rows, self.tangent[0 if u < 1 else 1], curve)

    def line_across(self, u: float, inflation: float) -> Line:
        """A curved line across the limb."""
        left, right = self.across(u, inflation)
        bow = self.tangent[0 if u < 1 else 1] * abs(left - right) * 0.11
        return [left, (left + right) / 2 + bow, right]

    def crease(self, longest: float) -> Line:
        """The fold in the bend of the joint, from the inner corner toward the joint, at most `longest` statures."""
        inward = 1j if self.bend > 0 else -1j
        bisector = (self.tangent[0] + self.tangent[1]) * inward
        bisector /= max(1e-6, abs(bisector))
        _, _, left, right = self.at(0.9999)
        width = left if self.bend > 0 else right
        k = math.tan(min(1.25, abs(self.bend) / 2))
        reach = width * math.sqrt(1 + k * k) * 0.98
        depth = min(longest, reach - width * 0.25)
        first = self.joints[1] + bisector * reach
        last = first - bisector * depth
        return [first, (first + last) / 2 - 1j * bisector * depth * 0.12, last]

    def spheres(self, bone: int, table: Sequence[tuple[float, float]]) -> tuple[Line, list[float]]:
        """Circles along a bone that points at the viewer, as centres and radii of a hull."""
        start, end = self.joints[bone : bone + 2]
        return [start + (end - start) * t for t, _ in table], [radius for _, radius in table]


def radii_at(rows: Sequence[Sequence[float]], t: float) -> list[float]:
    """The four radii of a table (rows of station and radii) at t, between the two stations next to it."""
    k = min(max(1, bisect_left(rows, t, key=itemgetter(0))), len(rows) - 1)
    before, after = rows[k - 1], rows[k]
    share = (t - before[0]) / (after[0] - before[0])
    return [a + (b - a) * share for a, b in zip(before[1:], after[1:], strict=True)]


def strap_across(
    first: tuple[complex, complex], last: tuple[complex, complex], tangent: complex, curve: float
) -> Strip:
    """A strip between two (left, right) pairs, bowed along the tangent by `curve` of its half-width."""

    def bowed(a: complex, b: complex) -> Line:
        depth = tangent * abs(a - b) * 0.5 * curve * 4
        return [a + (b - a) * k + depth * k * (1 - k) for k in (0.25, 0.5, 0.75)]

    (l0, r0), (l1, r1) = first, last
    return [l0, *bowed(l0, r0), r0, r1, *bowed(r1, l1), l1], [0, 4, 5, 9]


def crossing(a: Line, b: Line) -> tuple[int, int, complex] | None:
    """Where the end of polyline `a` meets the start of `b` on the inner side of a bent joint.

    Returns the number of points of `a` to keep, the index of the last point of `b` to drop, and the crossing.
    """
    for i in range(len(a) - 2, -1, -1):
        p, r = a[i], a[i + 1] - a[i]
        for j in range(len(b) - 1):
            q, s = b[j] - p, b[j + 1] - b[j]
            turn = cross(r, s)
            if -1e-12 < turn < 1e-12:
                continue
            t = cross(q, s) / turn
            if -1e-6 <= t <= 1.000001 and -1e-6 <= cross(q, r) / turn <= 1.000001:
                return i + 1, j, p + r * t
    return None
