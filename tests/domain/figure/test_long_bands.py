"""Long bands and straps reach from the fists to where they are fixed."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.bands import draw_link
from bonehome.domain.figure.long_bands import grip_point
from bonehome.domain.figure.motion import Link
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import SIDE, body, outlines, standing

FISTS = {"grip_r": {"curl": 95.0}, "grip_l": {"curl": 95.0}}


def reached(link: Link, role: Role, *places: np.ndarray) -> list[float]:
    """How near the band comes to each place, on the picture."""
    drawn = body(standing(**FISTS))
    known = set(drawn.parts)
    draw_link(drawn, link)
    parts = [part for name, part in drawn.parts.items() if name not in known]
    points = np.concatenate([points for found, points in outlines(drawn.sketch.pen, *parts) if found is role])
    return [float(np.linalg.norm(points - SIDE.project(place), axis=1).min()) for place in places]


@pytest.mark.parametrize(("hands", "sides"), [("both", "rl"), ("r", "r"), ("l", "l")])
def test_an_anchored_band_goes_from_the_fists_to_its_point(hands: str, sides: str) -> None:
    drawn = body(standing(**FISTS))
    ends = [grip_point(drawn, side, 1.0 if side == "r" else -1.0) for side in sides]
    link = Link(type="anchor", at=(0.6, 0.7, 0.0), hands=hands)  # type: ignore[arg-type]
    assert max(reached(link, Role.BAND, np.array([0.6, 0.7, 0.0]), *ends)) < 0.015


def test_a_split_band_has_an_end_at_each_side() -> None:
    link = Link(type="anchor", at=(-0.14, 0.4, 0.12), split=True)
    places = (np.array([-0.14, 0.4, 0.12]), np.array([-0.14, 0.4, -0.12]))
    assert max(reached(link, Role.BAND, *places)) < 0.015


@pytest.mark.parametrize("foot", ["r", "l"])
@pytest.mark.parametrize("place", ["sole", "ankle"])
def test_a_strap_goes_round_the_foot(foot: str, place: str) -> None:
    figure = standing(**FISTS)
    link = Link(type="strap", foot=foot, place=place)  # type: ignore[arg-type]
    assert reached(link, Role.STRAP, figure.joints["ankle_" + foot])[0] < 0.06
