"""Solids on the stage: only the faces turned to the viewer, in the right tones."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.stage import Paint, floor_axes
from tests.domain.figure.drawing_samples import outlines, roles, stage

WOOD = Paint(base=Role.WOOD, top=Role.WOOD_LIGHT, side=Role.WOOD_DARK)
CUBE = ((0.0, 0.1, 0.0), (0.2, 0.2, 0.2))


def test_a_box_seen_from_the_corner_shows_three_faces_over_its_outline() -> None:
    place = stage(Camera(yaw=30, elevation=20))
    place.box(*CUBE, WOOD)
    assert sorted(roles(place.part)) == sorted([Role.WOOD_DARK, Role.WOOD_DARK, Role.WOOD_LIGHT, Role.WOOD])


def test_no_face_leaves_the_outline_of_the_box() -> None:
    camera = Camera(yaw=30, elevation=20)
    place = stage(camera)
    place.box(*CUBE, WOOD, 0.006)
    corners = camera.project([[x, y, z] for x in (-0.1, 0.1) for y in (0.0, 0.2) for z in (-0.1, 0.1)])
    for _, points in outlines(place.pen, place.part):
        assert (points.min(0) >= corners.min(0) - 0.006).all()
        assert (points.max(0) <= corners.max(0) + 0.006).all()


def test_a_turned_stage_turns_its_things() -> None:
    ahead = stage(yaw=90).room((1.0, 0.0, 0.0))
    assert ahead == pytest.approx([0.0, 0.0, -1.0], abs=1e-9)


def test_shadows_lie_on_the_floor_below_raised_things() -> None:
    camera = Camera(yaw=0, elevation=30)
    place = stage(camera)
    raised = type(place)(pen=place.pen, part=place.part, camera=camera, origin=np.array([0, 0.3, 0]), frame=place.frame)
    raised.floor_ellipse(0.2, 0.1, 1.0)
    _, points = next(outlines(place.pen, place.part))
    assert points.mean(0) == pytest.approx([0.0, 0.0], abs=1e-6)


def test_a_circle_on_the_floor_is_flat_from_low_down() -> None:
    wide, high = floor_axes(Camera(yaw=20, elevation=8), 0.2, 0.2)
    assert wide == pytest.approx(0.2)
    assert high < 0.04
