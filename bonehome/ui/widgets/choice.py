"""Choosing one of several: segmented tray, pills, and large answer rows; one Tab stop, arrow keys inside."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.layout import Column, Flow, Grid, Row
from bonehome.ui.widgets.paint import draw_box, draw_disc, draw_text, painter_on

DIGITS = tuple("123456789")
Options = Sequence[tuple[str, str]]


class Piece(QRadioButton):
    """One choice; drawn by its subclasses, pressed anywhere on it."""

    def __init__(self, theme: Theme, text: str, step: TextStep) -> None:
        super().__init__(text)
        self._theme = theme
        self._step = step
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.toggled.connect(self._restyle)

    def hitButton(self, pos: QPoint, /) -> bool:
        """The whole piece answers."""
        return self.rect().contains(pos)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._step, weight=650 if self.isChecked() else 500))
        self.updateGeometry()
        self.update()

    def _bold_width(self) -> float:
        return QFontMetricsF(self._theme.font(self._step, weight=650)).horizontalAdvance(self.text())

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()


class ChoiceGroup(QWidget):
    """Holds the pieces and says which one is chosen; ``chosen`` is emitted for the person's choices only."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        self.setAccessibleName(name)
        self._group.idClicked.connect(self._tell)
        self._group.idToggled.connect(self._tell_keys)
        self._quiet = False
        self._told = ""

    @property
    def value(self) -> str:
        """The value chosen, empty while there is none."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else ""

    def set_value(self, value: str) -> None:
        """Choose without a signal; an unknown or empty value clears the choice."""
        self._quiet = True
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._group.buttons():
                button.setChecked(False)
            self._group.setExclusive(True)
        self._told = self.value
        self._quiet = False
        self._fix_tab_stop()

    def piece(self, value: str) -> Piece:
        """The control of a value; raises ValueError for an unknown one."""
        button = self._group.button(self._values.index(value))
        if not isinstance(button, Piece):
            raise TypeError(value)
        return button

    def focus_piece(self) -> QWidget | None:
        """The control that takes the keyboard: the chosen one, else the first."""
        return self._group.checkedButton() or (self._group.button(0) if self._values else None)

    def _add_piece(self, value: str, piece: Piece) -> None:
        self._group.addButton(piece, len(self._values))
        self._values.append(value)

    def _fix_tab_stop(self) -> None:
        stop = self.focus_piece()
        for button in self._group.buttons():
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong if button is stop else click)

    def _tell_keys(self, at: int, checked: bool) -> None:
        if checked:
            self._fix_tab_stop()
        if checked and not self._quiet:
            self._tell(at)

    def _tell(self, at: int) -> None:
        value = self._values[at]
        if value != self._told:
            self._told = value
            self.chosen.emit(value)


class _TrayPiece(Piece):
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics
        width = self._bold_width() + 2 * metrics.space(16)
        return QSize(round(width), max(metrics.space(46), metrics.step_px(self._step) + metrics.space(20)))

    def focus_shape(self) -> tuple[QRectF, float]:
        return QRectF(self.rect()), self._theme.space(12)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = painter_on(self)
        face, theme = QRectF(self.rect()), self._theme
        ink = theme.colour(Token.INK)
        if self.isChecked():
            fill, ink = theme.colour(Token.CARD), theme.colour(Token.PRIM_T)
            if theme.high_contrast:
                fill, ink, _ = theme.chosen()
            draw_box(painter, face, theme.space(12), fill, theme.colour(Token.PRIM), 2.0)
        elif self.underMouse():
            draw_box(painter, face, theme.space(12), theme.colour(Token.CARD))
        painter.setFont(self.font())
        painter.setPen(ink if self.isEnabled() else theme.colour(Token.INK2))
        draw_text(painter, face, self.text(), Qt.AlignmentFlag.AlignCenter)
        painter.end()


class Segmented(ChoiceGroup):
    """Two to four short choices in a sunken tray; the chosen one is a card with a green border."""

    def __init__(self, theme: Theme, name: str, options: Options, value: str = "") -> None:
        super().__init__(name)
        self._theme = theme
        row = Row(theme, 3, (4, 4, 4, 4), self)
        for key, words in options:
            piece = _TrayPiece(theme, words, TextStep.LABEL)
            self._add_piece(key, piece)
            row.addWidget(piece)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the tray."""
        painter = painter_on(self)
        line = self._theme.colour(Token.INK) if self._theme.high_contrast else None
        draw_box(painter, QRectF(self.rect()), self._theme.space(15), self._theme.colour(Token.SUNK), line, 2.0)
        painter.end()


class _Pill(Piece):
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics
        px = metrics.step_px(self._step)
        width = self._bold_width() + 2 * metrics.space(18) + px + metrics.space(8)
        return QSize(round(width), max(metrics.space(54), px + metrics.space(24)))

    def focus_shape(self) -> tuple[QRectF, float]:
        return QRectF(self.rect()), self._theme.space(18)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = painter_on(self)
        face, theme = QRectF(self.rect()), self._theme
        ink = paint_choice(painter, theme, face, 18, checked=self.isChecked(), hot=self.underMouse())
        painter.setFont(self.font())
        px = theme.metrics.step_px(self._step)
        if not self.isChecked():
            painter.setPen(theme.colour(ink))
            draw_text(painter, face, self.text(), Qt.AlignmentFlag.AlignCenter)
        else:
            self._draw_chosen(painter, face, ink, px)
        painter.end()

    def _draw_chosen(self, painter: QPainter, face: QRectF, ink: Token, px: int) -> None:
        side, gap = px * 1.2, self._theme.space(9)
        words = self._bold_width()
        x = face.center().x() - (side + gap + words) / 2
        mark = QRectF(x, face.center().y() - side / 2, side, side)
        self._theme.paint_icon(painter, mark, Icon.CHECK, ink, 3.0)
        painter.setPen(self._theme.colour(ink))
        words_at = QRectF(x + side + gap, face.y(), words + 2, face.height())
        draw_text(painter, words_at, self.text(), Qt.AlignmentFlag.AlignVCenter)


