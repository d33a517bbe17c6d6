"""One answer of a few: yes, no, not sure; a count; a choice."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.questions import Option
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.rows import AnswerList
from bonehome.ui.pages.welcome.steps import option_at
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.layout import Column


class ChoiceView(AnswerView):
    """Large rows under one another.

    ``memory`` keeps which row was chosen for ``key``: "Yes" and "I am not sure" store the same value, and going back
    should show the one that was meant.
    """

    def __init__(
        self, theme: Theme, name: str, options: tuple[Option, ...], value: object, key: str, memory: dict[str, int]
    ) -> None:
        super().__init__(theme)
        self._options = options
        self._key = key
        self._memory = memory
        rows = tuple((str(at), option.text) for at, option in enumerate(options))
        self.answers = AnswerList(theme, name, rows, self._row_of(value))
        Column(theme, 0, parent=self).add(self.answers)
        self.answers.chosen.connect(self._choose)

    def _row_of(self, value: object) -> str:
        at = option_at(self._options, value)
        remembered = self._memory.get(self._key)
        if at is not None and remembered is not None and self._options[remembered].value == value:
            at = remembered
        return "" if at is None else str(at)

    def missing(self) -> str:
        """An answer."""
        return "" if self.answers.value else _("Choose an answer.")

    def start_focus(self) -> QWidget | None:
        """The chosen row, else the first."""
        return self.answers.focus_piece()

    def choose_number(self, number: int) -> None:
        """The row with this place."""
        self.answers.choose_number(number)

    def set_rows(self, row_px: int) -> None:
        """Rows of another height."""
        self.answers.set_height(row_px)

    def height_for(self, width: int) -> int:
        """Height of the rows as they are."""
        return super().needed_height(width, 0)

    def needed_height(self, width: int, row_px: int) -> int:
        """Height of all rows with their gaps."""
        return self.answers.height_at(width, row_px)

    def _choose(self, row: str) -> None:
        self._memory[self._key] = int(row)
        self.kept.emit(self._options[int(row)].value)
