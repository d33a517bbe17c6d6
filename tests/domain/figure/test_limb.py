"""A limb's contour: clean at every bend, with its shade inside."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from bonehome.domain.figure.camera import as_plane
from bonehome.domain.figure.limb import Limb, crossing
from bonehome.domain.figure.look import Look, Sleeve
from tests.domain.figure.drawing_samples import area, body, new_pen, standing


def leg(knee: float) -> Limb:
    return body(standing(knee_r={"flex": knee})).limbs["leg_r"]


def contour(limb: Limb) -> np.ndarray:
    pen = new_pen()
    trace = pen.curve(*limb.contour("cloth", 0.0, 1.9, round_start=0.95, hem=0.003))
    points, spans = pen.finish({trace})
    return points[slice(*spans[trace])]


@pytest.mark.parametrize("knee", [0.0, 10.0, 20.0, 45.0, 90.0, 120.0])
def test_the_contour_is_a_leg_at_every_bend(knee: float) -> None:
    limb = leg(knee)
    points = contour(limb)
    assert np.isfinite(points).all()
    assert 0.030 < area(points) < 0.048
    for joint in limb.joints[:2]:
        assert np.abs(as_plane(points) - joint).min() > 0.015


def test_a_straight_knee_has_no_corner_and_a_bent_one_has_its_crease() -> None:
    hem_corners = 2
    _, straight = leg(0.0).contour("cloth", 0.0, 1.9, round_start=0.95)
    _, bent = leg(90.0).contour("cloth", 0.0, 1.9, round_start=0.95)
    assert len(straight) == hem_corners
    assert len(bent) == hem_corners + 1


def test_the_contour_changes_smoothly_while_the_knee_bends() -> None:
    areas = [area(contour(leg(float(knee)))) for knee in range(0, 121, 2)]
    assert max(abs(b - a) for a, b in pairwise(areas)) < 0.0012


def test_a_merged_root_starts_without_an_outline() -> None:
    points, _, taper = leg(30.0).open_contour("cloth", 1.9, 0.24, 0.003)
    assert len(points) == len(taper)
    assert (taper[0], taper[-1]) == (0.0, 0.0)
    assert max(taper) == 1.0
    assert taper[: len(taper) // 3] == sorted(taper[: len(taper) // 3])


def test_shade_lies_on_the_limb_away_from_the_light() -> None:
    limb = leg(0.0)
    strips = limb.shades("shade", 0.0, 1.9)
    assert len(strips) == 1
    assert np.mean(strips[0][0]).real > limb.joints[1].real
    assert len(leg(90.0).shades("shade", 0.0, 1.9)) == 2


def test_any_station_agrees_with_the_planned_rows() -> None:
    limb = leg(25.0)
    run = limb.plan.runs["cloth0", 0.0, 1.9]
    for row in range(run.start, run.stop):
        left, right = limb.across(limb.plan.stations[row], 0.0)
        assert left == pytest.approx(limb.edges[0][row], abs=0.0015)
        assert right == pytest.approx(limb.edges[1][row], abs=0.0015)


def test_a_crease_runs_from_the_hollow_of_the_knee_toward_it() -> None:
    limb = leg(90.0)
    line = limb.crease(0.03)
    distances = [abs(point - limb.joints[1]) for point in line]
    assert distances == sorted(distances, reverse=True)
    assert abs(line[0] - line[-1]) <= 0.03 + 1e-9


def test_a_strap_across_the_limb_is_as_wide_as_the_limb() -> None:
    limb = body(look=Look(sleeve=Sleeve.NONE)).limbs["arm_r"]
    points, corners = limb.strap(1.5, 0.1, 0.004)
    assert (points[0], points[4]) == pytest.approx(limb.across(1.4, 0.004))
    assert len(corners) == 4


def test_crossing_of_two_edges() -> None:
    down, across = [2j, -1j], [-1 + 0j, 1 + 0j]
    assert crossing(down, across) == (1, 0, 0j)
    assert crossing(down, [1 + 0j, 2 + 0j]) is None
