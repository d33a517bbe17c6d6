"""The hand: palm, fingers that curl, thumb, from hulls of circles."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Posed, Sketch
from bonehome.domain.figure.pen import Trace

Array = npt.NDArray[np.float64]

PALM = 0.047
"""Wrist to knuckles, and the two rows of finger bones as drawn (statures)."""
FINGER = 0.027
FINGER_END = 0.023
FINGER_LINE = 0.0022
GRASP = 60.0
"""From this curl of the fingers, in degrees, they wrap round what is held."""
PALM_RADII = (0.0108, 0.0108, 0.0098, 0.0098, 0.0095, 0.0095, 0.0100)
KNUCKLE_RADII = (0.0092, 0.0092, 0.0092, 0.0092)
TIP_RADII = (0.0090, 0.0090, 0.0078, 0.0078)
THUMB_RADII = (0.0098, 0.0080, 0.0062)
BASE_OF_THUMB = [16, 13, 17]
THUMB_BASE_RADII = (0.0085, 0.0095, 0.0085)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """The traces of one hand. `thumb_behind`: the thumb lies on the side turned away from the viewer."""

    palm: tuple[Trace, ...]
    fingers: tuple[Trace, ...]
    thumb: Trace
    thumb_base: Trace
    lines: tuple[Trace, ...]
    thumb_behind: bool
    grasping: bool


@lru_cache(maxsize=512)
def _outline_points(degrees: float) -> Array:
    """Circle centres and finger lines along (thumb side, fingers, palm normal) at a curl of the fingers: (27, 3)."""
    curl = math.radians(degrees)
    second = min(curl * 1.9, 2.9)
    py, pz = PALM + FINGER * math.cos(curl), FINGER * math.sin(curl)
    ty, tz = py + FINGER_END * math.cos(second), pz + FINGER_END * math.sin(second)
    k = min(1.0, curl / 1.4)
    points = [
        # palm
        (-0.0055, -0.004, 0), (0.0055, -0.004, 0), (-0.0135, 0.034, 0), (0.0115, 0.036, 0.001),
        (-0.0095, PALM, 0), (0.0085, PALM, 0), (0.0105, 0.018, 0.003),
        # near finger bones
        (-0.0115, PALM - 0.006, 0), (0.0100, PALM - 0.006, 0), (-0.0105, py - 0.003, pz), (0.0095, py, pz),
        # finger tips
        (-0.0055, ty - 0.004, tz), (0.0040, ty, tz),
        # thumb
        (0.0095, 0.012, 0.002), (0.0195 - 0.004 * k, 0.028, 0.007 + 0.007 * k),
        (0.0215 - 0.013 * k, 0.043 - 0.004 * k, 0.009 + 0.013 * k),
        # base of the thumb
        (0.004, 0.012, 0), (0.009, 0.022, 0.004),
        # lines between the fingers
        (-0.0056, PALM + 0.004, 0), (-0.0056, py, pz), (-0.0039, ty - 0.002, tz),
        (0.0, PALM + 0.004, 0), (0.0, py, pz), (0.0, ty - 0.002, tz),
        (0.0054, PALM + 0.004, 0), (0.0054, py, pz), (0.0038, ty - 0.002, tz),
    ]  # fmt: skip
    return np.array(points)


def hand_axes(figure: Posed, side: str, sign: float) -> Array:
    """Columns: toward the thumb, along the fingers, out of the palm."""
    frame = figure.frames["hand_" + side]
    return frame * (1.0, -1.0, -sign)


def draw_hand(sketch: Sketch, camera: Camera, figure: Posed, side: str, sign: float) -> Hand:
    """Note the hulls of one hand."""
    pen = sketch.pen
    axes = hand_axes(figure, side, sign)
    degrees = figure.angles["grip_" + side]["curl"]
    curl = math.radians(degrees)
    flat = camera.flat(figure.joints["wrist_" + side] + _outline_points(round(degrees, 1)) @ axes.T)
    thumb_view, _, palm_view = (camera.view @ axes).tolist()
    lines: tuple[Trace, ...] = ()
    if pen.quality.details and not sketch.ghost and (abs(palm_view) > 0.30 or curl > 1.0):
        count = 3 if curl < 0.9 else 2
        lines = tuple(pen.line(flat[k : k + count].tolist(), FINGER_LINE) for k in (18, 21, 24))
    return Hand(
        palm=(pen.hull(flat[0:7], PALM_RADII),),
        fingers=(pen.hull(flat[7:11], KNUCKLE_RADII), pen.hull(flat[9:13], TIP_RADII)),
        thumb=pen.hull(flat[13:16], THUMB_RADII),
        thumb_base=pen.hull(flat[BASE_OF_THUMB], THUMB_BASE_RADII),
        lines=lines,
        thumb_behind=thumb_view < -0.35,
        grasping=degrees > GRASP,
    )
