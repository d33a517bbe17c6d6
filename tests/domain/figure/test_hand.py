"""The hand: fingers that curl, a thumb on its side, lines when the palm is seen."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.hand import Hand, draw_hand, hand_axes
from tests.domain.figure.drawing_samples import SIDE, sketch, standing


def reach(curl: float) -> float:
    """How far the finger tips lie from the wrist, in statures."""
    paper = sketch()
    figure = standing(grip_r={"curl": curl})
    hand = draw_hand(paper, SIDE, figure, "r", 1.0)
    points, spans = paper.pen.finish(set(hand.fingers))
    wrist = SIDE.project(figure.joints["wrist_r"])
    return float(np.linalg.norm(points[slice(*spans[hand.fingers[1]])] - wrist, axis=1).max())


def hand(curl: float, camera: Camera = SIDE) -> Hand:
    return draw_hand(sketch(), camera, standing(grip_r={"curl": curl}), "r", 1.0)


def test_a_fist_is_shorter_than_a_flat_hand() -> None:
    assert reach(4.0) > reach(60.0) > reach(95.0)
    assert reach(4.0) == pytest.approx(0.047 + 0.027 + 0.023, abs=0.012)


def test_only_a_closed_hand_grasps() -> None:
    assert not hand(25.0).grasping
    assert hand(95.0).grasping


def test_finger_lines_show_when_palm_or_back_is_seen() -> None:
    assert len(hand(10.0, Camera(yaw=0, elevation=0)).lines) == 3
    assert not hand(10.0, Camera(yaw=90, elevation=0)).lines


def test_the_thumb_is_behind_when_it_points_away() -> None:
    assert not hand(10.0, Camera(yaw=90, elevation=0)).thumb_behind
    assert hand(10.0, Camera(yaw=-90, elevation=0)).thumb_behind


def test_palms_face_the_thighs_when_standing() -> None:
    figure = standing()
    for side, sign in (("r", 1.0), ("l", -1.0)):
        assert float(hand_axes(figure, side, sign)[2, 2]) == pytest.approx(-sign)
