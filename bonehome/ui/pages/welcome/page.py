"""The first questions: one a page, with why we ask; answers are kept at once and can be come back to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget

from bonehome.app.again import tell
from bonehome.app.openings import Said
from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.clinician import Opening
from bonehome.domain.errors import UserError
from bonehome.domain.events import EventKind
from bonehome.ui.dialogs.happened import Happened
from bonehome.ui.pages.welcome.all_answers import AllAnswers
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.ask import AskView
from bonehome.ui.pages.welcome.course import Course, Stand
from bonehome.ui.pages.welcome.doctor_words import stop_words
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.making import AnswerMaker
from bonehome.ui.pages.welcome.steps import Step
from bonehome.ui.pages.welcome.stop import StopView
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.page import Message, Page

DIGITS = tuple("123456789")


class WelcomePage(Page):
    """Leads from the name to the last detail; ``finished`` at the end, ``left`` where the person stops before."""

    finished = Signal()
    left = Signal()

    def __init__(self, context: UiContext, services: Services) -> None:
        super().__init__(context)
        self._services = services
        self.course = Course(services)
        self._maker = AnswerMaker(context.theme, services)
        self.ask = AskView(context.theme)
        self.stop = StopView(context.theme)
        self.all = AllAnswers(context.theme)
        self._faces: dict[Stand, Face] = {Stand.ASK: self.ask, Stand.STOP: self.stop, Stand.ANSWERS: self.all}
        self.stand = Stand.ASK
        column = Column(context.theme, 0, parent=self)
        for face in self._faces.values():
            face.hide()
            column.add(face)
        self._wire()

    def _wire(self) -> None:
        self.ask.back_pressed.connect(self.go_back)
        self.ask.skip_pressed.connect(self.skip)
        self.ask.next_pressed.connect(self.go_on)
        self.ask.bar.left_requested.connect(self.leave)
        self.ask.bar.group_chosen.connect(self._to_group)
        self.stop.again_pressed.connect(self._answer_again)
        self.stop.left_pressed.connect(self.leave)
        self.all.chosen.connect(self._change)
        self.all.finish_pressed.connect(self.finish)
        self.all.left_pressed.connect(self.leave)
        self.all.happened_pressed.connect(self._ask_what_happened)
        self.all.opening_dropped.connect(self._drop_opening)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (("Return", self._enter), ("Enter", self._enter), ("Alt+Left", self.go_back)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(context)
            shortcut.activated.connect(slot)

    # What the window asks

    def title(self) -> str:
        """For the window's title."""
        return _("First questions")

    def start_focus(self) -> QWidget | None:
        """The chosen answer, else the first."""
        if self.stand is Stand.ASK and self.ask.answers is not None:
            return self.ask.answers.start_focus()
        return self._faces[self.stand].foot.next

    def keys(self) -> Sequence[tuple[str, str]]:
        """Keys of this page."""
        return (
            (_("1 to 9"), _("Choose an answer")),
            (_("Enter"), _("Next")),
            (_("Alt and left arrow"), _("Back")),
        )

    def arrange(self, width_class: WidthClass) -> None:
        """Pass the layout on."""
        super().arrange(width_class)
        for face in self._faces.values():
            face.arrange(width_class)

    def refresh(self) -> None:
        """Go on where the person left off."""
        self._show(self.course.open())

    def may_leave(self) -> bool:
        """Always; what has been typed is kept first."""
        self._commit()
        self._try(self.course.settle)
        return True

    # Moving

    def go_on(self) -> None:
        """Next, where nothing is missing."""
        self._commit()
        answers = self.ask.answers
        if answers is not None and not answers.missing():
            self._follow(self.course.forward())

    def go_back(self) -> None:
        """The page before; from the first one out of the questions."""
        if self.stand is not Stand.ASK:
            return
        self._commit()
        if self.course.first and not self.course.review:
            self.leave()
        else:
            self._follow(self.course.back())

    def skip(self) -> None:
        """Leave the question unanswered for now."""
        self._try(self.course.take_back)
        self._follow(self.course.forward())

    def leave(self) -> None:
        """Out of the questions; they can be gone on with later."""
        self._commit()
        self._try(self.course.settle)
        self.left.emit()

    def finish(self) -> None:
        """The end: the plan follows the answers, and the result page shows what they change."""
        stand = self.course.end()
        if stand is not Stand.END:
            self._show(stand)
        elif self._try(self.course.finish):
            self.finished.emit()

    def _follow(self, stand: Stand) -> None:
        if stand is Stand.END:
            self.finish()
        else:
            self._show(stand)

    def _to_group(self, number: int) -> None:
        self._commit()
        self._show(self.course.to_group(number))

    def _answer_again(self) -> None:
        self._show(self.course.to_stop())

    def _change(self, step_id: str) -> None:
        self._show(self.course.to(step_id))

    def _ask_what_happened(self) -> None:
        sheet = Happened(self.theme, self.window())
        sheet.told.connect(self._tell)
        sheet.open_sheet()

    def _tell(self, kind: EventKind) -> None:
        """Keep what happened; the questions then begin again."""
        self._try(_Telling(self._services, kind))
        self.refresh()

    def _drop_opening(self, opening: Opening) -> None:
        """Close a step again that a physiotherapist had opened; the toast can open it once more."""
        services = self._services
        before = services.screening.draft().openings
        rest = tuple(one for one in before if one != opening)
        if self._try(Said(services.screening, services.planning, openings=rest)):
            undo = Said(services.screening, services.planning, openings=before)
            self.told.emit(Message(sentence=_("Taken back. That step is closed again."), undo=undo))
        self._show(Stand.ANSWERS)

    # Keys

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Digits choose an answer."""
        answers = self.ask.answers if self.stand is Stand.ASK else None
        if answers is not None and event.text() in DIGITS and not event.modifiers():
            answers.choose_number(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Enter presses the button that has the keyboard, else the green one."""
        focus = QApplication.focusWidget()
        button: QAbstractButton = self._faces[self.stand].foot.next
        if isinstance(focus, QAbstractButton) and not isinstance(focus, QRadioButton | QCheckBox):
            button = focus
        if self.stand is Stand.ASK and button is self.ask.next:
            self.go_on()
        else:
            button.click()

    # Keeping

    def _keep(self, value: object) -> None:
        self._try(_Keeping(self.course, value))
        self.ask.show_missing()

    def _take_back(self) -> None:
        self._try(self.course.take_back)
        self.ask.show_missing()

    def _commit(self) -> None:
        if self.stand is Stand.ASK and self.ask.answers is not None:
            self.ask.answers.commit()

    def _try(self, change: Callable[[], object]) -> bool:
        """Do what writes; where the disk refuses, say so. The answers stay in memory and go with the next ones."""
        try:
            change()
        except UserError as error:
            self.told.emit(Message(sentence=f"{error.message} {error.hint}".strip(), error=True))
            return False
        return True

    # Showing

    def _show(self, stand: Stand) -> None:
        self.stand = stand
        if stand is Stand.STOP:
            self._try(self.course.settle)
            self.stop.show_words(stop_words(self._services))
        elif stand is Stand.ANSWERS:
            self._try(self.course.settle)
            self.all.show_steps(self.course.steps(), self._services)
        else:
            self._show_step(self.course.step)
        for one, face in self._faces.items():
            face.setVisible(one is stand)
        start = self.start_focus()
        self.ask.open_at_question()  # while parts came and went the keyboard may have wandered and scrolled
        if start is not None and self.isVisible():
            start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_step(self, step: Step) -> None:
        review = self.course.review
        answers = self._make(step)
        self.ask.show_question(step.text, step.help, answers)
        self.ask.why.show_why(step.why, self._source(step.picture), self._name(step.picture))
        self.ask.bar.show_place(self.course.place(), self.course.groups())
        self.ask.skip.setVisible(step.skips and not review)
        self.ask.back.setText(_("All answers") if review else _("Back"))
        self.ask.back.setVisible(review or not self.course.first)
        self.ask.next.setText(_("Keep this") if review else _("Finish") if self.course.last else _("Next"))
        self.ask.show_missing()

    def _make(self, step: Step) -> AnswerView:
        answers = self._maker.make(step)
        answers.kept.connect(self._keep)
        answers.taken_back.connect(self._take_back)
        answers.edited.connect(self.ask.show_missing)
        answers.grew.connect(self.ask.show_part)
        return answers

    def _source(self, motion: str) -> Callable[..., None] | None:
        pictures = self.context.pictures
        return pictures.source(motion) if pictures is not None and motion else None

    def _name(self, motion: str) -> str:
        exercises = self._services.catalogue.exercises.values()
        return next((one.name for one in exercises if one.motion == motion), "")


class _Keeping:
    """Keeps one answer."""

    def __init__(self, course: Course, value: object) -> None:
        self._course = course
        self._value = value

    def __call__(self) -> None:
        self._course.keep(self._value)


class _Telling:
    """Tells that something has happened."""

    def __init__(self, services: Services, kind: EventKind) -> None:
        self._services = services
        self._kind = kind

    def __call__(self) -> None:
        tell(self._kind, self._services.screening, self._services.planning)
