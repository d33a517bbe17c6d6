"""The trunk: its outline from hips to neck and the shirt's hem."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.trunk import HEM, Trunk, yoke
from tests.domain.figure.drawing_samples import FRONT, SIDE, standing


def widest(points: list[complex]) -> float:
    xs = [point.real for point in points]
    return max(xs) - min(xs)


def test_from_the_front_the_hips_are_as_wide_as_the_table() -> None:
    trunk = Trunk(FRONT, standing(), Look())
    assert widest(trunk.leggings()) == pytest.approx(2 * 0.0925, abs=0.002)


def test_girth_and_bust_change_the_outline() -> None:
    def shirt(camera: Camera, look: Look) -> float:
        trunk = Trunk(camera, standing(), look)
        return widest(trunk.top(trunk.hem(0.0))[0])

    assert shirt(FRONT, Look(girth=1.15)) > shirt(FRONT, Look())
    assert shirt(Camera(yaw=0, elevation=0), Look(bust=0.0)) < shirt(Camera(yaw=0, elevation=0), Look())


def test_sitting_lifts_the_hem_in_front_only() -> None:
    trunk = Trunk(Camera(yaw=0, elevation=0), standing(), Look())
    left, right = trunk.hem(95.0)
    front, back = (left, right) if trunk.forward > 0 else (right, left)
    assert back == HEM
    assert front > HEM + 0.03
    assert trunk.hem(20.0) == (HEM, HEM)


def test_the_shade_lies_on_the_shirt() -> None:
    trunk = Trunk(SIDE, standing(), Look())
    shirt, _ = trunk.top(trunk.hem(0.0))
    shade, _ = trunk.shade(trunk.hem(0.0))
    for part in (np.real, np.imag):
        assert part(shirt).min() - 1e-9 <= part(shade).min()
        assert part(shade).max() <= part(shirt).max() + 1e-9


def test_the_yoke_reaches_over_both_shoulders() -> None:
    centres, radii = yoke(FRONT, standing())
    assert len(centres) == len(radii)
    assert abs(centres[0].real + centres[1].real) < 0.001
