"""The neutral pose has every joint of the skeleton."""

from __future__ import annotations

from bonehome.domain.figure.pose import components, neutral_angles


def test_paired_joints_come_for_both_sides() -> None:
    names = components()
    assert names["knee_r"] == names["knee_l"] == ("flex",)
    assert "knee" not in names
    assert names["neck"] == ("flex", "side", "turn")


def test_neutral_angles_are_zero_but_for_relaxed_fingers() -> None:
    angles = neutral_angles()
    assert angles.keys() == components().keys()
    assert {joint for joint, values in angles.items() if any(values.values())} == {"grip_r", "grip_l"}


def test_each_call_gives_a_table_of_its_own() -> None:
    neutral_angles()["knee_r"]["flex"] = 90.0
    assert neutral_angles()["knee_r"]["flex"] == 0.0
