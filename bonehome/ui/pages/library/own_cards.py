"""What is different for the person's own exercises: how to add one, its stages with photos, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.own import StaysOut
from bonehome.app.text import _
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId
from bonehome.domain.own import OwnExercise
from bonehome.ui.figure.photos import Photos
from bonehome.ui.pages.library.rows import equipment_line
from bonehome.ui.pages.library.text_cards import RefillCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Hue, Icon, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Note, PressCard
from bonehome.ui.widgets.heading import StepNumber
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column, Flow, Row
from bonehome.ui.widgets.picture import PictureFrame

PHOTO_HEIGHT = 250
TOP = Qt.AlignmentFlag.AlignTop


class AddOwnCard(PressCard):
    """Leads to the form; pressed anywhere on it."""

    def __init__(self, context: UiContext) -> None:
        title = _("Add what your physiotherapist gave you")
        super().__init__(context.theme, title, padding=(16, 12, 16, 14), gap=4)
        theme, row = context.theme, Row(context.theme, 14)
        row.add(IconMark(theme, Icon.PENCIL, 36, Token.PRIM_T, 1.9), align=Qt.AlignmentFlag.AlignVCenter)
        words = Column(theme, 3)
        words.add(Text(theme, title, TextStep.CARD, Token.PRIM_T, wrap=True))
        sentence = _("It passes the same safety questions, and plays and prints like any other.")
        words.add(Text(theme, sentence, TextStep.BODY, Token.INK2, wrap=True))
        row.add(words, stretch=1)
        self.body.add(row)


class StaysOutNote(Note):
    """One own exercise that nobody may do, with the reason; it can be removed."""

    removed = Signal(str)

    def __init__(self, context: UiContext, out: StaysOut) -> None:
        title = _("{name} stays out").format(name=out.own.name)
        super().__init__(context.theme, Hue.SUN, Icon.INFO, _(out.reason), title)
        self._id: ExerciseId = out.own.id
        self.button = Button(context.theme, _("Remove"), ButtonKind.QUIET, Icon.BIN, ButtonSize.COMPACT)
        self.body.add(self.button, align=Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.removed.emit(self._id)


class StagesCard(RefillCard):
    """The stages as they were given, each with its photo where there is one."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, _("How to do it"), 12)

    def show_own(self, own: OwnExercise, photos: Photos | None, missing: Sequence[int]) -> None:
        """Fill in the stages; a photo that is gone is told."""
        self.clear()
        for place, stage in enumerate(own.stages):
            row = Row(self._theme, 12)
            row.add(StepNumber(self._theme, place + 1), align=TOP)
            column = Column(self._theme, 8)
            column.add(Text(self._theme, stage.text, TextStep.LEAD, wrap=True))
            source = photos.source(own.id, place) if photos is not None else None
            if source is not None:
                column.add(PictureFrame(self._theme, stage.text, source, height=PHOTO_HEIGHT, radius=16))
            elif place + 1 in missing:
                words = _("The photo of this stage is no longer on this computer.")
                column.add(Text(self._theme, words, TextStep.BODY, Token.INK2, wrap=True))
            row.add(column, stretch=1)
            self.body.add(row)


class GivenCard(RefillCard):
    """Dose, position, what it needs, and whose it is; from here it is changed or removed."""

    change_pressed = Signal()
    remove_pressed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, _("As it was given"))

    def show_own(self, own: OwnExercise, exercise: Exercise) -> None:
        """Fill in the facts."""
        self.clear()
        facts = (
            (_("One set"), wording.plain_dose(exercise)),
            (_("Position"), wording.position_words(own.position)),
            (_("Needs"), equipment_line(exercise)),
        )
        for head, words in facts:
            column = Column(self._theme, 2)
            column.add(Text(self._theme, head, TextStep.LABEL))
            column.add(Text(self._theme, words, TextStep.BODY, wrap=True))
            self.body.add(column)
        self.body.add(Text(self._theme, wording.given_words(own), TextStep.BODY, Token.INK2, wrap=True))
        self._add_buttons()

    def _add_buttons(self) -> None:
        self.change = Button(self._theme, _("Change"), ButtonKind.SECONDARY, Icon.PENCIL)
        self.remove = Button(self._theme, _("Remove"), ButtonKind.QUIET, Icon.BIN)
        place = QWidget()
        Flow(self._theme, 10, place).add(self.change, self.remove)
        self.body.add(place)
        self.change.clicked.connect(self.change_pressed)
        self.remove.clicked.connect(self.remove_pressed)
