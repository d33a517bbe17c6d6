"""How a head is seen: where it is, how it is turned, and the way from head units to the picture."""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.camera import Camera

Array = npt.NDArray[np.float64]

HEAD_HEIGHT = 0.143
"""Chin to crown in statures: seven heads tall, slightly large looks friendly (J)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadView:
    """A head in the picture. Angles in radians, `turn` is the size of the yaw in degrees, `flip` its sign.

    Yaw 0 faces the viewer, positive faces the right of the picture. Head space is forward, up, right.
    """

    centre: complex
    yaw: float
    pitch: float
    roll: float
    turn: float
    flip: float

    @classmethod
    def of(cls, camera: Camera, frame: Array, skull: Array) -> HeadView:
        """Read a head frame (columns forward, up, right) and the centre of the skull."""
        axes = (frame[:, :2].T @ np.column_stack([camera.right, camera.up, camera.view])).tolist()
        (fx, fy, fz), (ux, uy, uz) = axes
        length = math.hypot(ux, uy)
        roll = math.atan2(-ux, uy) if length > 0.05 else 0.0
        cos, sin = math.cos(roll), math.sin(roll)
        level_x, level_y = fx * cos + fy * sin, fy * cos - fx * sin
        pitch = math.atan2(uz, length)
        yaw = math.atan2(level_x, fz * math.cos(pitch) - level_y * math.sin(pitch))
        return cls(
            centre=complex(camera.flat(skull)),
            yaw=yaw,
            pitch=pitch,
            roll=roll,
            turn=abs(math.degrees(yaw)),
            flip=-1.0 if yaw < 0 else 1.0,
        )

    def turned(self, forward: float, up: float, right: float) -> tuple[float, float, float]:
        """A point of head space as seen: x and y in head units before the roll, and its depth toward the viewer."""
        sin, cos = math.sin(self.yaw), math.cos(self.yaw)
        x = forward * sin - right * cos
        z = forward * cos + right * sin
        sin, cos = math.sin(self.pitch), math.cos(self.pitch)
        return x, up * cos - z * sin, z * cos + up * sin

    @property
    def scale(self) -> complex:
        """What a vector in head units is multiplied with to lie in the picture: size and roll."""
        return cmath.rect(HEAD_HEIGHT, self.roll)

    def point(self, x: float, y: float) -> complex:
        """Head units to the picture."""
        return self.centre + complex(x, y) * cmath.rect(HEAD_HEIGHT, self.roll)

    def place(self, points: Array, *, mirrored: bool) -> Array:
        """Many points (n, 2) to the picture; `mirrored` turns contours drawn facing right the way she faces."""
        flip = self.flip if mirrored else 1.0
        cos, sin = math.cos(self.roll), math.sin(self.roll)
        matrix = np.array([[cos * flip, sin * flip], [-sin, cos]]) * HEAD_HEIGHT
        placed: Array = points @ matrix + (self.centre.real, self.centre.imag)
        return placed
