"""An exercise card: picture, name, equipment, level and sites, or why it is not for the person now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.exercise import Exercise
from bonehome.domain.own import is_own
from bonehome.ui.pages.library.rows import LibraryRow, equipment_line, site_words
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import Hue, Icon, TextStep, Token
from bonehome.ui.widgets.card import Note, PressCard
from bonehome.ui.widgets.chip import Chip
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Flow, Row
from bonehome.ui.widgets.picture import PictureFrame

PICTURE_HEIGHT = 170


class ExerciseCard(PressCard):
    """Opens the exercise; tells when it is pointed at or focused, so that the picture can play."""

    opened = Signal(str)
    attended = Signal(object)
    left = Signal(object)

    def __init__(self, context: UiContext, row: LibraryRow) -> None:
        super().__init__(context.theme, _spoken(row), padding=(10, 9, 10, 14), gap=6)
        self.row = row
        theme, exercise = context.theme, row.exercise
        pictures = context.pictures
        source = pictures.source(exercise.motion, arrow=row.for_me) if pictures is not None else None
        self.frame = PictureFrame(
            theme, exercise.short_name, source, height=PICTURE_HEIGHT, radius=16, dimmed=not row.for_me
        )
        self.body.add(self.frame)
        self.body.add(Text(theme, exercise.short_name, TextStep.CARD, wrap=True))
        line = Row(theme, 8)
        line.add(Text(theme, _needs(exercise), TextStep.CAPTION, Token.INK2, wrap=True), stretch=1)
        if not is_own(exercise.id):
            line.add(Text(theme, _("Level {n}").format(n=exercise.level), TextStep.CAPTION, Token.INK2))
        self.body.add(line)
        if row.refused is not None:
            self.body.add(Note(theme, Hue.SUN, Icon.INFO, row.refused.reason, _("Not for you now")))
        elif is_own(exercise.id):
            self.body.add(Chip(theme, _("Mine"), Icon.PENCIL, Token.PRIM_S, Token.PRIM_T, TextStep.CAPTION_STRONG, 34))
        else:
            self.body.add(self._sites(context))
        self.body.addStretch(1)
        self.clicked.connect(self._open)

    def _sites(self, context: UiContext) -> Flow:
        chips = Flow(context.theme, 6)
        for word in site_words(self.row.exercise):
            chips.add(Chip(context.theme, word, None, Token.TEAL_S, Token.TEAL_T, TextStep.CAPTION_STRONG, 34))
        return chips

    def enterEvent(self, event: QEnterEvent, /) -> None:
        """The pointer is on the card."""
        super().enterEvent(event)
        self.attended.emit(self)

    def leaveEvent(self, event: QEvent, /) -> None:
        """The pointer went away."""
        super().leaveEvent(event)
        self.left.emit(self)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """The keyboard is on the card."""
        super().focusInEvent(event)
        self.attended.emit(self)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """The keyboard went away."""
        super().focusOutEvent(event)
        self.left.emit(self)

    def _open(self) -> None:
        self.opened.emit(self.row.exercise.id)


def _needs(exercise: Exercise) -> str:
    """What it needs; an own exercise is on no ladder, so its dose stands in place of the level."""
    needs = equipment_line(exercise)
    return f"{needs} · {wording.plain_dose(exercise)}" if is_own(exercise.id) else needs


def _spoken(row: LibraryRow) -> str:
    exercise = row.exercise
    last = _("yours") if is_own(exercise.id) else _("level {n}").format(n=exercise.level)
    words = f"{exercise.name}, {equipment_line(exercise)}, {last}"
    return words if row.refused is None else f"{words}, {_('not for you now')}, {row.refused.reason}"
