"""What a picture is made of: shapes with a role each, never a colour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.roles import Role

Array = npt.NDArray[np.float64]
Span = tuple[int, int]


class Kind(Enum):
    """How a shape is filled."""

    FILL = 0
    DISC = 1
    """A radial gradient; the span holds the centre and one point of the rim."""


class Shape(NamedTuple):
    """One fill of the picture: closed sub-paths, as spans of the points of its `Shapes`, under the non-zero rule.

    `far` is the share (0 to 1) of the palette's colour for things turned away from the viewer.
    A tuple and no dataclass, because 80 are made for every frame.
    """

    role: Role
    spans: tuple[Span, ...]
    far: float = 0.0
    kind: Kind = Kind.FILL


BELOW = 0.6
"""How much of what lies nearer than the floor's line lifts the picture; the rest may use the margin below."""


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

        The floor is 10 % above the lower edge, or higher where something comes nearer; 46 % of the height left over
        lifts a low scene towards the middle.
        """
        bottom = min(0.0, self.bottom)
        tall = max(self.top - bottom, 0.50)
        wide = max(self.right - self.left, 0.60)
        scale = min(width * 0.86 / wide, height * 0.84 / tall, height * 0.80 / 0.92)
        base = height * 0.90 + bottom * scale * BELOW - max(0.0, height * 0.84 - tall * scale) * 0.46
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
            item._replace(spans=tuple((start + shift, stop + shift) for start, stop in item.spans))
            for item in other.items
        )
        points = np.concatenate([self.points, other.points])
        return replace(self, points=points, items=self.items + moved)
