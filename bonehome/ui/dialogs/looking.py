"""Looks through sessions for a page: opens the sheet, takes the other exercise, and tells what was changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.ids import SessionId, SlotId
from bonehome.domain.week import Session
from bonehome.ui.dialogs.look_through import LookThrough
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.page import Message


class Looking(QObject):
    """``slot_chosen`` carries session and slot; ``swapped`` a Message with the way back."""

    slot_chosen = Signal(str, str)
    swapped = Signal(object)

    def __init__(self, page: QWidget, context: UiContext, services: Services) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._services = services
        self._session: Session | None = None

    def look(self, session_id: str) -> None:
        """Open the sheet of a session; nothing where it is in no plan any more."""
        services = self._services
        session = self._session = services.planning.session(SessionId(session_id))
        if session is None:
            return
        may_swap = services.planning.may_swap(session.id)
        sheet = LookThrough(self._context, self._page.window(), services.catalogue, session, may_swap=may_swap)
        sheet.slot_chosen.connect(self._choose)
        sheet.swap_pressed.connect(self._swap)
        sheet.open_sheet()

    def _choose(self, slot: str) -> None:
        if self._session is not None:
            self.slot_chosen.emit(self._session.id, slot)

    def _swap(self, slot: str) -> None:
        """Take the other exercise, and show the session with it."""
        if self._session is not None:
            self.swapped.emit(swap(self._services, self._session, SlotId(slot)))
            self.look(self._session.id)


def swap(services: Services, session: Session, slot: SlotId) -> Message:
    """Take the other exercise in a slot; the message says what came of it and can take it back."""
    try:
        new = services.planning.swap(session.id, slot)
    except UserError as error:
        return Message(sentence=error.sentence(), error=True)
    if new is None:
        return Message(sentence=_("This exercise cannot be exchanged now."), error=True)
    taken = next(one for one in new.slots() if one.id == slot)
    name = services.catalogue.name_of(taken.exercise)
    return Message(sentence=_("{name} is in your session now.").format(name=name), undo=_Keeping(services, session))


class _Keeping:
    """Keeps a session as it was."""

    def __init__(self, services: Services, session: Session) -> None:
        self._services = services
        self._session = session

    def __call__(self) -> None:
        self._services.planning.keep(self._session)
