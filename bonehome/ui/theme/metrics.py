"""Sizes: the type scale, space that grows with the text, target heights, width classes."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from bonehome.ui.theme.enums import TextStep, WidthClass

BASE_PT = 16
TEXT_SIZES = (14, 16, 18, 20, 22, 24, 26, 28)
SMALLEST_PT = 14
SMALLEST_TARGET = 48
PX_PER_PT = 4 / 3
SPACE_SHARE = 0.45
DISPLAY_FROM_PT = 22
PLAYER_FACTORS = MappingProxyType({1: 0.75, 2: 1.0, 3: 1.3})


@dataclass(frozen=True, kw_only=True)
class TypeStep:
    """A step of the scale: size at body 16 in points, font weight 100 to 900, line height as a factor."""

    pt: float
    weight: int
    line: float = 1.26


TYPE_SCALE = MappingProxyType(
    {
        TextStep.CAPTION: TypeStep(pt=14, weight=500),
        TextStep.CAPTION_STRONG: TypeStep(pt=14, weight=650),
        TextStep.BODY: TypeStep(pt=16, weight=400, line=1.3),
        TextStep.LABEL: TypeStep(pt=16, weight=600),
        TextStep.CARD: TypeStep(pt=18, weight=650, line=1.22),
        TextStep.LEAD: TypeStep(pt=18, weight=400, line=1.3),
        TextStep.SECTION: TypeStep(pt=20, weight=650, line=1.22),
        TextStep.PAGE: TypeStep(pt=30, weight=650, line=1.12),
        TextStep.HERO: TypeStep(pt=34, weight=700, line=1.1),
        TextStep.CUE: TypeStep(pt=27, weight=600, line=1.16),
        TextStep.PHASE: TypeStep(pt=56, weight=750, line=1.06),
        TextStep.COUNT: TypeStep(pt=190, weight=750, line=1.0),
    }
)


@dataclass(frozen=True, kw_only=True)
class Metrics:
    """Everything that depends on the chosen text size (body text in points, 14 to 28).

    Pixels are Qt's device independent ones at 96 to the inch, so text and boxes keep their proportions on every system.
    """

    text_pt: int = BASE_PT

    @property
    def factor(self) -> float:
        """Text growth: 1 at 16 pt."""
        return self.text_pt / BASE_PT

    @property
    def growth(self) -> float:
        """Space grows by 45 % of the text's growth."""
        return 1 + (self.factor - 1) * SPACE_SHARE

    def px(self, pt: float) -> int:
        """Pixels of a text size given at body 16; never under 14 pt."""
        return round(max(pt * self.factor, SMALLEST_PT) * PX_PER_PT)

    def step_px(self, step: TextStep) -> int:
        """Pixels of a step's letters."""
        return self.px(TYPE_SCALE[step].pt)

    def space(self, px: float) -> int:
        """A gap, margin, radius or icon given at body 16."""
        return round(px * self.growth)

    def target(self, px: float, text_pt: float = BASE_PT) -> int:
        """Height of something to press: the design height, the text and 22 px of air, or 48; whatever is most."""
        return max(SMALLEST_TARGET, self.space(px), self.px(text_pt) + self.space(22))

    def width_class(self, window_px: int) -> WidthClass:
        """Which layout a window of this width gets (bounds of the layout rules, in text-adjusted pixels)."""
        adjusted = window_px / max(1.0, self.factor)  # smaller text makes no room: captions and targets stay
        if adjusted >= 1150:
            return WidthClass.WIDE
        return WidthClass.NARROW if adjusted >= 900 else WidthClass.SMALL


def player_px(pt: float, *, width: int, height: int, distance_m: int) -> int:
    """Player letters: scaled by the window (1280x800 = 1, never under 0.8) and by how far away the person stands."""
    window = max(0.8, min(width / 1280, height / 800))
    return round(max(pt * window * PLAYER_FACTORS[distance_m], SMALLEST_PT) * PX_PER_PT)