def paint_choice(painter: QPainter, theme: Theme, face: QRectF, radius: int, *, checked: bool, hot: bool) -> Token:
    """Draw the box of a choice and return the token for its words; filled with green in high contrast."""
    if not checked:
        line, width = theme.colour(Token.INK if hot else Token.EDGE), 2.0
        draw_box(painter, face, theme.space(radius), theme.colour(Token.CARD), line, width)
        return Token.INK
    fill, _, line = theme.chosen()
    draw_box(painter, face, theme.space(radius), fill, line, 3.0)
    return Token.ON_PRIM if theme.high_contrast else Token.PRIM_T


class Pills(ChoiceGroup):
    """Separate outlined choices in an even row (or in ``columns``, or flowing when ``columns`` is 0)."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Options,
        value: str = "",
        *,
        columns: int | None = None,
        step: TextStep = TextStep.LABEL,
    ) -> None:
        super().__init__(name)
        pieces = []
        for key, words in options:
            piece = _Pill(theme, words, step)
            self._add_piece(key, piece)
            pieces.append(piece)
        if columns == 0:
            Flow(theme, 10, self).add(*pieces)
        else:
            for piece in pieces:
                piece.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            Grid(theme, 10, parent=self).fill(pieces, columns or len(pieces))
        self.set_value(value)


class AnswerRow(Piece):
    """A large answer with a radio mark, 76 px high (52 in a low window); longer words wrap."""

    def __init__(self, theme: Theme, text: str, step: TextStep) -> None:
        self._low = False
        super().__init__(theme, text, step)

    def set_low(self, low: bool) -> None:
        """Lower, where many are to be seen in a low window."""
        self._low = low
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Width of the words, height of the target."""
        metrics = self._theme.metrics
        width = ceil(self._bold_width()) + 1 + metrics.space(92)  # a hair too narrow, and one line would be two
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May be narrower than its words, which then wrap."""
        return QSize(self._theme.space(240), self._least())

    def _least(self) -> int:
        metrics = self._theme.metrics
        return metrics.target(52) if self._low else metrics.target(76, 20)

    def hasHeightForWidth(self) -> bool:
        """Wrapped words need height."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Height at this width."""
        metrics = self._theme.metrics
        room = QRectF(0, 0, max(60, width - metrics.space(92)), 10000)
        font = QFontMetricsF(self._theme.font(self._step, weight=650))
        words = font.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(self._least(), round(words.height()) + metrics.space(14 if self._low else 30))

    def focus_shape(self) -> tuple[QRectF, float]:
        """The whole row."""
        return QRectF(self.rect()), self._theme.space(18)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw box, mark and words."""
        painter = painter_on(self)
        face, theme = QRectF(self.rect()), self._theme
        ink = paint_choice(painter, theme, face, 18, checked=self.isChecked(), hot=self.underMouse())
        side = theme.space(34)
        mark = QRectF(theme.space(20), face.center().y() - side / 2, side, side)
        paint_radio(painter, theme, mark, checked=self.isChecked(), tick=True)
        painter.setFont(self.font())
        painter.setPen(theme.colour(Token.INK if ink is not Token.ON_PRIM else ink))
        room = face.adjusted(theme.space(72), 0, -theme.space(16), 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self.text())
        painter.end()


def paint_radio(painter: QPainter, theme: Theme, rect: QRectF, *, checked: bool, tick: bool = False) -> None:
    """Draw a radio mark: hollow, or filled with a dot (a tick in large answers)."""
    if not checked:
        draw_disc(painter, rect, theme.colour(Token.CARD), theme.colour(Token.EDGE), 2.2)
        return
    inverted = tick and theme.high_contrast
    fill, mark = (Token.ON_PRIM, Token.PRIM) if inverted else (Token.PRIM, Token.ON_PRIM)
    draw_disc(painter, rect, theme.colour(fill))
    inset = rect.width() * (0.12 if tick else 0.30)
    inner = rect.adjusted(inset, inset, -inset, -inset)
    if tick:
        theme.paint_icon(painter, inner, Icon.CHECK, mark, 3.0)
    else:
        draw_disc(painter, inner, theme.colour(mark))


class Answers(ChoiceGroup):
    """Large answers under one another; the digits 1 to 9 choose when this group has the keyboard."""

    def __init__(self, theme: Theme, name: str, options: Options, value: str = "") -> None:
        super().__init__(name)
        self._rows: list[AnswerRow] = []
        column = Column(theme, 10, parent=self)
        for key, words in options:
            row = AnswerRow(theme, words, TextStep.SECTION)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            policy.setHeightForWidth(True)
            row.setSizePolicy(policy)
            self._rows.append(row)
            self._add_piece(key, row)
            column.addWidget(row)
        self.set_value(value)

    def set_low(self, low: bool) -> None:
        """Lower rows, where all are to be seen in a low window."""
        for row in self._rows:
            row.set_low(low)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Digits choose; everything else goes on to the page."""
        if event.text() in DIGITS and not event.modifiers():
            self.choose_number(int(event.text()))
        else:
            super().keyPressEvent(event)

    def choose_number(self, number: int) -> None:
        """Choose the answer with this place (from 1); other numbers do nothing."""
        if 1 <= number <= len(self._values):
            self._group.button(number - 1).click()
