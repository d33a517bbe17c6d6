"""One leg in the picture: leggings, the skin or sock below them, the shoe."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed, Sketch
from bonehome.domain.figure.limb import Limb
from bonehome.domain.figure.look import Look, Trousers
from bonehome.domain.figure.pen import OUTLINE, Trace
from bonehome.domain.figure.profiles import FORESHORTENED_LEG
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shoe import draw_shoe
from bonehome.domain.figure.stations import LAP_START

SPHERES_BELOW = 0.62
"""Foreshortening below which a bone also gets a hull of spheres; below the next two its ribbon is left out."""
THIGH_RIBBON = 0.28
SHANK_RIBBON = 0.25
MERGED_ROOT = 0.24
STRIPE_WIDTH = 0.0105
STRIPE_SEEN = 0.55
CREASE_BEND = 0.70
CREASE_LENGTH = 0.030
CREASE_WIDTH = OUTLINE * 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """How one leg is drawn: `near` grows out of the trunk without an outline, `lapped` lies over the shirt."""

    side: str
    sign: float
    near: bool
    lapped: bool


def draw_leg(
    sketch: Sketch, part: Part, camera: Camera, figure: Posed, look: Look, limb: Limb, leg: Leg
) -> list[Trace]:
    """Fill the part of a leg; returns the traces whose outline must lie under the trunk."""
    pen, hem = sketch.pen, look.trousers.hem
    thigh_seen, shank_seen = limb.shortening
    if shank_seen > SHANK_RIBBON:
        _below_hem(sketch, part, look, limb)
    draw_shoe(sketch, part, camera, figure, leg.side, leg.sign)
    cloth = [
        pen.hull(*limb.spheres(bone, FORESHORTENED_LEG[bone]))
        for bone in (0, 1)
        if limb.shortening[bone] < SPHERES_BELOW and (bone == 0 or hem > 1)
    ]
    outlines = list(cloth)
    under_trunk: list[Trace] = []
    start = 0.0 if thigh_seen > THIGH_RIBBON else 1.0
    stop = hem if shank_seen > SHANK_RIBBON else min(hem, 1.0)
    if start < stop:
        first = LAP_START if leg.lapped and start == 0 else start
        cap = 0.45 if leg.lapped and start == 0 else 0.95
        whole = pen.curve(*limb.contour("cloth", first, stop, round_start=cap, hem=0.003))
        cloth.append(whole)
        if leg.near and start == 0:
            outlines.append(pen.curve(*limb.open_contour("cloth", stop, MERGED_ROOT, 0.003)))
            under_trunk.append(whole)
        else:
            outlines.append(whole)
    part.outline(Role.LEGGINGS_LINE, *outlines)
    part.fill(Role.LEGGINGS, *cloth)
    if not sketch.ghost and start < stop:
        _on_leggings(sketch, part, camera, figure, limb, leg, (start, stop))
    return under_trunk


def _below_hem(sketch: Sketch, part: Part, look: Look, limb: Limb) -> None:
    start = look.trousers.hem - 0.10
    if limb.shortening[0] < THIGH_RIBBON:
        start = max(start, 1.0)
    trace = sketch.pen.curve(*limb.contour("skin", start, 2.0, round_end=True))
    full = look.trousers is Trousers.FULL
    part.outline(Role.SHOE_LINE if full else Role.SKIN_LINE, trace)
    part.fill(Role.SOCK if full else Role.SKIN, trace)


def _on_leggings(
    sketch: Sketch, part: Part, camera: Camera, figure: Posed, limb: Limb, leg: Leg, span: tuple[float, float]
) -> None:
    """Shade, stripe, crease and the band at the hem."""
    pen = sketch.pen
    thigh_seen, shank_seen = limb.shortening
    part.fill(Role.LEGGINGS_SHADE, *(pen.curve(*strip) for strip in limb.shades("shade", *span)))
    if not pen.quality.details:
        return
    lateral = float(figure.frames["thigh_" + leg.side][:, 2] @ camera.view) * leg.sign
    if lateral > STRIPE_SEEN and min(thigh_seen, shank_seen) > 0.6:
        part.fill(Role.STRIPE, pen.line(limb.stripe(), STRIPE_WIDTH))
    if abs(limb.bend) > CREASE_BEND and min(thigh_seen, shank_seen) > 0.5:
        part.fill(Role.LEGGINGS_LINE, pen.line(limb.crease(CREASE_LENGTH), CREASE_WIDTH))
    if shank_seen > 0.3:
        part.fill(Role.STRIPE, pen.curve(*limb.band("cuff")))
