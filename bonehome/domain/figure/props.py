"""The things in the room: chair, worktop, wall, step, mat and what else an exercise uses."""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.face import quadratic
from bonehome.domain.figure.furniture import JAMB, WALLS, Size, size_of
from bonehome.domain.figure.motion import Prop, PropType
from bonehome.domain.figure.paints import (
    CABINET,
    CLOTH,
    CUSHION,
    LEG,
    MAT,
    PLINTH,
    STEP_BODY,
    STEP_TOP,
    WOOD,
    Piece,
    draw_boxes,
)
from bonehome.domain.figure.pen import OUTLINE, Pen
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.stage import Place, Stage, turned
from bonehome.domain.figure.walls import draw_corner, draw_door, draw_doorway, draw_wall

POST = 0.018
SEAT_THICKNESS = 0.022
WORKTOP_THICKNESS = 0.028
OVERHANG = 0.0125


def stage_of(prop: Prop, pen: Pen, part: Part, camera: Camera) -> Stage:
    """The stage on which a prop is drawn."""
    return Stage(pen=pen, part=part, camera=camera, origin=np.array([prop.x, prop.y, prop.z]), frame=turned(prop.yaw))


def draw_prop(prop: Prop, stage: Stage) -> None:
    """Draw a prop, without its shadow."""
    size = size_of(prop)
    DRAWERS[prop.type](size, stage)
    if prop.type == "counter" and prop.plant:
        _plant(stage, (-size.length * 0.28, size.height, -0.04))


def draw_prop_shadow(prop: Prop, stage: Stage, horizon: float) -> None:
    """Draw the shadow of a prop on the floor, which ends at the horizon of the picture."""
    size = size_of(prop)
    if prop.y > 0.02 or prop.type in {*WALLS, "line"}:
        return
    if prop.type == "chair":
        stage.floor_ellipse(0.20, 0.17, horizon)
    elif prop.type == "ball":
        stage.floor_ellipse(size.radius * 0.95, size.radius * 0.6, horizon)
    elif prop.type == "counter":
        stage.floor_patch(size.length / 2 + 0.03, size.width / 2 + 0.0125, horizon)
    elif prop.type not in {"rail", "stick"}:
        stage.floor_patch(size.length / 2 + 0.015, size.width / 2 + 0.025, horizon)


def corners(prop: Prop) -> list[Place]:
    """Points of the room that the picture must hold, in statures."""
    size = size_of(prop)
    high = {"chair": 0.56, "counter": 0.64 if prop.plant else size.height, "bed": 0.49}.get(prop.type, size.height)
    if prop.type in {"wall", "door"}:
        return [(prop.x, 0.0, prop.z), (prop.x, 1.0, prop.z)]
    if prop.type in {"doorway", "corner"}:
        half = size.width / 2 + JAMB if prop.type == "doorway" else 0.30
        return [(prop.x, y, prop.z + z) for y in (0.0, 1.0) for z in (-half, half)]
    if prop.type == "bed":
        size = replace(size, length=size.length + 0.05)
    half_length, half_width = (size.radius,) * 2 if prop.type == "ball" else (size.length / 2, size.width / 2)
    frame, origin = turned(prop.yaw), np.array([prop.x, prop.y, prop.z])
    local = [(a * half_length, y, b * half_width) for a in (-1, 1) for y in (0.0, high) for b in (-1, 1)]
    return [tuple((origin + frame @ np.array(place)).tolist()) for place in local]


CHAIR_HALF = 0.125


def draw_chair_back(prop: Prop, stage: Stage) -> None:
    """Draw the back of a chair alone, for a person who sits with her own back to the viewer."""
    draw_boxes(_chair_back(size_of(prop)), stage)


def _chair(size: Size, stage: Stage) -> None:
    wide, seat = size.width / 2 - 0.005, size.height
    legs: list[Piece] = [
        ((x, seat / 2 - 0.0055, z), (POST, seat - 0.011, POST), LEG)
        for x in (0.012 - CHAIR_HALF, CHAIR_HALF - 0.012)
        for z in (-wide + 0.012, wide - 0.012)
    ]
    top: Piece = ((0.0, seat - 0.011, 0.0), (2 * CHAIR_HALF + 0.012, SEAT_THICKNESS, 2 * wide + 0.01), WOOD)
    draw_boxes([*legs, top, *_chair_back(size)], stage)


def _chair_back(size: Size) -> list[Piece]:
    wide, seat = size.width / 2 - 0.005, size.height
    posts: list[Piece] = [
        ((-CHAIR_HALF - 0.002, seat + 0.129, z), (POST, 0.28, POST), LEG) for z in (-wide + 0.014, wide - 0.014)
    ]
    return [
        *posts,
        ((-CHAIR_HALF - 0.004, seat + 0.204, 0.0), (0.020, 0.10, 2 * wide + 0.006), WOOD),
        ((-CHAIR_HALF - 0.003, seat + 0.094, 0.0), (0.014, 0.030, 2 * wide - 0.02), WOOD),
    ]


