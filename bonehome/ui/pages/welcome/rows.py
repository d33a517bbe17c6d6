"""Large answers under one another that can be a little lower where the window is low."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import DIGITS, AnswerRow, ChoiceGroup
from bonehome.ui.widgets.layout import Column

USUAL_PX = 76
GAP_PX = 10
AIR_PX = 30
LOW_AIR_PX = 14
BESIDE_PX = 92


class LowRow(AnswerRow):
    """An answer row of 76 px, or lower; wrapped words take what they need."""

    def __init__(self, theme: Theme, text: str) -> None:
        self._row_px = USUAL_PX
        super().__init__(theme, text, TextStep.SECTION)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_height(self, row_px: int) -> None:
        """Change the height of one line, in design pixels."""
        if row_px != self._row_px:
            self._row_px = row_px
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """May be narrower than its words, which then wrap."""
        return QSize(super().minimumSizeHint().width(), self._lowest(self._row_px))

    def heightForWidth(self, width: int, /) -> int:
        """Height at this width."""
        return self.height_at(width, self._row_px)

    def height_at(self, width: int, row_px: int) -> int:
        """Height at this width if one line had so many design pixels."""
        metrics = self._theme.metrics
        room = QRectF(0, 0, max(60, width - metrics.space(BESIDE_PX)), 10000)
        font = QFontMetricsF(self._theme.font(self._step, weight=650))
        words = font.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        air = AIR_PX if row_px == USUAL_PX else LOW_AIR_PX
        return max(self._lowest(row_px), round(words.height()) + metrics.space(air))

    def _lowest(self, row_px: int) -> int:
        metrics = self._theme.metrics
        return metrics.target(row_px, 20) if row_px == USUAL_PX else metrics.target(row_px)


class AnswerList(ChoiceGroup):
    """Large answers; the digits 1 to 9 choose when this group has the keyboard."""

    def __init__(self, theme: Theme, name: str, options: Sequence[tuple[str, str]], value: str = "") -> None:
        super().__init__(name)
        self._theme = theme
        self._rows: list[LowRow] = []
        column = Column(theme, GAP_PX, parent=self)
        for key, words in options:
            row = LowRow(theme, words)
            self._rows.append(row)
            self._add_piece(key, row)
            column.addWidget(row)
        self.set_value(value)

    def set_height(self, row_px: int) -> None:
        """Give all rows another height."""
        for row in self._rows:
            row.set_height(row_px)

    def height_at(self, width: int, row_px: int) -> int:
        """Height of all at this width with rows of this height."""
        width = max(width, self._theme.space(240))
        heights = [row.height_at(width, row_px) for row in self._rows]
        return sum(heights) + self._theme.space(GAP_PX) * max(0, len(heights) - 1)

    def choose_number(self, number: int) -> None:
        """Choose the answer with this place, from 1, and give it the keyboard; other numbers do nothing."""
        if 1 <= number <= len(self._rows):
            self._rows[number - 1].setFocus()
            self._rows[number - 1].click()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Digits choose; everything else goes on to the page."""
        if event.text() in DIGITS and not event.modifiers():
            self.choose_number(int(event.text()))
        else:
            super().keyPressEvent(event)
