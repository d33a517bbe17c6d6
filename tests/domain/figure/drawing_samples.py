"""What the tests of the drawing share: a pen, a camera, a figure, and the points that a part came to."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.body import Body, draw_body
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Sketch
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.pen import Pen, Quality, Trace
from bonehome.domain.figure.pose import Pelvis, Pose, neutral_angles
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.stage import Stage, turned

Array = npt.NDArray[np.float64]

SIDE = Camera(yaw=12, elevation=6)
FRONT = Camera(yaw=90, elevation=0)


def new_pen(height: float = 600.0) -> Pen:
    """A pen for a picture this high."""
    return Pen(quality=Quality.for_height(height))


def sketch(height: float = 600.0, *, ghost: bool = False) -> Sketch:
    """An empty sketch."""
    return Sketch(pen=new_pen(height), ghost=ghost)


def standing(**angles: dict[str, float]) -> Figure:
    """A standing figure with some angles changed, by joint."""
    table = neutral_angles()
    for joint, values in angles.items():
        table[joint].update(values)
    return solve(Pose(pelvis=Pelvis(y=0.537), angles=table))


def body(figure: Figure | None = None, camera: Camera = SIDE, look: Look | None = None) -> Body:
    """A whole figure drawn."""
    return draw_body(sketch(), camera, figure or standing(), look or Look())


def outlines(pen: Pen, *parts: Part) -> Iterator[tuple[Role, Array]]:
    """Every sub-path of the parts in painting order, with its role."""
    used: set[Trace] = {trace for part in parts for _, traces, _ in part.fills for trace in traces}
    points, spans = pen.finish(used)
    for part in parts:
        for role, traces, _ in part.fills:
            for trace in traces:
                start, stop = spans[trace]
                yield role, points[start:stop]


def with_role(role: Role, pen: Pen, *parts: Part) -> list[Array]:
    """The sub-paths of one role."""
    return [points for found, points in outlines(pen, *parts) if found is role]


def roles(part: Part) -> list[Role]:
    """The roles of a part in painting order."""
    return [role for role, _, _ in part.fills]


def area(points: Array) -> float:
    """Signed area of a closed polygon, positive counter-clockwise."""
    x, y = points[:, 0], points[:, 1]
    return float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum() / 2)


def stage(camera: Camera = SIDE, yaw: float = 0.0) -> Stage:
    """A stage at the origin, on a part of its own."""
    return Stage(pen=new_pen(), part=Part("thing", 0.0), camera=camera, origin=np.zeros(3), frame=turned(yaw))
