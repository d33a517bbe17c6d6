"""Faults of the body itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bonehome.domain.figure import body_checks
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.findings import Sample, Scene
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.pose import Angles, Pelvis, Pose, neutral_angles
from tests.domain.figure.motion_samples import limits, sit_to_stand

SCENE = Scene(motion=sit_to_stand(), limits=limits(), camera=Camera(yaw=12.0), surfaces=(), phases=60)


def sample(figure: Figure, before: Figure | None = None) -> Sample:
    return Sample(phase=0.0, figure=figure, before=before, key=None)


def standing(**angles: dict[str, float]) -> Figure:
    return solve(Pose(pelvis=Pelvis(y=0.537), angles=with_angles(angles)))


def with_angles(changes: Angles) -> Angles:
    angles = neutral_angles()
    for joint, values in changes.items():
        angles[joint].update(values)
    return angles


def test_a_stretched_bone_is_found() -> None:
    figure = standing()
    stretched = replace(
        figure, joints={**figure.joints, "knee_r": figure.joints["knee_r"] + np.array([0.0, 0.01, 0.0])}
    )
    assert {fault.joint for fault in body_checks.bone_length(SCENE, sample(stretched))} == {"knee_r", "ankle_r"}
    assert list(body_checks.bone_length(SCENE, sample(figure))) == []


def test_a_twist_is_not_read_where_it_cannot_be_seen() -> None:
    turned = {"flex": 0.0, "abd": 0.0, "er": 120.0}
    straight = standing(shoulder_r=turned)
    bent = standing(shoulder_r=turned, elbow_r={"flex": 90.0})
    overhead = standing(shoulder_r={**turned, "abd": 150.0}, elbow_r={"flex": 90.0})
    assert list(body_checks.joint_range(SCENE, sample(straight))) == []
    assert list(body_checks.joint_range(SCENE, sample(overhead))) == []
    assert [fault.joint for fault in body_checks.joint_range(SCENE, sample(bent))] == ["shoulder_r"]


def test_pronation_is_not_read_at_a_wrist_bent_back() -> None:
    flat, bent = {"elbow_r": {"pron": 130.0}}, {"elbow_r": {"pron": 130.0}, "wrist_r": {"flex": -80.0}}
    assert [fault.joint for fault in body_checks.joint_range(SCENE, sample(standing(**flat)))] == ["elbow_r"]
    assert list(body_checks.joint_range(SCENE, sample(standing(**bent)))) == []


def test_the_spine_may_reach_back_but_not_round_twist_or_bend() -> None:
    back = standing(lumbar={"flex": -10.0}, thorax={"flex": -10.0})
    twisted = standing(lumbar={"twist": -8.0}, thorax={"twist": -9.0})
    aside = standing(thorax={"side": 16.0})
    assert list(body_checks.spine(SCENE, sample(back))) == []
    assert [fault.amount for fault in body_checks.spine(SCENE, sample(twisted))] == [2.0]
    assert [fault.amount for fault in body_checks.spine(SCENE, sample(aside))] == [1.0]


def test_a_jump_depends_on_how_fine_the_samples_are() -> None:
    jump = sample(standing(hip_r={"flex": 25.0}), before=standing())
    assert {fault.joint for fault in body_checks.continuity(SCENE, jump)} == {"thigh_r", "shank_r", "foot_r"}
    assert list(body_checks.continuity(replace(SCENE, phases=30), jump)) == []
    assert list(body_checks.continuity(SCENE, sample(standing()))) == []
