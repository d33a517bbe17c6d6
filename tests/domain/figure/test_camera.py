"""The camera: its axes, what it shows where, and how deep."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera, as_plane


@pytest.mark.parametrize("yaw", [-170.0, -48.0, 0.0, 12.0, 90.0, 180.0])
@pytest.mark.parametrize("elevation", [0.0, 9.0, 34.0])
def test_the_axes_are_a_right_handed_frame(yaw: float, elevation: float) -> None:
    camera = Camera(yaw=yaw, elevation=elevation)
    frame = np.column_stack([camera.right, camera.up, camera.view])
    assert np.allclose(frame.T @ frame, np.eye(3))
    assert np.linalg.det(frame) == pytest.approx(1.0)


def test_from_her_right_she_faces_right_and_from_the_front_the_viewer() -> None:
    ahead = np.array([1.0, 0.0, 0.0])
    assert Camera(yaw=0, elevation=0).project(ahead) == pytest.approx([1.0, 0.0])
    front = Camera(yaw=90, elevation=0)
    assert front.project(ahead) == pytest.approx([0.0, 0.0], abs=1e-12)
    assert front.depth(ahead) == pytest.approx(1.0)


def test_points_of_the_picture_are_also_complex_numbers() -> None:
    camera = Camera(yaw=35, elevation=12)
    places = np.array([[0.1, 0.2, 0.3], [0.0, -0.4, 0.5]])
    assert camera.flat(places) == pytest.approx(camera.project(places) @ [1, 1j])
    assert as_plane(np.array([[[1.0, 2.0]]])).tolist() == [[1 + 2j]]


def test_from_above_what_lies_behind_is_higher_in_the_picture() -> None:
    camera = Camera(yaw=0, elevation=30)
    near, far = camera.project([[0.0, 0.0, 0.5], [0.0, 0.0, -0.5]])
    assert far[1] > near[1]
