"""Several answers at once: boxes in columns, some of which shut out all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.ui.pages.welcome.check_row import CheckAnswer
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.layout import Grid


@dataclass(frozen=True, kw_only=True)
class Box:
    """One box: its key, its words, and whether it stands alone ("None of these")."""

    key: str
    text: str
    alone: bool = False


class TickGroup(QWidget):
    """Boxes in an even grid; ``changed`` follows what the person ticks."""

    changed = Signal()

    def __init__(self, theme: Theme, boxes: Sequence[Box], chosen: Sequence[str] = (), columns: int = 2) -> None:
        super().__init__()
        self._boxes = tuple(boxes)
        self._columns = 0
        self.rows = {box.key: CheckAnswer(theme, box.text, checked=box.key in chosen) for box in boxes}
        self._grid = Grid(theme, 10, parent=self)
        self.set_columns(columns)
        for row in self.rows.values():
            row.clicked.connect(self._press)

    def set_columns(self, columns: int) -> None:
        """Place the boxes anew."""
        if columns != self._columns:
            self._columns = columns
            self._grid.fill(tuple(self.rows.values()), columns)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of the ticked boxes, in their order."""
        return tuple(key for key, row in self.rows.items() if row.isChecked())

    def start_focus(self) -> QWidget | None:
        """The first ticked box, else the first."""
        ticked = self.chosen
        keys = ticked or tuple(self.rows)
        return self.rows[keys[0]] if keys else None

    def press_number(self, number: int) -> None:
        """Tick or untick the box with this place, from 1."""
        if 1 <= number <= len(self._boxes):
            row = self.rows[self._boxes[number - 1].key]
            row.setFocus()
            row.click()

    def _press(self, ticked: bool) -> None:
        pressed = next(box for box in self._boxes if self.rows[box.key] is self.sender())
        if ticked:
            for box in self._boxes:
                if box is not pressed and (pressed.alone or box.alone):
                    self.rows[box.key].setChecked(False)
        self.changed.emit()
