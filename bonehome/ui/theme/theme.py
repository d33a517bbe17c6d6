"""The one object widgets ask for colours, sizes, fonts and icons; it says when they changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QPainter

from bonehome.ui.theme.enums import Hue, Icon, TextStep, ThemeName, Token
from bonehome.ui.theme.fonts import Fonts
from bonehome.ui.theme.icons import STROKE, Icons
from bonehome.ui.theme.metrics import TEXT_SIZES, TYPE_SCALE, Metrics
from bonehome.ui.theme.palette import to_colour
from bonehome.ui.theme.tokens import Tokens, load_tokens

THEME_FILES = (ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST)


def load_themes(folder: Path) -> dict[ThemeName, Tokens]:
    """Every theme of resources/themes; raises UserError for the first that is not complete."""
    return {name: load_tokens(folder / f"{name}.toml") for name in THEME_FILES}


class Theme(QObject):
    """Colours, metrics, fonts and icons in force; ``changed`` follows every change of colours or text size."""

    changed = Signal()

    def __init__(self, themes: Mapping[ThemeName, Tokens], icons: Icons, fonts: Fonts | None = None) -> None:
        super().__init__()
        self._themes = themes
        self._name = ThemeName.LIGHT
        self._colours: dict[Token, QColor] = {}
        self.metrics = Metrics()
        self.icons = icons
        self.fonts = fonts or Fonts()
        self._fill()

    @property
    def name(self) -> ThemeName:
        """The theme shown (never FOLLOW)."""
        return self._name

    @property
    def tokens(self) -> Tokens:
        """The table of colours in force."""
        return self._themes[self._name]

    @property
    def dark(self) -> bool:
        """True in the dark theme."""
        return self.tokens.dark

    @property
    def high_contrast(self) -> bool:
        """True where soft fills and shadows are gone and borders are black."""
        return self.tokens.high_contrast

    def choose(self, name: ThemeName | None = None, text_pt: int | None = None) -> None:
        """Change colours, text size or both; emits ``changed`` once if anything did."""
        new = (name or self._name, text_pt or self.metrics.text_pt)
        if new[0] not in self._themes or new[1] not in TEXT_SIZES:
            raise ValueError(f"no such theme or text size: {new}")
        if new == (self._name, self.metrics.text_pt):
            return
        self._name = new[0]
        self.metrics = replace(self.metrics, text_pt=new[1])
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        self._colours = {token: to_colour(self.tokens[token]) for token in Token}

    def colour(self, token: Token) -> QColor:
        """The colour of a token."""
        return self._colours[token]

    def font(self, step: TextStep, *, weight: int | None = None, tabular: bool = False) -> QFont:
        """The font of a text step at the chosen size."""
        return self.fonts.step(step, self.metrics, weight=weight, tabular=tabular)

    def line_px(self, step: TextStep) -> int:
        """Height of one line of a step."""
        return round(self.metrics.step_px(step) * TYPE_SCALE[step].line)

    def space(self, px: float) -> int:
        """A gap, margin, radius or icon size given at body 16."""
        return self.metrics.space(px)

    def chosen(self, hue: Hue | None = None) -> tuple[QColor, QColor, QColor]:
        """Fill, words and border of something chosen; filled with white words in high contrast."""
        soft, text, line = (hue.soft, hue.text, hue.fill) if hue else (Token.PRIM_S, Token.PRIM_T, Token.PRIM)
        if self.high_contrast:
            soft, text = line, Token.ON_PRIM
        return self.colour(soft), self.colour(text), self.colour(line)

    def paint_icon(
        self, painter: QPainter, rect: QRectF, name: Icon, token: Token = Token.INK, stroke: float = STROKE
    ) -> None:
        """Draw an icon centred in ``rect`` in a token's colour."""
        self.icons.paint(painter, rect, name, self.colour(token), stroke)
