"""The options beside the preview: what to print, how large, on which paper."""

from __future__ import annotations

from PySide6.QtCore import Signal

from bonehome.app.text import _
from bonehome.ui.printing.paper import Paper, PaperSize
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.check import CheckRow, RadioRow
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.label import Text

WEEK, SESSION, EXERCISE = "week", "session", "exercise"


class PrintOptions(Card):
    """Choices at the right of the print page; ``changed`` at every one of them."""

    changed = Signal()
    print_pressed = Signal()
    pdf_pressed = Signal()

    def __init__(self, theme: Theme, paper: PaperSize) -> None:
        super().__init__(theme, padding=(20, 18, 20, 20), gap=10)
        self.rows = {
            WEEK: RadioRow(theme, _("My week"), checked=True),
            SESSION: RadioRow(theme, _("Today's session")),
            EXERCISE: RadioRow(theme, _("This exercise")),
        }
        self._size = Segmented(theme, _("Letter size"), (("14", "14"), ("18", _("18 large"))), "14")
        self._paper = Segmented(theme, _("Paper"), ((PaperSize.A4, "A4"), (PaperSize.LETTER, "Letter")), paper)
        self._name = CheckRow(theme, _("My name on it"), checked=True)
        self.print_button = Button(theme, _("Print"), ButtonKind.PRIMARY, Icon.PRINT, ButtonSize.MAIN)
        self.pdf_button = Button(theme, _("Save as PDF"), ButtonKind.SECONDARY, Icon.FOLDER)
        self._build(theme)
        self._wire()

    def _build(self, theme: Theme) -> None:
        # First, so that they are in view in the smallest window with the largest text.
        self.body.add(self.print_button, self.print_button.reason_label(), self.pdf_button)
        self.body.add_gap(2)
        self.body.add(Text(theme, _("What to print"), TextStep.LABEL), *self.rows.values())
        self.body.add_gap(4)
        self.body.add(Text(theme, _("Letter size"), TextStep.LABEL), self._size)
        self.body.add(Text(theme, _("Paper"), TextStep.LABEL), self._paper)
        self.body.add_gap(4)
        self.body.add(self._name)
        self.body.addStretch(1)

    def _wire(self) -> None:
        for row in self.rows.values():
            row.clicked.connect(self.changed)
        self._size.chosen.connect(self.changed)
        self._paper.chosen.connect(self.changed)
        self._name.clicked.connect(self.changed)
        self.print_button.clicked.connect(self.print_pressed)
        self.pdf_button.clicked.connect(self.pdf_pressed)

    @property
    def sheet(self) -> str:
        """Which sheet is chosen: week, session or exercise."""
        return next(name for name, row in self.rows.items() if row.isChecked())

    def choose_sheet(self, name: str) -> None:
        """Choose a sheet."""
        self.rows[name].setChecked(True)

    @property
    def paper(self) -> Paper:
        """The paper as chosen."""
        return Paper(size=PaperSize(self._paper.value), text_pt=int(self._size.value))

    def choose_paper(self, size: PaperSize) -> None:
        """Choose a paper."""
        self._paper.set_value(size)

    @property
    def with_name(self) -> bool:
        """Whether the person's name goes on the sheet."""
        return self._name.isChecked()
