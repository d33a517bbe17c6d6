"""The ring with the time inside, as large as its place allows."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.ui.pages.player.sizes import PlayerSizes
from bonehome.ui.theme.enums import Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.ring import Ring

_LARGEST = 420
_SMALLEST = 180
_THICK = 26 / 420
_NUMBER_PT = 150.0
_WORD_PT = 28.0
_INSIDE = 0.80
_NUMBER_SHARE = 0.56
_LEAST_PX = 19


class TimeRing(QWidget):
    """Centres a ring that takes the room there is, up to 420 px at 1280x800; number and word fit inside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sizes = PlayerSizes()
        self._rings = {token: Ring(theme, token=token) for token in (Token.TEAL, Token.SUN, Token.CORAL)}
        for ring in self._rings.values():
            ring.setParent(self)
            ring.hide()
        self._ring = self._rings[Token.TEAL]
        self._ring.show()
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._sizes = sizes
        self.setMaximumHeight(sizes.space(_LARGEST))
        self.updateGeometry()
        self._fit()

    def show_time(self, part: float, number: str, word: str, token: Token = Token.TEAL) -> None:
        """Show the part left, the number and the word, in teal, amber or coral; the ring moves with the number."""
        if (number, word) == self._words and self._ring is self._rings[token]:
            return
        changed = (len(number), word) != (len(self._words[0]), self._words[1])
        if self._ring is not self._rings[token]:
            self._ring.hide()
            self._ring = self._rings[token]
            self._ring.show()
            changed = True
        self._words = (number, word)
        if changed:
            self._fit()
        self._ring.show_part(part, number, word)

    def sizeHint(self) -> QSize:
        """The full ring."""
        side = self._sizes.space(_LARGEST)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The smallest that is still read."""
        side = self._sizes.space(_SMALLEST)
        return QSize(side, side)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The ring follows its place."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = min(self.width(), self.height())
        inside = side * _INSIDE
        number = min(self._fitted(self._words[0], 700, _NUMBER_PT, inside * 0.90), round(side * _NUMBER_SHARE))
        word = min(self._fitted(self._words[1], 600, _WORD_PT, inside * 0.80), max(_LEAST_PX, round(side * 0.09)))
        self._ring.set_size(side, max(12, round(side * _THICK)), number, word)
        self._ring.setGeometry((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _fitted(self, text: str, weight: int, pt: float, width: float) -> int:
        px = self._sizes.px(pt)
        while px > _LEAST_PX:
            font = self._theme.fonts.at(px, weight, display=True, tabular=True)
            if QFontMetricsF(font).horizontalAdvance(text) <= width:
                break
            px = round(px * 0.95)
        return px