def _counter(size: Size, stage: Stage) -> None:
    length, height, depth = size.length, size.height, size.width - 2 * OVERHANG
    body_height = height - 0.065
    stage.box((0.0, 0.02, 0.0), (length - 0.03, 0.04, depth - 0.03), PLINTH, 0.004)
    stage.box((0.0, 0.04 + body_height / 2, 0.0), (length, body_height, depth), CABINET, 0.006)
    top = (length + 2 * OVERHANG, WORKTOP_THICKNESS, size.width)
    stage.box((0.0, height - WORKTOP_THICKNESS / 2, 0.0), top, WOOD, 0.007)
    for sign in (1.0, -1.0):
        if stage.faces(2, sign) > 0.15:
            _doors(stage, length, sign * (depth / 2 + 0.0005))
        if stage.faces(0, sign) > 0.3:
            x, z = sign * (length / 2 + 0.0005), depth / 2 - 0.02
            _panel(stage, [(x, 0.065, -z), (x, 0.065, z), (x, 0.475, z), (x, 0.475, -z)])


def _panel(stage: Stage, places: Sequence[Place]) -> None:
    stage.frame_line(places, Role.CABINET_LINE, 0.004)


def _doors(stage: Stage, length: float, z: float) -> None:
    """Two drawers above two doors, with their knobs."""
    half = length / 2
    for k in (0, 1):
        left = -half + half * k + 0.018
        right = left + half - 0.036
        for low, high in ((0.40, 0.475), (0.065, 0.38)):
            _panel(stage, [(left, low, z), (right, low, z), (right, high, z), (left, high, z)])
        stage.disc(((left + right) / 2, 0.437, z), 0.008, Role.WOOD_DARK)
        stage.disc((right - 0.02 if k == 0 else left + 0.02, 0.33, z), 0.007, Role.WOOD_DARK)


BLADE = (
    *quadratic(0j, -0.028 + 0.05j, 0.105j),
    *quadratic(0.105j, 0.028 + 0.05j, 0j)[1:-1],
)
LEAVES = ((-52, Role.LEAF_DARK), (-22, Role.LEAF), (8, Role.LEAF_DARK), (38, Role.LEAF), (62, Role.LEAF_DARK))


def _table(size: Size, stage: Stage) -> None:
    """A plain table on four legs."""
    x, z, under = size.length / 2 - 0.03, size.width / 2 - 0.03, size.height - SEAT_THICKNESS
    legs: list[Piece] = [((a * x, under / 2, b * z), (POST, under, POST), LEG) for a in (-1, 1) for b in (-1, 1)]
    apron: Piece = ((0.0, under - 0.02, 0.0), (2 * x, 0.04, 2 * z), LEG)
    top: Piece = ((0.0, size.height - SEAT_THICKNESS / 2, 0.0), (size.length, SEAT_THICKNESS, size.width), WOOD)
    draw_boxes([*legs, apron], stage)
    draw_boxes([top], stage)


def _bench(size: Size, stage: Stage) -> None:
    """A low bench that cannot tip: a thick seat on two broad sides."""
    side = size.width / 2 - 0.03
    under = size.height - 0.035
    sides: list[Piece] = [((0.0, under / 2, a * side), (size.length - 0.03, under, 0.03), LEG) for a in (-1, 1)]
    draw_boxes(sides, stage)
    draw_boxes([((0.0, size.height - 0.0175, 0.0), (size.length, 0.035, size.width), CUSHION)], stage)


def _bed(size: Size, stage: Stage) -> None:
    """A bed: its head end at its own -x."""
    frame, half = size.height * 0.5, size.length / 2
    head: Piece = ((-half - 0.012, size.height * 0.8, 0.0), (0.022, size.height * 1.6, size.width + 0.02), WOOD)
    base: Piece = ((0.0, frame / 2 + 0.02, 0.0), (size.length, frame - 0.02, size.width), WOOD)
    mattress: Piece = ((0.0, (size.height + frame) / 2, 0.0), (size.length, size.height - frame, size.width), CLOTH)
    if stage.faces(0, 1.0) > 0:
        draw_boxes([head], stage)
    draw_boxes([base], stage)
    draw_boxes([mattress], stage)
    if stage.faces(0, 1.0) <= 0:
        draw_boxes([head], stage)


def _plant(stage: Stage, place: Place) -> None:
    """A potted plant; it stands upright in the picture."""
    foot = stage.flat([place])[0]
    pen, part = stage.pen, stage.part
    for angle, role in LEAVES:
        turn = cmath.rect(1.0, -math.radians(angle))
        part.fill(role, pen.curve([foot + 0.05j + point * turn for point in BLADE], (0, 4)))
    pot = [foot + corner for corner in (-0.034 + 0.058j, 0.034 + 0.058j, 0.025 + 0.002j, -0.025 + 0.002j)]
    part.fill(Role.POT, pen.curve(pot, range(4)))
    part.fill(Role.POT_DARK, pen.hull([foot - 0.030 + 0.058j, foot + 0.030 + 0.058j], [0.008, 0.008]))


def _mat(size: Size, stage: Stage) -> None:
    stage.box((0.0, size.height / 2, 0.0), (size.length, size.height, size.width), MAT, 0.006)


