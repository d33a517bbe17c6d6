"""Smooth closed curves, straps, hulls of circles and ellipses, many at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]


@lru_cache(maxsize=16)
def bezier_basis(chords: int) -> Array:
    """Weights (chords, 4) of a cubic's control points at `chords` steps from its start, the end left out."""
    t = np.arange(chords) / chords
    return np.stack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3], axis=1)


@lru_cache(maxsize=16)
def _slope_basis(chords: int) -> Array:
    t = np.arange(chords) / chords
    a, b, c = 3 * (1 - t) ** 2, 6 * t * (1 - t), 3 * t * t
    return np.stack([-a, a - b, b - c, c], axis=1)


@lru_cache(maxsize=16)
def directions(count: int) -> Array:
    """Unit vectors (count, 2), counter-clockwise, evenly spread."""
    angle = np.arange(count) * (2 * math.pi / count)
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _unit(vectors: Array) -> Array:
    length = np.sqrt(vectors[:, 0] ** 2 + vectors[:, 1] ** 2)
    unit: Array = vectors / np.maximum(1e-9, length)[:, None]
    return unit


def _ring(counts: Ints) -> tuple[Ints, Ints, Ints]:
    """For rings of points laid end to end: start of each ring, index of the next and of the previous point."""
    stops = np.cumsum(counts)
    starts = stops - counts
    total = int(stops[-1])
    following, before = np.arange(1, total + 1), np.arange(-1, total - 1)
    following[stops - 1] = starts
    before[starts] = stops - 1
    return starts, following, before


def smooth_rings(
    points: Array,
    counts: Ints,
    corners: Sequence[int],
    grow: Array | float,
    chords: int,
    rings: tuple[int, int] | None = None,
) -> tuple[Array, Array]:
    """Smooth closed curves through rings of points, and the same rings grown outward by `grow`.

    Piecewise cubic: the tangent is the direction from the previous to the next point, the control length a third of
    the chord, straight handles at `corners` (indices into `points`). Both results are flattened, `chords` points for
    each given point, and every ring runs counter-clockwise: under the non-zero rule opposite senses would cancel.
    With `rings` only the first so many rings are given as they are, and only the last so many grown.
    """
    starts, following, before = _ring(counts)
    x, y = points[:, 0], points[:, 1]
    area = np.add.reduceat(x * y[following] - y * x[following], starts)
    is_corner = np.zeros(len(points), dtype=bool)
    is_corner[np.asarray(corners, dtype=np.intp)] = True
    if (area < 0).any():
        order = np.arange(len(points))
        flipped = np.repeat(area < 0, counts)
        order = np.where(flipped, np.repeat(2 * starts + counts - 1, counts) - order, order)
        points, is_corner = points[order], is_corner[order]
        grow = grow if isinstance(grow, float) else grow[order]
    tangent = _unit(points[following] - points[before])
    plain, over = rings or (len(counts), len(counts))
    last = int(starts[plain]) if plain < len(counts) else len(points)
    first = int(starts[-over]) if over else len(points)
    outward = np.empty((len(points) - first, 2))
    outward[:, 0], outward[:, 1] = tangent[first:, 1], -tangent[first:, 0]
    grown = points[first:] + outward * (grow if isinstance(grow, float) else grow[first:, None])
    given = (points[:last], tangent[:last], following[:last], before[:last], is_corner[:last])
    swollen = (grown, tangent[first:], following[first:] - first, before[first:] - first, is_corner[first:])
    return _flatten(*given, chords), _flatten(*swollen, chords)


def _flatten(
    points: Array, tangent: Array, following: Ints, before: Ints, is_corner: npt.NDArray[np.bool_], chords: int
) -> Array:
    """Flattened cubic rings through `points`."""
    corners = np.flatnonzero(is_corner)
    after = points[following]
    chord = after - points
    third = np.sqrt(chord[:, 0] ** 2 + chord[:, 1] ** 2)[:, None] * (1 / 3)
    control = np.empty((4, *points.shape))
    control[0] = points
    control[1] = points + tangent * third
    control[2] = after - tangent[following] * third
    control[3] = after
    if len(corners):
        control[1][corners] = points[corners] + chord[corners] / 3
        last = before[corners]
        control[2][last] = points[corners] - chord[last] / 3
    count = len(points)
    flat = (bezier_basis(chords) @ control.reshape(4, 2 * count)).reshape(chords, count, 2)
    return flat.transpose(1, 0, 2).reshape(-1, 2)


