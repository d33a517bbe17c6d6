"""A sheet to look through a session: every exercise with its picture and dose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.week import Session, Slot
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.page import VerticalScroll
from bonehome.ui.widgets.picture import PictureFrame


class LookThrough(Sheet):
    """The session's exercises, block by block; pressing one opens its page."""

    exercise_chosen = Signal(str)

    def __init__(self, context: UiContext, window: QWidget, catalogue: Catalogue, session: Session) -> None:
        super().__init__(context.theme, window, wording.title_words(session))
        theme = context.theme
        scroll, inner = VerticalScroll(), QWidget()
        column = Column(theme, 10, (4, 4, 12, 4), inner)
        for block in session.blocks:
            column.add(Text(theme, wording.block_words(block.name), TextStep.LABEL, Token.INK2))
            for slot in block.slots:
                row = SlotRow(context, catalogue, slot)
                row.chosen.connect(self._choose)
                column.add(row)
        scroll.setWidget(inner)
        scroll.setMinimumHeight(theme.space(300))
        self.body.add(scroll, stretch=1)
        close = Button(theme, _("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.close_sheet)
        self.buttons.addStretch(1)
        self.buttons.add(close)

    def _choose(self, exercise: str) -> None:
        self.close_sheet()
        self.exercise_chosen.emit(exercise)


class SlotRow(PressCard):
    """Picture, name and dose of one exercise."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, catalogue: Catalogue, slot: Slot) -> None:
        exercise = catalogue.exercise(slot.exercise)
        name, dose = catalogue.name_of(slot.exercise), wording.dose_words(slot, exercise)
        super().__init__(context.theme, f"{name}, {dose}", across=True, padding=(12, 8, 14, 10), gap=14, radius=16)
        self._exercise = slot.exercise
        pictures = context.pictures
        source = pictures.source(exercise.motion) if exercise is not None and pictures is not None else None
        self.body.add(PictureFrame(context.theme, name, source, width=84, height=84))
        words = Column(context.theme, 3)
        words.addStretch(1)
        words.add(Text(context.theme, name, TextStep.LABEL, wrap=True))
        words.add(Text(context.theme, dose, TextStep.BODY, Token.INK2, wrap=True))
        words.addStretch(1)
        self.body.add(words, stretch=1)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._exercise)
