"""A large answer that can be ticked together with others."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from bonehome.ui.theme.enums import TextStep, TickState, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.check import paint_check
from bonehome.ui.widgets.choice import paint_choice
from bonehome.ui.widgets.paint import painter_on
from bonehome.ui.widgets.ticks import paint_tick

HEIGHT_PX = 62
BOX_PX = 30
LEFT_PX = 18
WORDS_PX = 62
RIGHT_PX = 14


class CheckAnswer(QCheckBox):
    """A box with a tick and words that wrap, 62 px high; the whole row answers."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False) -> None:
        super().__init__(text)
        self._theme = theme
        self.setChecked(checked)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.toggled.connect(self._restyle)

    def hitButton(self, pos: QPoint, /) -> bool:
        """The whole row answers."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Words in one line."""
        width = self._bold().horizontalAdvance(self.text()) + self._beside() + 2
        return QSize(round(width), self._least())

    def minimumSizeHint(self) -> QSize:
        """The longest word; the others wrap."""
        longest = max((self._bold().horizontalAdvance(word) for word in self.text().split()), default=0.0)
        return QSize(round(longest + self._beside() + 2), self._least())

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Height at this width."""
        room = QRectF(0, 0, max(40.0, width - self._beside()), 10000)
        words = self._bold().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(self._least(), round(words.height()) + self._theme.space(24))

    def focus_shape(self) -> tuple[QRectF, float]:
        """The whole row."""
        return QRectF(self.rect()), self._theme.space(18)

    def _least(self) -> int:
        return self._theme.metrics.target(HEIGHT_PX, 18)

    def _beside(self) -> float:
        return self._theme.space(WORDS_PX) + self._theme.space(RIGHT_PX)

    def _bold(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(TextStep.CARD, weight=650))

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextStep.CARD, weight=650 if self.isChecked() else 500))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw box, tick and words."""
        painter = painter_on(self)
        theme, face, on = self._theme, QRectF(self.rect()), self.isChecked()
        ink = paint_choice(painter, theme, face, 18, checked=on, hot=self.underMouse())
        side = theme.space(BOX_PX)
        box = QRectF(theme.space(LEFT_PX), face.center().y() - side / 2, side, side)
        if on and theme.high_contrast:
            paint_tick(painter, theme, box, TickState.DONE, Token.ON_PRIM, Token.PRIM)
        else:
            paint_check(painter, theme, box, checked=on)
        painter.setFont(self.font())
        painter.setPen(theme.colour(ink if ink is Token.ON_PRIM else Token.INK))
        room = face.adjusted(theme.space(WORDS_PX), 0, -theme.space(RIGHT_PX), 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()
