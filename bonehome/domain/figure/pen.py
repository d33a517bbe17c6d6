"""The pen of one frame: it notes every curve, hull, line and ellipse, then works all of a kind out in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.curves import ellipses, hulls, smooth_rings, straps

Array = npt.NDArray[np.float64]
Point = Sequence[float]
Line = list[list[float]]
Span = tuple[int, int]
Trace = int
"""A sub-path noted by the pen; its grown copy is `grown(trace)`."""

OUTLINE = 0.0027
"""Width of the outline outside a shape, in statures (J)."""
HULL_PLACES = 8
UNUSED = -9.0


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
        """For a picture `pixels` high on its device (J: no facet above a tenth of a pixel, no detail below one pixel)."""
        if pixels < 130:
            return cls(chords=2, directions=16, ellipse=10, details=False)
        if pixels < 800:
            return cls(chords=4, directions=32, ellipse=16, details=True)
        return cls(chords=7, directions=64, ellipse=32, details=True)


class Pen:
    """Notes sub-paths while a frame is built; `finish` returns their points."""

    def __init__(self, *, quality: Quality, outline: float = OUTLINE) -> None:
        self.quality = quality
        self.outline = outline
        self._where: list[tuple[int, int, int]] = []
        self._curve_points: list[Line] = []
        self._curve_counts: list[int] = []
        self._corners: list[int] = []
        self._tapers: list[tuple[int, Sequence[float]]] = []
        self._curve_total = 0
        self._hull_centres: list[Iterable[Point]] = []
        self._hull_radii: list[Sequence[float]] = []
        self._line_points: list[Line] = []
        self._line_widths: list[float] = []
        self._line_total = 0
        self._ellipses: list[tuple[float, ...]] = []
        self._raw: list[Array] = []
        self._raw_total = 0

    def _note(self, block: int, start: int, count: int) -> Trace:
        self._where.append((block, start, count))
        return 2 * len(self._where) - 2

    def curve(self, points: Line, corners: Iterable[int] = (), taper: Sequence[float] | None = None) -> Trace:
        """A smooth closed curve, sharp at `corners`. `taper` scales the outline at each of the points (default 1)."""
        start, count = self._curve_total, len(points)
        self._curve_points.append(points)
        self._curve_counts.append(count)
        self._corners.extend([start + k for k in corners])
        if taper is not None:
            self._tapers.append((start, taper))
        self._curve_total += count
        chords = self.quality.chords
        return self._note(0, start * chords, count * chords)

    def hull(self, centres: Iterable[Point], radii: Sequence[float]) -> Trace:
        """The convex hull of at most eight circles."""
        start = len(self._hull_radii) * self.quality.directions
        self._hull_centres.append(centres)
        self._hull_radii.append(radii)
        return self._note(1, start, self.quality.directions)

    def line(self, points: Line, width: float) -> Trace:
        """A smooth open line with round ends, as a strip."""
        count = 2 * len(points) * self.quality.chords + 6
        start = self._line_total
        self._line_points.append(points)
        self._line_widths.append(width)
        self._line_total += count
        return self._note(2, start, count)

    def ellipse(self, centre: Point, first: Point, second: Point) -> Trace:
        """An ellipse from its half-axis vectors, `second` to the left of `first`."""
        start = len(self._ellipses) * self.quality.ellipse
        self._ellipses.append((*centre, *first, *second))
        return self._note(3, start, self.quality.ellipse)

    def circle(self, centre: Point, radius: float) -> Trace:
        """A circle."""
        return self.ellipse(centre, (radius, 0.0), (0.0, radius))

    def raw(self, points: Array) -> Trace:
        """A ready polygon (n, 2), counter-clockwise."""
        start = self._raw_total
        self._raw.append(points)
        self._raw_total += len(points)
        return self._note(4, start, len(points))

    def finish(self) -> tuple[Array, list[Span]]:
        """All points (n, 2), and the span of each trace (also of grown ones) in them."""
        plain_curves, grown_curves = self._finish_curves()
        plain_hulls, grown_hulls = self._finish_hulls()
        blocks = [plain_curves, plain_hulls, self._finish_lines(), self._finish_ellipses(), *self._raw]
        points = np.concatenate([*blocks, grown_curves, grown_hulls])
        sizes = [len(block) for block in blocks[:4]]
        bases = [0, sizes[0], sum(sizes[:2]), sum(sizes[:3]), sum(sizes)]
        end = bases[4] + self._raw_total
        grown_bases = [end, end + len(grown_curves)]
        spans: list[Span] = []
        for block, start, count in self._where:
            first = bases[block] + start
            spans.append((first, first + count))
            over = grown_bases[block] + start if block < 2 else 0
            spans.append((over, over + count if block < 2 else 0))
        return points, spans

    def _finish_curves(self) -> tuple[Array, Array]:
        if not self._curve_total:
            return np.empty((0, 2)), np.empty((0, 2))
        flat = list(chain.from_iterable(chain.from_iterable(self._curve_points)))
        points = np.array(flat).reshape(-1, 2)
        grow: Array | float = self.outline
        if self._tapers:
            grow = np.full(len(points), self.outline)
            for start, taper in self._tapers:
                grow[start : start + len(taper)] *= taper
        return smooth_rings(points, np.array(self._curve_counts), self._corners, grow, self.quality.chords)

    def _finish_hulls(self) -> tuple[Array, Array]:
        if not self._hull_radii:
            return np.empty((0, 2)), np.empty((0, 2))
        centres = np.zeros((len(self._hull_radii), HULL_PLACES, 2))
        radii = np.full((len(self._hull_radii), HULL_PLACES), UNUSED)
        for k, (group, sizes) in enumerate(zip(self._hull_centres, self._hull_radii, strict=True)):
            centres[k, : len(sizes)] = group
            radii[k, : len(sizes)] = sizes
        plain, over = hulls(centres, radii, self.outline, self.quality.directions)
        return plain.reshape(-1, 2), over.reshape(-1, 2)

    def _finish_lines(self) -> Array:
        if not self._line_points:
            return np.empty((0, 2))
        points = np.array(list(chain.from_iterable(chain.from_iterable(self._line_points)))).reshape(-1, 2)
        return straps(points, [len(line) for line in self._line_points], self._line_widths, self.quality.chords)

    def _finish_ellipses(self) -> Array:
        if not self._ellipses:
            return np.empty((0, 2))
        table = np.array(self._ellipses)
        return ellipses(table[:, :2], table[:, 2:4], table[:, 4:], self.quality.ellipse).reshape(-1, 2)
