"""One arm: skin, sleeve, hand and what it holds."""

from __future__ import annotations

import pytest

from bonehome.domain.figure.arms import Arm, draw_arm, draw_fist
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.hand import draw_hand
from bonehome.domain.figure.look import Look, Sleeve
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import FRONT, SIDE, body, roles, sketch, standing


@pytest.mark.parametrize("sleeve", list(Sleeve))
def test_the_sleeve_lies_over_the_skin(sleeve: Sleeve) -> None:
    order = roles(body(look=Look(sleeve=sleeve)).parts["arm_r"])
    assert (Role.TOP in order) == (sleeve is not Sleeve.NONE)
    if sleeve is not Sleeve.NONE:
        assert order.index(Role.SKIN) < order.index(Role.TOP)
        assert order[-1] is Role.TRIM


@pytest.mark.parametrize("sleeve", list(Sleeve))
def test_an_arm_that_points_at_the_viewer_keeps_its_sleeve(sleeve: Sleeve) -> None:
    drawn = body(standing(shoulder_r={"flex": 90}), FRONT, Look(sleeve=sleeve))
    assert drawn.limbs["arm_r"].shortening[0] < 0.28
    assert (Role.TOP in roles(drawn.parts["arm_r"])) == (sleeve is not Sleeve.NONE)


def test_fingers_close_over_what_a_fist_holds() -> None:
    figure = standing(grip_r={"curl": 95})
    drawn, paper, part = body(figure), sketch(), Part("arm_r", 0.0)
    hand = draw_hand(paper, SIDE, figure, "r", 1.0)

    def hold() -> None:
        part.fill(Role.METAL, paper.pen.circle(0j, 0.01))

    draw_arm(paper, part, Look(), drawn.limbs["arm_r"], Arm(near=True, hand=hand, hold=hold))
    order = roles(part)
    assert Role.SKIN in order[order.index(Role.METAL) :]


def test_a_fist_over_a_band_is_outlined_again() -> None:
    paper, part = sketch(), Part("band", 0.0)
    draw_fist(part, draw_hand(paper, SIDE, standing(grip_r={"curl": 95}), "r", 1.0))
    assert roles(part)[:2] == [Role.SKIN_LINE, Role.SKIN]
