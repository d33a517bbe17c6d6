"""The sheet "Leave?": keep for later, end and save, carry on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.dialogs.ask import Ask
from bonehome.ui.theme.enums import ButtonKind
from bonehome.ui.theme.theme import Theme

KEEP, END, CARRY_ON = "keep", "end", "carry_on"


class LeaveSheet(Ask):
    """Keeping is the default."""

    def __init__(self, theme: Theme, window: QWidget, sets_done: int) -> None:
        saved = _("Every set you finished is saved.") if sets_done else _("No set is finished yet.")
        answers = (
            (CARRY_ON, _("Carry on"), ButtonKind.QUIET),
            (END, _("End and save what I did"), ButtonKind.SECONDARY),
            (KEEP, _("Keep for later"), ButtonKind.PRIMARY),
        )
        super().__init__(theme, window, _("Leave the session?"), saved, answers, CARRY_ON)

    def harmless(self) -> None:
        """Esc closes the sheet; the session stays paused."""
        self.close_sheet()

    def first_focus(self) -> QWidget | None:
        """Keep for later."""
        return self._choices[KEEP]
