"""The player page: daily check, session under way, and everything its buttons, keys and sheets ask for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bonehome.app.text import _, _n
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId, QuestionId, SessionId
from bonehome.domain.player.events import Eased, Event, LeftOut, PauseReason, RestHeld, StepBegan
from bonehome.domain.player.machine import Player
from bonehome.domain.player.view import PlayerView
from bonehome.domain.profile import Answer
from bonehome.domain.steps import SetKey, StepKind
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Session
from bonehome.ui.pages.player.awake import Awake
from bonehome.ui.pages.player.check import DailyCheck
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.keys import Ask, Keys
from bonehome.ui.pages.player.leave import CARRY_ON, END, KEEP, LeaveSheet
from bonehome.ui.pages.player.pains import Pains
from bonehome.ui.pages.player.prepare import open_part, practice
from bonehome.ui.pages.player.report import DailyReport, answers_from
from bonehome.ui.pages.player.run import SessionRun
from bonehome.ui.pages.player.scene import Shown
from bonehome.ui.pages.player.stage import Stage
from bonehome.ui.pages.player.tones import Tones
from bonehome.ui.pages.player.tools import PlayerTools
from bonehome.ui.pages.player.words import Told, name_of, spoken
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.page import Message, Page
from bonehome.ui.widgets.toast import ToastPlace


class PlayerPage(Page):
    """Plays a session. ``session_finished`` and ``session_left`` carry the record's id (empty after practice).

    ``set_finished`` carries every SetRecord once it is saved; ``answers_changed`` follows a check or a pain that
    changed what the person may do.
    """

    session_finished = Signal(str)
    session_left = Signal(str)
    set_finished = Signal(object)
    answers_changed = Signal()

    def __init__(self, context: UiContext, tools: PlayerTools) -> None:
        super().__init__(context)
        self._tools = tools
        figures = Figures(context, tools.figures, self._person)
        self._session: Session | None = None
        self._done: frozenset[SetKey] = frozenset()
        self.run: SessionRun | None = None
        self._told = Told()
        self._begun = False
        self.check = DailyCheck(self.theme, figures)
        self.stage = Stage(self.theme, figures)
        self._awake = Awake()
        self._tones = Tones(tools.speaker, self._volume)
        self._pains = Pains(self, tools)
        self._parts = QStackedWidget()
        self._toasts = ToastPlace(self.theme, self.stage.middle)
        self._keys = Keys(self.stage)
        self._build()
        self._wire()

    def _build(self) -> None:
        self._parts.addWidget(self.check)
        self._parts.addWidget(self.stage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
        self.stage.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _wire(self) -> None:
        self.check.start_pressed.connect(self._check_passed)
        self.check.not_now_pressed.connect(self._check_left)
        controls, scenes = self.stage.controls, self.stage
        controls.back_pressed.connect(self._back)
        controls.main_pressed.connect(self._main)
        controls.skip_pressed.connect(self._skip)
        controls.hard_pressed.connect(self._too_hard)
        controls.hurt_pressed.connect(self._hurts)
        scenes.leave_pressed.connect(self._ask_leave)
        scenes.middle_pressed.connect(self._toggle)
        scenes.rest.less_pressed.connect(self._less)
        scenes.rest.more_pressed.connect(self._more)
        scenes.paused.again_pressed.connect(self._again)
        scenes.paused.show_pressed.connect(scenes.paused.show_movement)
        scenes.paused.pace_pressed.connect(self._change_pace)
        self._keys.asked.connect(self._key)
        self._tones.failed.connect(self._tell_silent)
        self._pains.ended.connect(self._end_for_pain)
        self._pains.told.connect(self._say)
        self._pains.answers_changed.connect(self.answers_changed)

    # What the window asks

    def title(self) -> str:
        """The session's name."""
        return self._session.title if self._session is not None and self._session.title else _("Session")

    def start_focus(self) -> QWidget | None:
        """The first question, or the stage, where Space pauses."""
        return self.check.first_focus() if self._parts.currentWidget() is self.check else self.stage

    def may_leave(self) -> bool:
        """A session under way asks first."""
        if self.run is None:
            return True
        self._ask_leave()
        return False

    def play(self, session_id: str) -> None:
        """Check, then play a planned session."""
        session = self._tools.planning.session(SessionId(session_id))
        if session is None:
            self.told.emit(Message(sentence=_("This session is not in the plan any more."), error=True))
            self.session_left.emit(session_id)
            return
        self._ask_check(session, frozenset())

    def play_short(self, session_id: str) -> None:
        """Check, then play the 15-minute shape of a planned session."""
        session = self._tools.planning.session(SessionId(session_id))
        if session is not None:
            self._ask_check(self._tools.planning.shorter(session), frozenset())

    def carry_on(self, record_id: str) -> None:
        """Take up a session that was begun; on the same day without another check."""
        record = self._tools.training.record(SessionId(record_id))
        point = self._tools.training.resume_point(record) if record is not None else None
        if record is None or point is None:
            self.told.emit(Message(sentence=_("This session cannot be carried on."), error=True))
            self.session_left.emit(record_id)
            return
        if record.local_date == self._tools.clock.today():
            self._session, self._done = point.session, point.done
            self._begin()
        else:
            self._ask_check(point.session, point.done)

    def practise(self, exercise_id: str) -> None:
        """One set of one exercise; nothing is logged."""
        exercise = self._tools.catalogue.exercise(ExerciseId(exercise_id))
        answer = self._tools.planning.verdict(ExerciseId(exercise_id))
        if exercise is None or not isinstance(answer, Allowed):
            self.told.emit(Message(sentence=_("This exercise is not for you now."), error=True))
            self.session_left.emit("")
            return
        self._session, self._done = practice(exercise, answer), frozenset()
        self._start_run(None)

    # Before the session

    def _ask_check(self, session: Session, done: frozenset[SetKey]) -> None:
        self._session, self._done = session, done
        self.check.begin(self._tools.screening.draft().name, self._tools.number())
        self.check.room.show_session(session, self._tools.catalogue)
        self._parts.setCurrentWidget(self.check)
        first = self.check.first_focus()
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check_passed(self, report: DailyReport) -> None:
        if self._apply(report) and report.complete and not report.holds:
            self._begin()

    def _check_left(self, report: DailyReport) -> None:
        self._apply(report)
        self.session_left.emit(str(self._session.id) if self._session is not None else "")

    def _apply(self, report: DailyReport) -> bool:
        """Keep the answers that the check changed; False where they could not be kept."""
        return self.keep_answers(answers_from(report, self._tools.screening.draft().answers))

    def keep_answers(self, changes: dict[QuestionId, Answer]) -> bool:
        """Write changed answers and let the plan follow; False (and a toast) where the disk refuses."""
        try:
            for question, value in changes.items():
                self._tools.screening.answer(question, value)
            if changes:
                self._tools.planning.answers_changed()
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return False
        if changes:
            self.answers_changed.emit()
        return True

    def _begin(self) -> None:
        if self._session is None:
            return
        session, refused = open_part(self._session, self._tools.planning)
        if not session.slots():
            self.told.emit(Message(sentence=_("Nothing in this session is open for you today."), error=True))
            self.session_left.emit(str(session.id))
            return
        self._session = session
        try:
            record = self._tools.training.begin(session).id
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            self.session_left.emit(str(session.id))
            return
        self._start_run(record)
        if refused:
            self._say(_n("One exercise is left out today.", "{n} exercises are left out today.", len(refused)))

    def _start_run(self, record: SessionId | None) -> None:
        assert self._session is not None
        settings, pacing = self._tools.settings.load(), self._tools.planning.pacing()
        player = Player(
            self._session, self._tools.catalogue, pacing, wait_for_me=settings.wait_for_me, done=self._done
        )
        self._told = Told(weight_unit=settings.weight_unit, on_bed=pacing.on_bed)
        self.stage.set_distance(settings.player_distance_m)
        self._parts.setCurrentWidget(self.stage)
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        run = self.run = SessionRun(player, self._tools.ticker, self._tools.training, record, self._tools.clock.now)
        run.happened.connect(self._happened)
        run.viewed.connect(self._show)
        run.set_saved.connect(self.set_finished)
        run.save_failed.connect(self._tell_unsaved)
        run.over.connect(self._over)
        self._pains.follow(run)
        self._awake.start()
        run.start()

    # While it runs

    def _show(self, view: PlayerView) -> None:
        self.stage.show_moment(Shown(view=view, catalogue=self._tools.catalogue, told=self._told))

    def shown(self) -> Shown | None:
        """The moment on the screen; None while nothing runs."""
        if self.run is None:
            return None
        return Shown(view=self.run.view, catalogue=self._tools.catalogue, told=self._told)

    def _happened(self, events: tuple[Event, ...]) -> None:
        self._tones.sound(events)
        for event in events:
            if isinstance(event, StepBegan):
                self._announce()
            elif isinstance(event, Eased):
                words = _("Fine. Here is an easier one.") if event.to else _("Fine. Half of what is left is enough.")
                self._say(words, undo=True)
            elif isinstance(event, LeftOut):
                self._say(_("We leave it out: {name}.").format(name=self._name(event.exercise)))
            elif isinstance(event, RestHeld):
                text = _("Rest a minute before hard work. {n} seconds to go.")
                self._say(text.format(n=event.left))

    def _name(self, exercise: ExerciseId) -> str:
        return name_of(self._tools.catalogue.exercise(exercise))

    def _announce(self) -> None:
        shown = self.shown()
        if shown is not None:
            words = spoken(shown.view, shown.exercise, self._told)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _say(self, words: str, *, undo: bool = False, error: bool = False) -> None:
        toast = self._toasts.say(words, _("Undo") if undo else "", error=error)
        if undo:
            toast.acted.connect(self._undo)

    def _tell_silent(self) -> None:
        self._say(_("This computer plays no sound. The screen shows everything."))

    def _tell_unsaved(self, error: UserError) -> None:
        words = _("This set is done but not saved yet. {why} Press Carry on to try again.")
        self._say(words.format(why=error.sentence()), error=True)

    # Buttons and keys

    def _key(self, ask: Ask) -> None:
        {
            Ask.PAUSE: self._toggle,
            Ask.NEXT: self._next,
            Ask.BACK: self._back,
            Ask.HARD: self._too_hard,
            Ask.HURTS: self._hurts,
            Ask.MORE: self._more,
            Ask.LESS: self._less,
            Ask.REPEAT: self._announce,
            Ask.LEAVE: self._ask_leave,
        }[ask]()

    def _toggle(self) -> None:
        """Pause, or carry on."""
        if self.run is None:
            return
        if self.run.player.paused or self.run.unsaved:
            self.run.carry_on()
        else:
            self.run.do(self.run.player.pause)

    def _main(self) -> None:
        """The green button."""
        if self.run is None:
            return
        view = self.run.view
        if view.paused is not None or self.run.unsaved:
            self.run.carry_on()
        elif view.phase is not StepKind.WORK:
            self.run.do(self.run.player.go_now)
        elif view.own_pace:
            self.run.do(self.run.player.count_one)
        else:
            self.run.do(self.run.player.pause)

    def _next(self) -> None:
        """Enter, Page Down, Right: on to what comes; in own pace one more is counted."""
        if self.run is None:
            return
        view = self.run.view
        working = view.paused is None and view.phase is StepKind.WORK and not view.own_pace
        if working:
            self._skip()
        else:
            self._main()

    def _back(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.back)

    def _skip(self) -> None:
        """Leave the set out; in own pace end it with what is counted."""
        if self.run is None:
            return
        player = self.run.player
        self.run.do(player.finish_set if self.run.view.own_pace else player.skip)

    def _less(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.less_rest)

    def _more(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.more_rest)

    def _again(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.restart_set)
            self.run.carry_on()

    def _change_pace(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.set_own_pace, not self.run.view.own_pace_on)

    def _too_hard(self) -> None:
        self._pains.ease()

    def _undo(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.undo_too_hard)

    def _hurts(self) -> None:
        self._pains.ask(self.window())

    # The end

    def _ask_leave(self) -> None:
        if self.run is None:
            return
        self.run.do(self.run.player.pause, PauseReason.ASKING)
        sheet = LeaveSheet(self.theme, self.window(), self.run.view.sets_done)
        sheet.answered.connect(self._leave)
        sheet.open_sheet()

    def _leave(self, answer: str) -> None:
        if self.run is None:
            return
        if answer == CARRY_ON:
            self.run.carry_on()
        elif answer == END:
            self.run.do(self.run.player.finish)
        elif answer == KEEP:
            record = self.run.record
            self._stop()
            self.session_left.emit(str(record or ""))

    def _end_for_pain(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.finish)

    def _over(self, _outcome: object) -> None:
        if self.run is None:
            return
        record, any_done = self.run.record, bool(self.run.player.done)
        self._stop()
        if record is None or not any_done:
            self.session_left.emit(str(record or ""))
        else:
            self.session_finished.emit(str(record))

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()
            self.run.deleteLater()
        self.run = None
        self._awake.stop()

    def _person(self) -> str:
        return self._tools.settings.load().figure

    def _volume(self) -> float:
        settings = self._tools.settings.load()
        return settings.volume / 100 if settings.tones else 0.0
