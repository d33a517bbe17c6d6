"""The badge of a kind of work: icon in the kind's text colour on its soft rounded square; and the brand mark."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.ui.theme.enums import Hue, Icon, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, painter_on


@dataclass(frozen=True, kw_only=True)
class KindLook:
    """Icon, hue and word of a kind; hue None means the quiet second text colour."""

    icon: Icon
    hue: Hue | None
    word: str


KINDS = MappingProxyType(
    {
        "strength": KindLook(icon=Icon.DUMBBELL, hue=Hue.CORAL, word="Strength"),
        "balance": KindLook(icon=Icon.BALANCE, hue=Hue.TEAL, word="Balance"),
        "posture": KindLook(icon=Icon.POSTURE, hue=Hue.SUN, word="Posture"),
        "impact": KindLook(icon=Icon.IMPACT, hue=Hue.LEAF, word="Landings"),
        "walk": KindLook(icon=Icon.WALK, hue=Hue.SKY, word="Walk"),
        "test": KindLook(icon=Icon.TIMER, hue=Hue.PLUM, word="Self-test"),
        "rest": KindLook(icon=Icon.MOON, hue=None, word="Rest"),
        "kettle": KindLook(icon=Icon.KETTLE, hue=Hue.TEAL, word="Kettle drill"),
    }
)


def kind_look(kind: str) -> KindLook:
    """The look of a session kind (the values of SessionKind, and rest, kettle)."""
    return KINDS[kind]


def paint_badge(painter: QPainter, theme: Theme, rect: QRectF, kind: str) -> None:
    """Draw a badge into a square; painted cards use it as well as the widget."""
    look = KINDS[kind]
    soft, ink = (look.hue.soft, look.hue.text) if look.hue else (Token.SUNK, Token.INK2)
    line = theme.colour(Token.INK) if theme.high_contrast else None
    draw_box(painter, rect, rect.width() * 0.30, theme.colour(soft), line, 1.5)
    side = rect.width() * 0.62
    inner = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    theme.paint_icon(painter, inner, look.icon, ink, 2.0)


class KindBadge(QWidget):
    """A badge; its word always stands beside it, so it is silent for a reader."""

    def __init__(self, theme: Theme, kind: str, size: int = 44) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_kind(self, kind: str) -> None:
        """Show another kind."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._theme.space(self._size)
        return QSize(side, side)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the badge."""
        painter = painter_on(self)
        paint_badge(painter, self._theme, QRectF(self.rect()), self._kind)
        painter.end()


class BrandMark(KindBadge):
    """The program's own mark: a bone on green."""

    def __init__(self, theme: Theme, size: int = 40) -> None:
        super().__init__(theme, "rest", size)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the mark."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, rect.width() * 0.3, self._theme.colour(Token.PRIM))
        inset = rect.width() * 0.15
        bone = rect.adjusted(inset, inset, -inset, -inset)
        self._theme.paint_icon(painter, bone, Icon.BONE, Token.ON_PRIM, 2.0)
        painter.end()
