"""The head: its parts in order for every cut and every turn."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.head import TABLES, Head, blend
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.look import Hair, Look
from bonehome.domain.figure.pose import Pelvis, Pose
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import outlines, roles, sketch, standing, with_role


def head(yaw: float, hair: Hair = Hair.BUN, figure: Figure | None = None, *, ghost: bool = False) -> tuple[Part, Head]:
    """A head turned by `yaw` degrees: 0 faces the viewer."""
    part = Part("head", 0.0)
    drawn = Head(sketch(ghost=ghost), part, Camera(yaw=90 - yaw, elevation=0), figure or standing(), Look(hair=hair))
    drawn.draw_back()
    drawn.draw()
    return part, drawn


@pytest.mark.parametrize("hair", list(Hair))
@pytest.mark.parametrize("yaw", [0, 44, 46, 89, 100, 117, 119, 135, 179, -60, -140])
def test_every_cut_can_be_seen_from_everywhere(hair: Hair, yaw: float) -> None:
    part, drawn = head(yaw, hair)
    for _, points in outlines(drawn.sketch.pen, part):
        assert np.isfinite(points).all()
        assert np.ptp(points, axis=0).max() < 0.2


def test_the_face_is_hidden_from_behind() -> None:
    assert Role.EYE in roles(head(30)[0])
    assert Role.EYE not in roles(head(170)[0])


def test_both_eyes_are_seen_from_the_front_and_one_from_the_side() -> None:
    def eyes(yaw: float) -> int:
        part, drawn = head(yaw)
        return len(with_role(Role.EYE, drawn.sketch.pen, part))

    assert [eyes(0), eyes(85)] == [2, 1]


def test_the_bun_goes_behind_the_face_and_in_front_of_the_back_of_the_head() -> None:
    front, back = roles(head(0)[0]), roles(head(150)[0])
    assert front.index(Role.HAIR_LINE) < front.index(Role.SKIN)
    assert back[-3:] == [Role.HAIR_LINE, Role.HAIR, Role.HAIR_LINE]


def test_a_bob_hides_the_ear_and_its_ring() -> None:
    assert Role.EARRING in roles(head(60, Hair.PIXIE)[0])
    assert Role.EARRING not in roles(head(60, Hair.BOB)[0])


def test_loose_hair_falls_to_the_lower_side_when_she_lies() -> None:
    def tips(base: str) -> float:
        figure = solve(Pose(base=base, pelvis=Pelvis(y=0.2)))
        part, drawn = Part("head", 0.0), Camera(yaw=0, elevation=0)
        painter = Head(sketch(), part, drawn, figure, Look(hair=Hair.BOB))
        painter.draw()
        cap = with_role(Role.HAIR, painter.sketch.pen, part)[0]
        return float(cap[:, 1].mean() - painter.view.centre.imag)

    assert tips("side_l") < -0.002


def test_a_ghost_has_a_shape_and_no_face() -> None:
    assert set(roles(head(20, ghost=True)[0])) == {
        Role.SKIN,
        Role.SKIN_LINE,
        Role.HAIR,
        Role.HAIR_LINE,
        Role.HAIR_STRAND,
    }


def test_blending_meets_the_drawn_contours() -> None:
    table = TABLES[Hair.BUN]
    assert blend(table, 45.0) == pytest.approx(np.array(table[1]))
    assert blend(table, 180.0) == pytest.approx(np.array(table[4]))
    assert blend(table, 22.5) == pytest.approx((np.array(table[0]) + np.array(table[1])) / 2)