FINE_CHORDS = 6


def cap_size(chords: int) -> int:
    """Points of a strap's round end: more where curves are cut finely, so that no facet is seen in a large picture."""
    return 3 if chords < FINE_CHORDS else 11


@lru_cache(maxsize=4)
def _cap(points: int) -> tuple[Array, Array]:
    """Where the points of a strap's round end lie along and aside of it, from its right edge to its left one."""
    angles = np.linspace(-math.pi / 2, math.pi / 2, points + 2)[1:-1, None, None]
    return np.cos(angles), np.sin(angles)


def straps(points: Array, counts: tuple[int, ...], widths: Sequence[float], chords: int) -> Array:
    """Round-ended strips, counter-clockwise, along smooth open lines laid end to end in `points`.

    Line k of `counts[k]` points (at least 2) and full width `widths[k]` gives twice
    `counts[k] * chords + cap_size(chords)` points.
    """
    starts, stops, following, before, order = _strap_layout(counts, chords)
    after = points[following]
    tangent = _unit(after - points[before])
    chord = after - points
    third = np.sqrt(chord[:, 0] ** 2 + chord[:, 1] ** 2)[:, None] / 3
    control = np.empty((4, *points.shape))
    control[0], control[3] = points, after
    control[1] = points + tangent * third
    control[2] = after - tangent[following] * third
    flat_control = control.reshape(4, -1)
    shape = (chords, len(points), 2)
    middle = (bezier_basis(chords) @ flat_control).reshape(shape).transpose(1, 0, 2).reshape(-1, 2)
    slope = (_slope_basis(chords) @ flat_control).reshape(shape)
    slope[:, stops - 1] = tangent[stops - 1]
    half = np.repeat(np.asarray(widths) / 2, np.asarray(counts) * chords)[:, None]
    along = _unit(slope.transpose(1, 0, 2).reshape(-1, 2)) * half
    aside = np.empty_like(along)
    aside[:, 0], aside[:, 1] = -along[:, 1], along[:, 0]
    ends, heads = stops * chords - 1, starts * chords
    forward, sideways = _cap(cap_size(chords))
    far = (middle[ends] + along[ends] * forward) + aside[ends] * sideways
    near = (middle[heads] - along[heads] * forward) - aside[heads] * sideways
    pool = np.concatenate([middle - aside, middle + aside, far.reshape(-1, 2), near.reshape(-1, 2)])
    return pool[order]


@lru_cache(maxsize=256)
def _strap_layout(counts: tuple[int, ...], chords: int) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """Starts, stops, next and previous point of the lines; and the order of the strips' points in the pool of
    right edges, left edges, far caps and near caps: right forward, far cap, left back, near cap."""
    sizes = np.array(counts)
    stops = np.cumsum(sizes)
    starts = stops - sizes
    total = int(stops[-1])
    following, before = np.arange(1, total + 1), np.arange(-1, total - 1)
    following[stops - 1] = stops - 1
    before[starts] = starts
    edge, lines, caps = total * chords, len(counts), cap_size(chords)
    order: list[int] = []
    for k, (start, stop) in enumerate(zip((starts * chords).tolist(), (stops * chords).tolist(), strict=True)):
        order += range(start, stop)
        order += [2 * edge + cap * lines + k for cap in range(caps)]
        order += range(edge + stop - 1, edge + start - 1, -1)
        order += [2 * edge + (caps + cap) * lines + k for cap in range(caps)]
    return starts, stops, following, before, np.array(order)


def hulls(centres: Array, radii: Array, grow: float, count: int) -> tuple[Array, Array]:
    """Convex hulls of groups of circles, and the same grown by `grow`: two arrays (groups, count, 2).

    `centres` is (groups, n, 2) and `radii` (groups, n); a radius below -1 marks an unused place.
    """
    fan = directions(count)
    farthest = (centres @ fan.T + radii[:, :, None]).argmax(axis=1)
    group = np.arange(len(centres))[:, None]
    plain = centres[group, farthest] + fan * radii[group, farthest][:, :, None]
    return plain, plain + fan * grow


def ellipses(centres: Array, first: Array, second: Array, count: int) -> Array:
    """Ellipses (n, count, 2) from half-axis vectors (n, 2), counter-clockwise if `second` is left of `first`."""
    fan = directions(count)
    ring: Array = centres[:, None, :] + fan[:, 0, None] * first[:, None, :] + fan[:, 1, None] * second[:, None, :]
    return ring
