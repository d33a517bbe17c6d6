"""How a head is seen: yaw, pitch, roll."""

from __future__ import annotations

import math

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.head_view import HEAD_HEIGHT, HeadView
from bonehome.domain.figure.kinematics import solve
from bonehome.domain.figure.pose import Pelvis, Pose

LEVEL = {"elevation": 0.0}


def seen(camera: Camera, frame: np.ndarray | None = None) -> HeadView:
    return HeadView.of(camera, np.eye(3) if frame is None else frame, np.zeros(3))


@pytest.mark.parametrize(("yaw", "turn", "flip"), [(90, 0, 1), (0, 90, 1), (180, 90, -1), (-90, 180, 1), (45, 45, 1)])
def test_the_camera_decides_which_way_she_faces(yaw: float, turn: float, flip: float) -> None:
    view = seen(Camera(yaw=yaw, elevation=0))
    assert view.turn == pytest.approx(turn, abs=1e-6)
    if 1 < turn < 179:
        assert view.flip == flip


def test_lying_on_the_side_rolls_the_head_a_quarter_turn() -> None:
    figure = solve(Pose(base="side_l", pelvis=Pelvis(y=0.1)))
    view = HeadView.of(Camera(yaw=0, elevation=0), figure.frames["head"], figure.joints["skull"])
    assert math.degrees(view.roll) == pytest.approx(-90, abs=1)
    assert view.turn == pytest.approx(0, abs=1)


def test_from_above_the_crown_tips_toward_the_viewer() -> None:
    assert math.degrees(seen(Camera(yaw=90, elevation=20)).pitch) == pytest.approx(20)


def test_points_of_the_head_land_where_the_camera_sees_them() -> None:
    camera = Camera(yaw=35, elevation=10)
    view = seen(camera)
    for forward, up, right in ((0.3, 0.1, 0.1), (-0.2, 0.4, -0.3), (0.0, -0.5, 0.2)):
        x, y, depth = view.turned(forward, up, right)
        place = np.array([forward, up, right]) * HEAD_HEIGHT
        assert view.point(x, y) == pytest.approx(complex(camera.flat(place)), abs=1e-9)
        assert depth * HEAD_HEIGHT == pytest.approx(camera.depth(place), abs=1e-9)


def test_contours_are_mirrored_when_she_faces_left() -> None:
    points = np.array([[0.3, 0.1]])
    right, left = (seen(Camera(yaw=yaw, elevation=0)).place(points, mirrored=True)[0] for yaw in (0, 180))
    assert left == pytest.approx([-right[0], right[1]])
