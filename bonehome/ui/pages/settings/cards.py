"""Cards of the settings page: a card of rows, each with its words and one control."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.heading import Hairline, SectionHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Flow


class SettingsCard(Card):
    """A title and rows under it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, padding=(24, 18, 24, 20), gap=12)
        self._rows = 0
        self.body.add(SectionHead(theme, title))

    def add_row(self, words: str, second: str, control: QWidget) -> None:
        """Words at the left, the control at the right or, where there is no room, below."""
        if self._rows:
            self.body.add(Hairline(self._theme))
        self._rows += 1
        row = QWidget()
        flow = Flow(self._theme, 16, row)
        label = QWidget()
        column = Column(self._theme, 2, parent=label)
        column.add(Text(self._theme, words, TextStep.LABEL))
        if second:
            column.add(Text(self._theme, second, TextStep.CAPTION, Token.INK2, wrap=True))
        label.setMinimumWidth(self._theme.space(300))
        flow.add(label, control)
        self.body.add(row)

    def add_wide(self, control: QWidget) -> None:
        """A control that takes the whole width."""
        self.body.add(control)
