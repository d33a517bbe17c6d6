"""The chapters of the rules as rows to choose from, each with the number of rules it shows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from bonehome.app.rule_book import RuleBook
from bonehome.app.text import _
from bonehome.ui.pages.learn.matching import EVERY
from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.check import RadioRow
from bonehome.ui.widgets.label import Text


class ChapterRail(Card):
    """``chosen`` says that another chapter is wanted."""

    chosen = Signal()

    def __init__(self, theme: Theme, book: RuleBook) -> None:
        super().__init__(theme, padding=(16, 14, 14, 14), gap=2)
        self.body.add(Text(theme, _("Chapters"), TextStep.LABEL))
        self.rows = {EVERY: RadioRow(theme, _("All"), checked=True)}
        self.rows |= {one.chapter.value: RadioRow(theme, one.short) for one in book.chapters}
        self._group = QButtonGroup(self)
        for row in self.rows.values():
            self._group.addButton(row)
            self.body.add(row)
        self.body.addStretch(1)
        self._group.buttonClicked.connect(self._tell)

    @property
    def chapter(self) -> str:
        """The chosen chapter, or ``EVERY``."""
        return next(chapter for chapter, row in self.rows.items() if row.isChecked())

    def choose(self, chapter: str) -> None:
        """Choose a chapter without telling."""
        self.rows[chapter].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write beside each chapter how many rules it would show."""
        for chapter, row in self.rows.items():
            row.set_count(str(counts.get(chapter, 0)))

    def _tell(self) -> None:
        self.chosen.emit()
