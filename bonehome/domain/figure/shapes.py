"""What a picture is made of: shapes with a role each, never a colour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Span = tuple[int, int]


class Role(StrEnum):
    """What a shape shows. Every palette gives each role one colour."""

    # the person
    SKIN = "skin"
    SKIN_SHADE = "skin_shade"
    SKIN_LINE = "skin_line"
    SKIN_DETAIL = "skin_detail"
    BLUSH = "blush"
    EYE = "eye"
    GLINT = "glint"
    BROW = "brow"
    MOUTH = "mouth"
    HAIR = "hair"
    HAIR_STRAND = "hair_strand"
    HAIR_LINE = "hair_line"
    EARRING = "earring"
    TOP = "top"
    TOP_SHADE = "top_shade"
    TOP_LINE = "top_line"
    TRIM = "trim"
    LEGGINGS = "leggings"
    LEGGINGS_SHADE = "leggings_shade"
    LEGGINGS_LINE = "leggings_line"
    STRIPE = "stripe"
    SOCK = "sock"
    SHOE = "shoe"
    SHOE_SHADE = "shoe_shade"
    SHOE_LINE = "shoe_line"
    SOLE = "sole"
    # the room
    WALL = "wall"
    ARCH = "arch"
    FLOOR = "floor"
    SHADOW = "shadow"
    # things
    WOOD = "wood"
    WOOD_DARK = "wood_dark"
    WOOD_LIGHT = "wood_light"
    PLINTH = "plinth"
    CABINET = "cabinet"
    CABINET_LIGHT = "cabinet_light"
    CABINET_DARK = "cabinet_dark"
    CABINET_LINE = "cabinet_line"
    SLAB = "slab"
    SLAB_EDGE = "slab_edge"
    SKIRTING = "skirting"
    MAT = "mat"
    MAT_DARK = "mat_dark"
    MAT_SHADOW = "mat_shadow"
    CLOTH = "cloth"
    CLOTH_LIGHT = "cloth_light"
    CLOTH_DARK = "cloth_dark"
    CUSHION = "cushion"
    CUSHION_LIGHT = "cushion_light"
    CUSHION_DARK = "cushion_dark"
    STEP = "step"
    STEP_LIGHT = "step_light"
    STEP_DARK = "step_dark"
    METAL = "metal"
    METAL_DARK = "metal_dark"
    METAL_LIGHT = "metal_light"
    METAL_LINE = "metal_line"
    BALL = "ball"
    BALL_SHADE = "ball_shade"
    BALL_LINE = "ball_line"
    BALL_SEAM = "ball_seam"
    BALL_SHINE = "ball_shine"
    BAND = "band"
    BAND_DARK = "band_dark"
    BAND_LINE = "band_line"
    CUFF = "cuff"
    CUFF_STRIPE = "cuff_stripe"
    CUFF_SEAM = "cuff_seam"
    CUFF_LINE = "cuff_line"
    LEAF = "leaf"
    LEAF_DARK = "leaf_dark"
    POT = "pot"
    POT_DARK = "pot_dark"
    # laid over the picture
    GHOST = "ghost"
    GHOST_LINE = "ghost_line"
    GLOW = "glow"
    GLOW_RING = "glow_ring"
    GLOW_AWAY = "glow_away"
    GLOW_AWAY_DOT = "glow_away_dot"
    ARROW = "arrow"
    HALO = "halo"


class Kind(Enum):
    """How a shape is filled."""

    FILL = 0
    DISC = 1
    """A radial gradient; the span holds the centre and one point of the rim."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One fill of the picture: closed sub-paths, as spans of the points of its `Shapes`, under the non-zero rule.

    `far` is the share (0 to 1) of the palette's colour for things turned away from the viewer.
    """

    role: Role
    spans: tuple[Span, ...]
    far: float = 0.0
    kind: Kind = Kind.FILL


@dataclass(frozen=True, slots=True, kw_only=True)
class Transform:
    """From picture coordinates (statures, y up) to pixels (y down): x = left + scale·x, y = base - scale·y."""

    scale: float
    left: float
    base: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """What must fit in the picture for a whole exercise, in statures: lower left and upper right corner."""

    left: float
    bottom: float
    right: float
    top: float
    horizon: float = 0.040

    def fit(self, width: float, height: float) -> Transform:
        """Scale and place the exercise in `width` by `height` pixels (J: margins that looked right in the trials).

        The feet stand 10 % above the lower edge; 46 % of the height left over lifts a low scene towards the middle.
        """
        bottom = min(0.0, self.bottom)
        tall = max(self.top - bottom, 0.50)
        wide = max(self.right - self.left, 0.60)
        scale = min(width * 0.86 / wide, height * 0.84 / tall, height * 0.80 / 0.92)
        base = height * 0.90 - max(0.0, height * 0.84 - tall * scale) * 0.46
        return Transform(scale=scale, left=width / 2 - scale * (self.left + self.right) / 2, base=base)

    def mirrored(self) -> Framing:
        """The framing of the mirror image."""
        return replace(self, left=-self.right, right=-self.left)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shapes:
    """A picture or one layer of it, painted in order. `points` is (n, 2), in statures, x right and y up."""

    points: Array
    items: tuple[Shape, ...]
    framing: Framing

    def mirrored(self) -> Shapes:
        """The mirror image: the same exercise on the other side."""
        return replace(self, points=self.points * (-1.0, 1.0), framing=self.framing.mirrored())

    def __add__(self, other: Shapes) -> Shapes:
        """Both layers in one, this one below."""
        shift = len(self.points)
        moved = tuple(
            replace(item, spans=tuple((start + shift, stop + shift) for start, stop in item.spans))
            for item in other.items
        )
        points = np.concatenate([self.points, other.points])
        return replace(self, points=points, items=self.items + moved)
