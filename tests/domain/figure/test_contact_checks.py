"""Feet, hands and seat on real things; the weight over the feet."""

from __future__ import annotations

from typing import Any

import pytest

from bonehome.domain.figure.checks import check_motion
from bonehome.domain.figure.motion import Motion
from tests.domain.figure.motion_samples import ARMS, FEET, limits, motion, sit_to_stand


def amounts(sample: Motion, check: str) -> dict[str, float]:
    return {one.joint: round(one.amount, 3) for one in check_motion(sample, limits()) if one.check == check}


def still(props: list[dict[str, Any]], shared: dict[str, Any], **changes: Any) -> Motion:
    return motion(props=props, shared=shared, frames=[{"name": "a"}, {"name": "b"}], **changes)


def hand_on(at: list[float], palm: list[float], props: list[dict[str, Any]]) -> Motion:
    pins = {
        "feet": FEET,
        "hand_r": {"at": at, "palm": palm, "fingers": [0, 1, 0] if palm[0] else [1, 0, 0], "pole": [-1, -1, 1]},
    }
    return still(props, {"pins": pins, "joints": ARMS})


@pytest.mark.parametrize(
    ("at", "palm", "prop"),
    [
        ([0.25, 0.74, 0.1], [1, 0, 0], {"type": "wall", "x": 0.25}),
        ([0.12, 0.60, 0.2], [0, -1, 0], {"type": "rail", "x": 0.1, "z": 0.2, "height": 0.60}),
        ([0.171, 0.542, 0.1], [0, -1, 0], {"type": "chair", "x": 0.30}),
        ([0.15, 0.56, 0.12], [0, -1, 0], {"type": "counter", "x": 0.2, "height": 0.56}),
    ],
)
def test_hands_may_hold_any_real_thing(at: list[float], palm: list[float], prop: dict[str, Any]) -> None:
    assert amounts(hand_on(at, palm, [prop]), "hand_contact") == {}
    assert amounts(hand_on(at, palm, []), "hand_contact")["hand_r"] > 0.05


def test_hands_may_rest_on_the_thighs() -> None:
    seated = {"seated": True, "pelvis": {"x": -0.242, "y": 0.330, "pitch": 3}}
    thighs = {"at": [-0.08, 0.352, 0.06], "pole": [-1, 0, 0.6]}
    sample = motion(
        props=[{"type": "chair", "x": -0.262}],
        shared={"pins": {"feet": FEET, "hands": thighs}},
        frames=[{"name": "a", **seated}, {"name": "b", **seated}],
    )
    assert amounts(sample, "hand_contact") == {}


def test_a_foot_needs_a_surface_unless_it_is_carried() -> None:
    raised = {"pins": {"feet": FEET, "foot_r": {"y": 0.08}}, "joints": ARMS}
    carried = {"pins": {"feet": FEET, "foot_r": {"y": 0.08, "air": True}}, "joints": ARMS}
    on_step = {"pins": {"feet": FEET, "foot_r": {"y": 0.105, "x": 0.05}}, "joints": ARMS}
    assert amounts(still([], raised), "feet") == {"foot_r": 0.08}
    assert amounts(still([], carried), "feet") == {}
    assert amounts(still([{"type": "step", "x": 0.1, "z": 0.1, "width": 0.2}], on_step), "feet") == {}


def test_toes_up_rest_on_the_heel() -> None:
    assert amounts(still([], {"pins": {"feet": {**FEET, "pitch": 20}}, "joints": ARMS}), "feet") == {}


@pytest.mark.parametrize(("flag", "outside"), [({}, True), ({"seated": True}, False), ({"dynamic": True}, False)])
def test_only_standing_still_needs_balance(flag: dict[str, bool], outside: bool) -> None:
    frame = {"name": "b", "pelvis": {"x": -0.12, "y": 0.5}, **flag}
    sample = motion(shared={"pins": {"feet": FEET}}, frames=[{"name": "a"}, frame])
    assert bool(amounts(sample, "balance")) is outside


def test_hands_that_carry_weight_widen_the_base() -> None:
    hands = {"at": [0.33, 0.745, 0.105], "fingers": [0, 1, 0.1], "palm": [1, 0, 0], "pole": [-0.15, -1, 0.35]}
    shared = {"pelvis": {"x": 0.06, "pitch": 18}, "pins": {"feet": {"x": -0.1, "z": 0.055, "heel": 9}, "hands": hands}}
    wall = [{"type": "wall", "x": 0.33}]
    assert "pelvis" in amounts(still(wall, shared), "balance")
    assert amounts(still(wall, shared, support="hands"), "balance") == {}


def test_a_back_that_leans_on_a_wall_widens_the_base() -> None:
    shared = {"pelvis": {"x": -0.02, "y": 0.52, "pitch": -10}, "pins": {"feet": {"x": 0.12, "z": 0.055}}}
    wall = [{"type": "wall", "x": -0.2, "yaw": 180}]
    assert "pelvis" in amounts(still(wall, shared), "balance")
    assert amounts(still(wall, shared, support="back"), "balance") == {}


def test_the_pelvis_sits_at_the_height_of_its_seat() -> None:
    cushion = {"type": "cushion", "x": -0.262, "y": 0.273}
    assert amounts(sit_to_stand(), "rest") == {}
    assert amounts(sit_to_stand(props=[{"type": "chair", "x": -0.262}, cushion]), "rest") == {"pelvis": 0.023}


@pytest.mark.parametrize(("height", "found"), [(0.082, {}), (0.12, {"body": 0.034})])
def test_a_lying_body_does_not_float(height: float, found: dict[str, float]) -> None:
    shared = {"pelvis": {"y": height}, "joints": {"hip": {"flex": 6}, "knee": {"flex": 9}, "ankle": {"flex": -62}}}
    sample = still([{"type": "mat", "length": 1.5}], shared, base="prone")
    assert amounts(sample, "rest") == found


def test_a_jump_is_no_rest() -> None:
    shared = {"pelvis": {"y": 0.65}, "joints": ARMS}
    frames = [{"name": "Up", "dynamic": True}, {"name": "Up still", "dynamic": True}]
    assert amounts(motion(shared=shared, frames=frames), "rest") == {}
