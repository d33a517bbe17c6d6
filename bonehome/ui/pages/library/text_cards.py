"""The cards of words on the exercise page: steps, bones, care, and the rest for those who want it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.exercise import Exercise
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Hue, Icon, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card, Note
from bonehome.ui.widgets.heading import SectionHead, StepNumber
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.ticks import LoadMarks

TOP = Qt.AlignmentFlag.AlignTop


class RefillCard(Card):
    """A card whose words are laid out anew for each exercise."""

    def __init__(self, context: UiContext, title: str, gap: int = 8) -> None:
        super().__init__(context.theme, padding=(20, 16, 20, 18), gap=gap)
        self._title = title

    def clear(self) -> None:
        """Take everything out and put the title in."""
        empty(self.body)
        if self._title:
            self.body.add(SectionHead(self._theme, self._title))


class StepsCard(RefillCard):
    """How to do it, numbered."""

    def show_exercise(self, exercise: Exercise) -> None:
        """Fill in the steps."""
        self.clear()
        for number, step in enumerate(exercise.steps, start=1):
            row = Row(self._theme, 12)
            row.add(StepNumber(self._theme, number), align=TOP)
            row.add(Text(self._theme, step, TextStep.BODY, wrap=True), stretch=1)
            self.body.add(row)
        self.body.addStretch(1)


class BonesCard(RefillCard):
    """Hip, spine and wrist: none, light, medium or strong."""

    def show_exercise(self, exercise: Exercise) -> None:
        """Fill in the three sites."""
        self.clear()
        sites = ((_("Hip"), exercise.sites.hip), (_("Spine"), exercise.sites.spine), (_("Wrist"), exercise.sites.wrist))
        for name, level in sites:
            marks = LoadMarks(self._theme, level, name)
            row = Row(self._theme, 10)
            row.add(Text(self._theme, name, TextStep.LABEL), stretch=1)
            row.add(marks, Text(self._theme, marks.word, TextStep.BODY, Token.INK2))
            self.body.add(row)
        self.body.add(
            Text(self._theme, exercise.muscles.plain.capitalize() + ".", TextStep.CAPTION, Token.INK2, wrap=True)
        )
        self.body.addStretch(1)


class CareCard(Note):
    """Take care: the person's own reasons first, then when to stop."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme, Hue.SUN, Icon.INFO, "", _("Take care"))

    def show_care(self, sentences: Sequence[str]) -> None:
        """Fill in the sentences."""
        self.text.setText(" ".join(sentences))


class MoreCard(RefillCard):
    """Set-up, breathing, mistakes, feeling, why, and where it comes from; below that the rules, and leaving it out."""

    rules_pressed = Signal()
    leave_out_pressed = Signal()

    def show_exercise(self, exercise: Exercise, sources: Sequence[str], *, left_out: bool) -> None:
        """Fill in the paragraphs; one that is left out already offers no way to leave it out."""
        self.clear()
        mistakes = " ".join(f"{one.wrong} {one.mend}" for one in exercise.mistakes)
        paragraphs = (
            (_("Set up"), exercise.setup),
            (_("Breathing and tempo"), f"{exercise.breathing} {exercise.tempo}"),
            (_("Common mistakes"), mistakes),
            (_("How it should feel"), exercise.feel),
            (_("Why it helps"), f"{exercise.why} {_('Good for: {task}.').format(task=exercise.task)}"),
            (_("When to stop"), exercise.stop),
            (_("Sources"), f"{'; '.join(sources)}. {_('Our own plan, {review}.').format(review=exercise.review)}"),
        )
        for head, words in paragraphs:
            column = Column(self._theme, 2)
            column.add(Text(self._theme, head, TextStep.LABEL))
            column.add(Text(self._theme, words, TextStep.BODY, Token.INK2, wrap=True))
            self.body.add(column)
        rules = Button(self._theme, _("The rules of this program"), ButtonKind.QUIET, Icon.BOOK)
        rules.clicked.connect(self.rules_pressed)
        self.body.add(rules, align=Qt.AlignmentFlag.AlignLeft)
        if not left_out:
            leave_out = Button(self._theme, _("I was told to leave this one out"), ButtonKind.QUIET, Icon.CROSS)
            leave_out.clicked.connect(self.leave_out_pressed)
            self.body.add(leave_out, align=Qt.AlignmentFlag.AlignLeft)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if isinstance(widget, QWidget):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
