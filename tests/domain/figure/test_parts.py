"""Shared and own parts make a whole pose, field by field."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from bonehome.domain.figure.parts import Part, assemble
from bonehome.domain.figure.pose import Pose


def pose(shared: dict[str, Any], own: dict[str, Any]) -> Pose:
    return assemble("stand", msgspec.convert(shared, Part), msgspec.convert(own, Part))


def test_own_fields_go_over_shared_fields_one_by_one() -> None:
    found = pose({"pelvis": {"x": 0.1, "pitch": 5}}, {"pelvis": {"pitch": 9}})
    assert (found.pelvis.x, found.pelvis.pitch, found.pelvis.y) == (0.1, 9.0, None)


def test_feet_are_written_for_the_right_and_mirrored_to_the_left() -> None:
    found = pose({"pins": {"feet": {"x": 0.1, "z": 0.05, "yaw": -6, "pole": [1, 0, 0.2]}}}, {})
    assert (found.feet["r"].z, found.feet["r"].yaw, found.feet["r"].pole) == (0.05, -6.0, (1.0, 0.0, 0.2))
    assert (found.feet["l"].z, found.feet["l"].yaw, found.feet["l"].pole) == (-0.05, 6.0, (1.0, 0.0, -0.2))


def test_a_sided_pin_adds_to_the_shared_pair() -> None:
    found = pose({"pins": {"feet": {"z": 0.05}}}, {"pins": {"foot_l": {"heel": 20}}})
    assert (found.feet["l"].z, found.feet["l"].heel, found.feet["r"].heel) == (-0.05, 20.0, 0.0)


def test_a_freed_pin_is_gone() -> None:
    found = pose({"pins": {"hands": {"at": [0, 0, 0.1]}}}, {"free": ["hand_l"]})
    assert set(found.hands) == {"r"}


def test_a_joint_without_side_sets_both_and_a_sided_one_overrides() -> None:
    found = pose({"joints": {"elbow": {"flex": 10}}}, {"joints": {"elbow_l": {"flex": 40}}})
    assert (found.angles["elbow_r"]["flex"], found.angles["elbow_l"]["flex"]) == (10.0, 40.0)


def test_an_own_joint_without_side_overrides_a_shared_sided_one() -> None:
    found = pose({"joints": {"elbow_l": {"flex": 40}}}, {"joints": {"elbow": {"flex": 10}}})
    assert found.angles["elbow_l"]["flex"] == 10.0


def test_an_unknown_angle_is_named() -> None:
    with pytest.raises(ValueError, match="elbow_r has no angle 'flx'; it has flex, pron"):
        pose({"joints": {"elbow": {"flx": 1}}}, {})


def test_a_hand_without_a_point_is_named() -> None:
    with pytest.raises(ValueError, match="hand_r has no point"):
        pose({"pins": {"hand_r": {"lift": 0.01}}}, {})
