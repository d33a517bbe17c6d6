"""Usual sizes of the things in the room and the surfaces they offer, in statures. No numpy here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bonehome.domain.figure.motion import Prop, PropType


@dataclass(frozen=True, kw_only=True)
class Size:
    """``length`` along the prop's own x, ``width`` along its z, ``height`` of its working surface, ``radius``.

    ``rise`` is the height gained along its x (the tangent of its slope).
    """

    length: float = 0.0
    width: float = 0.0
    height: float = 0.0
    radius: float = 0.0
    rise: float = 0.0


USUAL_SIZES: dict[PropType, Size] = {
    "chair": Size(length=0.262, width=0.270, height=0.273),
    "mat": Size(length=1.1, width=0.36, height=0.012),
    "counter": Size(length=0.5, width=0.315, height=0.535),
    "wall": Size(height=1.06),
    "step": Size(length=0.28, width=0.38, height=0.105),
    "ball": Size(height=0.320, radius=0.160),
    "towel": Size(length=0.12, width=0.13, height=0.02),
    "pillow": Size(length=0.15, width=0.26, height=0.045),
    "cushion": Size(length=0.24, width=0.25, height=0.045),
    "rail": Size(length=0.5, height=0.545, radius=0.011),
    "stick": Size(length=0.9, radius=0.008),
    "line": Size(length=1.0, width=0.02),
    "table": Size(length=0.55, width=0.40, height=0.44),
    "bench": Size(length=0.30, width=0.62, height=0.273),
    "bed": Size(length=1.18, width=0.52, height=0.30),
    "door": Size(height=1.06),
    "doorway": Size(width=0.50, height=1.26),
    "corner": Size(height=1.06),
}
"""A chair seat of 45 cm, a worktop of 88 cm, a step of 17 cm, a rail of 90 cm and a ball of 53 cm for 165 cm (J).

A table of 73 cm, a bench of 45, a bed of 50 and an opening of 82 cm (J).
"""

CHAIR_BACK_HEIGHT = 0.542
CHAIR_BACK_X = -0.129
JAMB, JAMB_DEPTH = 0.045, 0.032
"""The breadth of one side of a door frame, and half its depth."""
FLAT_TOPS = ("chair", "mat", "counter", "step", "towel", "pillow", "cushion", "table", "bench", "bed")
WALLS = frozenset({"wall", "door", "doorway", "corner"})
"""What stands up to the ceiling and throws no shadow."""


@dataclass(frozen=True, kw_only=True)
class Surface:
    """A horizontal rectangle at ``height`` about (``x``, ``z``), turned by ``yaw`` degrees."""

    kind: PropType | None
    height: float
    x: float = 0.0
    z: float = 0.0
    yaw: float = 0.0
    half_length: float = math.inf
    half_width: float = math.inf

    def gap(self, x: float, z: float) -> float:
        """The horizontal distance of a point from the rectangle, 0 over it."""
        if self.kind is None:
            return 0.0
        along, across = local(x - self.x, z - self.z, self.yaw)
        return math.hypot(max(0.0, abs(along) - self.half_length), max(0.0, abs(across) - self.half_width))


FLOOR = Surface(kind=None, height=0.0)


def size_of(prop: Prop) -> Size:
    """The usual size with what the prop states itself. A ball's height follows its radius."""
    usual = USUAL_SIZES[prop.type]
    radius = usual.radius if prop.radius is None else prop.radius
    height = usual.height if prop.height is None else prop.height
    return Size(
        length=usual.length if prop.length is None else prop.length,
        width=usual.width if prop.width is None else prop.width,
        height=2.0 * radius if prop.type == "ball" else height,
        radius=radius,
        rise=math.tan(math.radians(prop.slope)),
    )


def surfaces(props: tuple[Prop, ...]) -> tuple[Surface, ...]:
    """The floor and every flat top a body part may rest on."""
    return (FLOOR, *(top_of(prop) for prop in props if prop.type in FLAT_TOPS))


def top_of(prop: Prop) -> Surface:
    """The top of a prop."""
    size = size_of(prop)
    return Surface(
        kind=prop.type,
        height=prop.y + size.height,
        x=prop.x,
        z=prop.z,
        yaw=prop.yaw,
        half_length=size.length / 2.0,
        half_width=size.width / 2.0,
    )


def local(x: float, z: float, yaw: float) -> tuple[float, float]:
    """A horizontal offset in the axes of a prop turned by ``yaw`` degrees about Y."""
    cosine, sine = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
    return (cosine * x - sine * z, sine * x + cosine * z)
