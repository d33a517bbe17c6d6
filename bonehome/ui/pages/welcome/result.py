"""The end of the first questions: what the answers change, or that a doctor comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.profile import State
from bonehome.domain.rules.results import ResultRule
from bonehome.domain.week import monday_of
from bonehome.ui.pages.welcome.clinician import ClinicianView
from bonehome.ui.pages.welcome.doctor_words import clinician_words, stop_words
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.result_lines import LinesView
from bonehome.ui.pages.welcome.said_yes import SaidYes
from bonehome.ui.pages.welcome.stop import StopView
from bonehome.ui.pages.welcome.why_sheet import WhySheet
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.page import Message, Page


class ResultPage(Page):
    """Shows one of three: the lines, the doctor first, or a stop."""

    week_requested = Signal()
    answers_requested = Signal()
    print_requested = Signal()
    rules_requested = Signal(str)

    def __init__(self, context: UiContext, services: Services) -> None:
        super().__init__(context)
        self._services = services
        self.lines = LinesView(context.theme)
        self.clinician = ClinicianView(context)
        self.stop = StopView(context.theme)
        self._faces: tuple[Face, ...] = (self.lines, self.clinician, self.stop)
        column = Column(context.theme, 0, parent=self)
        for face in self._faces:
            face.hide()
            column.add(face)
        self._wire()

    def _wire(self) -> None:
        self.lines.change_pressed.connect(self.answers_requested)
        self.lines.week_pressed.connect(self.week_requested)
        self.lines.why_pressed.connect(self._explain)
        self.clinician.change_pressed.connect(self.answers_requested)
        self.clinician.gentle_pressed.connect(self.week_requested)
        self.clinician.yes_pressed.connect(self._ask_what_was_said)
        self.stop.again_pressed.connect(self.answers_requested)
        self.stop.left_pressed.connect(self.week_requested)

    @property
    def face(self) -> Face:
        """The one in view."""
        state = self._services.screening.standing().state
        return {State.OK: self.lines, State.EDUCATION_ONLY: self.clinician, State.STOP: self.stop}[state]

    def title(self) -> str:
        """For the window's title."""
        return _("Your answers")

    def start_focus(self) -> QWidget | None:
        """The green button."""
        return self.face.foot.next

    def print_page(self) -> None:
        """Print this page for the doctor."""
        self.print_requested.emit()

    def arrange(self, width_class: WidthClass) -> None:
        """Pass the layout on."""
        super().arrange(width_class)
        for face in self._faces:
            face.arrange(width_class)

    def refresh(self) -> None:
        """Show what the answers mean now."""
        services, face = self._services, self.face
        if face is self.lines:
            first = services.planning.week(monday_of(services.today())) is None
            notes = services.screening.standing().notes
            self.lines.show_lines(services.screening.result_lines(), notes, first=first)
        elif face is self.clinician:
            self.clinician.show_words(clinician_words(services))
        else:
            self.stop.show_words(stop_words(services))
        for one in self._faces:
            one.setVisible(one is face)

    def _explain(self, rule: ResultRule) -> None:
        sheet = WhySheet(self.theme, self.window(), rule, self._services.catalogue)
        sheet.rules_requested.connect(self.rules_requested)
        sheet.open_sheet()

    def _ask_what_was_said(self) -> None:
        sheet = SaidYes(self.theme, self.window(), self._services.today())
        sheet.said.connect(self._clear)
        sheet.open_sheet()

    def _clear(self, on: date, words: str) -> None:
        """Keep the doctor's yes; it can be taken back from the toast."""
        if self._try(_Clearing(self._services, on, words)):
            sentence = _("Kept: your doctor said yes on {day}.").format(day=wording.date_short(on))
            self.told.emit(Message(sentence=sentence, undo=_TakingBack(self._services)))
        self.refresh()
        start = self.start_focus()
        if start is not None:
            start.setFocus()

    def _try(self, change: Callable[[], None]) -> bool:
        try:
            change()
        except UserError as error:
            self.told.emit(Message(sentence=f"{error.message} {error.hint}".strip(), error=True))
            return False
        return True


class _Clearing:
    """Keeps a clinician's yes and lets the plan follow."""

    def __init__(self, services: Services, on: date, words: str) -> None:
        self._services = services
        self._said = (on, words)

    def __call__(self) -> None:
        self._services.screening.clear(*self._said)
        self._services.planning.answers_changed()


class _TakingBack:
    """Takes the yes back."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def __call__(self) -> None:
        self._services.screening.set_details(cleared=None)
        self._services.planning.answers_changed()
