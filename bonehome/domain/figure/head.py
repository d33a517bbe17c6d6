"""The head: hand-drawn contours turned to any yaw, with hair, face and neck."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure import head_tables
from bonehome.domain.figure.camera import Camera, as_plane
from bonehome.domain.figure.curves import smooth_rings
from bonehome.domain.figure.drawing import Part, Posed, Sketch
from bonehome.domain.figure.face import draw_ear, draw_face
from bonehome.domain.figure.head_view import HEAD_HEIGHT, HeadView
from bonehome.domain.figure.look import Hair, Look
from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]

TABLES = {
    Hair.BUN: head_tables.BUN,
    Hair.BOB: head_tables.BOB,
    Hair.PIXIE: head_tables.PIXIE,
    Hair.SHORT: head_tables.SHORT,
}
FACE_HIDDEN = 118.0
STRANDS_DOWN = 112.0
STRANDS_CENTRED = 152.0
BUN_IN_FRONT = 100.0
EAR_SEEN = (18.0, 165.0)
STRAND = 0.026
FALL, FALL_BELOW = 0.13, 0.15
"""How far loose hair falls sideways when she lies, and below which height of the head."""
CONTOUR_CHORDS = 10


def blend(table: head_tables.Table, yaw: float) -> Array:
    """The contour at a yaw of 0 to 180 degrees, between the two drawn nearest to it."""
    k = min(3, int(yaw // 45))
    t = (yaw - 45 * k) / 45
    return np.array(table[k]) * (1 - t) + np.array(table[k + 1]) * t


@lru_cache(maxsize=1024)
def _contours(hair: Hair, yaw: int, outline: float, fall: float) -> tuple[Array, tuple[int, ...]]:
    """Face, grown face, hair, grown hair and strands as one array of head units, and where each ends.

    `fall` from -1 to 1 is how far loose hair falls to the side of the head that lies lower.
    """
    cap = blend(TABLES[hair], yaw)
    if fall:
        cap[:, 0] += fall * FALL * np.clip((FALL_BELOW - cap[:, 1]) / 0.45, 0, 1)
    last = len(cap) - 1
    corners = [0, 6, 7, last] if hair is Hair.BOB or yaw < 120 else []
    pieces = [
        *_ring(blend(head_tables.FACE, yaw), [], outline),
        *_ring(cap, corners, outline),
        *_strands(hair, yaw, cap),
    ]
    return np.concatenate(pieces), tuple(np.cumsum([len(piece) for piece in pieces]).tolist())


def _ring(points: Array, corners: list[int], outline: float) -> tuple[Array, Array]:
    return smooth_rings(points, np.array([len(points)]), corners, outline, CONTOUR_CHORDS)


def _strands(hair: Hair, yaw: float, cap: Array) -> list[Array]:
    """Lines that follow the hair: along the cap, from behind straight down."""
    if yaw <= STRANDS_DOWN:
        outer, inner = cap[:7], cap[7:14][::-1]
        return [(outer * (1 - share) + inner * share)[1:6] for share in (0.30, 0.58)]
    low = -0.36 if hair is Hair.BOB else -0.26
    shift = 0.10 if yaw < STRANDS_CENTRED else 0.0
    return [
        np.array([(x * 0.55, 0.33), (x, (0.37 + low) / 4), (x * 0.95, low)])
        for x in (-0.20 + shift * 1.6, shift, 0.20 + shift * 0.4)
    ]


class Head:
    """Draws the head of one frame in the two steps its order needs: what lies behind the neck, then the rest."""

    def __init__(self, sketch: Sketch, part: Part, camera: Camera, figure: Posed, look: Look) -> None:
        self.sketch, self.part, self.look = sketch, part, look
        self.view = HeadView.of(camera, figure.frames["head"], figure.joints["skull"])

    def draw_back(self) -> None:
        """Hair behind the neck: the bun when she faces the viewer, the curtain of the bob."""
        if self.look.hair is Hair.BUN and self.view.turn < BUN_IN_FRONT:
            self._bun()
        if self.look.hair is Hair.BOB and self.view.turn < 60 and not self.sketch.ghost:
            self._curtain()

    def draw(self) -> None:
        """Face, features, hair, strands, ear, and the bun when it is in front."""
        look, view, part = self.look, self.view, self.part
        pen = self.sketch.pen
        outlines = self._outlines()
        face, face_line, hair, hair_line = (pen.raw(outline) for outline in outlines[:4])
        details = not self.sketch.ghost
        part.fill(Role.SKIN_LINE, face_line)
        part.fill(Role.SKIN, face)
        if details and view.turn < FACE_HIDDEN:
            draw_face(pen, part, view, eyes_closed=look.eyes_closed)
        part.fill(Role.HAIR_LINE, hair_line)
        part.fill(Role.HAIR, hair)
        if details:
            if pen.quality.details:
                width = STRAND * HEAD_HEIGHT
                part.fill(Role.HAIR_STRAND, *(pen.line(as_plane(strand).tolist(), width) for strand in outlines[4:]))
            if look.hair is not Hair.BOB and EAR_SEEN[0] < view.turn < EAR_SEEN[1]:
                draw_ear(pen, part, view, earring=look.earring)
        if look.hair is Hair.BUN and view.turn >= BUN_IN_FRONT:
            self._bun()

    def _outlines(self) -> list[Array]:
        """Face, grown face, hair, grown hair, then the strands, placed in the picture."""
        outline = round(self.sketch.pen.outline / HEAD_HEIGHT, 5)
        loose = self.look.hair is Hair.BOB
        fall = round(-math.sin(self.view.roll) * self.view.flip, 1) if loose else 0.0
        points, ends = _contours(self.look.hair, int(self.view.turn + 0.5), outline, fall)
        placed = self.view.place(points, mirrored=True)
        return [placed[start:end] for start, end in zip((0, *ends[:-1]), ends, strict=True)]

    def _bun(self) -> None:
        pen, part, view = self.sketch.pen, self.part, self.view
        x, y, _ = view.turned(-0.36, 0.43, 0.0)
        radius = 0.175
        centre = view.point(x, y)
        part.fill(Role.HAIR_LINE, pen.circle(centre, radius * HEAD_HEIGHT + pen.outline))
        part.fill(Role.HAIR_STRAND if view.turn < 60 else Role.HAIR, pen.circle(centre, radius * HEAD_HEIGHT))
        if not self.sketch.ghost and pen.quality.details:
            angles = [math.radians(a) for a in (160, 122, 84, 46, 8, -30)]
            curl = [(x + radius * 0.6 * math.cos(a), y + radius * (0.6 * math.sin(a) - 0.02)) for a in angles]
            part.fill(Role.HAIR_LINE, pen.line([view.point(*p) for p in curl], 0.018 * HEAD_HEIGHT))

    def _curtain(self) -> None:
        """The back of the bob, seen on both sides of the neck."""
        view = self.view
        sin = math.sin(math.radians(view.turn))
        width, shift = 0.44 + 0.04 * sin, -0.10 * sin + (0.06 if view.turn > 45 else 0.0)
        left, right = shift - width, shift + width - 0.12 * sin
        corner = 0.22
        centres = [(x, y) for x in (left + corner, right - corner) for y in (-0.40 + corner, 0.35 - corner)]
        fall = -math.sin(view.roll) * view.flip * FALL
        placed = [view.point((x + (fall if y < 0 else 0.0)) * view.flip, y) for x, y in centres]
        self.part.fill(Role.HAIR_STRAND, self.sketch.pen.hull(placed, [corner * HEAD_HEIGHT] * 4))
