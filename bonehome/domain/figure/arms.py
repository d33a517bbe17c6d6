"""One arm in the picture: skin and hand, what the hand holds, the sleeve."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bonehome.domain.figure.drawing import Part, Sketch
from bonehome.domain.figure.hand import Hand
from bonehome.domain.figure.limb import Limb
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.pen import OUTLINE, Trace
from bonehome.domain.figure.profiles import FORESHORTENED_ARM
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.stations import skin_start

SPHERES_BELOW = 0.62
RIBBON = 0.28
MERGED_ROOT = 0.16
CREASE_BEND = 0.90
CREASE_LENGTH = 0.018
CREASE_WIDTH = OUTLINE * 1.1
SLEEVE_HEM = 0.006
SLEEVE_SPHERES = (0.036, 0.033)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """How one arm is drawn: `near` grows out of the trunk; `hold` adds what the hand holds to the part."""

    near: bool
    hand: Hand
    hold: Callable[[], None] | None = None


def draw_arm(sketch: Sketch, part: Part, look: Look, limb: Limb, arm: Arm) -> list[Trace]:
    """Fill the part of an arm; returns the traces whose outline must lie under the trunk."""
    pen, hand = sketch.pen, arm.hand
    upper_seen, fore_seen = limb.shortening
    start, stop = (0.0 if upper_seen > RIBBON else 1.0), (2.0 if fore_seen > RIBBON else 1.0)
    bare = max(start, skin_start(look.sleeve))
    if hand.thumb_behind:
        draw_thumb(part, hand)
    skin = [
        pen.hull(*limb.spheres(bone, FORESHORTENED_ARM[bone]))
        for bone in (0, 1)
        if limb.shortening[bone] < SPHERES_BELOW and bone + 1 > bare
    ]
    if bare < stop:
        skin.append(pen.curve(*limb.contour("skin", bare, stop, round_start=0.95 if bare in {0.0, 1.0} else None)))
    # both outlines first, then both fills: the wrist has no seam
    part.outline(Role.SKIN_LINE, *hand.palm, *hand.fingers, *skin)
    part.fill(Role.SKIN, *skin, *hand.palm, *hand.fingers)
    if not sketch.ghost:
        _on_skin(sketch, part, look, limb, (max(start, look.sleeve.hem * 0.9), stop))
    part.fill(Role.SKIN_DETAIL, *hand.lines)
    if arm.hold is not None:
        arm.hold()
        if hand.grasping:
            draw_fingers(part, hand)
    if not hand.thumb_behind:
        draw_thumb(part, hand)
    return _sleeve(sketch, part, look, limb, arm) if look.sleeve.hem > 0 else []


def draw_thumb(part: Part, hand: Hand) -> None:
    """The thumb; its base has no outline, so it grows out of the palm."""
    part.outline(Role.SKIN_LINE, hand.thumb)
    part.fill(Role.SKIN, hand.thumb, hand.thumb_base)


def draw_fingers(part: Part, hand: Hand) -> None:
    """The fingers again, over what they hold."""
    part.outline(Role.SKIN_LINE, *hand.fingers)
    part.fill(Role.SKIN, *hand.fingers)
    part.fill(Role.SKIN_DETAIL, *hand.lines)


def draw_fist(part: Part, hand: Hand) -> None:
    """The whole hand again, over a band that runs through it."""
    part.outline(Role.SKIN_LINE, *hand.palm, *hand.fingers)
    part.fill(Role.SKIN, *hand.palm, *hand.fingers)
    part.fill(Role.SKIN_DETAIL, *hand.lines)
    draw_thumb(part, hand)


def _on_skin(sketch: Sketch, part: Part, look: Look, limb: Limb, span: tuple[float, float]) -> None:
    pen = sketch.pen
    if span[0] < span[1]:
        part.fill(Role.SKIN_SHADE, *(pen.curve(*strip) for strip in limb.shades("skin_shade", *span)))
    bare_elbow = look.sleeve.hem < 1
    if pen.quality.details and bare_elbow and abs(limb.bend) > CREASE_BEND and min(limb.shortening) > 0.5:
        part.fill(Role.SKIN_LINE, pen.line(limb.crease(CREASE_LENGTH), CREASE_WIDTH))


def _sleeve(sketch: Sketch, part: Part, look: Look, limb: Limb, arm: Arm) -> list[Trace]:
    pen, hem = sketch.pen, look.sleeve.hem
    upper_seen, fore_seen = limb.shortening
    if upper_seen <= RIBBON:
        shoulder, elbow, _ = limb.joints
        hull = pen.hull([shoulder, shoulder + (elbow - shoulder) * min(1.0, hem)], SLEEVE_SPHERES)
        part.outline(Role.TOP_LINE, hull)
        part.fill(Role.TOP, hull)
        return []
    stop = hem if fore_seen > RIBBON else min(hem, 1.0)
    whole = pen.curve(*limb.contour("cloth", 0.0, stop, round_start=0.95, hem=SLEEVE_HEM))
    near = arm.near
    part.outline(
        Role.TOP_LINE, pen.curve(*limb.open_contour("cloth", stop, MERGED_ROOT, SLEEVE_HEM)) if near else whole
    )
    part.fill(Role.TOP, whole)
    if not sketch.ghost and upper_seen > 0.45:
        part.fill(Role.TOP_SHADE, *(pen.curve(*strip) for strip in limb.shades("cloth_shade", 0.06, stop)))
        if stop == hem:
            part.fill(Role.TRIM, pen.curve(*limb.band("trim")))
    return [whole] if near else []
