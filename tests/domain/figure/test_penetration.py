"""No part of the body is inside a thing."""

from __future__ import annotations

from typing import Any

import pytest

from bonehome.domain.figure.checks import check_motion
from bonehome.domain.figure.motion import Motion
from tests.domain.figure.motion_samples import ARMS, FEET, limits, motion


def parts(sample: Motion) -> set[str]:
    return {finding.joint for finding in check_motion(sample, limits()) if finding.check == "penetration"}


def standing(props: list[dict[str, Any]], **changes: Any) -> Motion:
    shared = {"pins": {"feet": FEET}, "joints": ARMS}
    return motion(props=props, shared=shared, frames=[{"name": "a"}, {"name": "b"}], **changes)


def lying(height: float, **changes: Any) -> Motion:
    shared = {"pelvis": {"y": height}, "joints": {"hip": {"flex": 6}, "knee": {"flex": 9}, "ankle": {"flex": -62}}}
    return motion(base="prone", shared=shared, frames=[{"name": "a"}, {"name": "b"}], **changes)


def test_standing_free_touches_nothing() -> None:
    assert (
        parts(standing([{"type": "counter", "x": 0.4}, {"type": "wall", "x": 0.5}, {"type": "ball", "x": -0.5}]))
        == set()
    )


def test_a_wall_in_front_and_one_behind() -> None:
    assert "foot_r" in parts(standing([{"type": "wall", "x": 0.08}]))
    assert "thorax" in parts(standing([{"type": "wall", "x": 0.02, "yaw": 180}]))
    assert parts(standing([{"type": "wall", "x": -0.12, "yaw": 180}])) == set()


def test_a_cabinet_is_solid() -> None:
    assert {"thigh_r", "shank_r"} <= parts(standing([{"type": "counter", "x": 0.16, "length": 0.34}]))


def test_a_ball_gives_way_a_little() -> None:
    assert parts(standing([{"type": "ball", "x": 0.19}])) == set()
    assert "shank_r" in parts(standing([{"type": "ball", "x": 0.11}]))


@pytest.mark.parametrize(("height", "soft", "sunk"), [(0.082, 0.0, False), (0.040, 0.0, True), (0.050, 0.03, False)])
def test_flesh_and_softness_allow_a_little(height: float, soft: float, sunk: bool) -> None:
    found = parts(lying(height, soft=soft)) & {"pelvis", "lumbar", "thorax"}
    assert bool(found) is sunk


def test_a_pillow_is_softer_than_the_floor() -> None:
    box = {"x": 0.1, "length": 0.3, "height": 0.06}
    assert "lumbar" not in parts(lying(0.095, props=[{"type": "pillow", **box}]))
    assert "lumbar" in parts(lying(0.075, props=[{"type": "step", **box}]))


def test_only_what_comes_from_above_rests_on_a_surface() -> None:
    """A foot under a table is not below its top."""
    assert parts(standing([{"type": "towel", "x": 0.11, "y": 0.10, "length": 0.06, "width": 0.4}])) == set()
