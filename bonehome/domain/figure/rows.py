"""Poses as rows of numbers, so that a whole pose is interpolated in one stroke, and back."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bonehome.domain.figure.pose import SIDES, Anchor, AnklePin, FootPin, HandPin, Pelvis, Pose, components

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bonehome.domain.figure.pose import Side, Vector

PELVIS_FIELDS = ("x", "y", "z", "pitch", "roll", "yaw", "spin")
FOOT_FIELDS = ("x", "y", "z", "yaw", "heel", "pitch")
FOOT_WIDTH, ANKLE_WIDTH, HAND_WIDTH = 9, 6, 13
ANGLES_START = len(PELVIS_FIELDS)
NAN = math.nan


class RowLayout:
    """Where each number of a motion's poses stands in a row; a pin that a pose lacks is NaN."""

    def __init__(self, poses: Sequence[Pose]) -> None:
        first = poses[0]
        self.base = first.base
        self.anchor = first.anchor
        self._angles: list[tuple[str, tuple[str, ...], int, int]] = []
        column = ANGLES_START
        for joint, names in components().items():
            self._angles.append((joint, names, column, column + len(names)))
            column += len(names)
        self._anchor_column = column
        column += 3
        self._ball_column = column
        column += 3
        self._feet: list[tuple[Side, int]] = []
        self._ankles: list[tuple[Side, int]] = []
        self._hands: list[tuple[Side, int]] = []
        for side, _ in SIDES:
            if any(side in pose.feet for pose in poses):
                self._feet.append((side, column))
                column += FOOT_WIDTH
            if any(side in pose.ankles for pose in poses):
                self._ankles.append((side, column))
                column += ANKLE_WIDTH
            if any(side in pose.hands for pose in poses):
                self._hands.append((side, column))
                column += HAND_WIDTH

    def row(self, pose: Pose) -> list[float]:
        """The pose as numbers; its pelvis height and knee directions must be given."""
        row = [float(getattr(pose.pelvis, name) or 0.0) for name in PELVIS_FIELDS]
        for joint, names, _, _ in self._angles:
            row += [pose.angles[joint][name] for name in names]
        row += [NAN if value is None else value for value in pose.anchor.at] if pose.anchor else [NAN] * 3
        row += list(pose.ball) if isinstance(pose.ball, tuple) else [NAN] * 3
        for side, _ in SIDES:
            if any(side == known for known, _ in self._feet):
                row += _foot_row(pose.feet.get(side))
            if any(side == known for known, _ in self._ankles):
                row += _ankle_row(pose.ankles.get(side))
            if any(side == known for known, _ in self._hands):
                row += _hand_row(pose.hands.get(side))
        return row

    def pose(self, row: Sequence[float], carried: frozenset[Side] = frozenset()) -> Pose:
        """The pose of a row. ``carried`` names the feet that bear no weight here."""
        x, y, z, pitch, roll, yaw, spin = row[:ANGLES_START]
        return Pose(
            base=self.base,
            pelvis=Pelvis(x=x, y=y, z=z, pitch=pitch, roll=roll, yaw=yaw, spin=spin),
            feet={
                side: _foot(row[at : at + FOOT_WIDTH], air=side in carried)
                for side, at in self._feet
                if row[at] == row[at]
            },
            ankles={side: _ankle(row[at : at + ANKLE_WIDTH]) for side, at in self._ankles if row[at] == row[at]},
            hands={side: _hand(row[at : at + HAND_WIDTH]) for side, at in self._hands if row[at] == row[at]},
            anchor=self._anchor(row),
            ball=_ball(row[self._ball_column : self._ball_column + 3]),
            angles={joint: dict(zip(names, row[start:end])) for joint, names, start, end in self._angles},  # noqa: B905
        )

    def lifted(self, row: list[float], arcs: dict[Side, float], share: float) -> None:
        """Raises the feet in ``row`` by their arcs times ``share``."""
        for side, at in self._feet:
            row[at + 1] += arcs.get(side, 0.0) * share

    def _anchor(self, row: Sequence[float]) -> Anchor | None:
        if self.anchor is None:
            return None
        x, y, z = (None if value != value else value for value in row[self._anchor_column : self._anchor_column + 3])
        return Anchor(joint=self.anchor.joint, at=(x, y, z))


def _ball(row: Sequence[float]) -> Vector | None:
    return _vector(row) if row[0] == row[0] else None


def _foot_row(pin: FootPin | None) -> list[float]:
    if pin is None:
        return [NAN] * FOOT_WIDTH
    return [*(float(getattr(pin, name)) for name in FOOT_FIELDS), *(pin.pole or (1.0, 0.0, 0.0))]


def _foot(row: Sequence[float], *, air: bool) -> FootPin:
    x, y, z, yaw, heel, pitch, *pole = row
    return FootPin(x=x, y=y, z=z, yaw=yaw, heel=heel, pitch=pitch, pole=_vector(pole), air=air)


def _ankle_row(pin: AnklePin | None) -> list[float]:
    return [NAN] * ANKLE_WIDTH if pin is None else [*pin.at, *pin.pole]


def _ankle(row: Sequence[float]) -> AnklePin:
    return AnklePin(at=_vector(row[:3]), pole=_vector(row[3:]))


def _hand_row(pin: HandPin | None) -> list[float]:
    return [NAN] * HAND_WIDTH if pin is None else [*pin.at, *pin.fingers, *pin.palm, *pin.pole, pin.lift]


def _hand(row: Sequence[float]) -> HandPin:
    return HandPin(
        at=_vector(row[:3]),
        fingers=_vector(row[3:6]),
        palm=_vector(row[6:9]),
        pole=_vector(row[9:12]),
        lift=row[12],
    )


def _vector(values: Sequence[float]) -> Vector:
    x, y, z = values
    return (x, y, z)
