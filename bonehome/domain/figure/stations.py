"""Which stations along a limb are needed for its drawing, and the edges of both limbs at all of them in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure import profiles
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.look import Sleeve, Trousers

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Key = tuple[str, float, float]

STRIPE_STATIONS = (0.12, 0.30, 0.50, 0.70, 0.88, 1.12, 1.30, 1.50, 1.70, 1.88)
LAP_START = 0.10
"""Where a thigh drawn over the shirt begins (knee to the chest)."""
SLEEVE_INFLATION = 0.003
SOCK_INFLATION = -0.001
CUFF_BAND = (0.03, 0.022)
TRIM_BAND = (0.035, 0.030)
END = 1.9999


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan:
    """Stations of one kind of limb. Row r lies at `along[r]` of bone `bone[r]`; `runs` finds the rows of a purpose.

    `rows` are the two tables as plain lists, for single stations.
    """

    bone: Ints
    along: Array
    squares: Array
    inflation: Array
    stations: tuple[float, ...]
    runs: dict[Key, slice]
    rows: tuple[list[list[float]], list[list[float]]]


@dataclass(frozen=True, kw_only=True, eq=False)
class BodyPlan:
    """The stations of legs, then of arms, laid end to end. Bones: thigh, shank, upper arm, forearm."""

    leg: Plan
    arm: Plan
    bone: Ints
    along: Array
    squares: Array
    inflation: Array


@dataclass(frozen=True, kw_only=True, eq=False)
class Edges:
    """The limbs of both sides (0 right, 1 left) seen by a camera, as nested lists of x + iy of the picture.

    `joints` [side][leg or arm][joint]; by [side][bone]: unit `tangent`, `shortening`, and `weights` (2 edges, 4) of a
    table row's squares. By [side][row]: `left` and `right` edge of the limb, and the `middle` of its bone as a share of
    the way from left to right.
    """

    joints: list[list[list[complex]]]
    tangent: list[list[complex]]
    shortening: list[list[float]]
    weights: Array
    left: list[list[complex]]
    right: list[list[complex]]
    middle: list[list[float]]


class _Planner:
    def __init__(self, tables: tuple[Array, Array]) -> None:
        self.tables = tables
        self.rows: list[tuple[float, float]] = []
        self.runs: dict[Key, slice] = {}
        self._known: dict[tuple[tuple[float, float], ...], slice] = {}

    def add(self, purpose: str, start: float, stop: float, stations: Sequence[float], inflation: float = 0.0) -> None:
        rows = tuple((station, inflation) for station in stations)
        run = self._known.get(rows)
        if run is None:
            run = self._known[rows] = slice(len(self.rows), len(self.rows) + len(rows))
            self.rows += rows
        self.runs[purpose, start, stop] = run

    def edge(self, purpose: str, start: float, stop: float, inflation: float = 0.0) -> None:
        """An edge from `start` to `stop`, per bone: its ends and the table's stations between."""
        for bone in (0, 1):
            first, last = max(start - bone, 0.0), min(stop - bone, 1.0)
            if last <= first:
                continue
            middle = [t for t in self.tables[bone][:, 0].tolist() if first + 0.03 < t < last - 0.03]
            # the row at the end of the upper bone belongs to it, not to the start of the lower one
            rows = [bone + t for t in (first, *middle)] + [bone + last - (1e-9 if last == 1.0 else 0.0)]
            self.add(f"{purpose}{bone}", start, stop, rows, inflation)

    def shade(self, purpose: str, start: float, stop: float, inflation: float = 0.0) -> None:
        """Even stations for a strip of shade over the whole range and over each bone of it."""
        ranges = [(start, stop)]
        if start < 1 < stop:
            ranges += [(start, 1.0), (1.0, stop)]
        for first, last in ranges:
            count = 9 if last - first > 1.1 else 6
            rows = np.linspace(first, last, count)
            if last <= 1.0:
                rows[-1] -= 1e-9
            self.add(purpose, first, last, rows.tolist(), inflation)

    def band(self, purpose: str, middle: float, half: float, inflation: float) -> None:
        self.add(purpose, 0.0, 0.0, (middle - half, min(middle + half, END)), inflation)

    def finish(self) -> Plan:
        stations = np.array([station for station, _ in self.rows])
        bone = np.where(stations < 1.0, 0, 1)
        along = stations - bone
        widths = [self._interpolate(b, t) for b, t in zip(bone.tolist(), along.tolist(), strict=True)]
        return Plan(
            bone=bone,
            along=along,
            squares=np.array(widths) ** 2,
            inflation=np.array([inflation for _, inflation in self.rows]),
            stations=tuple(stations.tolist()),
            runs=self.runs,
            rows=(self.tables[0].tolist(), self.tables[1].tolist()),
        )

    def _interpolate(self, bone: int, t: float) -> list[float]:
        table = self.tables[bone]
        return [float(np.interp(t, table[:, 0], table[:, k])) for k in (1, 2, 3, 4)]


