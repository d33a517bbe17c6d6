"""The tempo bar: the part of the repetition as word, shape and colour, with a pip for each second."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bonehome.ui.pages.player.sizes import PlayerSizes
from bonehome.ui.theme.enums import Hue, Icon, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, draw_disc, draw_text, painter_on

_HEIGHT = 122
_WORD_PT = 56.0
_LEAST_PT = 26.0


@dataclass(frozen=True, kw_only=True)
class ShownBeat:
    """What the bar shows: the word, its shape and colour, and ``done`` of ``seconds`` pips (none where 0)."""

    word: str
    icon: Icon
    hue: Hue
    done: int = 0
    seconds: int = 0


class TempoBar(QLabel):
    """Draws one beat; the word shrinks before it meets the pips."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sizes = PlayerSizes()
        self._beat = ShownBeat(word="", icon=Icon.UP, hue=Hue.CORAL)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._sizes = sizes
        self.updateGeometry()

    def show_beat(self, beat: ShownBeat) -> None:
        """Show another beat or another second of it."""
        if beat != self._beat:
            self._beat = beat
            self.setText(beat.word)
            self.update()

    def sizeHint(self) -> QSize:
        """Grows with window and distance."""
        return QSize(100, round(self._sizes.px(_WORD_PT) * _HEIGHT / 74.7))

    def minimumSizeHint(self) -> QSize:
        """Three quarters of it."""
        return QSize(100, self.sizeHint().height() * 3 // 4)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw box, shape, word and pips."""
        painter = painter_on(self)
        theme, beat = self._theme, self._beat
        box = QRectF(self.rect())
        draw_box(painter, box, 24, theme.colour(beat.hue.soft), theme.colour(beat.hue.fill), 3.0)
        side = min(box.height() * 0.5, box.width() * 0.12)
        disc = QRectF(box.x() + side / 3, box.center().y() - side / 2, side, side)
        draw_disc(painter, disc, theme.colour(beat.hue.fill))
        inner = disc.adjusted(side * 0.15, side * 0.15, -side * 0.15, -side * 0.15)
        theme.paint_icon(painter, inner, beat.icon, Token.CARD, 3.2)
        pips = self._paint_pips(painter, box)
        room = QRectF(disc.right() + side * 0.3, box.y(), box.right() - pips - disc.right() - side * 0.5, box.height())
        painter.setFont(self._word_font(room.width()))
        painter.setPen(theme.colour(beat.hue.text))
        draw_text(painter, room, beat.word, Qt.AlignmentFlag.AlignVCenter)
        painter.end()

    def _paint_pips(self, painter: QPainter, box: QRectF) -> float:
        """Draw the seconds at the right and return the width they take."""
        count = self._beat.seconds
        if not count:
            return box.height() * 0.15
        pitch = min(box.height() * 0.26, (box.height() - 14) / count)
        size = pitch * 0.81
        colour = self._theme.colour(self._beat.hue.fill)
        for at in range(count):
            y = box.center().y() + (at - (count - 1) / 2) * pitch - size / 2
            pip = QRectF(box.right() - box.height() * 0.19 - size, y, size, size)
            filled = at < self._beat.done
            draw_disc(painter, pip, colour if filled else None, None if filled else colour, 3.0)
        return box.height() * 0.26 + size

    def _word_font(self, width: float) -> QFont:
        px = self._sizes.px(_WORD_PT)
        while True:
            font = self._theme.fonts.at(px, 750, display=True)
            fits = QFontMetricsF(font).horizontalAdvance(self._beat.word) <= width
            if fits or px <= self._sizes.px(_LEAST_PT):
                return font
            px = round(px * 0.95)
