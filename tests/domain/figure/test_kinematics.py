"""A pose solved: where a standing person's joints are, anchors, weight."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.kinematics import centre_of_mass, settled, solve, standing_height
from bonehome.domain.figure.pose import Anchor, Pelvis, Pose, neutral_angles
from tests.domain.figure.motion_samples import FEET, motion


def standing() -> Pose:
    return Pose(pelvis=Pelvis(y=0.537))


def test_heights_of_a_standing_person() -> None:
    joints = solve(standing()).joints
    heights = {name: joints[name][1] for name in ("hip_r", "knee_r", "shoulder_r", "neck")}
    assert heights == pytest.approx({"hip_r": 0.537, "knee_r": 0.292, "shoulder_r": 0.80, "neck": 0.842}, abs=0.003)
    assert joints["shoulder_r"][2] == pytest.approx(0.093, abs=0.001)


def test_all_joints_and_frames_are_there() -> None:
    figure = solve(standing())
    assert len(figure.joints) == 6 + 2 * 10
    assert len(figure.frames) == 5 + 2 * 8
    assert all(joint.shape == (3,) for joint in figure.joints.values())
    assert all(np.allclose(frame @ frame.T, np.eye(3)) for frame in figure.frames.values())


@pytest.mark.parametrize(
    ("joint", "angle", "point", "axis", "sense"),
    [
        ("shoulder_r", "flex", "wrist_r", 0, 1),
        ("shoulder_l", "abd", "wrist_l", 2, -1),
        ("hip_r", "flex", "knee_r", 0, 1),
        ("hip_r", "abd", "knee_r", 2, 1),
        ("knee_l", "flex", "ankle_l", 0, -1),
        ("ankle_r", "flex", "mtp_r", 1, 1),
        ("toe_r", "flex", "toetip_r", 1, 1),
        ("elbow_r", "flex", "wrist_r", 0, 1),
        ("scap_r", "elev", "shoulder_r", 1, 1),
        ("scap_l", "prot", "shoulder_l", 0, 1),
        ("lumbar", "flex", "neck", 0, 1),
        ("thorax", "side", "neck", 2, 1),
        ("neck", "flex", "skull", 0, 1),
    ],
)
def test_each_angle_turns_its_positive_way(joint: str, angle: str, point: str, axis: int, sense: int) -> None:
    angles = neutral_angles()
    angles[joint][angle] = 20.0
    moved = solve(Pose(pelvis=Pelvis(y=0.537), angles=angles)).joints[point][axis]
    assert (moved - solve(standing()).joints[point][axis]) * sense > 0.001


def test_a_pelvis_leans_forward_to_the_right_and_turns_left() -> None:
    def neck(**turn: float) -> np.ndarray:
        return solve(Pose(pelvis=Pelvis(y=0.5, **turn))).joints["neck"]

    assert neck(pitch=20.0)[0] > 0.05
    assert neck(roll=20.0)[2] > 0.05
    assert solve(Pose(pelvis=Pelvis(y=0.5, yaw=90.0))).frames["pelvis"][:, 0] == pytest.approx((0, 0, -1), abs=1e-9)


@pytest.mark.parametrize(
    ("base", "front", "head"),
    [
        ("stand", (1, 0, 0), (0, 1, 0)),
        ("prone", (0, -1, 0), (1, 0, 0)),
        ("supine", (0, 1, 0), (-1, 0, 0)),
        ("side_l", (0, 0, 1), (1, 0, 0)),
        ("side_r", (0, 0, 1), (-1, 0, 0)),
    ],
)
def test_bases(base: str, front: tuple[int, ...], head: tuple[int, ...]) -> None:
    frame = solve(Pose(base=base, pelvis=Pelvis(y=0.1))).frames["pelvis"]  # type: ignore[arg-type]
    assert frame[:, 0] == pytest.approx(front)
    assert frame[:, 1] == pytest.approx(head)


def test_standing_height_leaves_a_soft_knee() -> None:
    pose = motion(shared={"pins": {"feet": FEET}}, frames=[{"name": "a"}, {"name": "b"}]).poses[0]
    figure = solve(pose)
    assert figure.joints["pelvis"][1] == pytest.approx(standing_height(pose))
    assert 5.0 < figure.angles["knee_r"]["flex"] < 8.0
    assert figure.overshoot == {"foot_r": 0.0, "foot_l": 0.0}


def test_an_anchor_puts_its_joint_in_place_and_leaves_free_axes() -> None:
    angles = neutral_angles()
    angles["knee_r"]["flex"] = angles["knee_l"]["flex"] = 95.0
    pose = Pose(pelvis=Pelvis(z=0.03), anchor=Anchor(joint="knee_r", at=(-0.1, 0.047, None)), angles=angles)
    figure = solve(pose)
    assert figure.joints["knee_r"][:2] == pytest.approx((-0.1, 0.047))
    assert figure.joints["pelvis"][2] == pytest.approx(0.03)
    assert settled(pose).anchor is None


def test_solving_leaves_the_pose_alone() -> None:
    pose = motion(shared={"pins": {"feet": FEET}}, frames=[{"name": "a"}, {"name": "b"}]).poses[0]
    solve(pose)
    assert pose.angles == neutral_angles()


def test_the_mass_centre_of_a_standing_person() -> None:
    centre = centre_of_mass(solve(standing()))
    assert centre == pytest.approx((0.0, 0.57, 0.0), abs=0.02)
