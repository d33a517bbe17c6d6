"""Ticking: a check row, a radio row, and a tile with icon and tick; the whole row answers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from bonehome.ui.theme.enums import Icon, TextStep, TickState, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import paint_choice, paint_radio
from bonehome.ui.widgets.paint import draw_box, draw_text, painter_on
from bonehome.ui.widgets.ticks import paint_tick

_BOX = 28
_GAP = 12


def paint_check(painter: QPainter, theme: Theme, rect: QRectF, *, checked: bool) -> None:
    """Draw a tick box that can be pressed."""
    if checked:
        paint_tick(painter, theme, rect, TickState.DONE, Token.PRIM, Token.ON_PRIM)
    else:
        draw_box(painter, rect, rect.width() * 0.3, theme.colour(Token.CARD), theme.colour(Token.EDGE), 2.0)


class _RowLook:
    """Sizes and drawing shared by check and radio rows."""

    def __init__(self, theme: Theme, row: QAbstractButton, count: str) -> None:
        self._theme = theme
        self._row = row
        self.count = count
        row.setAttribute(Qt.WidgetAttribute.WA_Hover)
        row.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)

    def font(self) -> QFont:
        return self._theme.font(TextStep.BODY, weight=600 if self._row.isChecked() else 400)

    def _bold(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(TextStep.BODY, weight=600))

    def _fixed_width(self) -> float:
        caption = QFontMetricsF(self._theme.font(TextStep.CAPTION, tabular=True))
        count = caption.horizontalAdvance(self.count) + self._theme.space(8) if self.count else 0.0
        return self._theme.space(_BOX) + self._theme.space(_GAP) + count + 2

    def size(self) -> QSize:
        width = self._bold().horizontalAdvance(self._row.text()) + self._fixed_width()
        return QSize(round(width + 1), self._theme.metrics.target(48))

    def smallest(self) -> QSize:
        longest = max((self._bold().horizontalAdvance(word) for word in self._row.text().split()), default=0.0)
        return QSize(round(longest + self._fixed_width() + 1), self._theme.metrics.target(48))

    def height(self, width: int) -> int:
        room = QRectF(0, 0, max(40.0, width - self._fixed_width()), 10000)
        words = self._bold().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._row.text())
        return max(self._theme.metrics.target(48), round(words.height()) + self._theme.space(14))

    def paint(self, painter: QPainter, *, radio: bool) -> None:
        theme, face = self._theme, QRectF(self._row.rect())
        if self._row.underMouse() and self._row.isEnabled() and not theme.high_contrast:
            draw_box(painter, face, theme.space(10), theme.colour(Token.SUNK))
        side = theme.space(_BOX)
        box = QRectF(1, face.center().y() - side / 2, side, side)
        if radio:
            paint_radio(painter, theme, box, checked=self._row.isChecked())
        else:
            paint_check(painter, theme, box, checked=self._row.isChecked())
        left = side + theme.space(_GAP) + 1
        painter.setFont(self.font())
        painter.setPen(theme.colour(Token.INK if self._row.isEnabled() else Token.INK2))
        room = QRectF(left, 0, face.width() - self._fixed_width() + 2, face.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap), self._row.text())
        if self.count:
            painter.setFont(theme.font(TextStep.CAPTION, tabular=True))
            painter.setPen(theme.colour(Token.INK2))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            draw_text(painter, face.adjusted(0, 0, -2, 0), self.count, flags)


class CheckRow(QCheckBox):
    """A tick box with its words; ``count`` is a small number at the right (filters)."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False, count: str = "") -> None:
        super().__init__(text)
        self._look = _RowLook(theme, self, count)
        self.setChecked(checked)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_count(self, count: str) -> None:
        """Change the number at the right."""
        self._look.count = count
        self.setAccessibleDescription(count)
        self._restyle()

    def hitButton(self, pos: QPoint, /) -> bool:
        """The whole row answers."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Words in one line."""
        return self._look.size()

    def minimumSizeHint(self) -> QSize:
        """The longest word; the others wrap."""
        return self._look.smallest()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Height at this width, never under 48."""
        return self._look.height(width)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the row."""
        painter = painter_on(self)
        self._look.paint(painter, radio=False)
        painter.end()


class RadioRow(QRadioButton):
    """A radio mark with its words; rows with the same parent exclude each other."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False, count: str = "") -> None:
        super().__init__(text)
        self._look = _RowLook(theme, self, count)
        self.setChecked(checked)
        self._restyle()
        theme.changed.connect(self._restyle)

    def hitButton(self, pos: QPoint, /) -> bool:
        """The whole row answers."""
        return self.rect().contains(pos)

    def set_count(self, count: str) -> None:
        """Change the number at the right."""
        self._look.count = count
        self.setAccessibleDescription(count)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Words in one line."""
        return self._look.size()

    def minimumSizeHint(self) -> QSize:
        """The longest word; the others wrap."""
        return self._look.smallest()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Height at this width, never under 48."""
        return self._look.height(width)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the row."""
        painter = painter_on(self)
        self._look.paint(painter, radio=True)
        painter.end()


class Tile(QCheckBox):
    """A thing one has or has not: icon, tick box and word on a box of its own (equipment)."""

    def __init__(self, theme: Theme, text: str, icon: Icon, *, checked: bool = False) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setChecked(checked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._restyle()
        theme.changed.connect(self._restyle)

    def hitButton(self, pos: QPoint, /) -> bool:
        """The whole tile answers."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Room for the longest word."""
        bold = QFontMetricsF(self._theme.font(TextStep.LABEL))
        longest = max((bold.horizontalAdvance(word) for word in self.text().split()), default=0.0)
        width = max(round(longest) + 2 * self._theme.space(14), self._theme.space(130))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Icon row and the words under it."""
        room = QRectF(0, 0, max(40, width - 2 * self._theme.space(14)), 10000)
        bold = QFontMetricsF(self._theme.font(TextStep.LABEL))
        words = bold.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        return max(self._theme.space(92), round(words) + self._theme.space(62))

    def focus_shape(self) -> tuple[QRectF, float]:
        """The whole tile."""
        return QRectF(self.rect()), self._theme.space(16)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the tile."""
        painter = painter_on(self)
        theme, face = self._theme, QRectF(self.rect())
        on = self.isChecked()
        ink = paint_choice(painter, theme, face, 16, checked=on, hot=self.underMouse())
        pad = theme.space(14)
        theme.paint_icon(painter, QRectF(pad, theme.space(13), theme.space(30), theme.space(30)), self._icon, ink, 2.0)
        side = theme.space(28)
        box = QRectF(face.right() - pad - side, theme.space(13), side, side)
        if on and theme.high_contrast:
            paint_tick(painter, theme, box, TickState.DONE, Token.ON_PRIM, Token.PRIM)
        else:
            paint_check(painter, theme, box, checked=on)
        painter.setFont(theme.font(TextStep.LABEL))
        painter.setPen(theme.colour(Token.ON_PRIM if ink is Token.ON_PRIM else Token.INK))
        room = face.adjusted(pad, theme.metrics.target(48), -pad, -theme.space(10))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()
