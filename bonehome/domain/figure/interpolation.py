"""A motion in time: the pose and the figure at any phase, smooth through the key frames, contacts held by IK."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure.cycle import key_phases, key_sequence
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.pose import SIDES
from bonehome.domain.figure.rows import RowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from bonehome.domain.figure.cycle import Key
    from bonehome.domain.figure.motion import Motion
    from bonehome.domain.figure.pose import Pose, Side

    Floats = npt.NDArray[np.float64]

CHEST_LIFT = 1.0
SHOULDER_LIFT = 1.2


def pose_at(motion: Motion, phase: float, breath: float = 0.0) -> Pose:
    """The pose at ``phase``: 0 the start, 0.5 the end position, 1 the start again (see ``MotionTrack.pose``)."""
    return track_of(motion).pose(phase, breath)


def figure_at(motion: Motion, phase: float, breath: float = 0.0) -> Figure:
    """The solved figure at ``phase``."""
    return track_of(motion).figure(phase, breath)


@lru_cache(maxsize=64)
def track_of(motion: Motion) -> MotionTrack:
    """The motion's track, kept while it is in use."""
    return MotionTrack(motion)


class MotionTrack:
    """The period of a motion as one closed curve through its key frames.

    Every angle, pelvis value and pin field follows a monotone cubic (Fritsch and Butland 1984), so nothing overshoots:
    the movement rests where it turns round and flows through the frames in between. A pin that only one of two
    neighbouring keys has is replaced between them by the joint angles.
    """

    def __init__(self, motion: Motion) -> None:
        keys = key_sequence(motion)
        self.period = float(motion.period)
        self._keys = keys
        self._phases = key_phases(motion, keys)
        self._layout = RowLayout([key.pose for key in keys])
        rows = np.array([self._layout.row(key.pose) for key in keys])
        spans = np.diff([*self._phases, self.period])
        slopes = _slopes(rows, spans, [key.stop for key in keys])
        self._spans: list[float] = spans.tolist()
        self._start, self._end = rows, np.roll(rows, -1, axis=0)
        self._leave, self._arrive = slopes * spans[:, None], np.roll(slopes, -1, axis=0) * spans[:, None]
        self._carried = [_carried(key, after) for key, after in zip(keys, [*keys[1:], keys[0]], strict=True)]

    @property
    def key_phases(self) -> tuple[tuple[float, int], ...]:
        """The phase of every key pose in the period with its frame's number."""
        return tuple((phase, key.frame) for phase, key in zip(self._phases, self._keys, strict=True))

    def phase_of(self, frame: int) -> float:
        """The phase at which a frame is first reached."""
        return next(phase for phase, number in self.key_phases if number == frame)

    def pose(self, phase: float, breath: float = 0.0) -> Pose:
        """The pose at a phase, taken modulo ``period``; ``breath`` from -1 (out) to 1 (in) lets the chest rise."""
        phase %= self.period
        number = bisect_right(self._phases, phase) - 1
        t = (phase - self._phases[number]) / self._spans[number]
        rise = t * t * (3.0 - 2.0 * t)
        row: list[float] = (
            self._start[number] * (1.0 - rise)
            + self._end[number] * rise
            + self._leave[number] * (t * (1.0 - t) * (1.0 - t))
            + self._arrive[number] * (t * t * (t - 1.0))
        ).tolist()
        key = self._keys[number]
        if key.arcs:
            self._layout.lifted(row, key.arcs, 4.0 * rise * (1.0 - rise))
        pose = self._layout.pose(row, key_carried(key) if t == 0.0 else self._carried[number])
        return breathing(pose, breath) if breath else pose

    def figure(self, phase: float, breath: float = 0.0) -> Figure:
        """The solved figure at a phase."""
        return solve(self.pose(phase, breath))


def breathing(pose: Pose, breath: float) -> Pose:
    """The same pose at a moment of a quiet breath, -1 out to 1 in (J: chest 1 degree, shoulders 1.2 degrees)."""
    angles = {joint: dict(values) for joint, values in pose.angles.items()}
    angles["thorax"]["flex"] -= CHEST_LIFT * breath
    angles["neck"]["flex"] += CHEST_LIFT * breath
    for side, _ in SIDES:
        angles[f"scap_{side}"]["elev"] += SHOULDER_LIFT * breath
    return replace(pose, angles=angles)


def key_carried(key: Key) -> frozenset[Side]:
    """The feet that bear no weight in a key pose."""
    return frozenset(side for side, pin in key.pose.feet.items() if pin.air)


def _carried(key: Key, after: Key) -> frozenset[Side]:
    return key_carried(key) | key_carried(after)


def _slopes(rows: Floats, spans: Floats, stops: Sequence[bool]) -> Floats:
    """The slope of every column at every key of the closed curve, zero at turning points, stops and missing pins."""
    ahead = (np.roll(rows, -1, axis=0) - rows) / spans[:, None]
    behind = np.roll(ahead, 1, axis=0)
    after, before = spans[:, None], np.roll(spans, 1)[:, None]
    turning = ~(ahead * behind > 0.0)
    safe_ahead, safe_behind = np.where(turning, 1.0, ahead), np.where(turning, 1.0, behind)
    mean = 3.0 * (after + before) / ((2.0 * after + before) / safe_behind + (after + 2.0 * before) / safe_ahead)
    still = turning | np.array(stops, dtype=bool)[:, None]
    return np.where(still, 0.0, mean)
