"""One safety question, and the verdict at the end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.rules.movements import Movement
from bonehome.ui.pages.own.draft import OwnDraft
from bonehome.ui.pages.own.part import YES, Part, yes_or_no
from bonehome.ui.theme.enums import Hue, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Note
from bonehome.ui.widgets.label import Text


class AskedPart(Part):
    """Yes or No; an answer leads on."""

    def __init__(self, theme: Theme, draft: OwnDraft, row: Movement) -> None:
        super().__init__(theme)
        self._draft = draft
        self.row = row
        self.answers = yes_or_no(theme, _(row.question), draft.answers.get(row.id))
        self.column.add(Text(theme, _(row.question), TextStep.PAGE, wrap=True))
        if row.help:
            self.column.add(Text(theme, _(row.help), TextStep.LEAD, Token.INK2, wrap=True))
        self.column.add_gap(6)
        self.column.add(self.answers)
        self.answers.chosen.connect(self._take)

    def missing(self) -> str:
        """An answer."""
        return "" if self.row.id in self._draft.answers else _("Answer yes or no.")

    def start_focus(self) -> QWidget | None:
        """The first answer, or the one given."""
        return self.answers.focus_piece()

    def _take(self, value: str) -> None:
        self._draft.answers[self.row.id] = value == YES
        self.tell()
        self.answered.emit()


class VerdictPart(Part):
    """It is in, it is kept and closed now, or it stays out; always with the reason."""

    def __init__(self, theme: Theme, title: str, sentence: str, *, hue: Hue, further: str = "") -> None:
        super().__init__(theme)
        icon = Icon.CHECK if hue is Hue.LEAF else Icon.INFO
        self.note = Note(theme, hue, icon, sentence)
        self.column.add(Text(theme, title, TextStep.HERO, wrap=True))
        self.column.add_gap(6)
        self.column.add(self.note)
        self.column.add_gap(6)
        if further:
            self.column.add(Text(theme, further, TextStep.LEAD, Token.INK2, wrap=True))
