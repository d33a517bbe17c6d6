"""Limbs reach their pins, and the angles written back draw the same limb."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bonehome.domain.figure.kinematics import solve
from bonehome.domain.figure.limb_kinematics import foot_frames, swing_twist, swing_twist_angles, two_bone
from bonehome.domain.figure.pose import AnklePin, FootPin, HandPin, Pelvis, Pose, Side


@pytest.mark.parametrize("sign", [1.0, -1.0])
@pytest.mark.parametrize(("flex", "abd", "er"), [(0, 0, 0), (62, -4, 0), (-20, 145, 50), (165, 10, -30), (5, 90, 84)])
def test_swing_and_twist_are_read_back(flex: float, abd: float, er: float, sign: float) -> None:
    found = swing_twist_angles(swing_twist(flex, abd, er, sign), sign)
    assert (found["flex"], found["abd"], found["er"]) == pytest.approx((flex, abd, er))


def test_two_bones_keep_their_lengths_and_bend_towards_the_pole() -> None:
    middle, end, over = two_bone((0, 1, 0), (0, 0.6, 0), 0.25, 0.25, (1.0, 0.0, 0.0))
    assert end == pytest.approx((0, 0.6, 0))
    assert np.linalg.norm(np.array(middle) - (0, 1, 0)) == pytest.approx(0.25)
    assert middle[0] > 0.0
    assert over == 0.0


def test_a_target_out_of_reach_is_told_by_how_much() -> None:
    _, end, over = two_bone((0, 1, 0), (0, 0.3, 0), 0.25, 0.25, (1.0, 0.0, 0.0))
    assert over == pytest.approx(0.7 - 0.5 * 0.9995)
    assert end == pytest.approx((0, 1 - 0.5 * 0.9995, 0))


def test_the_palm_lies_on_its_point() -> None:
    pin = HandPin(at=(0.16, 0.56, 0.10), pole=(-1.0, -0.5, 0.5))
    figure = solve(Pose(pelvis=Pelvis(y=0.537), hands={"r": pin}))
    palm = figure.joints["wrist_r"] - figure.frames["hand_r"][:, 1] * 0.0282 - figure.frames["hand_r"][:, 2] * 0.012
    assert palm == pytest.approx(pin.at, abs=1e-9)
    assert figure.overshoot["hand_r"] == 0.0


def test_angles_written_back_by_a_hand_draw_the_same_arm() -> None:
    pinned = solve(
        Pose(
            pelvis=Pelvis(y=0.537), hands={"l": HandPin(at=(0.2, 0.7, -0.15), fingers=(0.0, 1.0, 0.2), palm=(1, 0, 0))}
        )
    )
    free = solve(Pose(pelvis=Pelvis(y=0.537), angles=pinned.angles))
    assert free.joints["wrist_l"] == pytest.approx(pinned.joints["wrist_l"], abs=1e-9)
    assert free.frames["hand_l"] == pytest.approx(pinned.frames["hand_l"], abs=1e-9)


def test_angles_written_back_by_an_ankle_draw_the_same_leg() -> None:
    pin = AnklePin(at=(0.1, 0.2, 0.1), pole=(1.0, 0.3, 0.0))
    pinned = solve(Pose(pelvis=Pelvis(y=0.537), ankles={"r": pin}))
    free = solve(Pose(pelvis=Pelvis(y=0.537), angles=pinned.angles))
    assert pinned.joints["ankle_r"] == pytest.approx(pin.at)
    assert free.joints["mtp_r"] == pytest.approx(pinned.joints["mtp_r"], abs=1e-9)


def test_a_heel_rises_about_the_ball_and_toes_rise_about_the_heel() -> None:
    flat = FootPin(x=0.1, z=0.05)
    assert foot_frames(replace(flat, heel=30.0))[2] == pytest.approx(foot_frames(flat)[2])
    toes_up = solve(Pose(pelvis=Pelvis(y=0.5), feet={"r": replace(flat, pitch=15.0)}))
    assert toes_up.joints["heel_r"] == pytest.approx((0.06, 0.0, 0.05))
    assert toes_up.joints["mtp_r"][1] == pytest.approx(0.11 * np.sin(np.radians(15.0)))


def test_a_knee_points_where_the_toes_point() -> None:
    turned = solve(Pose(pelvis=Pelvis(y=0.45), feet={"r": FootPin(z=0.05, yaw=-40.0), "l": FootPin(z=-0.05)}))
    assert turned.joints["knee_r"][2] > 0.10
    assert turned.joints["knee_l"][2] == pytest.approx(-0.05, abs=0.01)


@pytest.mark.parametrize("height", [0.60, 0.70, 0.76])
@pytest.mark.parametrize("side", ["r", "l"])
def test_a_wrist_bent_back_beyond_a_right_angle_reads_so(height: float, side: Side) -> None:
    sign = 1.0 if side == "r" else -1.0
    pin = HandPin(at=(0.27, height, 0.1 * sign), fingers=(0.0, 1.0, 0.0), palm=(1.0, 0.0, 0.0), pole=(-0.2, -1.0, 0.0))
    figure = solve(Pose(pelvis=Pelvis(y=0.537), hands={side: pin}))
    forearm = figure.joints[f"wrist_{side}"] - figure.joints[f"elbow_{side}"]
    bent = np.degrees(np.arccos(forearm[1] / np.linalg.norm(forearm)))
    flex, dev = figure.angles[f"wrist_{side}"]["flex"], figure.angles[f"wrist_{side}"]["dev"]
    assert flex == pytest.approx(-bent, abs=1.5)
    assert abs(dev) < 30
    free = solve(Pose(pelvis=Pelvis(y=0.537), angles=figure.angles))
    assert free.frames[f"hand_{side}"] == pytest.approx(figure.frames[f"hand_{side}"], abs=1e-9)
