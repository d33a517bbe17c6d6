"""Easier and harder: five rungs of the family's ladder with pictures, or all of them by name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Rung
from bonehome.domain.ids import ExerciseId
from bonehome.ui.pages.library.text_cards import RefillCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.heading import SectionHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.picture import PictureFrame

SHOWN = 5


class LadderCard(RefillCard):
    """``chosen`` carries the exercise of the rung that is pressed."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, catalogue: Catalogue) -> None:
        super().__init__(context, "", 10)
        self._context = context
        self._catalogue = catalogue
        self._exercise: Exercise | None = None
        self._all = False
        self._columns = SHOWN

    def set_columns(self, columns: int) -> None:
        """How many rungs side by side."""
        if columns != self._columns:
            self._columns = columns
            self._lay_rungs()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show the ladder around an exercise."""
        self._exercise, self._all = exercise, False
        self._lay_rungs()

    def _lay_rungs(self) -> None:
        exercise = self._exercise
        if exercise is None:
            return
        self.clear()
        rungs = self._rungs(exercise)
        shown = rungs if self._all else _around(rungs, exercise.level)
        head = SectionHead(self._theme, _("Easier and harder"), self._remark(len(shown), len(rungs)))
        if len(rungs) > len(shown):
            every = Button(self._theme, _("See all"), ButtonKind.QUIET, None, ButtonSize.COMPACT)
            every.clicked.connect(self._show_all)
            head.right.add(every)
        self.body.add(head)
        grid = Grid(self._theme, 12)
        grid.fill([self._rung(rung, exercise) for rung in shown], self._columns)
        self.body.add(grid)

    def _remark(self, shown: int, every: int) -> str:
        return _("{n} of {m} levels shown").format(n=shown, m=every) if shown < every else ""

    def _rungs(self, exercise: Exercise) -> tuple[Rung, ...]:
        family = self._catalogue.families.get(exercise.family)
        return family.rungs if family is not None else ()

    def _rung(self, rung: Rung, here: Exercise) -> QWidget:
        card = RungCard(self._context, self._catalogue, rung, _relation(rung.level, here.level))
        card.set_chosen(rung.id == here.id)
        card.chosen.connect(self.chosen)
        return card

    def _show_all(self) -> None:
        self._all = True
        self._lay_rungs()


class RungCard(PressCard):
    """One rung: its picture, easier or harder, and its name; a rung still to come cannot be opened."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, catalogue: Catalogue, rung: Rung, relation: str) -> None:
        exercise = catalogue.exercise(rung.id)
        name = exercise.short_name if exercise is not None else rung.name
        spoken = _("Level {n}, {name}, {relation}").format(n=rung.level, name=name, relation=relation)
        super().__init__(context.theme, spoken, padding=(8, 8, 8, 12), gap=4, radius=16)
        self._id: ExerciseId | None = exercise.id if exercise is not None else None
        theme, pictures = context.theme, context.pictures
        source = pictures.source(exercise.motion) if exercise is not None and pictures is not None else None
        self.body.add(PictureFrame(theme, name, source, name=" ", height=84, radius=10))
        words = relation if exercise is not None else _("Coming later")
        self.body.add(Text(theme, words, TextStep.CAPTION, Token.INK2, wrap=True))
        self.body.add(Text(theme, name, TextStep.CAPTION_STRONG, wrap=True))
        self.body.addStretch(1)
        self.setEnabled(exercise is not None)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        if self._id is not None:
            self.chosen.emit(self._id)


def _around(rungs: tuple[Rung, ...], level: int) -> tuple[Rung, ...]:
    """Five rungs with this level as near the middle as the ends allow."""
    at = next((place for place, rung in enumerate(rungs) if rung.level == level), 0)
    first = max(0, min(at - SHOWN // 2, len(rungs) - SHOWN))
    return rungs[first : first + SHOWN]


def _relation(level: int, here: int) -> str:
    if level == here:
        return _("You are here")
    return _("Easier") if level < here else _("Harder")
