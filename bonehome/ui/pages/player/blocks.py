"""The block bar: one piece for each part of the session, as wide as its time, filled as it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bonehome.app.text import _
from bonehome.app.wording import block_words
from bonehome.domain.player.view import BlockProgress
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.metrics import PX_PER_PT, SMALLEST_PT
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, draw_text, painter_on

_BAR = 16
_GAP = 6
_AIR = 10
_TICK = 1.2
_PLACES = 3


class BlockBar(QLabel):
    """Names under the pieces: a tick before what is done, bold and "4 of 8" on the current.

    Letters shrink to 14 pt where the names need it; then only the current name stays.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._blocks: tuple[BlockProgress, ...] = ()
        self._names: tuple[str, ...] = ()
        self.setAccessibleName(_("Parts of the session"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_blocks(self, blocks: Sequence[BlockProgress]) -> None:
        """Show how far the session is."""
        coarse = tuple(replace(one, fraction=round(one.fraction, _PLACES)) for one in blocks)
        if coarse != self._blocks:
            self._blocks = coarse
            self._names = tuple(_name(one) for one in coarse)
            self.setText(next((_name(one) for one in coarse if one.current), ""))
            self.update()

    def sizeHint(self) -> QSize:
        """Bar and one line of names."""
        return QSize(200, _BAR + 8 + round(self._theme.line_px(TextStep.CAPTION) * 1.15))

    def minimumSizeHint(self) -> QSize:
        """The same height in any width."""
        return QSize(60, self.sizeHint().height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the pieces and their names."""
        painter = painter_on(self)
        if self._blocks:
            px, named = self._letters()
            x = 0.0
            for at, width in enumerate(self._widths(px, named)):
                one = self._blocks[at]
                self._paint_piece(painter, QRectF(x, 1, width, _BAR), one)
                if one.current or named:
                    room = self.width() - x if not named else width
                    self._paint_name(painter, QRectF(x, _BAR + 5, room, self.height() - _BAR - 5), at, px)
                x += width + _GAP
        painter.end()

    def _font(self, px: int, one: BlockProgress) -> QFont:
        return self._theme.fonts.at(px, 700 if one.current else 500)

    def _needed(self, px: int, at: int) -> float:
        one = self._blocks[at]
        mark = px * _TICK + 4 if one.done else 0.0
        return QFontMetricsF(self._font(px, one)).horizontalAdvance(self._names[at]) + mark + _AIR

    def _letters(self) -> tuple[int, bool]:
        """(pixels, whether all names fit)."""
        least = round(SMALLEST_PT * PX_PER_PT)
        room = self.width() - _GAP * (len(self._blocks) - 1)
        for px in range(self._theme.metrics.step_px(TextStep.CAPTION), least - 1, -1):
            if sum(self._needed(px, at) for at in range(len(self._blocks))) <= room:
                return px, True
        return least, False

    def _widths(self, px: int, named: bool) -> list[float]:
        """Widths by time, but never narrower than the name."""
        room = self.width() - _GAP * (len(self._blocks) - 1)
        total = sum(one.seconds for one in self._blocks) or 1.0
        least = [self._needed(px, at) if named else 14.0 for at in range(len(self._blocks))]
        free = max(0.0, room - sum(least))
        wanted = [max(0.0, room * one.seconds / total - low) for one, low in zip(self._blocks, least, strict=True)]
        share = free / sum(wanted) if sum(wanted) > 0 else 0.0
        return [low + want * share for low, want in zip(least, wanted, strict=True)]

    def _paint_piece(self, painter: QPainter, rect: QRectF, one: BlockProgress) -> None:
        theme = self._theme
        draw_box(painter, rect, _BAR / 2, theme.colour(Token.CARD))
        if one.fraction > 0:
            path = QPainterPath()
            path.addRoundedRect(rect, _BAR / 2, _BAR / 2)
            painter.save()
            painter.setClipPath(path)
            filled = QRectF(rect.x(), rect.y(), rect.width() * one.fraction, rect.height())
            painter.fillRect(filled, theme.colour(Token.PRIM))
            painter.restore()
        draw_box(painter, rect, _BAR / 2, None, theme.colour(Token.EDGE), 1.6)

    def _paint_name(self, painter: QPainter, rect: QRectF, at: int, px: int) -> None:
        one, x = self._blocks[at], rect.x() + 2
        if one.done:
            side = px * _TICK
            mark = QRectF(x, rect.center().y() - side / 2, side, side)
            self._theme.paint_icon(painter, mark, Icon.CHECK, Token.PRIM, 3.0)
            x += side + 3
        painter.setFont(self._font(px, one))
        painter.setPen(self._theme.colour(Token.INK))
        text = QRectF(x, rect.y(), rect.right() - x, rect.height())
        draw_text(painter, text, self._names[at], Qt.AlignmentFlag.AlignVCenter)


def _name(one: BlockProgress) -> str:
    """ "Balance", and while it is under way "Strength · 4 of 8"."""
    if not one.current or one.done:
        return block_words(one.name)
    return _("{block} · {n} of {of}").format(block=block_words(one.name), n=one.item, of=one.items)
