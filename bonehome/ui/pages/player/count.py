"""The big number of the player with small words at its side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bonehome.ui.pages.player.sizes import PlayerSizes
from bonehome.ui.theme.enums import Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import painter_on

_SIDE_PT = 36.0
_GAP = 16


class BigCount(QLabel):
    """ "5 of 10 reps": the number in the largest letters that fit, at most ``pt`` points, with one or two lines beside.

    A screen reader hears the whole as one phrase.
    """

    def __init__(self, theme: Theme, pt: float = 190.0) -> None:
        super().__init__()
        self._theme = theme
        self._pt = pt
        self._sizes = PlayerSizes()
        self._number = ""
        self._side: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._sizes = sizes
        self.updateGeometry()

    def show_count(self, number: str, *side: str) -> None:
        """Show another number, with its words."""
        if (number, side) != (self._number, self._side):
            self._number, self._side = number, side
            self.setText(" ".join((number, *side)))
            self.update()

    def sizeHint(self) -> QSize:
        """The height of the full number."""
        return QSize(100, round(self._sizes.px(self._pt) * 0.727) + self._sizes.space(26))

    def minimumSizeHint(self) -> QSize:
        """Half of it."""
        return QSize(100, self.sizeHint().height() // 2)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw number and words on one base line."""
        painter = painter_on(self)
        number, side = self._fonts()
        metrics, small = QFontMetricsF(number), QFontMetricsF(side)
        base = self.height() / 2 + metrics.capHeight() / 2
        painter.setPen(self._theme.colour(Token.INK))
        painter.setFont(number)
        painter.drawText(QPointF(-metrics.leftBearing(self._number[:1] or "0"), base), self._number)
        painter.setFont(side)
        x = metrics.horizontalAdvance(self._number) + self._sizes.space(_GAP)
        line = small.height() * 0.98
        for at, words in enumerate(self._side):
            painter.drawText(QPointF(x, base - (len(self._side) - 1 - at) * line), words)
        painter.end()

    def _fonts(self) -> tuple[QFont, QFont]:
        """Number and words, smaller where the room is too low or too narrow."""
        factor = 1.0
        while True:
            number = self._font(self._sizes.px(self._pt) * factor, 750)
            side = self._font(max(self._sizes.px(_SIDE_PT) * factor, self._sizes.px(18)), 600)
            metrics = QFontMetricsF(number)
            words = max((QFontMetricsF(side).horizontalAdvance(one) for one in self._side), default=0.0)
            wide = metrics.horizontalAdvance(self._number) + self._sizes.space(_GAP) + words
            low = metrics.capHeight() + 8 <= self.height()
            if (wide <= self.width() and low) or factor < 0.25:
                return number, side
            factor *= 0.95

    def _font(self, px: float, weight: int) -> QFont:
        return self._theme.fonts.at(round(px), weight, display=True, tabular=True)
