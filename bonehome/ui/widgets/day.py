"""Days: the mark that says done, today, planned or rest, and the cell of the week strip."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.ui.theme.enums import DayState, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, draw_disc, draw_hatch, draw_text, painter_on
from bonehome.ui.widgets.press import PressArea

DAY_WORDS = MappingProxyType(
    {
        DayState.DONE: "Done",
        DayState.TODAY: "Today",
        DayState.PLANNED: "Planned",
        DayState.PART: "Part done",
        DayState.REST: "Rest",
        DayState.CARRIED_ON: "Moved on",
        DayState.PAUSED: "Paused",
    }
)
_WORD_TOKENS = MappingProxyType(
    {DayState.DONE: Token.PRIM_T, DayState.PART: Token.PRIM_T, DayState.TODAY: Token.CORAL_T}
)
_ICONS = MappingProxyType({DayState.REST: Icon.MOON, DayState.CARRIED_ON: Icon.CARRIED_ON})


def paint_day_mark(painter: QPainter, theme: Theme, rect: QRectF, state: DayState) -> None:
    """Draw the mark into a square; the word for it must stand under or beside it."""
    if state is DayState.DONE:
        draw_disc(painter, rect, theme.colour(Token.PRIM))
        inset = rect.width() * 0.16
        theme.paint_icon(painter, rect.adjusted(inset, inset, -inset, -inset), Icon.CHECK, Token.ON_PRIM, 3.0)
    elif state is DayState.TODAY:
        draw_disc(painter, rect, None, theme.colour(Token.CORAL), 3.0)
        inset = rect.width() * 0.29
        draw_disc(painter, rect.adjusted(inset, inset, -inset, -inset), theme.colour(Token.CORAL))
    elif state in _ICONS:
        theme.paint_icon(painter, rect, _ICONS[state], Token.INK2, 2.0)
    else:
        _paint_ring(painter, theme, rect, state)


def _paint_ring(painter: QPainter, theme: Theme, rect: QRectF, state: DayState) -> None:
    if state is DayState.PAUSED:
        draw_hatch(painter, rect, rect.width() / 2, theme.colour(Token.EDGE))
    if state is DayState.PART:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Token.PRIM))
        painter.drawPie(rect.adjusted(1, 1, -1, -1), 90 * 16, -180 * 16)
    line = Token.PRIM if state is DayState.PART else Token.EDGE
    draw_disc(painter, rect, None, theme.colour(line), 2.2)


class DayMark(QWidget):
    """The mark as a widget, for a place where its word stands beside it."""

    def __init__(self, theme: Theme, state: DayState, size: int = 26) -> None:
        super().__init__()
        self._theme = theme
        self._state = state
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_state(self, state: DayState) -> None:
        """Show another state."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._theme.space(self._size)
        return QSize(side, side)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the mark."""
        painter = painter_on(self)
        paint_day_mark(painter, self._theme, QRectF(self.rect()), self._state)
        painter.end()


class StripCell(PressArea):
    """One day of the week strip: "Wed 18", mark, word; pressing it opens the week at that day."""

    def __init__(self, theme: Theme, label: str, state: DayState, name: str, *, today: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._label = label
        self._state = state
        self._today = today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_day(label, state, name, today=today)
        theme.changed.connect(self._restyle)

    def show_day(self, label: str, state: DayState, name: str, *, today: bool = False) -> None:
        """Show another day; ``name`` is what is read, for example "Monday 16, done"."""
        self._label, self._state, self._today = label, state, today
        self.setText(f"{label} {DAY_WORDS[state]}")
        self.setAccessibleName(name)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Label, mark and word under one another."""
        theme = self._theme
        font = QFontMetricsF(theme.font(TextStep.CAPTION, weight=700))
        width = max(font.horizontalAdvance(self._label), font.horizontalAdvance(DAY_WORDS[self._state]))
        height = 2 * self._line() + theme.space(28) + theme.space(22)
        return QSize(round(width) + 10, round(height))

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut."""
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRectF, float]:
        """The whole cell."""
        return QRectF(self.rect()), self._theme.space(16)

    def _line(self) -> float:
        return self._theme.metrics.step_px(TextStep.CAPTION) * 1.35

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the cell; today has a coral border and a soft coral area."""
        painter = painter_on(self)
        theme, face = self._theme, QRectF(self.rect())
        if self._today:
            fill = theme.colour(Token.CORAL_S)
            draw_box(painter, face, theme.space(16), fill, theme.colour(Token.CORAL), 2.5)
        elif self.underMouse() and not theme.high_contrast:
            draw_box(painter, face, theme.space(16), theme.colour(Token.SUNK))
        line, top = self._line(), theme.space(8)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(theme.font(TextStep.CAPTION, weight=700 if self._today else 600))
        painter.setPen(theme.colour(Token.INK))
        draw_text(painter, QRectF(0, top, face.width(), line), self._label, centre)
        side = theme.space(28)
        y = top + line + theme.space(3)
        paint_day_mark(painter, theme, QRectF((face.width() - side) / 2, y, side, side), self._state)
        painter.setFont(theme.font(TextStep.CAPTION, weight=600 if self._state in _WORD_TOKENS else 500))
        painter.setPen(theme.colour(_WORD_TOKENS.get(self._state, Token.INK2)))
        word = QRectF(0, y + side + theme.space(2), face.width(), line)
        draw_text(painter, word, DAY_WORDS[self._state], centre)
        painter.end()
