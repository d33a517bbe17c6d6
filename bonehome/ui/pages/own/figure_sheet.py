"""Choosing a figure of the library to show an own exercise by."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.own import is_own
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.field import SearchField
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.picture import PictureFrame

MOST = 12
COLUMNS = 4


class FigureSheet(Sheet):
    """Search words above, the first figures that fit below; ``chosen`` carries the motion."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, window: QWidget, catalogue: Catalogue) -> None:
        super().__init__(context.theme, window, _("Which figure moves as you do?"))
        self._context = context
        self._exercises = tuple(one for one in catalogue.exercises.values() if not is_own(one.id))
        self.search = SearchField(context.theme, _("Search figures"))
        self._count = Text(context.theme, "", TextStep.CAPTION, Token.INK2, wrap=True)
        self._grid = Grid(context.theme, 12)
        self.cards: list[FigureChoice] = []
        close = Button(context.theme, _("Close"), ButtonKind.SECONDARY, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.body.add(self.search, self._count)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.buttons.addStretch(1)
        self.buttons.add(close)
        self.search.textChanged.connect(self._show_matching)
        close.clicked.connect(self.close_sheet)
        self._show_matching()

    def first_focus(self) -> QWidget | None:
        """The search line."""
        return self.search

    def _show_matching(self) -> None:
        words = self.search.text().casefold().split()
        fitting = [one for one in self._exercises if all(word in _searched(one) for word in words)]
        for card in self.cards:
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self.cards = [FigureChoice(self._context, one) for one in fitting[:MOST]]
        self._grid.fill(self.cards, COLUMNS)
        for card in self.cards:
            card.chosen.connect(self._choose)
            card.show()
        self._count.setText(_("{n} of {m} shown").format(n=len(self.cards), m=len(fitting)))

    def _choose(self, motion: str) -> None:
        self.close_sheet()
        self.chosen.emit(motion)


class FigureChoice(PressCard):
    """One figure with the name of its exercise."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, exercise: Exercise) -> None:
        super().__init__(context.theme, exercise.name, padding=(8, 8, 8, 12), gap=4, radius=16)
        self._motion = exercise.motion
        source = context.pictures.source(exercise.motion) if context.pictures is not None else None
        self.body.add(PictureFrame(context.theme, exercise.short_name, source, name=" ", height=110, radius=10))
        self.body.add(Text(context.theme, exercise.short_name, TextStep.CAPTION_STRONG, wrap=True))
        self.body.addStretch(1)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._motion)


def _searched(exercise: Exercise) -> str:
    return f"{exercise.name} {exercise.short_name} {exercise.task}".casefold()
