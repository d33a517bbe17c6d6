"""A sheet to look through a session: every exercise with its picture, dose and reason, and the equal one to take."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.week import Session, Slot
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.page import VerticalScroll
from bonehome.ui.widgets.picture import PictureFrame


class LookThrough(Sheet):
    """The session's exercises, block by block; pressing one opens its page.

    ``slot_chosen`` and ``swap_pressed`` carry the id of a slot. With ``may_swap`` false nothing is offered in exchange.
    """

    slot_chosen = Signal(str)
    swap_pressed = Signal(str)

    def __init__(
        self, context: UiContext, window: QWidget, catalogue: Catalogue, session: Session, *, may_swap: bool = False
    ) -> None:
        super().__init__(context.theme, window, wording.title_words(session))
        theme = context.theme
        scroll, inner = VerticalScroll(), QWidget()
        column = Column(theme, 10, (4, 4, 12, 4), inner)
        for block in session.blocks:
            column.add(Text(theme, wording.block_words(block.name), TextStep.LABEL, Token.INK2))
            for slot in block.slots:
                row = SlotRow(context, catalogue, slot, may_swap=may_swap)
                row.chosen.connect(self._choose)
                row.swap_pressed.connect(self._swap)
                column.add(row)
        scroll.setWidget(inner)
        scroll.setMinimumHeight(theme.space(300))
        self.body.add(scroll, stretch=1)
        close = Button(theme, _("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.close_sheet)
        self.buttons.addStretch(1)
        self.buttons.add(close)

    def _choose(self, slot: str) -> None:
        self.close_sheet()
        self.slot_chosen.emit(slot)

    def _swap(self, slot: str) -> None:
        self.close_sheet()
        self.swap_pressed.emit(slot)


class SlotRow(PressCard):
    """Picture, name, dose and reason of one exercise; ``swap`` is there where an equal one may be taken."""

    chosen = Signal(str)
    swap_pressed = Signal(str)

    def __init__(self, context: UiContext, catalogue: Catalogue, slot: Slot, *, may_swap: bool = False) -> None:
        exercise = catalogue.exercise(slot.exercise)
        name, dose = catalogue.name_of(slot.exercise), wording.dose_words(slot, exercise)
        super().__init__(context.theme, f"{name}, {dose}", across=True, padding=(12, 8, 14, 10), gap=14, radius=16)
        self._slot = slot.id
        self.swap: Button | None = None
        pictures = context.pictures
        source = pictures.source(exercise.motion) if exercise is not None and pictures is not None else None
        self.body.add(PictureFrame(context.theme, name, source, width=84, height=84))
        words = Column(context.theme, 3)
        words.addStretch(1)
        words.add(Text(context.theme, name, TextStep.LABEL, wrap=True))
        words.add(Text(context.theme, dose, TextStep.BODY, wrap=True))
        if slot.reason:
            words.add(Text(context.theme, slot.reason, TextStep.CAPTION, Token.INK2, wrap=True))
        if may_swap and slot.choice is not None:
            self.swap = swap_button(context, catalogue, slot)
            words.add(self.swap, align=Qt.AlignmentFlag.AlignLeft)
            self.swap.clicked.connect(self._swap)
        words.addStretch(1)
        self.body.add(words, stretch=1)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._slot)

    def _swap(self) -> None:
        self.swap_pressed.emit(self._slot)


def swap_button(context: UiContext, catalogue: Catalogue, slot: Slot) -> Button:
    """ "Take the other one" with the short name of the equal exercise."""
    other = catalogue.exercise(slot.choice.exercise) if slot.choice is not None else None
    words = _("Take the other one: {name}").format(name=other.short_name if other is not None else "")
    return Button(context.theme, words, ButtonKind.QUIET, Icon.SWAP, ButtonSize.COMPACT)
