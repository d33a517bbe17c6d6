"""What is laid over the picture: the glow on the loaded places and the arrow of the movement."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed
from bonehome.domain.figure.face import quadratic
from bonehome.domain.figure.pen import Line, Pen
from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]

ARROW_WIDTH = 0.012
ARROW_HEAD = 0.042
ARROW_HALO = 0.014
LEAST_ARROW_PIXELS = 2.4
MOST_ARROW = 0.020
SHORTEST_ARROW = 0.075
"""A shorter way is drawn out to this length, in statures (J)."""
LEAST_WAY = 0.008
TOWARD_VIEWER = 0.4
"""A way of which less than this share is seen goes toward the viewer: an arrow would tell a lie."""

RING_SHARE = 0.58
RING_WIDTH = 0.0045
DISC_SHARE = 1.25
PULSE = 0.06
AWAY_SHARE = 0.7
DOT = 0.0038
DOT_RIM = 0.0022
DOT_GAP = 0.0165

# radius of the glow, and where it sits in the frame named: forward, up, right
SPOTS: dict[str, tuple[float, str, tuple[float, float, float]]] = {
    "lumbar": (0.060, "lumbar", (-0.02, 0.03, 0.0)),
    "thorax": (0.060, "thorax", (-0.02, 0.04, 0.0)),
    "neck": (0.048, "neck", (0.0, 0.02, 0.0)),
    "head": (0.060, "head", (0.01, 0.04, 0.0)),
    "hip": (0.068, "pelvis", (0.0, 0.01, 0.0)),
    "knee": (0.048, "", (0.0, 0.0, 0.0)),
    "ankle": (0.050, "", (-0.01, 0.02, 0.0)),
    "shoulder": (0.050, "", (0.0, 0.0, 0.0)),
    "elbow": (0.044, "", (0.0, 0.0, 0.0)),
    "wrist": (0.042, "", (0.0, 0.0, 0.0)),
}
SCAPULA_RADIUS = 0.062
SCAPULA = (-0.04, 0.070, 0.045)
BLADES_TURNED = 0.3
"""Both blades are shown where the trunk turns its front or its back by more than this to the viewer."""
BACK = ("lumbar", "thorax")
BACK_HIDDEN = 0.7


def glow_spots(targets: Sequence[str], camera: Camera, figure: Posed) -> list[tuple[Array, float, bool]]:
    """Place in the room, radius, and whether it lies on the side turned away, of each target."""
    spots: list[tuple[Array, float, bool]] = []
    for target in targets:
        if target == "scapulae":
            spots += _scapulae(camera, figure)
            continue
        radius, frame, offset = SPOTS[target.split("_")[0]]
        shift = np.array(offset)
        if frame:
            shift = figure.frames[frame] @ shift
        away = target in BACK and float(figure.frames[target][:, 0] @ camera.view) > BACK_HIDDEN
        spots.append((figure.joints[target] + shift, radius, away))
    return spots


def _scapulae(camera: Camera, figure: Posed) -> list[tuple[Array, float, bool]]:
    thorax = figure.frames["thorax"]
    facing = float(thorax[:, 0] @ camera.view)
    away = facing > BLADES_TURNED
    sideways = float(thorax[:, 2] @ camera.view)
    forward, up, aside = SCAPULA
    return [
        (figure.joints["thorax"] + thorax @ np.array((forward, up, z)), SCAPULA_RADIUS, away)
        for z in (aside, -aside)
        if abs(facing) > BLADES_TURNED or sideways * z >= -0.01
    ]


def draw_glow(pen: Pen, part: Part, camera: Camera, spots: Sequence[tuple[Array, float, bool]], pulse: float) -> Part:
    """Add the glow; `pulse` from 0 to 1 swells it. Returns the part of the discs, to be painted before `part`."""
    discs = Part("glow", part.depth)
    for place, size, away in spots:
        centre = complex(camera.flat(place))
        if away:
            _dotted_ring(pen, part, centre, size * AWAY_SHARE)
            continue
        radius = size * (1 + PULSE * pulse)
        rim = centre + radius * DISC_SHARE
        discs.fill(Role.GLOW, pen.raw(np.array([(centre.real, centre.imag), (rim.real, rim.imag)])))
        ring = radius * RING_SHARE
        inner = ring - RING_WIDTH / 2
        outer = pen.circle(centre, ring + RING_WIDTH / 2)
        part.fill(Role.GLOW_RING, outer, pen.ellipse(centre, inner, -1j * inner))
    return discs


def _dotted_ring(pen: Pen, part: Part, centre: complex, radius: float) -> None:
    part.fill(Role.GLOW_AWAY, pen.circle(centre, radius))
    count = round(2 * math.pi * radius / DOT_GAP)
    dots = [centre + cmath.rect(radius, 2 * math.pi * k / count) for k in range(count)]
    # light dots with a strong rim: one of the two is seen on a top of any colour
    part.fill(Role.GLOW_AWAY_DOT, *(pen.circle(dot, DOT + DOT_RIM) for dot in dots))
    part.fill(Role.GLOW_RING, *(pen.circle(dot, DOT) for dot in dots))


def arrow_line(camera: Camera, way: Array, offset: tuple[float, float], *, simple: bool) -> Line:
    """The way (n, 3) of a joint as nine even points of the picture, moved by `offset`; empty if it cannot be seen.

    With `simple` it is replaced by one arc through its start, middle and end: the way over several key frames wavers.
    """
    path = camera.flat(way)
    if simple:
        start, middle, end = path[0], path[len(path) // 2], path[-1]
        control = 2 * middle - (start + end) / 2
        path = np.array(quadratic(start, control, end, 12))
    length = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(path)))])
    seen = float(length[-1])
    travelled = float(np.sqrt((np.diff(way, axis=0) ** 2).sum(1)).sum())
    if seen < LEAST_WAY or seen < TOWARD_VIEWER * travelled:
        return []
    even = np.interp(np.linspace(0.0, seen, 9), length, path)
    middle = even.mean()
    line: Line = (middle + (even - middle) * max(1.0, SHORTEST_ARROW / seen) + complex(*offset)).tolist()
    return line


def draw_arrow(pen: Pen, part: Part, line: Line, scale: float) -> None:
    """Add an arrow along `line`, with a halo; at `scale` pixels a stature it stays bold enough to be seen."""
    width = min(MOST_ARROW, max(ARROW_WIDTH, LEAST_ARROW_PIXELS / scale))
    bold = width / ARROW_WIDTH
    along = (line[-1] - line[-3]) / max(1e-9, abs(line[-1] - line[-3]))
    head = ARROW_HEAD * bold
    tip = line[-1] + along * head * 0.55
    wings = [tip - along * head * complex(1.0, side * 0.62) for side in (-1, 1)]
    shaft = [*line[:-1], tip - along * 0.008]
    for role, wide in ((Role.HALO, width + ARROW_HALO * bold), (Role.ARROW, width)):
        barbs = (pen.hull([wing, tip], [wide / 2] * 2) for wing in wings)
        part.fill(role, pen.line(shaft, wide), *barbs)
