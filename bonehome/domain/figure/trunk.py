"""The trunk: its contour from hips to neck, leggings below, the top above, the shoulder slope."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure import profiles
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Posed
from bonehome.domain.figure.limb import LIGHT, LIGHT_DEPTH, Corners
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.pen import Line

Array = npt.NDArray[np.float64]
Plane = npt.NDArray[np.complex128]

LOWEST = -0.055
WAISTBAND = 0.10
HEM = 0.012
NECK = 0.296
ARMPIT = 0.275
TOP_INFLATION = 0.0035
FLARE = 0.003
FLARE_HEIGHT = 0.07
SAG = 0.006
CROTCH = 0.011
HEM_RISE = 0.00090
"""Statures by which the shirt's hem rises in front, per degree of hip flexion over 35 (J)."""


@lru_cache(maxsize=1)
def _blend() -> Array:
    """Shares of the pelvis, lumbar and thorax frames at each height of the table: (n, 3)."""
    height = profiles.trunk(1.0, 1.0)[:, 0]
    low = np.clip((height - 0.02) / 0.08, 0, 1)
    high = np.clip((height - 0.10) / 0.11, 0, 1)
    low, high = (ramp * ramp * (3 - 2 * ramp) for ramp in (low, high))
    return np.stack([1 - low, low * (1 - high), low * high], axis=1)


@lru_cache(maxsize=1)
def _half_steps() -> Array:
    return np.diff(profiles.trunk(1.0, 1.0)[:, 0])[:, None] / 2


class Trunk:
    """The trunk in the picture; heights are in statures above the line of the hips."""

    def __init__(self, camera: Camera, figure: Posed, look: Look) -> None:
        table = profiles.trunk(look.girth, look.bust)
        self._heights = table[:, 0]
        self._steps: list[float] = self._heights.tolist()
        frames = np.array([figure.frames[name] for name in ("pelvis", "lumbar", "thorax")])
        axes = (_blend() @ frames.reshape(3, 9)).reshape(-1, 3, 3)
        axes /= np.sqrt((axes * axes).sum(1))[:, None, :]
        up = axes[:, :, 1]
        middle = np.empty((len(table), 3))
        middle[0] = figure.joints["pelvis"] + frames[0, :, 1] * LOWEST
        middle[1:] = middle[0] + np.cumsum((up[1:] + up[:-1]) * _half_steps(), axis=0)
        centre = camera.flat(middle)
        along = np.empty_like(centre)
        along[1:-1] = centre[2:] - centre[:-2]
        along[0], along[-1] = centre[1] - centre[0], centre[-1] - centre[-2]
        along /= np.maximum(1e-6, np.abs(along))
        normal = 1j * along
        lifted = normal.view(np.float64).reshape(-1, 2) @ camera.matrix.T
        forward = (lifted * axes[:, :, 0]).sum(1)
        sideways = ((lifted * axes[:, :, 2]).sum(1) * table[:, 1]) ** 2
        ahead, behind = (table[:, 2] * forward) ** 2, (table[:, 3] * forward) ** 2
        faces = forward > 0
        self._centre, self._normal = centre, normal
        self._half = (
            np.sqrt(np.where(faces, ahead, behind) + sideways),
            np.sqrt(np.where(faces, behind, ahead) + sideways),
        )
        self.down = -complex(along[0])
        self.forward = float(forward[3])
        """How far the front of the hips lies to the left (+) or right (-) in the picture."""

    def hem(self, flexion: float) -> tuple[float, float]:
        """Height of the shirt's hem left and right: in front it rises when a hip is flexed (degrees)."""
        rise = HEM_RISE * max(0.0, min(flexion, 115.0) - 35.0)
        return HEM + rise * max(0.0, self.forward), HEM + rise * max(0.0, -self.forward)

    def _pick(self, edge: Plane, start: float, stop: float) -> Line:
        """The points of an edge from `start` to `stop`: its ends between two stations, and the stations within."""
        steps = self._steps
        first = bisect_right(steps, start + 0.008)
        last = bisect_left(steps, stop - 0.006)
        points: Line = edge.tolist()
        return [self._between(points, start), *points[first:last], self._between(points, stop)]

    def _between(self, points: Line, height: float) -> complex:
        steps = self._steps
        k = min(max(1, bisect_left(steps, height)), len(steps) - 1)
        return points[k - 1] + (points[k] - points[k - 1]) * ((height - steps[k - 1]) / (steps[k] - steps[k - 1]))

    def _edge(self, side: int, inflation: Array | float = 0.0, share: Array | float = 1.0) -> Plane:
        """One edge at all stations, moved out by `inflation`, at a share of the half-width."""
        reach = (self._half[side] + inflation) * share
        edge: Plane = self._centre + self._normal * (reach if side == 0 else -reach)
        return edge

    def leggings(self) -> Line:
        """The contour of the lower trunk, rounded between the legs."""
        left = self._pick(self._edge(0), LOWEST, WAISTBAND)
        right = self._pick(self._edge(1), LOWEST, WAISTBAND)
        return [*left, *right[::-1], (left[0] + right[0]) / 2 + self.down * CROTCH]

    def _flare(self, start: float) -> Array:
        flare: Array = TOP_INFLATION + FLARE * np.clip(1 - (self._heights - start) / FLARE_HEIGHT, 0, 1)
        return flare

    def top(self, hem: tuple[float, float]) -> tuple[Line, Corners]:
        """The contour of the shirt with its hem at these heights left and right."""
        left, right = (self._pick(self._edge(side, self._flare(hem[side])), hem[side], NECK) for side in (0, 1))
        points = [*left, *right[::-1], (left[0] + right[0]) / 2 + self.down * SAG]
        return points, [0, len(points) - 2]

    def shade(self, hem: tuple[float, float]) -> tuple[Line, Corners]:
        """The shaded side of the shirt, fading over its upper third."""
        facing = (self._normal * LIGHT.conjugate()).real
        side = 1 if facing.sum() > 0 else 0
        start = hem[side]
        rise = (self._heights - start) / (ARMPIT - start)
        share = np.maximum(0.5, LIGHT_DEPTH / np.sqrt(facing * facing + LIGHT_DEPTH**2))
        deep = 1 - (1 - share) * np.clip(3.0 * (1 - rise), 0, 1) * np.clip(0.75 + 3 * rise, 0, 1)
        flare = self._flare(start)
        outer = self._pick(self._edge(side, flare), start, ARMPIT)
        inner = self._pick(self._edge(side, flare, deep), start, ARMPIT)
        count = len(outer)
        return outer + inner[::-1], [0, count - 1, count, 2 * count - 1]


YOKE_RADII = (0.0338, 0.0338, 0.034, 0.052, 0.052)


def yoke(camera: Camera, figure: Posed) -> tuple[Plane, tuple[float, ...]]:
    """The slope of the shoulders as a hull: both shoulders, the base of the neck, the upper chest."""
    thorax = figure.frames["thorax"]
    forward, up, side = thorax[:, 0], thorax[:, 1], thorax[:, 2]
    joints = figure.joints
    chest = joints["thorax"] + forward * 0.004 + up * 0.070
    centres = (
        joints["shoulder_r"] - up * 0.002,
        joints["shoulder_l"] - up * 0.002,
        joints["neck"] - up * 0.020 + forward * 0.006,
        chest + side * 0.045,
        chest - side * 0.045,
    )
    return camera.flat(centres), YOKE_RADII
