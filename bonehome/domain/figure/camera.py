"""The orthographic camera: from points in the room to points in the picture."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Plane = npt.NDArray[np.complex128]


def as_plane(points: Array) -> Plane:
    """Points (..., 2) of the picture as complex numbers (...): shorter to write, and lighter to move, than pairs."""
    plane: Plane = np.ascontiguousarray(points).view(np.complex128)[..., 0]
    return plane


@dataclass(frozen=True, kw_only=True, eq=False)
class Camera:
    """Looks at the room from `yaw` degrees (0 from her right side, 90 from her front) and `elevation` degrees above.

    Axes are unit vectors of the room: `view` points at the viewer, `right` and `up` along the picture.
    """

    yaw: float
    elevation: float = 6.0
    view: Array = field(init=False, repr=False)
    right: Array = field(init=False, repr=False)
    up: Array = field(init=False, repr=False)
    matrix: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        a, e = math.radians(self.yaw), math.radians(self.elevation)
        view = np.array([math.sin(a) * math.cos(e), math.sin(e), math.cos(a) * math.cos(e)])
        right = np.array([math.cos(a), 0.0, -math.sin(a)])
        up = np.array(
            [
                view[1] * right[2] - view[2] * right[1],
                view[2] * right[0] - view[0] * right[2],
                view[0] * right[1] - view[1] * right[0],
            ]
        )
        for name, value in (("view", view), ("right", right), ("up", up), ("matrix", np.stack([right, up], axis=1))):
            object.__setattr__(self, name, value)

    def project(self, points: npt.ArrayLike) -> Array:
        """Picture coordinates (..., 2), x right and y up, of room points (..., 3); both in statures."""
        projected: Array = np.asarray(points, dtype=np.float64) @ self.matrix
        return projected

    def flat(self, points: npt.ArrayLike) -> Plane:
        """The same as complex numbers (...): x + iy of the picture."""
        return as_plane(self.project(points))

    def depth(self, point: Array) -> float:
        """How far a room point lies toward the viewer, in statures."""
        return float(point @ self.view)
