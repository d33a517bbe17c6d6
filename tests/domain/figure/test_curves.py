"""Curves, strips, hulls and ellipses as bare numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonehome.domain.figure.curves import cap_size, directions, ellipses, hulls, smooth_rings, straps
from tests.domain.figure.drawing_samples import area

SQUARE = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])


def test_a_ring_passes_through_its_points_and_rounds_the_corners() -> None:
    curve, _ = smooth_rings(SQUARE, np.array([4]), [], 0.0, 8)
    assert curve[::8] == pytest.approx(SQUARE)
    assert area(curve) > 1.05


def test_corners_stay_sharp() -> None:
    curve, _ = smooth_rings(SQUARE, np.array([4]), [0, 1, 2, 3], 0.0, 8)
    assert area(curve) == pytest.approx(1.0)


def test_every_ring_runs_counter_clockwise_whatever_it_was_given() -> None:
    points = np.concatenate([SQUARE, SQUARE[::-1] + 3.0])
    curve, grown = smooth_rings(points, np.array([4, 4]), [4, 5], 0.05, 4)
    assert all(area(ring) > 0 for half in (curve, grown) for ring in (half[:16], half[16:]))


def test_growing_moves_the_outline_out_by_that_much() -> None:
    circle = directions(24) * 2.0
    _, grown = smooth_rings(circle, np.array([24]), [], 0.1, 4)
    assert np.linalg.norm(grown, axis=1) == pytest.approx(np.full(96, 2.1), abs=0.003)


def test_growing_can_taper_to_nothing() -> None:
    _, grown = smooth_rings(directions(8), np.array([8]), [], np.array([0.0, *[0.2] * 7]), 1)
    assert np.linalg.norm(grown, axis=1) == pytest.approx([1.0, *[1.2] * 7])


def test_only_the_rings_asked_for_are_worked_out() -> None:
    points = np.concatenate([SQUARE, SQUARE + 2.0, SQUARE + 4.0])
    counts = np.array([4, 4, 4])
    plain, grown = smooth_rings(points, counts, [1, 6], 0.1, 4)
    first, last = smooth_rings(points, counts, [1, 6], 0.1, 4, (2, 1))
    assert first == pytest.approx(plain[:32])
    assert last == pytest.approx(grown[32:])


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(2, 6), min_size=1, max_size=4),
    st.integers(1, 8),
    st.floats(0.01, 0.5),
)
def test_a_strip_has_its_size_and_runs_counter_clockwise(counts: list[int], chords: int, width: float) -> None:
    points = np.array([[3.0 * k, 2.0 * row] for row, count in enumerate(counts) for k in range(count)])
    strips = straps(points, tuple(counts), [width] * len(counts), chords)
    sizes = [2 * (count * chords + cap_size(chords)) for count in counts]
    assert len(strips) == sum(sizes)
    start = 0
    for row, (count, size) in enumerate(zip(counts, sizes, strict=True)):
        strip = strips[start : start + size]
        start += size
        assert area(strip) > 0
        assert np.abs(strip[:, 1] - 2.0 * row).max() == pytest.approx(width / 2)
        assert strip[:, 0].max() == pytest.approx(3.0 * (count - 1) + width / 2)


def test_a_hull_holds_its_circles() -> None:
    centres = np.array([[[0.0, 0.0], [2.0, 0.0]]])
    radii = np.array([[1.0, 0.5]])
    plain, grown = hulls(centres, radii, 0.1, 64)
    assert (plain[0, :, 0].min(), plain[0, :, 0].max()) == pytest.approx((-1.0, 2.5))
    assert (grown[0, :, 0].min(), grown[0, :, 0].max()) == pytest.approx((-1.1, 2.6))
    assert area(plain[0]) > 0


def test_an_ellipse_turns_the_way_of_its_axes() -> None:
    centre, wide, high = (np.array([[x, y]]) for x, y in ((1.0, 2.0), (0.5, 0.0), (0.0, 0.25)))
    ring = ellipses(centre, wide, high, 32)[0]
    assert ring.mean(0) == pytest.approx([1.0, 2.0])
    assert area(ring) > 0
    assert area(ellipses(centre, wide, -high, 32)[0]) < 0


def test_the_round_end_of_a_strip_is_finer_in_a_large_picture() -> None:
    def flattest(chords: int) -> float:
        strip = straps(np.array([[0.0, 0.0], [5.0, 0.0]]), (2,), [2.0], chords)
        end = strip[strip[:, 0] > 5.0 + 1e-6]
        middles = (end[1:] + end[:-1]) / 2 - (5.0, 0.0)
        return float(np.hypot(*middles.T).min())

    assert flattest(4) < 0.95 < 0.99 < flattest(7)
