"""The body as spheres follows the figure."""

from __future__ import annotations

import numpy as np

from bonehome.domain.figure.kinematics import solve
from bonehome.domain.figure.pose import Pelvis, Pose
from bonehome.domain.figure.spheres import body_spheres


def test_a_standing_body_reaches_from_the_floor_to_the_crown() -> None:
    spheres = body_spheres(solve(Pose(pelvis=Pelvis(y=0.537))))
    low, high = spheres.centres[:, 1] - spheres.radii, spheres.centres[:, 1] + spheres.radii
    assert abs(low.min()) < 0.001
    assert 0.95 < high.max() < 1.02
    assert {"thigh_r", "farm_l", "pelvis", "lumbar", "thorax", "head", "foot_r"} <= set(spheres.names)


def test_spheres_move_with_the_pelvis() -> None:
    here = body_spheres(solve(Pose(pelvis=Pelvis(y=0.5))))
    there = body_spheres(solve(Pose(pelvis=Pelvis(x=0.2, y=0.5))))
    assert np.allclose(there.centres - here.centres, (0.2, 0.0, 0.0))
    assert np.array_equal(there.radii, here.radii)
