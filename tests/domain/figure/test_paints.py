"""Boxes are drawn from far to near."""

from __future__ import annotations

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.motion import Prop
from bonehome.domain.figure.paints import CUSHION, WOOD, draw_boxes
from bonehome.domain.figure.props import stage_of
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import new_pen


def test_the_nearer_box_covers_the_farther_one() -> None:
    part = Part("boxes", 0.0)
    stage = stage_of(Prop(type="table"), new_pen(), part, Camera(yaw=0))
    near, far = ((0.0, 0.1, 0.3), (0.1, 0.1, 0.1), CUSHION), ((0.0, 0.1, -0.3), (0.1, 0.1, 0.1), WOOD)
    for pieces in ([near, far], [far, near]):
        part.fills.clear()
        draw_boxes(pieces, stage)
        drawn = [role for role, _, _ in part.fills]
        assert drawn.index(Role.WOOD) < drawn.index(Role.CUSHION)
