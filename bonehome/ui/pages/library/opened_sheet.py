""" "My physiotherapist said yes": who opened a step, when, and in which words; all three are kept."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bonehome.app.text import _
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.day_field import DayField
from bonehome.ui.widgets.label import Text


class OpenedSheet(Sheet):
    """``said`` carries name, date and words; the words may be empty, the name may not. Esc says nothing."""

    said = Signal(str, object, str)

    def __init__(self, theme: Theme, window: QWidget, today: date, holds_for: timedelta) -> None:
        super().__init__(theme, window, _("Who opened this step?"), widest=760)
        self.who = self._field(_("Name of the physiotherapist or doctor"))
        self.day = DayField(theme, today, farthest=holds_for)
        self._weeks = holds_for.days // 7
        self.words = self._field(_("Their words, as you remember them"))
        self.keep = Button(theme, _("Keep this"), ButtonKind.PRIMARY, Icon.CHECK, ButtonSize.MAIN, step=TextStep.CARD)
        self.cancel = Button(theme, _("Not now"), ButtonKind.SECONDARY, None, ButtonSize.MAIN, step=TextStep.CARD)
        self._fill()
        self._resize()
        self._check()
        self.cancel.clicked.connect(self.close_sheet)
        self.keep.clicked.connect(self._keep)
        self.who.textChanged.connect(self._check)
        theme.changed.connect(self._resize)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        return field

    def _fill(self) -> None:
        theme = self.theme
        lead = _("Somebody who knows you and has seen you do it. It holds for {n} weeks.").format(n=self._weeks)
        self.body.add(Text(theme, lead, TextStep.LEAD, Token.INK2, wrap=True))
        for field in (self.who, self.words):
            self.body.add(Text(theme, field.accessibleName(), TextStep.LABEL, wrap=True), field)
            if field is self.who:
                self.body.add(Text(theme, _("When was it?"), TextStep.LABEL), self.day)
        self.body.addStretch(1)
        self.buttons.add(self.keep.reason_label(), stretch=1)
        self.buttons.addStretch(1)
        self.buttons.add(self.cancel, self.keep)

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.who

    def _resize(self) -> None:
        for field in (self.who, self.words):
            field.setMinimumHeight(self.theme.metrics.target(52))

    def _check(self) -> None:
        if self.who.text().strip():
            self.keep.set_on()
        else:
            self.keep.set_off(_("Write the name first."))

    def _keep(self) -> None:
        who, day, words = self.who.text().strip(), self.day.day, self.words.text().strip()
        self.close_sheet()
        self.said.emit(who, day, words)
