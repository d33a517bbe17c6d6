"""What every kind of answer has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.theme.theme import Theme


class AnswerView(QWidget):
    """The answers of one page.

    ``kept`` carries a value to keep at once (for a detail: its fields by name), ``taken_back`` says that what was kept
    no longer holds, ``edited`` that something is being typed. ``grew`` carries a part that has just appeared and
    should be seen.
    """

    kept = Signal(object)
    taken_back = Signal()
    edited = Signal()
    grew = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def missing(self) -> str:
        """What has to be done before going on, in words; empty where nothing is missing."""
        return ""

    def start_focus(self) -> QWidget | None:
        """The control that has the keyboard first."""
        return None

    def choose_number(self, number: int) -> None:
        """Choose by a digit, from 1; other numbers do nothing."""

    def commit(self) -> None:
        """Keep what has been typed (asked before the page is left)."""

    def arrange(self, width_class: WidthClass) -> None:
        """Take the layout for the width."""

    def set_rows(self, row_px: int) -> None:
        """Make rows lower than usual, so that all answers can be seen in a low window."""

    def needed_height(self, width: int, row_px: int) -> int:
        """Height of all answers at this width, with rows of this height."""
        layout = self.layout()
        if layout is None:
            return self.sizeHint().height()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
