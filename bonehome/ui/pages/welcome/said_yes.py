""" "My doctor said yes": when, and in which words; both are kept."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bonehome.app.text import _
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.day_field import DayField
from bonehome.ui.widgets.label import Text

WORDS_PX = 104


class SaidYes(Sheet):
    """Asks for both; ``said`` carries the date and the words. Esc says nothing."""

    said = Signal(object, str)

    def __init__(self, theme: Theme, window: QWidget, today: date) -> None:
        super().__init__(theme, window, _("What did your doctor say?"), widest=760)
        self.day = DayField(theme, today)
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(_("What was said"))
        self.words.setPlaceholderText(_("Such as: strength training is fine, no jumps yet"))
        self.words.setTabChangesFocus(True)
        self.keep = Button(theme, _("Keep this"), ButtonKind.PRIMARY, Icon.CHECK, ButtonSize.MAIN, step=TextStep.CARD)
        self.cancel = Button(theme, _("Not now"), ButtonKind.SECONDARY, None, ButtonSize.MAIN, step=TextStep.CARD)
        self._fill()
        self._resize()
        self._check()
        self.cancel.clicked.connect(self.close_sheet)
        self.keep.clicked.connect(self._keep)
        self.words.textChanged.connect(self._check)
        theme.changed.connect(self._resize)

    def _fill(self) -> None:
        theme = self.theme
        lead = _("A doctor, nurse or physiotherapist who knows you.")
        self.body.add(Text(theme, lead, TextStep.LEAD, Token.INK2, wrap=True))
        self.body.add(Text(theme, _("When was it?"), TextStep.LABEL), self.day)
        self.body.add(Text(theme, _("In their words, as you remember them"), TextStep.LABEL, wrap=True), self.words)
        self.body.addStretch(1)
        self.buttons.add(self.keep.reason_label(), stretch=1)
        self.buttons.addStretch(1)
        self.buttons.add(self.cancel, self.keep)

    def first_focus(self) -> QWidget | None:
        """The words; the day is today unless it is changed."""
        return self.words

    def _resize(self) -> None:
        self.words.setFixedHeight(self.theme.space(WORDS_PX))

    def _check(self) -> None:
        if self.words.toPlainText().strip():
            self.keep.set_on()
        else:
            self.keep.set_off(_("Write a few words first."))

    def _keep(self) -> None:
        day, words = self.day.day, self.words.toPlainText().strip()
        self.close_sheet()
        self.said.emit(day, words)