@lru_cache(maxsize=32)
def leg_plan(trousers: Trousers, girth: float) -> Plan:
    """Stations of the legs in these leggings."""
    planner = _Planner((profiles.thigh(girth), profiles.shank()))
    hem = trousers.hem
    for start, stop in ((0.0, hem), (LAP_START, hem), (0.0, 1.0), (LAP_START, 1.0), (1.0, hem)):
        if start < stop:
            planner.edge("cloth", start, stop)
    for start in (hem - 0.10, max(1.0, hem - 0.10)):
        planner.edge("skin", start, 2.0, SOCK_INFLATION)
    planner.shade("shade", 0.0, hem)
    planner.add("stripe", 0.0, 0.0, [u for u in STRIPE_STATIONS if u < hem])
    planner.band("cuff", hem - CUFF_BAND[0], CUFF_BAND[1], 0.0004)
    return planner.finish()


@lru_cache(maxsize=32)
def arm_plan(sleeve: Sleeve) -> Plan:
    """Stations of the arms in these sleeves."""
    planner = _Planner((profiles.UPPER_ARM, profiles.FOREARM))
    hem = sleeve.hem
    bare = skin_start(sleeve)
    for start, stop in ((bare, 2.0), (max(bare, 1.0), 2.0), (bare, 1.0)):
        if start < stop:
            planner.edge("skin", start, stop)
    planner.shade("skin_shade", hem * 0.9, 2.0)
    if hem > 0:
        for stop in {hem, min(hem, 1.0)}:
            planner.edge("cloth", 0.0, stop, SLEEVE_INFLATION)
        planner.shade("cloth_shade", 0.06, hem, SLEEVE_INFLATION)
        planner.band("trim", hem - TRIM_BAND[0], TRIM_BAND[1], 0.0031)
    return planner.finish()


def skin_start(sleeve: Sleeve) -> float:
    """Station from which the skin of the arm is drawn; the part well under the sleeve is left out."""
    return sleeve.hem * 0.8 if sleeve.hem < 1 else 1.60


@lru_cache(maxsize=32)
def body_plan(sleeve: Sleeve, trousers: Trousers, girth: float) -> BodyPlan:
    """The stations of all limbs in these clothes."""
    leg, arm = leg_plan(trousers, girth), arm_plan(sleeve)
    return BodyPlan(
        leg=leg,
        arm=arm,
        bone=np.concatenate([leg.bone, arm.bone + 2]),
        along=np.concatenate([leg.along, arm.along]),
        squares=np.concatenate([leg.squares, arm.squares])[:, None, :],
        inflation=np.concatenate([leg.inflation, arm.inflation])[:, None],
    )


def measure(plan: BodyPlan, camera: Camera, joints: Array, frames: Array) -> Edges:
    """All limbs. `joints` is (2 sides, leg and arm, 3, 3), `frames` (2 sides, 4 bones, 3, 3) with columns x, y, z.

    The half-width seen is that of an ellipse with its own radius in front, behind, lateral and medial: the picture's
    normal is lifted into the room (there it is exactly perpendicular to the bone) and read in the bone's frame.
    """
    flat = camera.flat(joints)
    along = (flat[:, :, 1:] - flat[:, :, :-1]).reshape(2, 4)
    bones = (joints[:, :, 1:] - joints[:, :, :-1]).reshape(2, 4, 3)
    length = np.abs(along)
    tangent = along / np.maximum(length, 1e-6)
    tangent[length < 1e-6] = -1j
    normal = 1j * tangent
    weights = _weights(normal.view(np.float64).reshape(2, 4, 2) @ camera.matrix.T, frames)
    half = np.sqrt((plan.squares * weights[:, plan.bone]).sum(-1)) + plan.inflation
    centre = flat[:, :, :2].reshape(2, 4)[:, plan.bone] + along[:, plan.bone] * plan.along
    aside = normal[:, plan.bone]
    left, right = half[..., 0], half[..., 1]
    return Edges(
        joints=flat.tolist(),
        tangent=tangent.tolist(),
        shortening=(length / np.sqrt((bones * bones).sum(-1))).tolist(),
        weights=weights,
        left=(centre + aside * left).tolist(),
        right=(centre - aside * right).tolist(),
        middle=(left / (left + right)).tolist(),
    )


SIGNS = np.array([1.0, -1.0])[:, None]


def _weights(normal: Array, frames: Array) -> Array:
    """Shares of the four squared radii in the squared half-width of the left and right edge: (2, 4, 2, 4)."""
    forward = (normal * frames[..., 0]).sum(-1)
    lateral = (normal * frames[..., 2]).sum(-1) * SIGNS
    weights = np.empty((2, 4, 2, 4))
    squared = forward * forward
    ahead = np.where(forward > 0, squared, 0.0)
    weights[..., 0, 0] = weights[..., 1, 1] = ahead
    weights[..., 0, 1] = weights[..., 1, 0] = squared - ahead
    squared = lateral * lateral
    outside = np.where(lateral > 0, squared, 0.0)
    weights[..., 0, 2] = weights[..., 1, 3] = outside
    weights[..., 0, 3] = weights[..., 1, 2] = squared - outside
    return weights
