"""A pose survives being written as a row of numbers."""

from __future__ import annotations

import pytest

from bonehome.domain.figure.cycle import key_sequence
from bonehome.domain.figure.motion import Motion
from bonehome.domain.figure.rows import RowLayout
from tests.domain.figure.motion_samples import clam, march, sit_to_stand

ANCHORED = sit_to_stand(
    shared={"anchor": {"joint": "knee_r", "at": [-0.1, 0.047, None]}}, frames=[{"name": "a"}, {"name": "b"}]
)


@pytest.mark.parametrize("motion", [sit_to_stand(), march(), clam(), ANCHORED])
def test_there_and_back(motion: Motion) -> None:
    poses = [key.pose for key in key_sequence(motion)]
    layout = RowLayout(poses)
    for pose in poses:
        carried = frozenset(side for side, pin in pose.feet.items() if pin.air)
        assert layout.pose(layout.row(pose), carried) == pose


def test_a_pin_that_one_pose_lacks_stays_away() -> None:
    with_hand, without = march().poses[0], sit_to_stand().poses[0]
    layout = RowLayout([with_hand, without])
    assert "l" in layout.pose(layout.row(with_hand)).hands
    assert layout.pose(layout.row(without)).hands == {}


def test_lifting_raises_only_the_feet_named() -> None:
    pose = sit_to_stand().poses[0]
    layout = RowLayout([pose])
    row = layout.row(pose)
    layout.lifted(row, {"l": 0.08}, 0.5)
    found = layout.pose(row)
    assert (found.feet["l"].y, found.feet["r"].y) == pytest.approx((0.04, 0.0))
