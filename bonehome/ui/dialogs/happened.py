"""The sheet on which a person tells that something has happened which calls for the questions again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.events import EventKind
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.check import RadioRow
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column


class Happened(Sheet):
    """Asks which; ``told`` carries the EventKind. Esc tells nothing."""

    told = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _("What has happened?"), widest=760)
        lead = _("The questions come again, so that the plan fits. Until then gentle work may stay open, or none.")
        self.body.add(Text(theme, lead, TextStep.LEAD, Token.INK2, wrap=True))
        self.rows = {kind: RadioRow(theme, words) for kind, words in event_words()}
        rows = Column(theme, 2)  # close together: all four are to be seen in the smallest window
        self.body.add(rows)
        for row in self.rows.values():
            rows.add(row)
            row.toggled.connect(self._check)
        self.body.addStretch(1)
        self.keep = Button(theme, _("Keep this"), ButtonKind.PRIMARY, Icon.CHECK, ButtonSize.MAIN, step=TextStep.CARD)
        self.cancel = Button(theme, _("Not now"), ButtonKind.SECONDARY, None, ButtonSize.MAIN, step=TextStep.CARD)
        self.buttons.add(self.keep.reason_label(), stretch=1)
        self.buttons.addStretch(1)
        self.buttons.add(self.cancel, self.keep)
        self.cancel.clicked.connect(self.close_sheet)
        self.keep.clicked.connect(self._keep)
        self._check()

    def _chosen(self) -> EventKind | None:
        return next((kind for kind, row in self.rows.items() if row.isChecked()), None)

    def _check(self) -> None:
        if self._chosen() is None:
            self.keep.set_off(_("Choose one first."))
        else:
            self.keep.set_on()

    def _keep(self) -> None:
        kind = self._chosen()
        self.close_sheet()
        self.told.emit(kind)


def event_words() -> tuple[tuple[EventKind, str], ...]:
    """What a person can tell, in plain words; missed weeks are seen in the log."""
    return (
        (EventKind.FALL, _("I have had a fall")),
        (EventKind.FRACTURE, _("I have broken a bone")),
        (EventKind.HOSPITAL, _("I have been in hospital")),
        (EventKind.BACK_PAIN, _("I have new back pain")),
    )
