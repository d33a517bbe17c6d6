"""The neck and the neckline of the top."""

from __future__ import annotations

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed, Sketch
from bonehome.domain.figure.roles import Role

NECK_RADII = (0.0290, 0.0268, 0.0275)
COLLAR_RADII = (0.021, 0.021, 0.021)
SCOOP_RADII = (0.0165, 0.0165, 0.0165)
SCOOP_LIFT = 0.001j
SCOOP_DEPTH = 0.022
SCOOP_DEPTH_BEHIND = 0.008


def draw_neck(sketch: Sketch, part: Part, camera: Camera, figure: Posed) -> None:
    """Add collar, neck and the shade under the chin."""
    pen = sketch.pen
    thorax, head = figure.frames["thorax"], figure.frames["head"]
    base = figure.joints["neck"] - thorax[:, 1] * 0.012 + thorax[:, 0] * 0.010
    top = figure.joints["head"] + head[:, 1] * 0.004 + head[:, 0] * 0.006
    facing = float(thorax[:, 0] @ camera.view)
    depth = 0.006 + max(0.0, facing) * (SCOOP_DEPTH if facing > -0.2 else SCOOP_DEPTH_BEHIND)
    scoop = base - thorax[:, 1] * depth + thorax[:, 0] * 0.014
    side = thorax[:, 2] * 0.014
    flat = camera.flat((base, (base + top) / 2, top, base + side, base - side, scoop))
    neck = pen.hull(flat[:3], NECK_RADII)
    collar = pen.hull(flat[3:], COLLAR_RADII)
    inside = pen.hull(flat[3:] + SCOOP_LIFT, SCOOP_RADII)
    part.outline(Role.TOP_LINE, collar)
    part.fill(Role.TRIM, collar)
    part.outline(Role.SKIN_LINE, neck)
    part.fill(Role.SKIN, neck, inside)
    if not sketch.ghost:
        _shade_under_chin(sketch, part, complex(flat[0]), complex(flat[2]))


def _shade_under_chin(sketch: Sketch, part: Part, base: complex, top: complex) -> None:
    up = (top - base) / max(1e-9, abs(top - base))
    middle = top - up * 0.022
    offsets = ((0.0268, 0.02), (-0.0268, 0.02), (-0.0270, 0.0), (-0.012, -0.010), (0.012, -0.010), (0.0270, 0.0))
    points = [middle + up * complex(along, across) for across, along in offsets]
    part.fill(Role.SKIN_SHADE, sketch.pen.curve(points, (0, 1, 2, 5)))
