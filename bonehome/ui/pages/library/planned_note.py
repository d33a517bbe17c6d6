"""What is planned of an exercise in the session one came from, and the equal one that may be taken instead."""

from __future__ import annotations

from PySide6.QtCore import Signal

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.week import Slot
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Hue, Icon
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Note


class PlannedNote(Note):
    """``swap_pressed`` where the other one is wanted."""

    swap_pressed = Signal()

    def __init__(self, context: UiContext, catalogue: Catalogue) -> None:
        super().__init__(context.theme, Hue.SKY, Icon.WEEK, "", _("In your session"))
        self._catalogue = catalogue
        self.swap = Button(context.theme, "", ButtonKind.SECONDARY, Icon.SWAP)
        self.body.add(self.swap)
        self.swap.clicked.connect(self.swap_pressed)
        self.hide()

    def show_slot(self, slot: Slot, *, may_swap: bool) -> None:
        """Dose and reason of the slot."""
        dose = wording.dose_words(slot, self._catalogue.exercise(slot.exercise))
        self.text.setText(". ".join(one.rstrip(".") for one in (dose, slot.reason) if one) + ".")
        other = self._catalogue.exercise(slot.choice.exercise) if slot.choice is not None else None
        self.swap.setVisible(may_swap and other is not None)
        if other is not None:
            self.swap.setText(_("Take the other one: {name}").format(name=other.short_name))
