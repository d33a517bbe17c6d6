"""The pen of one frame: it notes every curve, hull, line and ellipse, then works all of a kind out in one pass."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.curves import cap_size, directions, ellipses, hulls, smooth_rings, straps

Array = npt.NDArray[np.float64]
Plane = npt.NDArray[np.complex128]
Line = list[complex]
"""Points of the picture, x + iy, in statures."""
Span = tuple[int, int]
Trace = int
"""A sub-path noted by the pen; its grown copy is `grown(trace)`."""

OUTLINE = 0.0027
"""Width of the outline outside a shape, in statures (J)."""
HULL_PLACES = 8
UNUSED = -9.0
BIG_CIRCLE = 96
CURVE, HULL, LINE, ELLIPSE, RAW = range(5)


def grown(trace: Trace) -> Trace:
    """The outline under a shape: the same sub-path grown outward. Curves and hulls have one, lines and ellipses not."""
    return trace + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """How finely curves are cut, chosen by the size of the picture, and whether small details are worth drawing."""

    chords: int
    directions: int
    ellipse: int
    details: bool

    @classmethod
    def for_height(cls, pixels: float) -> Quality:
        """For a picture `pixels` high on its device (J: no facet above a tenth of a pixel)."""
        if pixels < 130:
            return cls(chords=2, directions=16, ellipse=10, details=False)
        if pixels < 800:
            return cls(chords=4, directions=32, ellipse=16, details=True)
        return cls(chords=7, directions=64, ellipse=48, details=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """What a picture is drawn for: its size in device pixels, and the width of the outline in statures."""

    width: float
    height: float
    outline: float = OUTLINE

    @property
    def fineness(self) -> Quality:
        """How finely curves are cut for this size."""
        return Quality.for_height(self.height)


class Pen:
    """Notes sub-paths while a frame is built; `finish` returns their points."""

    def __init__(self, *, quality: Quality, outline: float = OUTLINE) -> None:
        self.quality = quality
        self.outline = outline
        self._where: list[tuple[int, int, int]] = []
        self._curves: list[Line] = []
        self._curve_traces: list[int] = []
        self._corners: list[Collection[int]] = []
        self._tapers: list[tuple[int, Sequence[float]]] = []
        self._hull_centres: list[Plane | Sequence[complex]] = []
        self._hull_radii: list[Sequence[float]] = []
        self._line_points: list[Line] = []
        self._line_widths: list[float] = []
        self._line_total = 0
        self._ellipses: list[tuple[complex, complex, complex]] = []
        self._raw: list[Array] = []
        self._raw_total = 0

    def _note(self, block: int, start: int, count: int) -> Trace:
        self._where.append((block, start, count))
        return 2 * len(self._where) - 2

    def curve(self, points: Line, corners: Collection[int] = (), taper: Sequence[float] | None = None) -> Trace:
        """A smooth closed curve, sharp at `corners`. `taper` scales the outline at each of the points (default 1)."""
        number = len(self._curves)
        self._curves.append(points)
        self._curve_traces.append(len(self._where))
        self._corners.append(corners)
        if taper is not None:
            self._tapers.append((number, taper))
        return self._note(CURVE, number, len(points) * self.quality.chords)

    def hull(self, centres: Plane | Sequence[complex], radii: Sequence[float]) -> Trace:
        """The convex hull of at most eight circles."""
        start = len(self._hull_radii) * self.quality.directions
        self._hull_centres.append(centres)
        self._hull_radii.append(radii)
        return self._note(HULL, start, self.quality.directions)

    def line(self, points: Line, width: float) -> Trace:
        """A smooth open line with round ends, as a strip."""
        count = 2 * (len(points) * self.quality.chords + cap_size(self.quality.chords))
        start = self._line_total
        self._line_points.append(points)
        self._line_widths.append(width)
        self._line_total += count
        return self._note(LINE, start, count)

    def ellipse(self, centre: complex, first: complex, second: complex) -> Trace:
        """An ellipse from its half-axes, `second` to the left of `first`."""
        start = len(self._ellipses) * self.quality.ellipse
        self._ellipses.append((centre, first, second))
        return self._note(ELLIPSE, start, self.quality.ellipse)

    def circle(self, centre: complex, radius: float) -> Trace:
        """A circle."""
        return self.ellipse(centre, radius, 1j * radius)

    def big_circle(self, centre: complex, wide: float, high: float) -> Trace:
        """A large level ellipse, fine enough to show no corners."""
        return self.raw(directions(BIG_CIRCLE) * (wide, high) + (centre.real, centre.imag))

    def raw(self, points: Array) -> Trace:
        """A ready polygon (n, 2), counter-clockwise."""
        start = self._raw_total
        self._raw.append(points)
        self._raw_total += len(points)
        return self._note(RAW, start, len(points))

    def finish(self, used: Collection[Trace]) -> tuple[Array, list[Span]]:
        """All points (n, 2), and the span of each trace (also of grown ones) in them.

        Curves are worked out only as far as they are `used`, as they are or grown.
        """
        curves, starts = self._finish_curves(used)
        plain_hulls, grown_hulls = self._finish_hulls()
        blocks = [plain_hulls, grown_hulls, self._finish_lines(), self._finish_ellipses(), *self._raw]
        points = np.concatenate([*blocks, curves])
        sizes = [len(block) for block in blocks[:4]]
        lines = sizes[0] + sizes[1]
        bases = (0, 0, lines, lines + sizes[2], lines + sizes[2] + sizes[3])
        first_curve = len(points) - len(curves)
        spans: list[Span] = []
        for block, start, count in self._where:
            if block == CURVE:
                plain, over = starts[start]
                plain, over = plain + first_curve, over + first_curve
            else:
                plain = bases[block] + start
                over = plain + sizes[0]
            spans.append((plain, plain + count))
            spans.append((over, over + count))
        return points, spans

    def _finish_curves(self, used: Collection[Trace]) -> tuple[Array, list[tuple[int, int]]]:
        """The points of all curves; of each where its own and its grown points start."""
        if not self._curves:
            return np.empty((0, 2)), []
        wanted = [(2 * trace in used, 2 * trace + 1 in used) for trace in self._curve_traces]
        # first those used only as they are, then both, then only grown: each half is one run
        order = sorted(range(len(wanted)), key=lambda k: (wanted[k][1], not wanted[k][0]))
        counts = [len(self._curves[k]) for k in order]
        stops = list(accumulate(counts))
        shift = {k: stop - count for k, stop, count in zip(order, stops, counts, strict=True)}
        corners = [shift[k] + corner for k in order for corner in self._corners[k]]
        points = _points(chain.from_iterable([self._curves[k] for k in order]), stops[-1])
        grow: Array | float = self.outline
        if self._tapers:
            grow = np.full(len(points), self.outline)
            for k, taper in self._tapers:
                grow[shift[k] : shift[k] + len(taper)] *= taper
        plain_rings = sum(plain or not over for plain, over in wanted)
        grown_rings = sum(over for _, over in wanted)
        return self._lay_out(points, counts, corners, grow, (plain_rings, grown_rings), shift)

    def _lay_out(
        self,
        points: Array,
        counts: list[int],
        corners: list[int],
        grow: Array | float,
        rings: tuple[int, int],
        shift: dict[int, int],
    ) -> tuple[Array, list[tuple[int, int]]]:
        chords = self.quality.chords
        plain, over = smooth_rings(points, np.array(counts), corners, grow, chords, rings)
        skipped = sum(counts[: len(counts) - rings[1]])
        starts = [(shift[k] * chords, len(plain) + (shift[k] - skipped) * chords) for k in range(len(self._curves))]
        return np.concatenate([plain, over]), starts

    def _finish_hulls(self) -> tuple[Array, Array]:
        if not self._hull_radii:
            return np.empty((0, 2)), np.empty((0, 2))
        centres = np.zeros((len(self._hull_radii), HULL_PLACES), dtype=np.complex128)
        radii = np.full((len(self._hull_radii), HULL_PLACES), UNUSED)
        for k, (group, sizes) in enumerate(zip(self._hull_centres, self._hull_radii, strict=True)):
            centres[k, : len(sizes)] = group
            radii[k, : len(sizes)] = sizes
        places = centres.view(np.float64).reshape(-1, HULL_PLACES, 2)
        plain, over = hulls(places, radii, self.outline, self.quality.directions)
        return plain.reshape(-1, 2), over.reshape(-1, 2)

    def _finish_lines(self) -> Array:
        if not self._line_points:
            return np.empty((0, 2))
        counts = tuple([len(line) for line in self._line_points])
        points = _points(chain.from_iterable(self._line_points), sum(counts))
        return straps(points, counts, self._line_widths, self.quality.chords)

    def _finish_ellipses(self) -> Array:
        if not self._ellipses:
            return np.empty((0, 2))
        table = np.array(self._ellipses).view(np.float64)
        return ellipses(table[:, :2], table[:, 2:4], table[:, 4:], self.quality.ellipse).reshape(-1, 2)


def _points(flat: Iterable[complex], count: int) -> Array:
    """Complex numbers as points (count, 2)."""
    return np.fromiter(flat, dtype=np.complex128, count=count).view(np.float64).reshape(-1, 2)
