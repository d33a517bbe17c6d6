"""The paints of the things in the room, and the boxes they are built of."""

from __future__ import annotations

from collections.abc import Sequence

from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.stage import Paint, Place, Stage

WOOD = Paint(base=Role.WOOD, top=Role.WOOD_LIGHT, side=Role.WOOD_DARK)
LEG = Paint(base=Role.WOOD_DARK, top=Role.WOOD, side=Role.WOOD_DARK)
CABINET = Paint(base=Role.CABINET, top=Role.CABINET_LIGHT, side=Role.CABINET_DARK)
PLINTH = Paint(base=Role.WOOD_DARK, top=Role.WOOD_DARK, side=Role.PLINTH)
STEP_BODY = Paint(base=Role.METAL_LIGHT, top=Role.METAL, side=Role.METAL_DARK)
STEP_TOP = Paint(base=Role.STEP, top=Role.STEP_LIGHT, side=Role.STEP_DARK)
MAT = Paint(base=Role.MAT_DARK, top=Role.MAT, side=Role.MAT_DARK)
CLOTH = Paint(base=Role.CLOTH, top=Role.CLOTH_LIGHT, side=Role.CLOTH_DARK)
CUSHION = Paint(base=Role.CUSHION, top=Role.CUSHION_LIGHT, side=Role.CUSHION_DARK)

Piece = tuple[Place, Place, Paint]
"""A box: centre, size, paint."""


def draw_boxes(pieces: Sequence[Piece], stage: Stage) -> None:
    """Draw boxes from far to near."""
    for centre, measures, paint in sorted(pieces, key=lambda piece: stage.depth(piece[0])):
        stage.box(centre, measures, paint, 0.005 if paint is LEG else 0.007)
