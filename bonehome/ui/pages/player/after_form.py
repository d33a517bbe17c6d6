"""The questions after a session: effort and reserve by exercise, steadiness, pain, a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QWidget

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.pain import Place
from bonehome.domain.record import ExerciseFeedback
from bonehome.domain.rules.pains import PainRules
from bonehome.ui.pages.player.exercise_tab import ExerciseTab
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.report import levels, place_words
from bonehome.ui.pages.player.said import Effort, PainSaid, feedback, filled
from bonehome.ui.pages.player.words import name_of
from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import Pills
from bonehome.ui.widgets.faces import EffortScale
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Grid, Row

YES, NO, LITTLE = "yes", "no", "little"
_NOTE_LINES = 2.2


class AfterForm(QWidget):
    """Starts at the first exercise; one press on a face answers for those below it too."""

    def __init__(self, theme: Theme, figures: Figures, catalogue: Catalogue, pain: PainRules) -> None:
        super().__init__()
        self._theme = theme
        self._figures = figures
        self._catalogue = catalogue
        self._exercises: tuple[ExerciseId, ...] = ()
        self._earlier: tuple[ExerciseFeedback, ...] = ()
        self._done: tuple[ExerciseId, ...] = ()
        self._own: dict[ExerciseId, Effort] = {}
        self._current: ExerciseId | None = None
        self.tabs: dict[ExerciseId, ExerciseTab] = {}
        self._columns = 0
        self._tab_place = QWidget()
        self._grid = Grid(theme, 7, parent=self._tab_place)
        self._how = Text(theme, "", TextStep.SECTION, wrap=True)
        self.effort = EffortScale(theme, _("How hard was it?"))
        self._more = Text(theme, _("Last set: how many more could you have done?"), TextStep.SECTION, wrap=True)
        self.reserve = Pills(theme, self._more.text(), _reserves(), step=TextStep.LEAD)
        self._steady = Text(theme, _("Steady and under control?"), TextStep.SECTION, wrap=True)
        steady = ((YES, _("Yes")), (NO, _("Not quite")))
        self.steady = Pills(theme, self._steady.text(), steady, step=TextStep.LEAD)
        pains = ((NO, _("No")), (LITTLE, _("A little")), (YES, _("Yes")))
        self.pain = Pills(theme, _("Any pain?"), pains, step=TextStep.LEAD)
        self.where = Pills(theme, _("Where?"), tuple((one.value, place_words(one)) for one in Place), columns=0)
        self.level = Pills(theme, _("How much?"), levels(pain))
        self._which = QWidget()
        self.which: Pills | None = None
        self.text = QPlainTextEdit()
        self._build()
        self._wire()

    def _build(self) -> None:
        theme = self._theme
        self.text.setPlaceholderText(_("Add a note, if you like"))
        self.text.setAccessibleName(_("Note"))
        self.text.setTabChangesFocus(True)
        self._which_column = Column(theme, 0, parent=self._which)
        column = Column(theme, 10, parent=self)
        column.add(self._tab_place)
        column.add(self._how, self.effort)
        column.add_gap(4)
        column.add(self._more, self.reserve)
        column.add_gap(4)
        left, right = Column(theme, 8), Column(theme, 8)
        left.add(self._steady, self.steady)
        left.addStretch(1)
        right.add(Text(theme, _("Any pain?"), TextStep.SECTION), self.pain)
        right.addStretch(1)
        self._pair = Row(theme, 20)
        self._pair.add(left, right, stretch=1)
        column.add(self._pair)
        column.add(self._which, self.where, self.level)
        column.add_gap(4)
        column.add(self.text)
        column.addStretch(1)
        self._size_note()
        theme.changed.connect(self._size_note)

    def _wire(self) -> None:
        self.effort.chosen.connect(self._take_effort)
        self.reserve.chosen.connect(self._take_reserve)
        self.pain.chosen.connect(self._show_pain)

    def ask(
        self,
        exercises: Sequence[ExerciseId],
        done: Sequence[ExerciseId],
        earlier: Sequence[ExerciseFeedback],
        note: str,
    ) -> None:
        """Ask about ``exercises``, and about pain in any that was ``done``; what was said before stands already."""
        self._exercises, self._earlier, self._done = tuple(exercises), tuple(earlier), tuple(done)
        told = (one for one in earlier if one.effort is not None or one.reserve is not None)
        self._own = {one.exercise: Effort(effort=one.effort, reserve=one.reserve) for one in told}
        self.text.setPlainText(note)
        for group in (self.steady, self.pain, self.where, self.level):
            group.set_value("")
        self._make_tabs()
        self._make_which()
        rating = bool(exercises)
        for part in (self._how, self.effort, self._more, self.reserve, self._steady, self.steady):
            part.setVisible(rating)
        self._tab_place.setVisible(len(exercises) > 1)
        self._current = exercises[0] if exercises else None
        self._show()
        self._show_pain(self.pain.value)

    def set_columns(self, columns: int) -> None:
        """Steadiness and pain beside each other, or under one another."""
        beside = QBoxLayout.Direction.LeftToRight if columns > 1 else QBoxLayout.Direction.TopToBottom
        if self._pair.direction() is not beside:
            self._pair.setDirection(beside)

    def first_focus(self) -> QWidget | None:
        """The first face, where there is something to rate."""
        return self.effort.focus_piece() if self._exercises else None

    def feedback(self) -> tuple[ExerciseFeedback, ...]:
        """What is to be logged."""
        steady = {YES: True, NO: False}.get(self.steady.value)
        return feedback(
            self._exercises,
            self._own,
            steady=steady,
            pain=self._pain_said(),
            earlier=self._earlier,
            done=self._done,
        )

    def note(self) -> str:
        """The note as typed."""
        return self.text.toPlainText().strip()

    def _pain_said(self) -> PainSaid | None:
        if not self.pain.value:
            return None
        if self.pain.value == NO:
            return PainSaid(any=False)
        which = self.which.value if self.which is not None else ""
        return PainSaid(
            any=True,
            level=int(self.level.value) if self.pain.value == YES and self.level.value else _least(self.pain.value),
            place=Place(self.where.value) if self.where.value else None,
            exercise=ExerciseId(which) if which else None,
        )

    def _make_tabs(self) -> None:
        for tab in self.tabs.values():
            self._grid.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self.tabs = {}
        for id_ in self._exercises:
            tab = ExerciseTab(self._theme, self._figures, self._catalogue, id_)
            tab.picked.connect(self._pick)
            self.tabs[id_] = tab
        self._columns = 0
        self._place_tabs()

    def _place_tabs(self) -> None:
        """As many tabs in a row as their names allow."""
        if not self.tabs:
            return
        widest = max(tab.least_width() for tab in self.tabs.values()) + self._grid.horizontalSpacing()
        columns = min(len(self.tabs), max(1, (self.width() + self._grid.horizontalSpacing()) // widest))
        if columns != self._columns:
            self._columns = columns
            self._grid.fill(self.tabs.values(), columns)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Tabs go into rows anew."""
        super().resizeEvent(event)
        self._place_tabs()

    def _make_which(self) -> None:
        if self.which is not None:
            self.which.deleteLater()
            self._which_column.removeWidget(self.which)
        options = tuple((str(id_), name_of(self._catalogue.exercise(id_))) for id_ in self._done)
        self.which = Pills(self._theme, _("In which exercise?"), options, columns=0) if len(options) > 1 else None
        if self.which is not None:
            self._which_column.addWidget(self.which, 0, Qt.AlignmentFlag.AlignTop)

    def _pick(self, exercise: str) -> None:
        self._current = ExerciseId(exercise)
        self._show()

    def _take_effort(self, value: str) -> None:
        if self._current is not None:
            self._own[self._current] = replace(self._own.get(self._current, Effort()), effort=int(value))
            self._show()

    def _take_reserve(self, value: str) -> None:
        if self._current is not None:
            self._own[self._current] = replace(self._own.get(self._current, Effort()), reserve=int(value))
            self._show()

    def _show(self) -> None:
        """Faces and reserve of the exercise chosen, and every tab's answer."""
        answers = filled(self._exercises, self._own)
        for id_, tab in self.tabs.items():
            tab.show_answer(answers[id_])
            tab.set_chosen(id_ == self._current)
        if self._current is None:
            return
        mine = answers[self._current]
        one = len(self._exercises) == 1
        name = name_of(self._catalogue.exercise(self._current))
        self._how.setText(_("How hard was it?") if one else _("{name}: how hard was it?").format(name=name))
        self.effort.set_value("" if mine.effort is None else str(mine.effort))
        self.reserve.set_value("" if mine.reserve is None else str(mine.reserve))

    def _show_pain(self, value: str) -> None:
        hurts = value in (LITTLE, YES)
        self._which.setVisible(hurts and self.which is not None)
        self.where.setVisible(hurts)
        self.level.setVisible(value == YES)

    def _size_note(self) -> None:
        self.text.setFont(self._theme.font(TextStep.BODY))
        self.text.setFixedHeight(round(self._theme.line_px(TextStep.BODY) * _NOTE_LINES))


def _least(answer: str) -> int | None:
    """ "Yes" without a level counts as 5, the top of amber."""
    return 5 if answer == YES else None


def _reserves() -> tuple[tuple[str, str], ...]:
    return (*((str(n), str(n)) for n in range(4)), ("4", _("4 or more")))
