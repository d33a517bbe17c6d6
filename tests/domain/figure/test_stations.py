"""The edges of the limbs: widths from the tables, whatever the view."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.look import Sleeve, Trousers
from bonehome.domain.figure.stations import arm_plan, body_plan, leg_plan, measure
from tests.domain.figure.drawing_samples import standing


def test_all_clothes_have_a_plan_whose_rows_stay_on_the_limb() -> None:
    for sleeve in Sleeve:
        for trousers in Trousers:
            plan = body_plan(sleeve, trousers, 1.1)
            assert plan.along.min() >= 0
            assert plan.along.max() <= 1
            assert len(plan.bone) == len(plan.leg.stations) + len(plan.arm.stations)


def test_equal_rows_are_planned_once() -> None:
    plan = leg_plan(Trousers.FULL, 1.0)
    assert plan.runs["cloth1", 0.0, 1.9] == plan.runs["cloth1", 1.0, 1.9]
    assert arm_plan(Sleeve.NONE).runs["skin0", 0.0, 2.0] == arm_plan(Sleeve.NONE).runs["skin0", 0.0, 1.0]


@pytest.mark.parametrize(
    ("yaw", "left", "right"), [(0.0, 0.040, 0.025), (90.0, 0.0325, 0.0345), (-90.0, 0.0345, 0.0325)]
)
def test_the_calf_bulges_behind_and_to_the_inside(yaw: float, left: float, right: float) -> None:
    figure = standing()
    names = [f"{joint}_{side}" for side in "rl" for joint in ("hip", "knee", "ankle", "shoulder", "elbow", "wrist")]
    bones = [f"{bone}_{side}" for side in "rl" for bone in ("thigh", "shank", "uarm", "farm")]
    joints = np.array([figure.joints[name] for name in names]).reshape(2, 2, 3, 3)
    frames = np.array([figure.frames[name] for name in bones]).reshape(2, 4, 3, 3)
    plan = body_plan(Sleeve.SHORT, Trousers.FULL, 1.0)
    edges = measure(plan, Camera(yaw=yaw, elevation=0), joints, frames)
    row = min(range(len(plan.leg.stations)), key=lambda k: abs(plan.leg.stations[k] - 1.42))
    # going down the leg, left of the way is the right of the picture
    knee, ankle = edges.joints[0][0][1:]
    bone = knee + (ankle - knee) * plan.along[row]
    seen = abs(edges.right[0][row] - bone), abs(edges.left[0][row] - bone)
    assert seen == pytest.approx((left * 0.97, right * 0.97), abs=0.0015)
    assert edges.middle[0][row] == pytest.approx(seen[1] / sum(seen))
