"""Large answers under one another that can be a little lower where the window is low."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import DIGITS, AnswerRow, ChoiceGroup
from bonehome.ui.widgets.layout import Column

LOW_PX = 60
GAP_PX = 10


class LowRow(AnswerRow):
    """An answer row of 76 px, or of 60; wrapped words take what they need."""

    def __init__(self, theme: Theme, text: str) -> None:
        self._low = False
        super().__init__(theme, text, TextStep.SECTION)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_low(self, low: bool) -> None:
        """Change the height."""
        if low is not self._low:
            self._low = low
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """May be narrower than its words, which then wrap."""
        usual = super().minimumSizeHint()
        return QSize(usual.width(), self._lowest()) if self._low else usual

    def heightForWidth(self, width: int, /) -> int:
        """Height at this width."""
        return self.height_at(width, low=self._low)

    def height_at(self, width: int, *, low: bool) -> int:
        """Height at this width if it were low or not."""
        usual = super().heightForWidth(width)
        one_line = usual <= super().minimumSizeHint().height()
        return self._lowest() if low and one_line else usual

    def _lowest(self) -> int:
        return max(self._theme.metrics.target(52), self._theme.space(LOW_PX))


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

    def set_low(self, low: bool) -> None:
        """Make all rows low, or usual again."""
        for row in self._rows:
            row.set_low(low)

    def height_at(self, width: int, *, low: bool) -> int:
        """Height of all at this width if they were low or not."""
        width = max(width, self._theme.space(240))
        heights = [row.height_at(width, low=low) for row in self._rows]
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
