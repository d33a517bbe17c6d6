"""The features of the face."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.face import draw_ear, draw_face, quadratic
from bonehome.domain.figure.head_view import HeadView
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import new_pen, roles, with_role


def seen(yaw: float) -> HeadView:
    return HeadView.of(Camera(yaw=90 - yaw, elevation=0), np.eye(3), np.zeros(3))


def test_a_face_from_the_front_is_symmetric() -> None:
    pen, part = new_pen(), Part("head", 0.0)
    draw_face(pen, part, seen(0))
    for role in (Role.EYE, Role.BROW, Role.BLUSH):
        left, right = with_role(role, pen, part)
        assert left[:, 0].mean() == pytest.approx(-right[:, 0].mean(), abs=1e-6)
        assert left[:, 1].mean() == pytest.approx(right[:, 1].mean(), abs=1e-6)


def test_closed_eyes_are_lids_without_a_glint() -> None:
    def eyes(*, closed: bool) -> tuple[float, list[Role]]:
        pen, part = new_pen(), Part("head", 0.0)
        draw_face(pen, part, seen(10), eyes_closed=closed)
        return float(np.ptp(with_role(Role.EYE, pen, part)[0][:, 1])), roles(part)

    (high, open_roles), (low, closed_roles) = eyes(closed=False), eyes(closed=True)
    assert low < 0.7 * high
    assert Role.GLINT in open_roles
    assert Role.GLINT not in closed_roles
    assert closed_roles.count(Role.BROW) == open_roles.count(Role.BROW)


def test_she_smiles() -> None:
    for yaw in (0.0, 30.0, 90.0):
        pen, part = new_pen(), Part("head", 0.0)
        draw_face(pen, part, seen(yaw))
        mouth = with_role(Role.MOUTH, pen, part)[0]
        lowest = mouth[mouth[:, 1].argmin(), 0]
        assert mouth[:, 0].min() < lowest < mouth[:, 0].max()


def test_a_profile_has_no_nose_line_and_a_thumbnail_few_features() -> None:
    def features(yaw: float, height: float) -> list[Role]:
        part = Part("head", 0.0)
        draw_face(new_pen(height), part, seen(yaw))
        return roles(part)

    assert Role.SKIN_LINE in features(20, 600)
    assert Role.SKIN_LINE not in features(80, 600)
    assert Role.BROW not in features(20, 84)
    assert Role.EYE in features(20, 84)


def test_the_ear_ring_hangs_straight_down_from_the_ear() -> None:
    pen, part = new_pen(), Part("head", 0.0)
    draw_ear(pen, part, seen(60), earring=True)
    ear, ring = with_role(Role.SKIN, pen, part)[0], with_role(Role.EARRING, pen, part)[0]
    assert ring[:, 1].max() <= ear[:, 1].min() + 0.002
    assert abs(ring[:, 0].mean() - ear[:, 0].mean()) < 0.006


def test_a_quadratic_starts_and_ends_at_its_points() -> None:
    points = quadratic(0j, 1 + 2j, 2 + 0j, 4)
    assert (points[0], points[2], points[4]) == (0j, 1 + 1j, 2 + 0j)
