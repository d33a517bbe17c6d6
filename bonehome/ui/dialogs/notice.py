"""One kind sentence and what to do next, with one button."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text


class Notice(Sheet):
    """Tells something and closes by its one button, Enter or Esc."""

    def __init__(self, theme: Theme, window: QWidget, title: str, sentence: str, hint: str = "") -> None:
        super().__init__(theme, window, title, widest=720)
        self.body.add(Text(theme, sentence, TextStep.LEAD, wrap=True))
        if hint:
            self.body.add(Text(theme, hint, TextStep.LEAD, Token.INK2, wrap=True))
        self._button = Button(theme, _("Close"), ButtonKind.PRIMARY, size=ButtonSize.MAIN)
        self.buttons.addStretch(1)
        self.buttons.add(self._button)
        self._button.clicked.connect(self.close_sheet)


def tell_error(theme: Theme, window: QWidget, error: UserError) -> Notice:
    """Open the notice for an error a person may meet."""
    notice = Notice(theme, window, _("That did not work"), error.message, error.hint)
    notice.open_sheet()
    return notice
