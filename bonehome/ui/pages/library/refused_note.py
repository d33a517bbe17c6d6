"""The amber box of an exercise that is not for the person now: why, what would open it, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.app.why_not import WhyNot
from bonehome.ui.theme.enums import ButtonKind, Hue, Icon, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Note
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Flow


class RefusedNote(Note):
    """``why_pressed`` carries the WhyNot; the other two are there where a professional's word may open or return it."""

    why_pressed = Signal(object)
    opened_pressed = Signal()
    returned_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Hue.SUN, Icon.INFO, "", _("Not for you now"))
        self._why: WhyNot | None = None
        self.opens = Text(theme, "", TextStep.BODY, Hue.SUN.text, wrap=True, weight=600)
        self.why = Button(theme, _("Rule and source"), ButtonKind.SECONDARY)
        self.said_yes = Button(theme, _("My physiotherapist said yes"), ButtonKind.SECONDARY, Icon.CHECK)
        self.returned = Button(theme, _("I may do it again"), ButtonKind.SECONDARY, Icon.CHECK)
        place = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        place.setSizePolicy(policy)
        Flow(theme, 10, place).add(self.why, self.said_yes, self.returned)
        self.body.add(self.opens, place)
        self.why.clicked.connect(self._ask_why)
        self.said_yes.clicked.connect(self.opened_pressed)
        self.returned.clicked.connect(self.returned_pressed)
        self.hide()

    def show_why(self, why: WhyNot | None) -> None:
        """Explain a refusal, or hide where there is none."""
        self._why = why
        self.setVisible(why is not None)
        if why is not None:
            self.text.setText(why.reason)
            self.opens.setText(why.opens)
            self.opens.setVisible(bool(why.opens))
            self.said_yes.setVisible(why.may_open)
            self.returned.setVisible(why.may_return)

    def _ask_why(self) -> None:
        self.why_pressed.emit(self._why)
