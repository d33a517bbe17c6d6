"""One leg: cloth, skin and shoe, at every foreshortening."""

from __future__ import annotations

import pytest

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.look import Look, Trousers
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import FRONT, SIDE, body, outlines, roles, standing


@pytest.mark.parametrize(
    ("trousers", "below"), [(Trousers.FULL, Role.SOCK), (Trousers.CAPRI, Role.SKIN), (Trousers.SHORT, Role.SKIN)]
)
def test_below_the_hem_there_is_sock_or_skin(trousers: Trousers, below: Role) -> None:
    leg = body(look=Look(trousers=trousers)).parts["leg_r"]
    assert roles(leg).index(below) < roles(leg).index(Role.LEGGINGS)


def test_the_stripe_shows_on_the_side_of_the_near_leg() -> None:
    drawn = body(camera=SIDE)
    near, far = (roles(drawn.parts[name]).count(Role.STRIPE) for name in ("leg_r", "leg_l"))
    assert near == far + 1


def test_a_thigh_that_points_at_the_viewer_becomes_a_ball() -> None:
    raised = standing(hip_r={"flex": 88}, knee_r={"flex": 88})
    drawn = body(raised, FRONT)
    assert drawn.limbs["leg_r"].shortening[0] < 0.28
    pen = drawn.sketch.pen
    sizes = [len(points) for role, points in outlines(pen, drawn.parts["leg_r"]) if role is Role.LEGGINGS]
    assert pen.quality.directions in sizes


@pytest.mark.parametrize("flex", range(0, 121, 10))
def test_no_pose_leaves_a_leg_without_cloth(flex: int) -> None:
    figure = standing(hip_r={"flex": flex}, knee_r={"flex": flex})
    for camera in (SIDE, FRONT, Camera(yaw=38, elevation=8)):
        assert Role.LEGGINGS in roles(body(figure, camera).parts["leg_r"])