def _step(size: Size, stage: Stage) -> None:
    length, height, width = size.length, size.height, size.width
    stage.box((0.0, height / 2 - 0.008, 0.0), (length - 0.03, height - 0.016, width - 0.04), STEP_BODY, 0.008)
    stage.box((0.0, height - 0.011, 0.0), (length, 0.022, width), STEP_TOP, 0.008)


def _towel(size: Size, stage: Stage) -> None:
    """Folded flat, or a roll across her where it is about as high as it is long."""
    if size.height > 0.6 * size.length:
        half, radius = size.width / 2 - size.height / 2, size.height / 2
        stage.rod([(0.0, radius, -half), (0.0, radius, half)], radius, Role.CLOTH, Role.CLOTH_DARK)
        near = half if stage.faces(2, 1.0) > 0 else -half
        for share in (0.62, 0.25):
            stage.disc((0.0, radius, near), radius * (share + 0.1), Role.CLOTH_DARK)
            stage.disc((0.0, radius, near), radius * share, Role.CLOTH_LIGHT)
        return
    stage.box((0.0, size.height / 2, 0.0), (size.length, size.height, size.width), CLOTH, 0.008)


def _pillow(size: Size, stage: Stage) -> None:
    """Soft: a hull of balls, with a darker underside."""
    _soft(size, stage, Role.CLOTH_DARK, Role.CLOTH, Role.CLOTH_LIGHT)


def _cushion(size: Size, stage: Stage) -> None:
    _soft(size, stage, Role.CUSHION_DARK, Role.CUSHION, Role.CUSHION_LIGHT)


def _soft(size: Size, stage: Stage, dark: Role, base: Role, light: Role) -> None:
    radius = size.height / 2
    x, z = size.length / 2 - radius, size.width / 2 - radius
    middle = stage.flat([(a * x, radius, b * z) for a in (-1, 1) for b in (-1, 1)])
    body = stage.pen.hull(middle, [radius] * 4)
    stage.part.outline(dark, body)
    stage.part.fill(base, body)
    raised = stage.flat([(a * x, radius * 1.35, b * z) for a in (-1, 1) for b in (-1, 1)])
    stage.part.fill(light, stage.pen.hull(raised, [radius * 0.62] * 4))


def _ball(size: Size, stage: Stage) -> None:
    """A ball with a crescent of shade at the lower right, three seams and a highlight."""
    pen, part, r = stage.pen, stage.part, size.radius
    centre = stage.flat([(0.0, r, 0.0)])[0]
    part.fill(Role.BALL_LINE, pen.big_circle(centre, r + OUTLINE, r + OUTLINE))
    part.fill(Role.BALL_SHADE, pen.big_circle(centre, r, r))
    lit = []
    for k in range(24):
        point = cmath.rect(0.98, 2 * math.pi * k / 24) - 0.20 + 0.20j
        lit.append(centre + point * min(1.0, 0.985 / abs(point)) * r)
    part.fill(Role.BALL, pen.curve(lit))
    for height in (0.0, 0.42, -0.42):
        half = math.sqrt(1 - height * height) * 0.97
        middle = centre + 1j * height * r
        part.fill(Role.BALL_SEAM, pen.line(quadratic(middle - half * r, middle - 0.34j * r, middle + half * r), 0.005))
    start, control, end = (centre + point * r for point in (-0.62 + 0.38j, -0.52 + 0.62j, -0.22 + 0.74j))
    part.fill(Role.BALL_SHINE, pen.line(quadratic(start, control, end), 0.014))


def _rail(size: Size, stage: Stage) -> None:
    """A hand rail on two posts, level or rising along its x."""
    half, middle, rise = size.length / 2, size.height - size.radius, size.rise
    for x in (-half + 0.04, half - 0.04):
        foot = max(0.0, x * rise)
        stage.rod([(x, foot, 0.0), (x, middle + x * rise, 0.0)], size.radius * 0.7, Role.METAL_DARK)
    ends = [(x, middle + x * rise, 0.0) for x in (-half, half)]
    stage.rod(ends, size.radius, Role.WOOD, Role.WOOD_DARK)


def _stick(size: Size, stage: Stage) -> None:
    half = size.length / 2
    stage.rod([(-half, size.radius, 0.0), (half, size.radius, 0.0)], size.radius, Role.WOOD, Role.WOOD_DARK)


def _line(size: Size, stage: Stage) -> None:
    half, wide = size.length / 2, size.width / 2
    stage.polygon([(-half, 0.0, -wide), (half, 0.0, -wide), (half, 0.0, wide), (-half, 0.0, wide)], Role.BAND)


DRAWERS: dict[PropType, Callable[[Size, Stage], None]] = {
    "chair": _chair,
    "mat": _mat,
    "counter": _counter,
    "wall": draw_wall,
    "door": draw_door,
    "doorway": draw_doorway,
    "corner": draw_corner,
    "table": _table,
    "bench": _bench,
    "bed": _bed,
    "step": _step,
    "ball": _ball,
    "towel": _towel,
    "pillow": _pillow,
    "cushion": _cushion,
    "rail": _rail,
    "stick": _stick,
    "line": _line,
}
