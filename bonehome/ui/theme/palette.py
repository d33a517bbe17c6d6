"""The Qt palette of a theme, set before the style sheet so that every standard control already fits."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from bonehome.ui.theme.enums import Token
from bonehome.ui.theme.tokens import Tokens

_ROLES = MappingProxyType(
    {
        QPalette.ColorRole.Window: Token.BG,
        QPalette.ColorRole.WindowText: Token.INK,
        QPalette.ColorRole.Base: Token.CARD,
        QPalette.ColorRole.AlternateBase: Token.SUNK,
        QPalette.ColorRole.Text: Token.INK,
        QPalette.ColorRole.PlaceholderText: Token.INK2,
        QPalette.ColorRole.Button: Token.CARD,
        QPalette.ColorRole.ButtonText: Token.INK,
        QPalette.ColorRole.Highlight: Token.PRIM,
        QPalette.ColorRole.HighlightedText: Token.ON_PRIM,
        QPalette.ColorRole.ToolTipBase: Token.INK,
        QPalette.ColorRole.ToolTipText: Token.CARD,
        QPalette.ColorRole.Link: Token.PRIM_T,
        QPalette.ColorRole.LinkVisited: Token.PRIM_T,
        QPalette.ColorRole.Light: Token.CARD,
        QPalette.ColorRole.Midlight: Token.SUNK,
        QPalette.ColorRole.Mid: Token.LINE,
        QPalette.ColorRole.Dark: Token.EDGE,
        QPalette.ColorRole.Shadow: Token.EDGE,
        QPalette.ColorRole.Accent: Token.PRIM,
    }
)
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def to_colour(text: str) -> QColor:
    """``#RRGGBB`` or ``#RRGGBBAA`` as a colour (Qt itself reads eight figures as AARRGGBB)."""
    if len(text) == 9:
        return QColor(f"#{text[7:]}{text[1:7]}")
    return QColor(text)


def make_palette(tokens: Tokens) -> QPalette:
    """All roles from tokens; what is off is written in the second text colour, never paler than 7:1."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, to_colour(tokens[token]))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, to_colour(tokens[Token.INK2]))
    return palette
