"""The check that no part of the body is inside the floor, a wall, a ball or a cabinet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bonehome.domain.figure.findings import Fault
from bonehome.domain.figure.furniture import JAMB_DEPTH, size_of
from bonehome.domain.figure.spheres import SOFT_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from bonehome.domain.figure.findings import Sample, Scene
    from bonehome.domain.figure.furniture import Surface
    from bonehome.domain.figure.motion import Prop
    from bonehome.domain.figure.spheres import BodySpheres

    Floats = npt.NDArray[np.float64]

SKIN_TOLERANCE = 0.006
FLESH_TOLERANCE = 0.012
"""10 mm for 165 cm; 20 mm where flesh gives way on a mat or seat. A motion may declare up to 45 mm (side-lying)."""
SOFTEST = 0.027
BALL_TOLERANCE = 0.035
PILLOW_TOLERANCE = 0.030
STEP_OVER = 0.03
SOFT_TOPS = ("pillow", "cushion", "towel", "bed", "bench")
WORKTOP = 0.028
OVERHANG = 0.0125
NOWHERE = -1.0
RIGHT_ANGLE = 0.5**0.5


def penetration(scene: Scene, sample: Sample) -> Iterator[Fault]:
    """No part lies deeper in a thing than its flesh and the thing's softness allow."""
    spheres = sample.spheres
    tolerance = _tolerances(spheres, scene.motion.soft)
    for surface in scene.surfaces:
        softness = PILLOW_TOLERANCE if surface.kind in SOFT_TOPS else 0.0
        place = f"below the {surface.kind or 'floor'}"
        yield from _faults(spheres, _depth_below(surface, spheres), np.maximum(tolerance, softness), place)
    for prop in scene.props("wall", "door"):
        depth = spheres.radii + _local(prop, spheres)[:, 0]
        yield from _faults(spheres, depth, tolerance, "into the wall")
    for prop in scene.props("doorway"):
        yield from _faults(spheres, _depth_in_frame(prop, spheres), tolerance, "into the door frame")
    for prop in scene.props("corner"):
        along, across = _local(prop, spheres).T
        depth = spheres.radii + (along + np.abs(across)) * RIGHT_ANGLE
        yield from _faults(spheres, depth, tolerance, "into the corner")
    for prop in scene.props("ball"):
        centre = np.array([prop.x, prop.y + size_of(prop).radius, prop.z])
        depth = size_of(prop).radius + spheres.radii - np.linalg.norm(spheres.centres - centre, axis=1)
        yield from _faults(spheres, depth, np.maximum(tolerance, BALL_TOLERANCE), "into the ball")
    for prop in scene.props("counter", "step", "bench", "bed"):
        yield from _faults(spheres, _depth_in_box(prop, spheres), tolerance, f"into the {prop.type}")


def _tolerances(spheres: BodySpheres, soft: float) -> Floats:
    def of(name: str) -> float:
        return max(FLESH_TOLERANCE if name in SOFT_PARTS else SKIN_TOLERANCE, min(soft, SOFTEST))

    return np.array([of(name) for name in spheres.names])


def _faults(spheres: BodySpheres, depth: Floats, tolerance: Floats, place: str) -> Iterator[Fault]:
    """One fault per body part that is too deep, at its deepest sphere."""
    worst: dict[str, float] = {}
    for number in np.flatnonzero(depth > tolerance).tolist():
        name = spheres.names[number]
        worst[name] = max(worst.get(name, 0.0), float(depth[number]))
    for name, amount in worst.items():
        yield Fault(joint=name, amount=amount, text=f"{name} is {amount:.3f} H {place}")


def _depth_below(surface: Surface, spheres: BodySpheres) -> Floats:
    """How far each sphere reaches below a surface that it is over, entered from above."""
    x, y, z = spheres.centres.T
    over = np.array([surface.gap(a, b) == 0.0 for a, b in zip(x.tolist(), z.tolist(), strict=True)])
    from_above = surface.height <= y + spheres.radii + STEP_OVER
    depth: Floats = np.where(over & from_above, surface.height - y + spheres.radii, NOWHERE)
    return depth


def _local(prop: Prop, spheres: BodySpheres) -> Floats:
    """Horizontal places (n, 2) along and across a prop."""
    cosine, sine = np.cos(np.radians(prop.yaw)), np.sin(np.radians(prop.yaw))
    places: Floats = (spheres.centres[:, [0, 2]] - np.array([prop.x, prop.z])) @ np.array(
        [[cosine, sine], [-sine, cosine]]
    )
    return places


def _depth_in_frame(prop: Prop, spheres: BodySpheres) -> Floats:
    """How deep each sphere is in the wall beside an opening or in its frame."""
    along, across = np.abs(_local(prop, spheres)).T
    beyond = np.stack([along - JAMB_DEPTH, size_of(prop).width / 2.0 - across], axis=1)
    distance = np.linalg.norm(np.maximum(beyond, 0.0), axis=1) + np.minimum(beyond.max(axis=1), 0.0)
    depth: Floats = spheres.radii - distance
    return depth


def _depth_in_box(prop: Prop, spheres: BodySpheres) -> Floats:
    """How deep each sphere is in the body of a prop below its top plate (its sides and front)."""
    size = size_of(prop)
    half = np.array([size.length / 2.0 - OVERHANG, size.width / 2.0 - OVERHANG])
    top = prop.y + size.height - (WORKTOP if prop.type == "counter" else OVERHANG)
    sideways = np.abs(_local(prop, spheres)) - half
    upwards = spheres.centres[:, 1] - top
    beyond = np.concatenate([sideways, upwards[:, None]], axis=1)
    distance = np.linalg.norm(np.maximum(beyond, 0.0), axis=1) + np.minimum(beyond.max(axis=1), 0.0)
    depth: Floats = spheres.radii - distance
    return depth
