"""The trunk: its contour from hips to neck, leggings below, the top above, the shoulder slope."""

from __future__ import annotations

import math
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

LOWEST = -0.055
WAISTBAND = 0.10
HEM = 0.012
NECK = 0.296
ARMPIT = 0.275
TOP_INFLATION = 0.0035
FLARE = 0.003
FLARE_HEIGHT = 0.07
SAG = 0.006
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
def _steps() -> Array:
    return np.diff(profiles.trunk(1.0, 1.0)[:, 0])[:, None] / 2


class Trunk:
    """The trunk in the picture; heights are in statures above the line of the hips."""

    def __init__(self, camera: Camera, figure: Posed, look: Look) -> None:
        table = profiles.trunk(look.girth, look.bust)
        self.heights: list[float] = table[:, 0].tolist()
        frames = np.stack([figure.frames[name] for name in ("pelvis", "lumbar", "thorax")])
        axes = np.tensordot(_blend(), frames, 1)
        axes /= np.sqrt((axes * axes).sum(1))[:, None, :]
        up = axes[:, :, 1]
        pelvis = figure.frames["pelvis"][:, 1]
        middle = np.empty((len(table), 3))
        middle[0] = figure.joints["pelvis"] + pelvis * self.heights[0]
        middle[1:] = middle[0] + np.cumsum((up[1:] + up[:-1]) * _steps(), axis=0)
        centre = camera.project(middle)
        along = np.empty_like(centre)
        along[1:-1] = centre[2:] - centre[:-2]
        along[0], along[-1] = centre[1] - centre[0], centre[-1] - centre[-2]
        along /= np.maximum(1e-6, np.sqrt((along * along).sum(1)))[:, None]
        normal = np.stack([-along[:, 1], along[:, 0]], axis=1)
        lifted = normal @ camera.matrix.T
        forward = (lifted * axes[:, :, 0]).sum(1)
        sideways = (lifted * axes[:, :, 2]).sum(1) * table[:, 1]
        ahead, behind = table[:, 2] * forward, table[:, 3] * forward
        faces = forward > 0
        left = np.sqrt(np.where(faces, ahead, behind) ** 2 + sideways * sideways)
        right = np.sqrt(np.where(faces, behind, ahead) ** 2 + sideways * sideways)
        self._rows: list[list[float]] = np.column_stack([centre, normal, left, right]).tolist()
        self.down: tuple[float, float] = (-float(along[0, 0]), -float(along[0, 1]))
        self.forward = float(forward[3])
        """How far the front of the hips lies to the left (+) or right (-) in the picture."""

    def hem(self, flexion: float) -> tuple[float, float]:
        """Height of the shirt's hem left and right: in front it rises when a hip is flexed (degrees)."""
        rise = HEM_RISE * max(0.0, min(flexion, 115.0) - 35.0)
        return HEM + rise * max(0.0, self.forward), HEM + rise * max(0.0, -self.forward)

    def _row(self, height: float) -> list[float]:
        heights = self.heights
        k = next((k for k in range(1, len(heights)) if heights[k] >= height), len(heights) - 1)
        t = (height - heights[k - 1]) / (heights[k] - heights[k - 1])
        return [a + (b - a) * t for a, b in zip(self._rows[k - 1], self._rows[k], strict=True)]

    def _range(self, start: float, stop: float) -> tuple[list[float], list[list[float]]]:
        """Heights and rows from `start` to `stop`."""
        within = [k for k, h in enumerate(self.heights) if start + 0.008 < h < stop - 0.006]
        heights = [start, *(self.heights[k] for k in within), stop]
        return heights, [self._row(start), *(self._rows[k] for k in within), self._row(stop)]

    def _edge(self, start: float, stop: float, side: int, inflation: float = 0.0, flare: float = 0.0) -> Line:
        edge = []
        for height, (x, y, nx, ny, *half) in zip(*self._range(start, stop), strict=True):
            width = half[side] + inflation + flare * min(1.0, max(0.0, 1 - (height - start) / FLARE_HEIGHT))
            width = width if side == 0 else -width
            edge.append([x + nx * width, y + ny * width])
        return edge

    def leggings(self) -> Line:
        """The contour of the lower trunk."""
        return self._edge(LOWEST, WAISTBAND, 0) + self._edge(LOWEST, WAISTBAND, 1)[::-1]

    def top(self, hem: tuple[float, float]) -> tuple[Line, Corners]:
        """The contour of the shirt with its hem at these heights left and right."""
        left = self._edge(hem[0], NECK, 0, TOP_INFLATION, FLARE)
        right = self._edge(hem[1], NECK, 1, TOP_INFLATION, FLARE)
        (lx, ly), (rx, ry) = left[0], right[0]
        dip = [(lx + rx) / 2 + self.down[0] * SAG, (ly + ry) / 2 + self.down[1] * SAG]
        points = [*left, *right[::-1], dip]
        return points, [0, len(points) - 2]

    def shade(self, hem: tuple[float, float]) -> tuple[Line, Corners]:
        """The shaded side of the shirt, fading over its upper third."""
        facing = [row[2] * LIGHT[0] + row[3] * LIGHT[1] for row in self._rows]
        side = 1 if sum(facing) > 0 else 0
        start = hem[side]
        outer, inner = [], []
        for height, (x, y, nx, ny, *half) in zip(*self._range(start, ARMPIT), strict=True):
            width = half[side] + TOP_INFLATION + FLARE * min(1.0, max(0.0, 1 - (height - start) / FLARE_HEIGHT))
            toward = nx * LIGHT[0] + ny * LIGHT[1]
            share = max(0.5, LIGHT_DEPTH / math.sqrt(toward * toward + LIGHT_DEPTH**2))
            f = (height - start) / (ARMPIT - start)
            deep = 1 - (1 - share) * min(1.0, 3.0 * (1 - f)) * min(1.0, 0.75 + 3 * f)
            width = width if side == 0 else -width
            outer.append([x + nx * width, y + ny * width])
            inner.append([x + nx * width * deep, y + ny * width * deep])
        count = len(outer)
        return outer + inner[::-1], [0, count - 1, count, 2 * count - 1]


YOKE_RADII = (0.0338, 0.0338, 0.034, 0.052, 0.052)


def yoke(camera: Camera, figure: Posed) -> tuple[Array, tuple[float, ...]]:
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
    return camera.project(np.array(centres)), YOKE_RADII
