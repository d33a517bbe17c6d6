"""The whole figure: what lies over what."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.body import Body, draw_body, far_share
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.look import Hair, Look, Sleeve, Trousers
from bonehome.domain.figure.mirror import mirrored_pose
from bonehome.domain.figure.pose import Pelvis, Pose, neutral_angles
from bonehome.domain.figure.roles import Role
from tests.domain.figure.drawing_samples import FRONT, SIDE, body, outlines, roles, sketch, standing


def order(drawn: Body) -> list[str]:
    return [part.name for part in sorted(drawn.sketch.parts, key=lambda part: part.depth)]


def test_from_the_side_the_near_limbs_lie_over_the_trunk_and_the_far_ones_under_it() -> None:
    assert order(body()) == ["arm_l", "leg_l", "pelvis", "leg_r", "torso", "head", "arm_r"]


def test_the_shirt_lies_over_a_raised_thigh_until_the_knee_comes_to_the_chest() -> None:
    for flex, over in ((90, False), (118, False), (125, True)):
        names = order(body(standing(hip_r={"flex": flex}, knee_r={"flex": 110})))
        assert (names.index("leg_r") > names.index("torso")) is over


def test_far_parts_are_tinted_more_the_farther_they_are() -> None:
    assert [far_share(depth) for depth in (0.1, 0.0, -0.02, -0.05, -0.08, -0.5)] == [0, 0, 0, 0.12, 0.24, 0.24]
    drawn = body()
    assert drawn.parts["leg_l"].far > 0 == drawn.parts["leg_r"].far


@pytest.mark.parametrize("yaw", range(-180, 180, 45))
@pytest.mark.parametrize("sleeve", list(Sleeve))
def test_every_look_gives_finite_outlines_from_everywhere(yaw: int, sleeve: Sleeve) -> None:
    kinds = list(zip(Hair, [*Trousers, Trousers.FULL], strict=True))
    hair, trousers = kinds[abs(yaw) // 45 % 4]
    look = Look(hair=hair, sleeve=sleeve, trousers=trousers, girth=1.1)
    drawn = body(standing(hip_r={"flex": 60}, knee_r={"flex": 70}), Camera(yaw=yaw, elevation=8), look)
    for _, points in outlines(drawn.sketch.pen, *drawn.sketch.parts):
        assert len(points) >= 3
        assert np.isfinite(points).all()
        assert np.abs(points).max() < 1.2


def lopsided() -> Pose:
    angles = neutral_angles()
    angles["hip_r"].update(flex=50.0, abd=12.0)
    angles["knee_r"]["flex"] = 65.0
    angles["shoulder_l"].update(flex=20.0, abd=40.0)
    angles["elbow_l"]["flex"] = 35.0
    angles["head"]["turn"] = 20.0
    return Pose(pelvis=Pelvis(y=0.5), angles=angles)


def fills(figure: Figure, role: Role) -> np.ndarray:
    drawn = draw_body(sketch(), FRONT, figure, Look(earring=False))
    return np.concatenate(
        [points for found, points in outlines(drawn.sketch.pen, *drawn.sketch.parts) if found is role]
    )


@pytest.mark.parametrize("role", [Role.SKIN, Role.TOP, Role.LEGGINGS, Role.SHOE, Role.SOLE, Role.HAIR])
def test_a_mirrored_figure_gives_mirrored_shapes(role: Role) -> None:
    pose = lopsided()
    one, other = fills(solve(pose), role), fills(solve(mirrored_pose(pose)), role)
    flipped = other * (-1.0, 1.0)
    assert one.min(0) == pytest.approx(flipped.min(0), abs=5e-4)
    assert one.max(0) == pytest.approx(flipped.max(0), abs=5e-4)


def test_a_limb_shows_what_it_holds() -> None:
    def cuff(body: Body, part: Part, name: str) -> None:
        part.fill(Role.CUFF, body.sketch.pen.circle(body.limbs[name].joints[2], 0.02))

    drawn = draw_body(sketch(), SIDE, standing(), Look(), {"leg_r": cuff, "arm_l": cuff})
    assert Role.CUFF in roles(drawn.parts["leg_r"])
    assert Role.CUFF in roles(drawn.parts["arm_l"])
    assert Role.CUFF not in roles(drawn.parts["leg_l"])


def test_a_ghost_has_no_details() -> None:
    ghost = draw_body(sketch(ghost=True), SIDE, standing(), Look())
    found = {role for part in ghost.sketch.parts for role in roles(part)}
    assert found.isdisjoint({Role.EYE, Role.STRIPE, Role.TOP_SHADE, Role.SKIN_DETAIL, Role.MOUTH})
