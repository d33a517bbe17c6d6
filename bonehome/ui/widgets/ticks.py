"""Dose marks: tick boxes for days, a bar in pieces for minutes, three blocks for how much a bone is loaded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy

from bonehome.app.text import _
from bonehome.ui.theme.enums import Icon, TickState, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, painter_on


def paint_tick(
    painter: QPainter, theme: Theme, rect: QRectF, state: TickState, token: Token, mark: Token = Token.CARD
) -> None:
    """Draw one tick box: filled with a tick, hollow, or dashed for the bonus."""
    radius = rect.width() * 0.30
    if state is TickState.DONE:
        draw_box(painter, rect, radius, theme.colour(token))
        side = rect.width() * 0.78
        inner = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        theme.paint_icon(painter, inner, Icon.CHECK, mark, 3.2)
        return
    dash = (2.2, 2.0) if state is TickState.BONUS else ()
    draw_box(painter, rect, radius, None, theme.colour(Token.EDGE), 2.0, dash)


class Ticks(QLabel):
    """A row of tick boxes read as one phrase, for example "Strength, 1 of 2 days, 1 bonus day open"."""

    def __init__(
        self, theme: Theme, states: Sequence[TickState], token: Token, phrase: str, size: int = 26, gap: int = 7
    ) -> None:
        super().__init__()
        self._theme = theme
        self._states = tuple(states)
        self._token = token
        self._size = size
        self._gap = gap
        self.setAccessibleName(phrase)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_states(self, states: Sequence[TickState], phrase: str) -> None:
        """Show other boxes."""
        self._states = tuple(states)
        self.setAccessibleName(phrase)
        self._restyle()

    def sizeHint(self) -> QSize:
        """All boxes in a row."""
        side, gap = self._theme.space(self._size), self._theme.space(self._gap)
        return QSize(max(0, len(self._states) * (side + gap) - gap), side)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the boxes."""
        painter = painter_on(self)
        side, gap = self._theme.space(self._size), self._theme.space(self._gap)
        for at, state in enumerate(self._states):
            paint_tick(painter, self._theme, QRectF(at * (side + gap), 0, side, side), state, self._token)
        painter.end()


class MinutesBar(QProgressBar):
    """Minutes of a goal in five or six pieces; the words "24 of 60 min" stand beside it. Full shows a tick."""

    def __init__(
        self, theme: Theme, value: int, goal: int, token: Token, *, pieces: int = 6, height: int = 14, name: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self._pieces = pieces
        self._height = height
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_minutes(value, goal)
        theme.changed.connect(self._restyle)

    def show_minutes(self, value: int, goal: int) -> None:
        """Show other minutes; more than the goal fills the bar."""
        self.setUpdatesEnabled(False)  # else QProgressBar paints at once, and all that lies behind it half filled
        self.setRange(0, max(1, goal))
        self.setValue(min(value, max(1, goal)))
        self.setUpdatesEnabled(True)
        self.setAccessibleDescription(_("{done} of {goal} minutes").format(done=value, goal=goal))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be, never under 60."""
        return QSize(self._theme.space(150), self._theme.space(self._height))

    def minimumSizeHint(self) -> QSize:
        """Sixty pixels at least."""
        return QSize(60, self._theme.space(self._height))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the pieces, filled as far as the minutes go, and the tick at the end when all is done."""
        painter = painter_on(self)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        full = self.value() >= self.maximum()
        if full:
            side = rect.height() + 6
            mark = QRectF(rect.right() - side, rect.center().y() - side / 2, side, side)
            self._theme.paint_icon(painter, mark, Icon.CHECK, Token.PRIM, 3.4)
            rect.setRight(rect.right() - side - 4)
        gap = 4.0
        width = (rect.width() - gap * (self._pieces - 1)) / self._pieces
        filled = self.value() / self.maximum() * self._pieces
        for at in range(self._pieces):
            piece = QRectF(rect.x() + at * (width + gap), rect.y(), width, rect.height())
            self._draw_piece(painter, piece, max(0.0, min(1.0, filled - at)))
        painter.end()

    def _draw_piece(self, painter: QPainter, rect: QRectF, part: float) -> None:
        path = QPainterPath()
        radius = min(rect.height() / 2, 6.0)
        path.addRoundedRect(rect, radius, radius)
        painter.fillPath(path, self._theme.colour(Token.SUNK))
        if part > 0:
            painter.save()
            painter.setClipPath(path)
            done = QRectF(rect.x(), rect.y(), rect.width() * part, rect.height())
            painter.fillRect(done, self._theme.colour(self._token))
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour(Token.EDGE), 1.3))
        painter.drawPath(path)


class LoadMarks(QLabel):
    """Three rising blocks for none, light, medium, strong; the word stands beside them."""

    WORDS = ("None", "Light", "Medium", "Strong")

    def __init__(self, theme: Theme, level: int, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._level = max(0, min(3, level))
        self.setAccessibleName(f"{name}: {self.WORDS[self._level]}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    @property
    def word(self) -> str:
        """The word for the level."""
        return self.WORDS[self._level]

    def sizeHint(self) -> QSize:
        """Three blocks."""
        return QSize(self._theme.space(41), self._theme.space(22))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the blocks."""
        painter = painter_on(self)
        scale = self._theme.metrics.growth
        painter.scale(scale, scale)
        for at in range(3):
            height = 9 + at * 5
            block = QRectF(1 + at * 13, 21 - height, 10, height)
            on = at < self._level
            fill = self._theme.colour(Token.PRIM) if on else None
            draw_box(painter, block, 3, fill, self._theme.colour(Token.PRIM if on else Token.EDGE), 1.6)
        painter.end()
