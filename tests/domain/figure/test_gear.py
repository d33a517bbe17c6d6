"""Dumbbells and ankle weights."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.gear import HOLDERS
from bonehome.domain.figure.motion import HELD, HeldThing
from bonehome.domain.figure.pairs import DRAWERS as PAIRS
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import SIDE, body, roles, standing, with_role


def test_everything_that_can_be_held_can_be_drawn() -> None:
    drawn = set(HOLDERS) | set(PAIRS) | {"backpack"}
    assert drawn == set(get_args(HeldThing)) == frozenset().union(*HELD.values())
    assert HELD["arm_r"] | HELD["leg_r"] == set(HOLDERS)
    assert HELD["hands"] == set(PAIRS)


@pytest.mark.parametrize("side", ["r", "l"])
def test_a_dumbbell_lies_in_the_fist(side: str) -> None:
    figure = standing(grip_r={"curl": 95}, grip_l={"curl": 95})
    drawn, part = body(figure), Part("arm", 0.0)
    HOLDERS["dumbbell"](drawn, part, "arm_" + side)
    heads = with_role(Role.METAL_DARK, drawn.sketch.pen, part)
    assert len(heads) == 2
    middle = np.mean([points.mean(0) for points in heads], axis=0)
    assert np.linalg.norm(middle - SIDE.project(figure.joints["knuckle_" + side])) < 0.03


def test_an_ankle_weight_sits_just_above_the_ankle() -> None:
    drawn, part = body(), Part("leg", 0.0)
    HOLDERS["ankle_weight"](drawn, part, "leg_r")
    cuff = with_role(Role.CUFF, drawn.sketch.pen, part)[0]
    ankle = drawn.limbs["leg_r"].joints[2]
    assert abs(cuff[:, 0].mean() - ankle.real) < 0.02
    assert 0.02 < cuff[:, 1].mean() - ankle.imag < 0.08
    assert roles(part)[0] is Role.CUFF_LINE
