"""The report of a fault in the program: what happened in words, and a text to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bonehome.app.text import _
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text


class ErrorReport(Sheet):
    """Says first that nothing is lost, then shows the report (app/report.py) with a button to copy it."""

    def __init__(self, theme: Theme, window: QWidget, report: str) -> None:
        super().__init__(theme, window, _("That should not have happened"))
        self._report = report
        sentence = _("Something in BoneHome went wrong. What you have done so far is kept.")
        hint = _("You can go on. If it happens again, copy the report and send it to whoever helps you with BoneHome.")
        self.body.add(Text(theme, sentence, TextStep.LEAD, wrap=True))
        self.body.add(Text(theme, hint, TextStep.BODY, wrap=True))
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("Report"))
        self._text.setFont(theme.font(TextStep.CAPTION))
        self._text.setMinimumHeight(theme.space(180))
        self.body.add(self._text)
        step = TextStep.LABEL
        self._copy = Button(theme, _("Copy the report"), ButtonKind.SECONDARY, Icon.NOTE, ButtonSize.MAIN, step=step)
        self._go_on = Button(theme, _("Carry on"), ButtonKind.PRIMARY, size=ButtonSize.MAIN)
        self.buttons.addStretch(1)
        self.buttons.add(self._copy, self._go_on)
        self._copy.clicked.connect(self._copy_report)
        self._go_on.clicked.connect(self.close_sheet)

    def first_focus(self) -> QWidget | None:
        """Carry on."""
        return self._go_on

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(_("Copied"))
