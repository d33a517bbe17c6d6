"""The player page: the daily check, then the session under way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from bonehome.app.again import BACK_PAIN, every
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.events import EventKind
from bonehome.domain.ids import ExerciseId, QuestionId, SessionId
from bonehome.domain.player.machine import Player
from bonehome.domain.profile import Answer
from bonehome.domain.steps import SetKey
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Session
from bonehome.ui.pages.player.check import DailyCheck
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.keys import help_lines
from bonehome.ui.pages.player.playing import Playing
from bonehome.ui.pages.player.prepare import practice
from bonehome.ui.pages.player.report import DailyReport, answers_from, daily_check, left_out_words, reason_off
from bonehome.ui.pages.player.tools import PlayerTools
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.page import Message, Page

SMALLEST = QSize(680, 480)


class PlayerPage(Page):
    """Plays a session. ``session_finished`` and ``session_left`` carry the record's id (empty after practice).

    ``set_finished`` carries every SetRecord once it is saved, ``questions_requested`` comes where the questions come
    before any session.
    """

    session_finished = Signal(str)
    session_left = Signal(str)
    set_finished = Signal(object)
    questions_requested = Signal()

    def __init__(self, context: UiContext, tools: PlayerTools) -> None:
        super().__init__(context)
        self._tools = tools
        figures = Figures(context, tools.figures, self._person, tools.photos)
        self._session: Session | None = None
        self._done: frozenset[SetKey] = frozenset()
        self.check = DailyCheck(self.theme, figures, self._tools.planning.knowledge.rules.pain)
        self.playing = Playing(self.theme, figures, tools)
        self._parts = QStackedWidget()
        self._parts.addWidget(self.check)
        self._parts.addWidget(self.playing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._parts)
        self._wire()

    def _wire(self) -> None:
        self.check.start_pressed.connect(self._check_passed)
        self.check.not_now_pressed.connect(self._check_left)
        self.check.way_pressed.connect(self._go_to_questions)
        self.check.changed.connect(self._look_ahead)
        self.playing.finished.connect(self.session_finished)
        self.playing.left.connect(self.session_left)
        self.playing.set_saved.connect(self.set_finished)
        self.playing.answers_found.connect(self._keep_pain)

    def minimumSizeHint(self) -> QSize:
        """Any window: the parts fit themselves to it."""
        return SMALLEST

    # What the window asks

    def title(self) -> str:
        """The session's name."""
        return self._session.title if self._session is not None and self._session.title else _("Session")

    def start_focus(self) -> QWidget | None:
        """The first question, or the stage, where Space pauses."""
        return self.check.first_focus() if self._parts.currentWidget() is self.check else self.playing.stage

    def keys(self) -> Sequence[tuple[str, str]]:
        """The player's keys."""
        return help_lines()

    def may_leave(self) -> bool:
        """A session under way asks first."""
        if self.playing.run is None:
            return True
        self.playing.ask_leave()
        return False

    def play(self, session_id: str) -> None:
        """Check, then play a planned session."""
        self._play(session_id, short=False)

    def play_short(self, session_id: str) -> None:
        """Check, then play the 15-minute shape of a planned session."""
        self._play(session_id, short=True)

    def carry_on(self, record_id: str) -> None:
        """Take up a session that was begun; without another check where today's is known still."""
        record = self._tools.training.record(SessionId(record_id))
        point = self._tools.training.resume_point(record) if record is not None else None
        if record is None or point is None:
            self._refuse(_("This session cannot be carried on."), record_id)
        elif record.local_date == self._tools.clock.today() and self._tools.screening.checked():
            self._session, self._done = point.session, point.done
            self._begin()
        else:
            self._ask_check(point.session, point.done)

    def practise(self, exercise_id: str) -> None:
        """One set of one exercise; nothing is logged."""
        exercise = self._tools.catalogue.exercise(ExerciseId(exercise_id))
        answer = self._tools.planning.verdict(ExerciseId(exercise_id))
        if exercise is None or not isinstance(answer, Allowed):
            self._refuse(_("This exercise is not for you now."), "")
            return
        self._session, self._done = practice(exercise, answer), frozenset()
        self._start(self._session, None)

    # Before the session

    def _play(self, session_id: str, *, short: bool) -> None:
        session = self._tools.planning.session(SessionId(session_id))
        if session is None:
            self._refuse(_("This session is not in the plan any more."), session_id)
            return
        self._ask_check(self._tools.planning.shorter(session) if short else session, frozenset())

    def _ask_check(self, session: Session, done: frozenset[SetKey]) -> None:
        self._session, self._done = session, done
        self.check.begin(self._tools.screening.draft().name, self._tools.number(), session, self._tools.catalogue)
        self._parts.setCurrentWidget(self.check)
        first = self.check.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_ahead(self, report: DailyReport) -> None:
        """Let the gate judge today by the check as it stands, and say at once what that leaves out."""
        self._tools.screening.check(daily_check(report))
        asked = self._session if report.complete and not report.holds else None
        closed = self._tools.planning.open_part(asked).closed if asked is not None else ()
        self.check.room.show_left_out(left_out_words(closed))

    def _check_passed(self, report: DailyReport) -> None:
        if not reason_off(report) and self._apply(report):
            self._begin()

    def _check_left(self, report: DailyReport) -> None:
        self._apply(report)
        self.session_left.emit(str(self._session.id) if self._session is not None else "")

    def _go_to_questions(self, report: DailyReport) -> None:
        if self._apply(report):
            self.questions_requested.emit()

    def _apply(self, report: DailyReport) -> bool:
        """Keep what the check brought to light; False where it could not be kept."""
        self._tools.screening.check(daily_check(report))
        changes = answers_from(report, self._tools.screening.draft().answers)
        return self._keep_answers(changes, fall=bool(report.fall))

    def _keep_pain(self, changes: dict[QuestionId, Answer]) -> None:
        self._keep_answers(changes)

    def _keep_answers(self, changes: dict[QuestionId, Answer], *, fall: bool = False) -> bool:
        """Write changed answers and events, and let the plan follow; False (and a toast) where the disk refuses."""
        tools = self._tools
        happened = [EventKind.FALL] if fall else []
        happened += [EventKind.BACK_PAIN] if changes.get(BACK_PAIN) is True else []
        steps: list[Callable[[], object]] = [partial(tools.screening.happened, kind) for kind in happened]
        steps += [partial(tools.screening.answer, question, value) for question, value in changes.items()]
        try:
            every(*steps, *([tools.planning.answers_changed] if changes else []))
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return False
        return True

    def _begin(self) -> None:
        """Take out what is closed, log the beginning, play."""
        assert self._session is not None
        session = self._tools.planning.open_part(self._session)
        refused, session = session.closed, replace(session, closed=())
        if not session.slots():
            nothing = _("Nothing in this session is open for you today.")
            self._refuse(" ".join((nothing, *dict.fromkeys(one.reason for one in refused[:1]))), str(session.id))
            return
        try:
            record = self._tools.training.begin(session).id
        except UserError as error:
            self._refuse(error.sentence(), str(session.id))
            return
        self._session = session
        self._start(session, record)
        if refused:
            self.playing.say(left_out_words(refused))

    def _start(self, session: Session, record: SessionId | None) -> None:
        player = Player(
            session,
            self._tools.catalogue,
            self._tools.planning.pacing(),
            wait_for_me=self._tools.settings.load().wait_for_me,
            done=self._done,
        )
        self._parts.setCurrentWidget(self.playing)
        self.playing.begin(player, record)

    def _refuse(self, sentence: str, record_id: str) -> None:
        self.told.emit(Message(sentence=sentence, error=True))
        self.session_left.emit(record_id)

    def _person(self) -> str:
        return self._tools.settings.load().figure
