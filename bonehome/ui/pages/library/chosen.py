"""The filters in force, each of which can be taken away, and Clear."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.pages.library.filters import kind_choices, position_choices, site_choices
from bonehome.ui.pages.library.rows import Filters
from bonehome.ui.theme.enums import ButtonKind, ButtonSize
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.chip import FilterChip
from bonehome.ui.widgets.layout import Flow


class ChosenFilters(QWidget):
    """Chips with a cross; ``removed`` carries group and value, ``cleared`` is for all of them."""

    removed = Signal(str, str)
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = Flow(theme, 8, self)
        self._chips: dict[FilterChip, tuple[str, str]] = {}
        self._clear = Button(theme, _("Clear"), ButtonKind.QUIET, None, ButtonSize.COMPACT)
        self._clear.setParent(self)
        self._clear.hide()
        self._clear.clicked.connect(self.cleared)

    def show_filters(self, filters: Filters) -> None:
        """Show a chip for each filter in force; with none there is nothing to see."""
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()  # one that is still to be shown would else be shown as a window
            chip.setParent(None)
            chip.deleteLater()
        self._chips = {}
        for group, choices in (("sites", site_choices()), ("positions", position_choices()), ("kinds", kind_choices())):
            for value, word in choices:
                if value in getattr(filters, group):
                    self._add(group, value, word)
        self._clear.setVisible(bool(self._chips))
        self.setVisible(bool(self._chips))
        if self._chips:
            self._flow.add(self._clear)

    def _add(self, group: str, value: str, word: str) -> None:
        chip = FilterChip(self._theme, word)
        chip.clicked.connect(self._remove)
        self._chips[chip] = (group, value)
        self._flow.add(chip)

    def _remove(self) -> None:
        sender = self.sender()
        found = next((key for chip, key in self._chips.items() if chip is sender), None)
        if found is not None:
            self.removed.emit(*found)
