"""Cards of the settings page: a card of rows, each with its words and one control."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.ui.theme.enums import TextStep, Token, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.heading import Hairline, SectionHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Grid, Row


class SettingsCard(Card):
    """A title and rows under it; ``arrange`` puts the controls beside their words or below them."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, padding=(24, 18, 24, 20), gap=12)
        self._rows: list[tuple[Grid, QWidget, _ControlPlace]] = []
        self.body.add(SectionHead(theme, title))

    def add_row(self, words: str, second: str, control: QWidget) -> Text:
        """Words, and the control that goes with them; returns the second line."""
        if self._rows:
            self.body.add(Hairline(self._theme))
        label = QWidget()
        column = Column(self._theme, 2, parent=label)
        column.add(Text(self._theme, words, TextStep.LABEL, wrap=True))
        below = Text(self._theme, second, TextStep.CAPTION, Token.INK2, wrap=True)
        below.setVisible(bool(second))
        column.add(below)
        place = _ControlPlace(self._theme, control)
        grid = Grid(self._theme, 16, row_gap=8)
        self.body.addLayout(grid)
        self._rows.append((grid, label, place))
        return below

    def add_wide(self, control: QWidget) -> None:
        """A control that takes the whole width."""
        self.body.add(control)

    def arrange(self, width_class: WidthClass) -> None:
        """Controls at the right, or under their words in a small window."""
        columns = 1 if width_class is WidthClass.SMALL else 2
        for grid, label, place in self._rows:
            place.stand_right(right=columns == 2)
            grid.fill((label, place), columns)


class _ControlPlace(QWidget):
    """Holds a control at its right or left edge."""

    def __init__(self, theme: Theme, control: QWidget) -> None:
        super().__init__()
        self._row = Row(theme, 0, parent=self)
        self._row.addStretch(1)
        self._row.add(control)
        self._row.addStretch(0)

    def stand_right(self, *, right: bool) -> None:
        """At the right edge, or at the left one."""
        self._row.setStretch(0, 1 if right else 0)
        self._row.setStretch(2, 0 if right else 1)
