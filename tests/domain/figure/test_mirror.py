"""The mirror image is exact: every joint, every picture."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.exercise import View
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.interpolation import figure_at
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.mirror import legs_swapped, mirrored, mirrored_pose, other_name
from bonehome.domain.figure.motion import Motion
from tests.domain.figure.motion_samples import clam, march, sit_to_stand, walk

MIRROR = np.array([1.0, 1.0, -1.0])
SAMPLES = (sit_to_stand(), march(), walk(), clam())


def assert_mirrored(figure: Figure, image: Figure) -> None:
    for name, point in figure.joints.items():
        assert image.joints[other_name(name)] == pytest.approx(point * MIRROR, abs=1e-9), name


@pytest.mark.parametrize("motion", SAMPLES)
@pytest.mark.parametrize("phase", [0.0, 0.1, 0.37, 0.5, 0.8])
def test_every_joint_of_a_mirrored_motion_is_the_other_sides_in_the_mirror(motion: Motion, phase: float) -> None:
    assert_mirrored(figure_at(motion, phase), figure_at(mirrored(motion), phase))


@pytest.mark.parametrize("motion", SAMPLES)
def test_a_mirrored_pose_is_the_same_image(motion: Motion) -> None:
    assert_mirrored(solve(motion.poses[-1]), solve(mirrored_pose(motion.poses[-1])))


@pytest.mark.parametrize("motion", SAMPLES)
@pytest.mark.parametrize("view", list(View))
def test_the_picture_is_flipped_and_the_near_side_stays_near(motion: Motion, view: View) -> None:
    image = mirrored(motion)
    (yaw, tilt), (other_yaw, other_tilt) = motion.camera(view), image.camera(view)
    camera, other = Camera(yaw=yaw, elevation=tilt), Camera(yaw=other_yaw, elevation=other_tilt)
    figure, reflected = figure_at(motion, 0.3), figure_at(image, 0.3)
    for name, point in figure.joints.items():
        x, y = camera.project(point)
        partner = reflected.joints[other_name(name)]
        assert other.project(partner) == pytest.approx((-x, y), abs=1e-9)
        assert other.depth(partner) == pytest.approx(camera.depth(point), abs=1e-9)


@pytest.mark.parametrize("motion", SAMPLES)
def test_twice_mirrored_is_the_same_again(motion: Motion) -> None:
    again = mirrored(mirrored(motion))
    for name, point in figure_at(motion, 0.2).joints.items():
        assert figure_at(again, 0.2).joints[name] == pytest.approx(point, abs=1e-9)
    assert [again.camera(view) for view in View] == [motion.camera(view) for view in View]


def test_everything_named_by_side_changes_sides() -> None:
    image = mirrored(clam(exceptions=[{"check": "reach", "joint": "hand_r", "reason": "so"}]))
    assert image.base == "side_r"
    assert image.held == {"leg_l": "ankle_weight"}
    assert image.targets == ("hip_l",)
    assert image.arrow is not None
    assert (image.arrow.joint, image.arrow.offset) == ("knee_l", (-0.02, 0.05))
    assert image.exceptions[0].joint == "hand_l"


def test_props_move_to_the_other_side() -> None:
    (counter,) = mirrored(march(props=[{"type": "counter", "x": 0.02, "z": -0.345, "yaw": 10}])).props
    assert (counter.x, counter.z, counter.yaw) == (0.02, 0.345, -10.0)


def test_swapped_legs_leave_the_arms() -> None:
    pose = march().poses[1]
    other = legs_swapped(pose)
    assert other.hands == pose.hands
    assert other.angles["shoulder_l"] == pose.angles["shoulder_l"]
    assert (other.feet["l"].x, other.feet["l"].z, other.pelvis.z) == (0.15, -pose.feet["r"].z, 0.038)
