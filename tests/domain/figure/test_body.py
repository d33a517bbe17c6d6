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
from bonehome.domain.figure.pose import SIDES, HandPin, Pelvis, Pose, Side, neutral_angles
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


@pytest.mark.parametrize("yaw", [12, 24, 38, 64, 74, 90])
@pytest.mark.parametrize("flex", [30, 60, 90, 118])
def test_the_shirt_lies_over_a_thigh_that_comes_toward_the_viewer(yaw: int, flex: int) -> None:
    names = order(body(standing(hip_r={"flex": flex}, knee_r={"flex": flex}), Camera(yaw=yaw, elevation=7)))
    assert names.index("leg_r") < names.index("torso")


def test_of_two_thighs_that_come_toward_the_viewer_the_nearer_lies_over_the_other() -> None:
    raised = {"hip_r": {"flex": 110.0}, "hip_l": {"flex": 70.0}}
    names = order(body(standing(**raised), Camera(yaw=90, elevation=20)))
    assert names.index("leg_l") < names.index("leg_r") < names.index("torso")


def seated_with_hands(x: float) -> Figure:
    angles = neutral_angles()
    for side in "rl":
        angles[f"hip_{side}"]["flex"] = angles[f"knee_{side}"]["flex"] = 88.0
    hands: dict[Side, HandPin] = {
        side: HandPin(at=(x, 0.352, 0.06 * sign), pole=(-1.0, 0.0, 0.6 * sign)) for side, sign in SIDES
    }
    return solve(Pose(pelvis=Pelvis(x=-0.242, y=0.33), angles=angles, hands=hands))


def test_hands_on_the_thighs_are_seen_from_the_front() -> None:
    names = order(body(seated_with_hands(-0.08), Camera(yaw=74, elevation=7)))
    for side in "rl":
        assert names.index("arm_" + side) > names.index("leg_" + side)


def leaning_on_a_worktop() -> Figure:
    pin = HandPin(at=(0.19, 0.535, -0.10), pole=(-1.0, -0.5, -0.5))
    return solve(Pose(pelvis=Pelvis(x=0.066, y=0.537), hands={"l": pin}))


def test_from_behind_a_hand_on_a_worktop_lies_under_hips_and_legs() -> None:
    names = order(body(leaning_on_a_worktop(), Camera(yaw=-68, elevation=8)))
    assert names.index("arm_l") < min(names.index(name) for name in ("pelvis", "leg_r", "leg_l"))
    names = order(body(seated_with_hands(-0.10), Camera(yaw=-35, elevation=9)))
    assert names.index("arm_l") > names.index("leg_l")
