"""The session under way on its stage: buttons, keys, sheets, tones and toasts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.domain.player.events import Eased, Event, LeftOut, PauseReason, RestHeld, StepBegan
from bonehome.domain.player.machine import Player
from bonehome.domain.player.view import PlayerView
from bonehome.domain.steps import StepKind
from bonehome.ui.pages.player.awake import Awake
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.keys import Ask, Keys
from bonehome.ui.pages.player.leave import CARRY_ON, END, KEEP, LeaveSheet
from bonehome.ui.pages.player.notices import StageNotices
from bonehome.ui.pages.player.pains import Pains
from bonehome.ui.pages.player.run import SessionRun
from bonehome.ui.pages.player.scene import Shown
from bonehome.ui.pages.player.stage import Stage
from bonehome.ui.pages.player.tones import Tones
from bonehome.ui.pages.player.tools import PlayerTools
from bonehome.ui.pages.player.words import Told, name_of, spoken
from bonehome.ui.theme.theme import Theme


class Playing(QWidget):
    """Plays one session after another. ``finished`` and ``left`` carry the record's id (empty in practice)."""

    finished = Signal(str)
    left = Signal(str)
    set_saved = Signal(object)
    answers_found = Signal(object)

    def __init__(self, theme: Theme, figures: Figures, tools: PlayerTools) -> None:
        super().__init__()
        self._theme = theme
        self._tools = tools
        self._told = Told()
        self.run: SessionRun | None = None
        self.stage = Stage(theme, figures)
        self.stage.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toasts = StageNotices(theme, self.stage)
        self._awake = Awake()
        self._tones = Tones(tools.speaker, self._volume)
        self._pains = Pains(theme, tools)
        self._keys = Keys(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._wire_buttons()
        self._wire_others()

    def _wire_buttons(self) -> None:
        controls, stage = self.stage.controls, self.stage
        controls.back_pressed.connect(self._back)
        controls.main_pressed.connect(self._main)
        controls.skip_pressed.connect(self._skip)
        controls.hard_pressed.connect(self._too_hard)
        controls.hurt_pressed.connect(self._hurts)
        stage.leave_pressed.connect(self.ask_leave)
        stage.middle_pressed.connect(self._toggle)
        stage.rest.less_pressed.connect(self._less)
        stage.rest.more_pressed.connect(self._more)
        stage.paused.again_pressed.connect(self._again)
        stage.paused.show_pressed.connect(stage.paused.show_movement)
        stage.paused.pace_pressed.connect(self._change_pace)

    def _wire_others(self) -> None:
        self._keys.asked.connect(self._key)
        self._tones.failed.connect(self._tell_silent)
        self._pains.ended.connect(self._end_for_pain)
        self._pains.said.connect(self.say)
        self._pains.answers_found.connect(self.answers_found)

    def begin(self, player: Player, record: SessionId | None) -> None:
        """Play from here; without ``record`` nothing is saved."""
        settings, pacing = self._tools.settings.load(), self._tools.planning.pacing()
        self._told = Told(weight_unit=settings.weight_unit, on_bed=pacing.on_bed)
        self.stage.set_distance(settings.player_distance_m)
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        run = SessionRun(player, self._tools.ticker, self._tools.training, record, self._tools.clock.now)
        self.run = run
        run.happened.connect(self._happened)
        run.viewed.connect(self._show)
        run.set_saved.connect(self.set_saved)
        run.save_failed.connect(self._tell_unsaved)
        run.over.connect(self._over)
        self._pains.follow(run)
        self._awake.start()
        run.start()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Nothing runs unseen; the place is kept."""
        super().hideEvent(event)
        if self.run is not None and not event.spontaneous():
            self.run.rest()
            self._awake.stop()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Go on."""
        super().showEvent(event)
        if self.run is not None and not event.spontaneous():
            self.run.follow()
            self._awake.start()

    # What is shown and told

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
                self.say(words, undo=True)
            elif isinstance(event, LeftOut):
                self.say(_("We leave it out: {name}.").format(name=self._name(event.exercise)))
            elif isinstance(event, RestHeld):
                text = _("Rest a minute before hard work. {n} seconds to go.")
                self.say(text.format(n=event.left))

    def _name(self, exercise: ExerciseId) -> str:
        return name_of(self._tools.catalogue.exercise(exercise))

    def _announce(self) -> None:
        shown = self.shown()
        if shown is not None:
            words = spoken(shown.view, shown.exercise, self._told)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def say(self, words: str, *, undo: bool = False, error: bool = False) -> None:
        toast = self.toasts.say(words, _("Undo") if undo else "", error=error)
        if undo:
            toast.acted.connect(self._undo)

    def _tell_silent(self) -> None:
        self.say(_("This computer plays no sound. The screen shows everything."))

    def _tell_unsaved(self, error: UserError) -> None:
        words = _("This set is done but not saved yet. {why} Press Carry on to try again.")
        self.say(words.format(why=error.sentence()), error=True)

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
            Ask.LEAVE: self.ask_leave,
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

    def ask_leave(self) -> None:
        if self.run is None:
            return
        self.run.do(self.run.player.pause, PauseReason.ASKING)
        sheet = LeaveSheet(self._theme, self.window(), self.run.view.sets_done)
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
            self.left.emit(str(record or ""))

    def _end_for_pain(self) -> None:
        if self.run is not None:
            self.run.do(self.run.player.finish)

    def _over(self, _outcome: object) -> None:
        if self.run is None:
            return
        record, any_done = self.run.record, bool(self.run.player.done)
        self._stop()
        if record is None or not any_done:
            self.left.emit(str(record or ""))
        else:
            self.finished.emit(str(record))

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()
            self.run.deleteLater()
        self.run = None
        self._pains.follow(None)
        self._awake.stop()

    def _volume(self) -> float:
        settings = self._tools.settings.load()
        return settings.volume / 100 if settings.tones else 0.0
