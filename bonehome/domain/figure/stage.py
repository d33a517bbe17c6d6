"""Where props are drawn: boxes, rods and flat shapes in the room, projected by the picture's camera."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.curves import directions
from bonehome.domain.figure.drawing import Part
from bonehome.domain.figure.pen import BIG_CIRCLE, Line, Pen, Trace
from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]
Place = tuple[float, float, float]

FACES = tuple((axis, sign) for axis in range(3) for sign in (1.0, -1.0))
CORNERS = np.array(list(product((0.5, -0.5), repeat=3)))
"""The corners of a box of size 1 about its middle."""
FACE_CORNERS = {
    (axis, sign): [
        next(
            number
            for number, corner in enumerate(CORNERS.tolist())
            if (corner[axis], corner[(axis + 1) % 3], corner[(axis + 2) % 3]) == (sign / 2, i / 2, j / 2)
        )
        for i, j in ((1, 1), (1, -1), (-1, -1), (-1, 1))
    ]
    for axis, sign in FACES
}
TOP_FACING = 0.7
BRIGHT = 0.6
"""A side whose normal points at the viewer by more than this takes the base colour, else the dark one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paint:
    """The three roles of a solid: the face toward the viewer, the top, the other side."""

    base: Role
    top: Role
    side: Role


def turned(yaw: float) -> Array:
    """The frame of a thing turned by `yaw` degrees about the vertical."""
    a = math.radians(yaw)
    return np.array([[math.cos(a), 0.0, math.sin(a)], [0.0, 1.0, 0.0], [-math.sin(a), 0.0, math.cos(a)]])


@dataclass(frozen=True, kw_only=True, eq=False)
class Stage:
    """A place in the room with its own axes (columns of `frame`): lengths in statures."""

    pen: Pen
    part: Part
    camera: Camera
    origin: Array
    frame: Array

    def at(self, part: Part) -> Stage:
        """The same place, drawing into another part."""
        return replace(self, part=part)

    def room(self, place: Sequence[float]) -> Array:
        """A local place in the room."""
        point: Array = self.origin + self.frame @ np.asarray(place)
        return point

    def flat(self, places: Sequence[Sequence[float]] | Array) -> Line:
        """Local places in the picture."""
        line: Line = self.camera.flat(self.origin + np.asarray(places) @ self.frame.T).tolist()
        return line

    def depth(self, place: Sequence[float]) -> float:
        """Depth of a local place toward the viewer."""
        return self.camera.depth(self.room(place))

    def faces(self, axis: int, sign: float) -> float:
        """How much a face with this local normal is turned toward the viewer, -1 to 1."""
        return sign * float(self.frame[:, axis] @ self.camera.view)

    def box(self, centre: Place, size: Place, paint: Paint, rounding: float = 0.006) -> None:
        """The visible faces of a box, corners rounded, over its whole outline, so that no edge stays open."""
        corners = self.flat(np.asarray(centre) + CORNERS * np.asarray(size))
        self.rounded(_picked(corners, 1, 1.0) + _picked(corners, 1, -1.0), paint.side, rounding)
        for axis, sign in FACES:
            facing = self.faces(axis, sign)
            if facing <= 1e-3:
                continue
            role = paint.top if axis == 1 else paint.base if facing > BRIGHT else paint.side
            self.rounded(_picked(corners, axis, sign), role, rounding)

    def rounded(self, corners: Line, role: Role, rounding: float) -> None:
        """A convex polygon of the picture with round corners."""
        middle = sum(corners) / len(corners)
        inner = []
        for corner in corners:
            length = abs(corner - middle)
            inner.append(middle + (corner - middle) * max(0.0, (length - rounding * 1.2) / max(length, 1e-9)))
        self.part.fill(role, self.pen.hull(inner, [rounding] * len(inner)))

    def polygon(self, places: Sequence[Sequence[float]], role: Role) -> None:
        """A flat shape with sharp corners at local places."""
        line = self.flat(places)
        self.part.fill(role, self.pen.curve(line, range(len(line))))

    def frame_line(self, places: Sequence[Sequence[float]], role: Role, width: float) -> None:
        """A closed line round straight edges, at local places."""
        line = self.flat(places)
        sides = zip(line, [*line[1:], line[0]], strict=True)
        self.part.fill(role, *(self.pen.hull([a, b], [width / 2] * 2) for a, b in sides))

    def rod(self, places: Sequence[Sequence[float]], radius: float, role: Role, line: Role | None = None) -> None:
        """A round rod along straight pieces, with an outline if `line` is given."""
        flat = self.flat(places)
        traces = [self.pen.hull([a, b], [radius] * 2) for a, b in pairwise(flat)]
        if line is not None:
            self.part.outline(line, *traces)
        self.part.fill(role, *traces)

    def disc(self, place: Sequence[float], radius: float, role: Role) -> None:
        """A circle of the picture about a local place."""
        self.part.fill(role, self.pen.circle(self.flat([place])[0], radius))

    def floor_patch(self, half_length: float, half_width: float, horizon: float, rounding: float = 0.014) -> None:
        """A flat shadow on the floor under a rectangle; above the `horizon` of the picture there is no floor."""
        places = [(a * half_length, -self.origin[1], b * half_width) for a, b in ((1, 1), (1, -1), (-1, -1), (-1, 1))]
        flat = self.flat(places)
        rounding = min(rounding, max(0.001, horizon - min(place.imag for place in flat)) / 2)
        low = [complex(place.real, min(place.imag, horizon - rounding)) for place in flat]
        self.rounded(low, Role.SHADOW, rounding)

    def floor_ellipse(self, half_length: float, half_width: float, horizon: float) -> None:
        """A flat elliptic shadow on the floor, below the `horizon` of the picture."""
        centre = self.flat([(0.0, -self.origin[1], 0.0)])[0]
        wide, high = floor_axes(self.camera, half_length, half_width)
        self.part.fill(Role.SHADOW, shadow_circle(self.pen, centre, wide, high + 0.006, horizon))


def _picked(corners: Line, axis: int, sign: float) -> Line:
    """The four corners of one face of a box, in turn."""
    return [corners[number] for number in FACE_CORNERS[axis, sign]]


def shadow_circle(pen: Pen, centre: complex, wide: float, high: float, horizon: float) -> Trace:
    """A large level ellipse, cut off at the horizon."""
    points = directions(BIG_CIRCLE) * (wide, high) + (centre.real, centre.imag)
    return pen.raw(np.minimum(points, (math.inf, horizon)))


def floor_axes(camera: Camera, half_length: float, half_width: float) -> tuple[float, float]:
    """Half-axes in the picture of an ellipse on the floor, along the room's x and z."""
    wide = math.hypot(half_length * camera.right[0], half_width * camera.right[2])
    high = math.hypot(half_length * camera.up[0], half_width * camera.up[2])
    return wide, high
