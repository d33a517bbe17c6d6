"""The ring: an arc that shrinks clockwise from twelve, with a number and a word inside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from bonehome.app.text import _
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import painter_on

_FULL = 1000


class Ring(QProgressBar):
    """A ring of ``size`` pixels; ``show_part`` sets the part left, the number and the word under it.

    The player sets ``number_px`` and ``word_px`` itself because its letters follow the window; 0 takes the text steps.
    """

    def __init__(
        self,
        theme: Theme,
        size: int = 120,
        thickness: int = 12,
        token: Token = Token.TEAL,
        track: Token = Token.CARD,
        *,
        name: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self._thickness = thickness
        self._tokens = (token, track)
        self._number = ""
        self._word = ""
        self._number_px = 0
        self._word_px = 0
        self.setRange(0, _FULL)
        self.setTextVisible(False)
        self.setAccessibleName(name or _("Time left"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_part(self, part: float, number: str = "", word: str = "") -> None:
        """Show the part left (0 to 1) and what is written inside; a reader hears number and word."""
        self.setValue(round(max(0.0, min(1.0, part)) * _FULL))
        self._number, self._word = number, word
        self.setAccessibleDescription(f"{number} {word}".strip())
        self.update()

    def set_size(self, size: int, thickness: int, number_px: int = 0, word_px: int = 0) -> None:
        """Take another size, in pixels as they are."""
        self._size, self._thickness, self._number_px, self._word_px = size, thickness, number_px, word_px
        self._restyle()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._size if self._number_px else self._theme.space(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw track, arc and words."""
        painter = painter_on(self)
        inset = self._thickness / 2 + 1
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        token, track = (self._theme.colour(token) for token in self._tokens)
        for colour, width in ((self._theme.colour(Token.EDGE), self._thickness), (track, self._thickness - 3)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(rect)
        if self.value():
            painter.setPen(QPen(token, self._thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(rect, 90 * 16, -round(self.value() / _FULL * 360 * 16))
        self._draw_words(painter)
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        number, word = self._fonts()
        high, low = QFontMetricsF(number), QFontMetricsF(word)
        gap = high.capHeight() * 0.26 + 6 if self._word else 0.0
        total = high.capHeight() + gap + (low.capHeight() if self._word else 0.0)
        base = (self.height() - total) / 2 + high.capHeight()
        painter.setFont(number)
        painter.setPen(self._theme.colour(Token.INK))
        painter.drawText(QPointF((self.width() - high.horizontalAdvance(self._number)) / 2, base), self._number)
        if self._word:
            painter.setFont(word)
            painter.setPen(self._theme.colour(Token.INK2))
            x = (self.width() - low.horizontalAdvance(self._word)) / 2
            painter.drawText(QPointF(x, base + gap + low.capHeight()), self._word)

    def _fonts(self) -> tuple[QFont, QFont]:
        fonts = self._theme.fonts
        if self._number_px:
            return (
                fonts.at(self._number_px, 700, display=True, tabular=True),
                fonts.at(self._word_px, 600, display=True),
            )
        number = fonts.at(round(self.sizeHint().width() * 0.30), 600, display=True, tabular=True)
        word = self._theme.font(TextStep.CAPTION, weight=600)
        room = self.sizeHint().width() * 0.86 - 2 * self._thickness
        while word.pixelSize() > 12 and QFontMetricsF(word).horizontalAdvance(self._word) > room:
            word.setPixelSize(word.pixelSize() - 1)
        return number, word
