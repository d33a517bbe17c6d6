"""Walls, doors and corners: seen from their edge they are cut open, behind her they are a plain face."""

from __future__ import annotations

import math

from bonehome.domain.figure.furniture import JAMB, JAMB_DEPTH, Size, size_of
from bonehome.domain.figure.motion import Prop
from bonehome.domain.figure.paints import CABINET
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.stage import Place, Stage

PROFILE = 0.45
WALL_REACH = 3.0
WALL_TOP = 2.0


def draw_wall(size: Size, stage: Stage) -> None:
    """A wall: cut open where it is seen from its edge, a plain face behind the person, a footprint in front of her.

    Its surface looks along its own -x.
    """
    facing = stage.faces(0, -1.0)
    foot = stage.flat([(0.0, 0.0, 0.0)])[0]
    x, y = foot.real, foot.imag
    if abs(facing) <= PROFILE:
        away = 1.0 if float(stage.frame[:, 0] @ stage.camera.right) > 0 else -1.0
        _slab(stage, Role.SLAB, x, x + away * WALL_REACH, -WALL_REACH, WALL_TOP)
        _slab(stage, Role.SLAB_EDGE, x, x + away * 0.022, -WALL_REACH, WALL_TOP)
        _slab(stage, Role.SKIRTING, x - away * 0.010, x + away * 0.022, y - 0.012, y + 0.043)
    elif facing > 0:
        _wall_behind(stage)
    else:
        half = max(0.35, size.length / 2)
        stage.polygon([(0.0, 0.0, -half), (0.05, 0.0, -half), (0.05, 0.0, half), (0.0, 0.0, half)], Role.SLAB_EDGE)


def _wall_behind(stage: Stage) -> None:
    ends = stage.flat([(0.0, 0.0, -WALL_REACH), (0.0, 0.0, WALL_REACH)])
    below = [*ends, *(complex(end.real, -WALL_REACH) for end in reversed(ends))]
    # the floor reaches to the wall, however the wall is turned
    stage.part.fill(Role.FLOOR, stage.pen.curve(below, range(4)))
    for role, top in ((Role.SLAB, WALL_TOP), (Role.SKIRTING, 0.045)):
        around = ((0.0, -WALL_REACH), (top, -WALL_REACH), (top, WALL_REACH), (0.0, WALL_REACH))
        stage.polygon([(0.0, height, z) for height, z in around], role)


def _slab(stage: Stage, role: Role, left: float, right: float, low: float, high: float) -> None:
    points = [complex(x, y) for x, y in ((left, low), (right, low), (right, high), (left, high))]
    stage.part.fill(role, stage.pen.curve(points, range(4)))


DOOR_HALF, DOOR_HIGH = 0.25, 1.24
DOORWAY_HIGH = 1.26
RIGHT_ANGLE = math.sqrt(0.5)


def draw_door(size: Size, stage: Stage) -> None:
    """A closed door in a wall, with two panels and a knob."""
    draw_wall(size, stage)
    facing = stage.faces(0, -1.0)
    if abs(facing) <= PROFILE:
        x = stage.flat([(0.0, 0.0, 0.0)])[0].real
        away = 1.0 if float(stage.frame[:, 0] @ stage.camera.right) > 0 else -1.0
        foot = stage.flat([(0.0, 0.0, 0.0)])[0].imag
        _slab(stage, Role.WOOD, x - away * 0.004, x + away * 0.018, foot, foot + DOOR_HIGH)
    elif facing > 0:
        _upright(stage, DOOR_HALF + 0.025, 0.0, DOOR_HIGH + 0.025, Role.CABINET_DARK)
        _upright(stage, DOOR_HALF, 0.0, DOOR_HIGH, Role.CABINET)
        for low, high in ((0.12, 0.52), (0.66, 1.12)):
            stage.frame_line(_around(DOOR_HALF - 0.06, low, high), Role.CABINET_LINE, 0.005)
        stage.disc((0.0, 0.58, DOOR_HALF - 0.035), 0.012, Role.METAL)


def _around(half: float, low: float, high: float) -> list[Place]:
    return [(0.0, low, -half), (0.0, low, half), (0.0, high, half), (0.0, high, -half)]


def _upright(stage: Stage, half: float, low: float, high: float, role: Role) -> None:
    stage.polygon(_around(half, low, high), role)


def draw_doorway(size: Size, stage: Stage) -> None:
    """An open door frame in a wall across her way: the far side of it, as the near one comes before her."""
    for sign in (1.0, -1.0):
        if not jamb_is_near(stage, sign):
            draw_jamb(size, stage, sign)


def jamb_is_near(stage: Stage, sign: float) -> bool:
    """Whether the side of a doorway at its own z of this sign stands between the viewer and whoever is in it."""
    return sign * float(stage.frame[:, 2] @ stage.camera.view) > 0


def draw_near_jamb(prop: Prop, stage: Stage) -> None:
    """The side of a doorway that is between the viewer and her."""
    for sign in (1.0, -1.0):
        if jamb_is_near(stage, sign):
            draw_jamb(size_of(prop), stage, sign)


def draw_jamb(size: Size, stage: Stage, sign: float) -> None:
    """One side of a door frame; the wall beyond it is drawn where it is not between the viewer and her."""
    middle = size.width / 2 + JAMB / 2
    if not jamb_is_near(stage, sign):
        beyond = [(0.0, 0.0, sign * middle), (0.0, 0.0, sign * WALL_REACH)]
        high = [(0.0, WALL_TOP, z) for _, _, z in reversed(beyond)]
        stage.polygon([*beyond, *high], Role.SLAB)
    stage.box((0.0, DOORWAY_HIGH / 2, sign * middle), (2 * JAMB_DEPTH, DOORWAY_HIGH, JAMB), CABINET, 0.004)


def draw_corner(size: Size, stage: Stage) -> None:
    """Two walls that meet at a right angle; they open to the corner's own -x."""
    del size
    for sign, role in ((1.0, Role.SLAB), (-1.0, Role.SLAB_EDGE)):
        inward = (stage.frame[:, 0] + sign * stage.frame[:, 2]) @ stage.camera.view
        if inward < 0:
            _corner_wall(stage, sign, role)
        else:
            along = 0.35 * RIGHT_ANGLE
            stage.rod([(0.0, 0.0, 0.0), (-along, 0.0, sign * along)], 0.006, Role.SLAB_EDGE)


def _corner_wall(stage: Stage, sign: float, role: Role) -> None:
    along = WALL_REACH * RIGHT_ANGLE
    ends: list[Place] = [(0.0, 0.0, 0.0), (-along, 0.0, sign * along)]
    flat = stage.flat(ends)
    below = [*flat, *(complex(end.real, -WALL_REACH) for end in reversed(flat))]
    stage.part.fill(Role.FLOOR, stage.pen.curve(below, range(4)))
    for shade, top in ((role, WALL_TOP), (Role.SKIRTING, 0.045)):
        stage.polygon([*ends, *((x, top, z) for x, _, z in reversed(ends))], shade)
