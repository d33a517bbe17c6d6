"""The plain-float rotations agree with numpy."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure import vectors
from bonehome.domain.figure.vectors import Matrix


def table(m: Matrix) -> np.ndarray:
    return np.array(m).reshape(3, 3)


TURNS = (vectors.about_x(31.0), vectors.about_y(-50.0), vectors.about_z(77.0), vectors.rotation_vector(0.4, -0.9, 0.2))


@pytest.mark.parametrize("turn", TURNS)
def test_turns_are_rotations(turn: Matrix) -> None:
    assert np.allclose(table(turn) @ table(turn).T, np.eye(3))
    assert np.linalg.det(table(turn)) == pytest.approx(1.0)


@pytest.mark.parametrize("turn", TURNS)
def test_products(turn: Matrix) -> None:
    other = vectors.about_x(12.0)
    assert np.allclose(table(vectors.matmul(turn, other)), table(turn) @ table(other))
    assert np.allclose(table(vectors.turned_about_z(turn, 33.0)), table(turn) @ table(vectors.about_z(33.0)))
    assert np.allclose(table(vectors.transposed(turn)), table(turn).T)
    assert np.allclose(vectors.rotated(turn, (0.1, 0.2, -0.3)), table(turn) @ np.array([0.1, 0.2, -0.3]))


def test_vector_sums_and_products() -> None:
    a, b = (1.0, 2.0, 3.0), (-2.0, 0.5, 1.0)
    assert np.allclose(vectors.cross(a, b), np.cross(a, b))
    assert vectors.dot(a, b) == np.dot(a, b)
    assert np.allclose(vectors.along(a, b, 2.0), np.array(a) + 2 * np.array(b))
    assert vectors.dot(vectors.across(a, vectors.unit(b)), b) == pytest.approx(0.0)


def test_a_vector_without_length_stays_finite() -> None:
    assert vectors.unit((0.0, 0.0, 0.0)) == (0.0, 0.0, 0.0)


def test_quarter_turns_have_their_right_handed_sense() -> None:
    assert np.allclose(vectors.rotated(vectors.about_z(90.0), (1.0, 0.0, 0.0)), (0.0, 1.0, 0.0))
    assert np.allclose(vectors.rotated(vectors.about_y(90.0), (0.0, 0.0, 1.0)), (1.0, 0.0, 0.0))
    assert np.allclose(vectors.rotated(vectors.about_x(90.0), (0.0, 1.0, 0.0)), (0.0, 0.0, 1.0))
