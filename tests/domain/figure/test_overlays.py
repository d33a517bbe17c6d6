"""Glow and arrow."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.motion import Target
from bonehome.domain.figure.overlays import SHORTEST_ARROW, arrow_line, draw_arrow, draw_glow, glow_spots
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import FRONT, SIDE, area, new_pen, roles, standing, with_role

LEVEL = Camera(yaw=0, elevation=0)


@pytest.mark.parametrize("target", get_args(Target))
def test_every_target_glows_on_the_body(target: Target) -> None:
    figure = standing()
    for camera in (SIDE, FRONT, Camera(yaw=-60)):
        for place, radius, _ in glow_spots([target], camera, figure):
            distance = min(float(np.linalg.norm(joint - place)) for joint in figure.joints.values())
            assert distance < 0.15
            assert 0.03 < radius < 0.08


def test_shoulder_blades_are_dotted_from_the_front_and_glow_from_behind() -> None:
    figure = standing()
    assert [away for *_, away in glow_spots(["scapulae"], FRONT, figure)] == [True, True]
    assert [away for *_, away in glow_spots(["scapulae"], Camera(yaw=-90), figure)] == [False, False]
    pen, part = new_pen(), Part("over", 0.0)
    discs = draw_glow(pen, part, FRONT, glow_spots(["scapulae"], FRONT, figure), 0.0)
    assert discs.fills == []
    assert Role.GLOW_AWAY_DOT in roles(part)


def test_a_pulse_swells_the_glow() -> None:
    def radius(pulse: float) -> float:
        pen, part = new_pen(), Part("over", 0.0)
        discs = draw_glow(pen, part, SIDE, glow_spots(["hip_r"], SIDE, standing()), pulse)
        centre, rim = with_role(Role.GLOW, pen, discs)[0]
        return float(np.linalg.norm(rim - centre))

    assert radius(1.0) == pytest.approx(radius(0.0) * 1.06)


def test_the_ring_is_hollow() -> None:
    pen, part = new_pen(), Part("over", 0.0)
    draw_glow(pen, part, SIDE, glow_spots(["knee_r"], SIDE, standing()), 0.0)
    outer, inner = with_role(Role.GLOW_RING, pen, part)
    assert area(outer) > 0 > area(inner)


def way(*points: tuple[float, float, float]) -> np.ndarray:
    return np.array(points)


def test_an_arrow_follows_the_way_moved_aside() -> None:
    line = arrow_line(LEVEL, way((0, 0, 0), (0.1, 0.2, 0), (0.2, 0.4, 0)), (0.05, 0.0), simple=False)
    assert line[0] == pytest.approx(0.05)
    assert line[-1] == pytest.approx(0.25 + 0.4j)


def test_a_short_way_is_drawn_out_and_one_toward_the_viewer_left_out() -> None:
    short = arrow_line(LEVEL, way((0, 0, 0), (0.02, 0, 0)), (0.0, 0.0), simple=False)
    assert (short[-1] - short[0]).real == pytest.approx(SHORTEST_ARROW)
    assert arrow_line(LEVEL, way((0, 0, 0), (0.02, 0, 0.3)), (0.0, 0.0), simple=False) == []
    assert arrow_line(LEVEL, way((0, 0, 0), (0.001, 0, 0)), (0.0, 0.0), simple=False) == []


def test_a_wavering_way_becomes_one_arc() -> None:
    path = way(*((k / 12, 0.1 * (-1) ** k if k not in {0, 6, 12} else 0.0, 0) for k in range(13)))
    assert max(abs(point.imag) for point in arrow_line(LEVEL, path, (0.0, 0.0), simple=True)) < 1e-9


def test_an_arrow_stays_bold_in_a_small_picture() -> None:
    def width(scale: float) -> float:
        pen, part = new_pen(), Part("over", 0.0)
        draw_arrow(pen, part, [1j * k / 40 for k in range(9)], scale)
        assert roles(part) == [Role.HALO, Role.ARROW]
        shaft = with_role(Role.ARROW, pen, part)[0]
        return float(np.ptp(shaft[:, 0])) * scale

    assert width(600) == pytest.approx(0.012 * 600)
    assert width(130) == pytest.approx(2.4)


def test_both_blades_glow_where_the_back_is_half_turned_to_the_viewer() -> None:
    assert [away for *_, away in glow_spots(["scapulae"], Camera(yaw=-35), standing())] == [False, False]
    assert [away for *_, away in glow_spots(["scapulae"], Camera(yaw=10), standing())] == [False]


@pytest.mark.parametrize("target", ["lumbar", "thorax"])
def test_the_back_is_dotted_from_the_front_only(target: Target) -> None:
    figure = standing()
    assert [away for *_, away in glow_spots([target], FRONT, figure)] == [True]
    assert [away for camera in (SIDE, Camera(yaw=-90)) for *_, away in glow_spots([target], camera, figure)] == [
        False,
        False,
    ]


def test_a_dot_is_light_with_a_strong_rim() -> None:
    pen, part = new_pen(), Part("over", 0.0)
    draw_glow(pen, part, FRONT, glow_spots(["scapulae"], FRONT, standing()), 0.0)
    rims, dots = (with_role(role, pen, part) for role in (Role.GLOW_AWAY_DOT, Role.GLOW_RING))
    assert len(rims) == len(dots) > 20
    assert all(abs(area(rim)) > abs(area(dot)) * 2 for rim, dot in zip(rims, dots, strict=True))
