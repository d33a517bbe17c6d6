"""Limbs that stay apart: how far two of them are from one another."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonehome.domain.figure.self_checks import PAIRS, _distance

POINTS = st.tuples(*[st.floats(-1, 1, width=32)] * 3).map(np.array)


@pytest.mark.parametrize(
    ("one", "two", "gap"),
    [
        (((0, 0, 0), (1, 0, 0)), ((0.5, -1, 0.3), (0.5, 1, 0.3)), 0.3),
        (((0, 0, 0), (1, 0, 0)), ((2, 0, 0), (3, 0, 0)), 1.0),
        (((0, 0, 0), (1, 0, 0)), ((0, 0.2, 0), (1, 0.2, 0)), 0.2),
        (((0, 0, 0), (0, 1, 0)), ((0.1, 1.1, 0), (1, 2, 0)), 0.02**0.5),
    ],
)
def test_the_distance_of_two_limbs(one: object, two: object, gap: float) -> None:
    a, b = np.array(one, dtype=float)
    c, d = np.array(two, dtype=float)
    assert _distance(a, b, c, d) == pytest.approx(gap)


@given(POINTS, POINTS, POINTS, POINTS)
def test_no_two_points_of_the_limbs_are_nearer(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> None:
    if np.linalg.norm(b - a) < 0.05 or np.linalg.norm(d - c) < 0.05:
        return
    shares = np.linspace(0, 1, 9)
    nearest = min(float(np.linalg.norm(a + (b - a) * s - c - (d - c) * t)) for s in shares for t in shares)
    found = _distance(a, b, c, d)
    assert found <= nearest + 1e-9
    assert found == pytest.approx(_distance(c, d, a, b), abs=1e-6)


def test_neighbours_at_a_joint_are_no_pair() -> None:
    neighbours = {("uarm", "farm"), ("thigh", "shank")}
    for one, two in PAIRS:
        if one[0][-2:] == two[0][-2:]:
            assert (one[0][:-2], two[0][:-2]) not in neighbours
