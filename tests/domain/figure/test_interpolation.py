"""A motion in time: keys are met, contacts stay, nothing jumps or overshoots."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.interpolation import MotionTrack, breathing, figure_at, pose_at, track_of
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.mirror import mirrored_pose
from bonehome.domain.figure.motion import Motion
from tests.domain.figure.motion_samples import FEET, HAND, clam, march, motion, sit_to_stand, walk

SAMPLES = (sit_to_stand(), march(), walk(), clam())


def gap(a: Figure, b: Figure) -> float:
    return max(float(np.linalg.norm(a.joints[name] - b.joints[name])) for name in a.joints)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_key_pose_is_met(sample: Motion) -> None:
    track = MotionTrack(sample)
    for phase, frame in track.key_phases[:2]:
        assert gap(track.figure(phase), solve(sample.poses[frame])) < 1e-9


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_phase_wraps_without_a_jump(sample: Motion) -> None:
    track = MotionTrack(sample)
    assert gap(track.figure(0.0), track.figure(track.period)) < 1e-9
    assert gap(track.figure(track.period - 1e-4), track.figure(0.0)) < 1e-3


def test_back_returns_by_the_same_way() -> None:
    assert gap(figure_at(sit_to_stand(), 0.2), figure_at(sit_to_stand(), 0.8)) < 1e-9


def test_a_step_is_followed_by_its_mirror_image() -> None:
    sample = walk()
    for phase in (0.0, 0.1, 0.3):
        assert gap(solve(mirrored_pose(pose_at(sample, phase))), figure_at(sample, phase + 0.5)) < 1e-6


def test_a_walking_foot_moves_evenly_through_the_step() -> None:
    xs = [pose_at(walk(), phase).feet["r"].x for phase in (0.05, 0.15, 0.25, 0.35, 0.45)]
    assert np.ptp(np.diff(xs)) < 0.02
    assert max(np.diff(xs)) < -0.04


def test_the_other_leg_takes_its_turn_while_the_hand_holds_on() -> None:
    sample = march()
    own, other = figure_at(sample, 0.5), figure_at(sample, 1.5)
    assert own.joints["knee_r"][1] > 0.4 > own.joints["knee_l"][1]
    assert other.joints["knee_l"][1] == pytest.approx(own.joints["knee_r"][1])
    assert np.linalg.norm(own.joints["wrist_l"] - other.joints["wrist_l"]) < 1e-9


def test_planted_feet_and_hands_do_not_drift() -> None:
    track = MotionTrack(march())
    start = track.figure(0.0)
    for phase in np.linspace(0.0, 1.0, 21):
        figure = track.figure(float(phase))
        assert figure.joints["mtp_l"] == pytest.approx(start.joints["mtp_l"], abs=1e-6)
        assert figure.joints["wrist_l"] == pytest.approx(start.joints["wrist_l"], abs=1e-6)


def test_the_movement_flows_through_a_middle_frame_unless_told_to_stop() -> None:
    def speed(sample: Motion) -> float:
        track = MotionTrack(sample)
        return (track.pose(0.251).pelvis.x - track.pose(0.249).pelvis.x) / 0.002

    flowing = sit_to_stand()
    stopping = sit_to_stand(frames=[msg | {"stop": True} if number == 1 else msg for number, msg in enumerate(FRAMES)])
    assert speed(flowing) > 0.15
    assert speed(stopping) < 0.02


FRAMES = (
    {"name": "a", "pelvis": {"x": -0.242, "y": 0.33}},
    {"name": "b", "pelvis": {"x": -0.215, "y": 0.336}},
    {"name": "c", "pelvis": {"x": -0.004}},
)


def test_it_rests_where_it_turns_round() -> None:
    track = MotionTrack(sit_to_stand())
    for phase in (0.0, 0.5):
        assert track.pose(phase + 0.001).pelvis.x == pytest.approx(track.pose(phase).pelvis.x, abs=1e-4)


def test_nothing_overshoots_between_frames() -> None:
    track = MotionTrack(sit_to_stand())
    xs = [track.pose(float(phase)).pelvis.x for phase in np.linspace(0.0, 0.5, 51)]
    assert xs == sorted(xs)
    assert (min(xs), max(xs)) == (-0.242, -0.004)


def test_a_pin_of_one_frame_is_reached_and_left_by_angles() -> None:
    sample = motion(
        shared={"pins": {"feet": FEET}},
        frames=[{"name": "Free"}, {"name": "Hold", "pins": {"hand_l": HAND}}],
    )
    track = MotionTrack(sample)
    assert track.pose(0.3).hands == {}
    assert gap(track.figure(0.4999), track.figure(0.5)) < 1e-3
    assert gap(track.figure(0.5), solve(sample.poses[1])) < 1e-6


def test_a_foot_is_lifted_along_its_arc() -> None:
    frames = [{"name": "a"}, {"name": "b", "pins": {"foot_r": {"x": 0.1, "arc": 0.05}}}]
    track = MotionTrack(sit_to_stand(frames=frames))
    assert track.pose(0.25).feet["r"].y == pytest.approx(0.05)
    assert track.pose(0.5).feet["r"].y == pytest.approx(0.0)


def test_a_foot_carried_at_one_end_of_the_way_bears_no_weight_on_it() -> None:
    track = MotionTrack(march())
    assert not track.pose(0.0).feet["r"].air
    assert track.pose(0.2).feet["r"].air


def test_breath_lifts_the_chest_a_little_and_not_the_feet() -> None:
    pose = pose_at(sit_to_stand(cycle="hold"), 0.5)
    still, full = solve(pose), solve(breathing(pose, 1.0))
    assert 0.0 < full.joints["shoulder_r"][1] - still.joints["shoulder_r"][1] < 0.01
    assert full.joints["ankle_r"] == pytest.approx(still.joints["ankle_r"])
    assert gap(figure_at(sit_to_stand(), 0.5, breath=1.0), full) < 1e-9


def test_the_track_of_a_motion_is_made_once() -> None:
    sample = sit_to_stand()
    assert track_of(sample) is track_of(sample)


def test_every_frame_is_found_at_a_phase_also_the_last_of_a_step() -> None:
    track = MotionTrack(walk())
    assert [track.phase_of(frame) for frame in (0, 1, 2)] == [0.0, 0.25, 0.5]
