"""The page an answer leads to that rules out sessions: see your doctor, and nothing that gets round it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from bonehome.app.text import _
from bonehome.ui.pages.welcome.bar import TopBar
from bonehome.ui.pages.welcome.doctor_parts import DoctorHead, LinesCard, RedBox
from bonehome.ui.pages.welcome.doctor_words import StopWords
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.foot import Foot, side_button
from bonehome.ui.theme.enums import Icon, TextStep, Token, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.layout import Grid


class StopView(Face):
    """The emergency comes first where there is one; the way on is the question itself, answered again."""

    again_pressed = Signal()
    left_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, TopBar(theme), Foot(theme, _("Close for now"), None))
        self.urgent = RedBox(theme, TextStep.CUE)
        self.head = DoctorHead(theme)
        self.told = LinesCard(theme, Icon.NOTE, Token.SUN_T, _("You told us"), Icon.RIGHT)
        self.todo = LinesCard(theme, Icon.INFO, Token.SKY_T, _("What happens next"), Icon.RIGHT)
        self.line = RedBox(theme)
        self.again = side_button(theme, _("Change my answer"), Icon.LEFT)
        self.leave = self.foot.next
        self._cards = Grid(theme, 16)
        self.foot.add(self.again)
        self.body.add(self.urgent, self.head)
        self.body.add(self._cards)
        self.body.addStretch(1)
        self.pin(self.line)
        self._cards.fill((self.told, self.todo), 2)
        self.again.clicked.connect(self.again_pressed)
        self.leave.clicked.connect(self.left_pressed)

    def arrange(self, width_class: WidthClass) -> None:
        """Cards under one another in a small window."""
        super().arrange(width_class)
        self.head.set_small(width_class is WidthClass.SMALL)
        self._cards.fill((self.told, self.todo), 1 if width_class is WidthClass.SMALL else 2)

    def show_words(self, words: StopWords) -> None:
        """Say what holds for this person."""
        title = _("Please get help first") if words.urgent else _("Please see your doctor first")
        self.head.show_words(title, _("There is no session until this has been checked."))
        self.urgent.show_words(_bold(" ".join(words.urgent)))
        self.told.show_lines(tuple(_told_words(one.question, one.answer) for one in words.told) + words.reasons)
        self.todo.show_lines((*words.advice, *_for_everyone(urgent=bool(words.urgent)), *_meanwhile()))
        self.line.show_words(words.line)
        self.area.verticalScrollBar().setValue(0)


def _bold(words: str) -> str:
    return f"<b>{words}</b>" if words else ""


def _told_words(question: str, answer: str) -> str:
    return f"{question} {answer}." if answer else question


def _for_everyone(*, urgent: bool) -> tuple[str, ...]:
    return () if urgent else (_("Take the list of your medicines with you."),)


def _meanwhile() -> tuple[str, ...]:
    """What may be done until then."""
    return (
        _("Until then no exercise is open here, not even the gentle ones. You can look at everything."),
        _("All your answers are kept, and so is what you have done."),
    )
