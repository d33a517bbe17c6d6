"""What a motion tells without being solved."""

from __future__ import annotations

from bonehome.domain.exercise import View
from tests.domain.figure.motion_samples import march, sit_to_stand, walk


def test_poses_follow_the_frames() -> None:
    motion = sit_to_stand()
    assert [pose.pelvis.x for pose in motion.poses] == [-0.242, -0.215, -0.004]
    assert motion.poses is motion.poses


def test_only_turns_take_two_phases() -> None:
    assert (sit_to_stand().period, walk().period, march().period) == (1, 1, 2)


def test_a_camera_of_the_file_goes_before_the_usual_one() -> None:
    motion = sit_to_stand(cameras={"side": [20, 4]})
    assert motion.camera(View.SIDE) == (20, 4)
    assert motion.camera(View.FRONT) == sit_to_stand().camera(View.FRONT)


def test_lying_people_are_not_seen_from_the_end() -> None:
    lying = sit_to_stand(base="supine")
    assert all(abs(lying.camera(view)[0]) < 30 for view in View)


def test_cards_show_first_and_last_unless_told() -> None:
    assert sit_to_stand().key_frames == (0, 2)
    assert sit_to_stand(keys=[0, 1]).key_frames == (0, 1)
