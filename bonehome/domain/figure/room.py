"""The empty room: wall, arch and floor, and the shadow that stands under the figure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed
from bonehome.domain.figure.furniture import size_of
from bonehome.domain.figure.motion import Prop
from bonehome.domain.figure.pen import Canvas, Pen
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shapes import Framing
from bonehome.domain.figure.stage import floor_axes, shadow_circle

Array = npt.NDArray[np.float64]

ON_FLOOR = 0.16
"""What comes lower than this casts a shadow, in statures (J)."""
SHADOW_JOINTS = (
    "heel_r", "toetip_r", "heel_l", "toetip_l", "knee_r", "knee_l",
    "pelvis", "thorax", "neck", "wrist_r", "wrist_l", "skull",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, eq=False)
class Shadow:
    """A flat ellipse on the floor: centre in the room, half-sizes along x and z. It stands still: nothing pops."""

    centre: Array
    half_length: float
    half_width: float


def shadow_of(figures: Sequence[Posed]) -> Shadow:
    """The shadow of everything that comes near the floor in a motion."""
    low = np.array([figure.joints[name] for figure in figures for name in SHADOW_JOINTS])
    near = low[low[:, 1] < ON_FLOOR]
    if not len(near):
        near = low[np.argsort(low[:, 1])[:2]]
    high, least = near.max(0), near.min(0)
    return Shadow(
        centre=(high + least) / 2 * (1.0, 0.0, 1.0),
        half_length=float(high[0] - least[0]) / 2 + 0.055,
        half_width=float(high[2] - least[2]) / 2 + 0.045,
    )


def draw_backdrop(framing: Framing, canvas: Canvas, pen: Pen, part: Part) -> None:
    """The wall's colour everywhere, one arch sized to the movement, a flat floor."""
    place = framing.fit(canvas.width, canvas.height)
    middle, half = (framing.left + framing.right) / 2, canvas.width / place.scale
    above = place.base / place.scale
    wide = min(half * 0.44, max(0.40, (framing.right - framing.left) * 0.46))
    high = min(above * 0.93, max(0.55, framing.top - 0.03))
    radius = min(wide, high * 0.70)
    corners = ((-half, -3.0), (half, -3.0), (half, 4.0), (-half, 4.0))
    everywhere = [complex(middle + x, y) for x, y in corners]
    part.fill(Role.WALL, pen.curve(everywhere, range(4)))
    part.fill(Role.ARCH, pen.raw(_arch(middle, wide, high, radius)))
    floor = [complex(corner.real, min(corner.imag, framing.horizon)) for corner in everywhere]
    part.fill(Role.FLOOR, pen.curve(floor, range(4)))


def _arch(middle: float, wide: float, high: float, radius: float) -> Array:
    turn = np.linspace(0.0, math.pi / 2, 33)
    corner = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius
    right = corner + np.array([middle + wide - radius, high - radius])
    left = corner[::-1] * (-1.0, 1.0) + np.array([middle - wide + radius, high - radius])
    return np.concatenate([[(middle + wide, -1.0)], right, left, [(middle - wide, -1.0)]])


def draw_shadow(shadow: Shadow, camera: Camera, pen: Pen, part: Part, horizon: float) -> None:
    """The shadow under the figure, on the floor."""
    centre = complex(camera.flat(shadow.centre))
    wide, high = floor_axes(camera, shadow.half_length, shadow.half_width)
    part.fill(Role.SHADOW, shadow_circle(pen, centre + 0.012, wide, high + 0.004, horizon))


def draw_shadow_on_mat(shadow: Shadow, camera: Camera, pen: Pen, part: Part, mat: Prop) -> None:
    """A tint between the mat's two colours that stays on the mat."""
    centre = complex(camera.flat(shadow.centre))
    wide, high = floor_axes(camera, shadow.half_length, shadow.half_width)
    size = size_of(mat)
    length, width = size.length, size.width * 0.42
    most = floor_axes(camera, max(0.05, length * 0.47 - abs(float(shadow.centre[0]) - mat.x)), width)
    wide, high = min(wide, most[0]), min(high + 0.004, width * abs(float(camera.up[2])))
    part.fill(Role.MAT_SHADOW, pen.big_circle(centre + 0.012j * float(camera.up[1]), wide, high))
