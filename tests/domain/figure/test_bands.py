"""Bands: they touch what they go round, from every side."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from bonehome.domain.figure.bands import draw_link, ribbon
from bonehome.domain.figure.body import Body
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.kinematics import Figure
from bonehome.domain.figure.motion import Link, LinkType
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import body, outlines, standing

KNEE_UP = {"hip_r": {"flex": 75.0}, "knee_r": {"flex": 80.0}}


def banded(kind: LinkType, figure: Figure, yaw: float) -> tuple[Body, list[tuple[Role, np.ndarray]]]:
    drawn = body(figure, Camera(yaw=yaw, elevation=8))
    known = set(drawn.parts)
    draw_link(drawn, Link(type=kind, at=(0.5, 0.7, 0.1)))
    parts = [part for name, part in drawn.parts.items() if name not in known]
    return drawn, list(outlines(drawn.sketch.pen, *parts))


@pytest.mark.parametrize("kind", get_args(LinkType))
@pytest.mark.parametrize("yaw", [-120, -48, 0, 12, 38, 74, 90, 168])
def test_every_band_is_drawn_from_every_side(kind: LinkType, yaw: float) -> None:
    for figure in (standing(), standing(**KNEE_UP)):
        _, shapes = banded(kind, figure, yaw)
        wanted = {Role.STRAP, Role.STRAP_LINE} if kind == "strap" else {Role.BAND, Role.BAND_LINE}
        assert wanted <= {role for role, _ in shapes}
        assert all(np.isfinite(points).all() for _, points in shapes)


def near(shapes: list[tuple[Role, np.ndarray]], place: np.ndarray) -> float:
    points = np.concatenate([points for role, points in shapes if role in {Role.BAND, Role.BAND_DARK}])
    return float(np.linalg.norm(points - place, axis=1).min())


@pytest.mark.parametrize("yaw", [0, 38, 74])
def test_a_loop_round_the_feet_reaches_both_feet(yaw: float) -> None:
    figure = standing(**KNEE_UP)
    drawn, shapes = banded("feet", figure, yaw)
    for side in "rl":
        instep = (figure.joints["ankle_" + side] + figure.joints["mtp_" + side]) / 2
        assert near(shapes, drawn.camera.project(instep)) < 0.035


@pytest.mark.parametrize("yaw", [0, 38, 74])
def test_a_long_band_goes_from_the_fists_to_the_feet(yaw: float) -> None:
    figure = standing(grip_r={"curl": 95}, grip_l={"curl": 95})
    drawn, shapes = banded("anchor_feet", figure, yaw)
    for joint in ("knuckle_r", "knuckle_l", "mtp_r", "mtp_l"):
        assert near(shapes, drawn.camera.project(figure.joints[joint])) < 0.045


def test_a_band_between_the_fists_narrows_when_stretched() -> None:
    def height(abd: float) -> float:
        figure = standing(**{f"shoulder_{side}": {"flex": 60.0, "abd": abd} for side in "rl"})
        _, shapes = banded("hands", figure, 90)
        strap = next(points for role, points in shapes if role is Role.BAND)
        middle = strap[np.abs(strap[:, 0]) < 0.02]
        return float(np.ptp(middle[:, 1]))

    assert height(40.0) < height(0.0)


def test_a_loop_spans_both_thighs() -> None:
    drawn, shapes = banded("loop", standing(), 90)
    strap = next(points for role, points in shapes if role is Role.BAND)
    edges = [drawn.limbs["leg_" + side].across(0.8, 0.0) for side in "rl"]
    xs = [edge.real for pair in edges for edge in pair]
    assert strap[:, 0].min() <= min(xs)
    assert strap[:, 0].max() >= max(xs)


def test_a_ribbon_has_the_widths_asked_for() -> None:
    points, corners = ribbon([0j, 1 + 0j, 2 + 0j], [0.2, 0.4, 0.2])
    assert points[1] == pytest.approx(1 + 0.2j)
    assert points[4] == pytest.approx(1 - 0.2j)
    assert corners == [0, 2, 3, 5]
