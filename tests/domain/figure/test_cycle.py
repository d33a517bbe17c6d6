"""The closed sequence of keys of each kind of cycle."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.cycle import CUT, key_phases, key_sequence
from bonehome.domain.figure.interpolation import MotionTrack
from bonehome.domain.figure.motion import Motion
from tests.domain.figure.motion_samples import march, sit_to_stand, walk


def order(motion: Motion) -> list[tuple[float, int]]:
    keys = key_sequence(motion)
    return [(round(phase, 6), key.frame) for phase, key in zip(key_phases(motion, keys), keys, strict=True)]


def test_back_goes_out_and_returns() -> None:
    assert order(sit_to_stand()) == [(0.0, 0), (0.25, 1), (0.5, 2), (0.75, 1)]


def test_hold_runs_as_back() -> None:
    assert order(sit_to_stand(cycle="hold")) == order(sit_to_stand())


def test_step_goes_on_in_the_mirror() -> None:
    motion = walk()
    assert order(motion) == [(0.0, 0), (0.25, 1), (0.5, 2), (0.75, 1)]
    first, middle, turned, other = key_sequence(motion)
    assert turned.pose.feet["l"].x == pytest.approx(first.pose.feet["r"].x)
    assert other.pose.feet["r"].y == pytest.approx(middle.pose.feet["l"].y)


def test_alternate_takes_turns_over_two_phases() -> None:
    motion = march()
    assert order(motion) == [(0.0, 0), (0.5, 1), (1.0, 0), (1.5, 1)]
    keys = key_sequence(motion)
    assert keys[1].pose.feet["r"].air
    assert keys[3].pose.feet["l"].air
    assert keys[3].pose.hands == keys[1].pose.hands


def test_shares_split_the_way_out() -> None:
    frames = [{"name": "a"}, {"name": "b", "share": 3}, {"name": "c"}]
    assert order(sit_to_stand(frames=frames)) == [(0.0, 0), (0.375, 1), (0.5, 2), (0.625, 1)]


def test_keys_carry_the_arc_of_the_later_frame_both_ways() -> None:
    frames = [{"name": "a"}, {"name": "b", "pins": {"foot_r": {"x": 0.1, "arc": 0.05}}}]
    out, back = key_sequence(sit_to_stand(frames=frames))
    assert out.arcs == back.arcs == {"r": 0.05}


def test_keys_have_everything_explicit() -> None:
    for key in key_sequence(sit_to_stand()):
        assert key.pose.pelvis.y is not None
        assert key.pose.feet["r"].pole is not None
        assert key.pose.angles["knee_r"]["flex"] > 1.0


def test_an_anchor_stays_only_where_every_frame_has_it() -> None:
    anchored = {"anchor": {"joint": "knee_r", "at": [0, 0.05, None]}}
    kept = sit_to_stand(shared=anchored, frames=[{"name": "a"}, {"name": "b"}])
    assert all(key.pose.anchor is not None for key in key_sequence(kept))
    mixed = sit_to_stand(shared={}, frames=[{"name": "a", **anchored}, {"name": "b"}])
    assert all(key.pose.anchor is None for key in key_sequence(mixed))


ROUND = [{"name": "a"}, {"name": "b"}, {"name": "c", "share": 3}, {"name": "d"}]


def test_round_reaches_the_end_half_way_and_goes_on_to_the_start() -> None:
    motion = sit_to_stand(cycle="round", frames=ROUND, keys=[0, 2])
    assert order(motion) == [(0.0, 0), (0.125, 1), (0.5, 2), (0.75, 3)]
    assert motion.end_frame == 2


def test_round_without_keys_goes_straight_back_from_the_last_frame() -> None:
    frames = [{"name": "a"}, {"name": "b"}, {"name": "c"}]
    assert order(sit_to_stand(cycle="round", frames=frames)) == [(0.0, 0), (0.25, 1), (0.5, 2)]


def test_once_rests_at_the_end_and_is_cut_back_to_the_start() -> None:
    motion = sit_to_stand(cycle="once")
    last = len(motion.frames) - 1
    assert order(motion)[-2:] == [(0.5, last), (CUT, last)]
    track = MotionTrack(motion)
    rest = [track.figure(phase).joints["pelvis"] for phase in (0.5, 0.7, CUT)]
    assert np.ptp(rest, axis=0).max() < 1e-9
    assert np.allclose(track.figure(1.0).joints["pelvis"], track.figure(0.0).joints["pelvis"])
