"""What "Too hard" and "It hurts" lead to in the session under way."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId
from bonehome.domain.pain import Follows, Place
from bonehome.domain.record import ExerciseFeedback
from bonehome.domain.steps import Step, StepKind
from bonehome.domain.timeline import eased
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Slot
from bonehome.ui.pages.player.hurts import HurtReport, HurtSheet
from bonehome.ui.pages.player.report import listed, pain_answers
from bonehome.ui.pages.player.run import SessionRun
from bonehome.ui.pages.player.tools import PlayerTools
from bonehome.ui.theme.theme import Theme


class Pains(QObject):
    """Follows one run. ``ended`` asks for the end of the session, ``said`` carries a sentence for a toast,
    ``answers_found`` a dict of screening answers that the pain has changed."""

    ended = Signal()
    said = Signal(str)
    answers_found = Signal(object)

    def __init__(self, theme: Theme, tools: PlayerTools) -> None:
        super().__init__()
        self._theme = theme
        self._tools = tools
        self._run: SessionRun | None = None
        self._about: ExerciseId | None = None

    def follow(self, run: SessionRun | None) -> None:
        """Take the run whose buttons are pressed; None after it."""
        self._run = run

    def ease(self) -> None:
        """Too hard: the nearest easier rung takes over at once, or less is asked of this one."""
        run = self._run
        step = self._subject()
        if run is None or step is None or step.exercise is None:
            return
        run.do(run.player.too_hard, self._easier(step.exercise, step))

    def ask(self, window: QWidget) -> None:
        """It hurts: stop the clock and ask."""
        run, step = self._run, self._subject()
        if run is None or step is None:
            return
        self._about = step.exercise
        run.do(run.player.hurts)
        known = self._tools.screening.draft().answers
        places = frozenset(place for place in Place if listed(place, known))
        sheet = HurtSheet(self._theme, window, self._tools.planning.knowledge.rules.pain, self._tools.number(), places)
        sheet.decided.connect(self._decided)
        sheet.hard_work.connect(run.carry_on)
        sheet.end_requested.connect(self.ended)
        sheet.open_sheet()

    def _subject(self) -> Step | None:
        """The set on the screen: under way, just rested from nothing, or coming."""
        if self._run is None:
            return None
        view = self._run.view
        resting = view.phase in (StepKind.REST, StepKind.BLOCK_DONE, StepKind.FINISH)
        return view.coming if resting else view.step

    def _easier(self, exercise: ExerciseId, step: Step) -> Slot | None:
        run = self._run
        old, new = self._tools.catalogue.exercise(exercise), self._rung_below(exercise)
        if run is None or old is None or new is None:
            return None
        slot = next((one for one in run.player.session.slots() if one.id == step.slot), None)
        answer = self._tools.planning.verdict(new.id)
        if slot is None or not isinstance(answer, Allowed):
            return None
        return eased(slot, old, new, answer)

    def _rung_below(self, exercise: ExerciseId) -> Exercise | None:
        id_ = self._tools.planning.easier(exercise)
        return self._tools.catalogue.exercise(id_) if id_ is not None else None

    def _decided(self, report: HurtReport) -> None:
        run, about = self._run, self._about
        if run is None:
            return
        if about is not None:
            self._keep(run, about, report)
        if report.follows in (Follows.END, Follows.EMERGENCY):
            changes = pain_answers(report.place, report.level, self._tools.screening.draft().answers)
            if changes:
                self.answers_found.emit(changes)
            self.ended.emit()
            return
        if report.follows is Follows.LEAVE_OUT and about is not None:
            run.do(run.player.leave_out, about)
        elif report.follows is Follows.SMALLER:
            self.said.emit(_("A smaller movement for the rest of this set."))
        run.carry_on()

    def _keep(self, run: SessionRun, about: ExerciseId, report: HurtReport) -> None:
        """Log the pain at once, so that a crash does not lose it."""
        if run.record is None:
            return
        known = self._tools.screening.draft().answers
        said = ExerciseFeedback(
            exercise=about,
            pain=report.level,
            pain_place=report.place.value,
            listed=listed(report.place, known),
            sharp=report.sharp,
        )
        try:
            self._tools.training.feedback(run.record, (said,))
        except UserError as error:
            self.said.emit(error.sentence())
