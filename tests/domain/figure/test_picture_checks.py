"""Moving limbs can be seen; cycles close."""

from __future__ import annotations

from bonehome.domain.figure.checks import check_motion
from bonehome.domain.figure.motion import Motion
from tests.domain.figure.motion_samples import ARMS, FEET, limits, march, motion, walk


def joints(sample: Motion, check: str) -> set[str]:
    return {finding.joint for finding in check_motion(sample, limits()) if finding.check == check}


def raising(view: str, **arm: float) -> Motion:
    frames = [{"name": "a"}, {"name": "b", "joints": {"shoulder_r": arm, "elbow_r": {"flex": 0}}}]
    return motion(view=view, shared={"pins": {"feet": FEET}, "joints": ARMS}, frames=frames)


def test_an_arm_raised_to_the_viewer_cannot_be_seen() -> None:
    assert joints(raising("side", flex=0, abd=96), "legibility") == {"elbow_r", "wrist_r"}
    assert joints(raising("front", flex=0, abd=96), "legibility") == set()


def test_a_limb_that_does_not_move_may_point_anywhere() -> None:
    still = {"shoulder_r": {"flex": 0, "abd": 96}}
    sample = motion(shared={"pins": {"feet": FEET}, "joints": still}, frames=[{"name": "a"}, {"name": "b"}])
    assert joints(sample, "legibility") == set()


def test_a_step_ends_in_the_mirror_image_of_its_start() -> None:
    assert joints(walk(), "cycle") == set()
    assert joints(walk(shared={"pins": {"feet": {"z": 0.045}}, "joints": {"elbow_r": {"flex": 60}}}), "cycle") == {
        "knuckle_r"
    }


def test_turns_start_alike_on_both_sides() -> None:
    assert joints(march(), "cycle") == set()
    uneven = march(shared={"pins": {"feet": FEET, "foot_r": {"x": 0.05}}, "joints": ARMS})
    assert len(joints(uneven, "cycle")) == 1
