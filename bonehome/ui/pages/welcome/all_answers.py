"""All answers at a glance; pressing one leads to its page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.ui.pages.welcome.answer_words import step_words
from bonehome.ui.pages.welcome.bar import TopBar
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.foot import Foot, side_button
from bonehome.ui.pages.welcome.openings_list import OpeningLine, opened_name
from bonehome.ui.pages.welcome.steps import Step
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column

WIDEST_PX = 10_000


class AnswerLine(PressCard):
    """A question with its answer; ``opened`` carries the id of the page."""

    opened = Signal(str)

    def __init__(self, theme: Theme, step: Step, words: str) -> None:
        said = words or _("Not answered")
        super().__init__(theme, f"{step.text} {said}", across=True, padding=(20, 12, 18, 14), gap=16, radius=18)
        self.step_id = step.id
        self.answer = Text(theme, said, TextStep.CARD, Token.PRIM_T if words else Token.INK2, wrap=True)
        column = Column(theme, 3)
        column.add(Text(theme, step.text, TextStep.BODY, Token.INK2, wrap=True), self.answer)
        self.body.add(column, stretch=1)
        self.body.add(IconMark(theme, Icon.PENCIL, 26, Token.INK2, 2.0))
        self.clicked.connect(self._open)

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word; its height follows from the width it gets."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(WIDEST_PX))

    def _open(self) -> None:
        self.opened.emit(self.step_id)


class AllAnswers(Face):
    """The answers group by group."""

    chosen = Signal(str)
    finish_pressed = Signal()
    happened_pressed = Signal()
    opening_dropped = Signal(object)
    left_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, TopBar(theme), Foot(theme, _("See what changes")), gap=10)
        self.lines: list[AnswerLine] = []
        self.openings: list[OpeningLine] = []
        self.done: Button = self.foot.next
        self.leave = side_button(theme, _("Not now"), Icon.CROSS)
        self.happened = side_button(theme, _("Something has happened"), None)
        self.foot.add(self.leave)
        self.foot.add(self.happened)
        self._list = QWidget()
        self._rows = Column(theme, 10, (2, 0, 6, 8), self._list)
        self.body.add(Text(theme, _("Your answers"), TextStep.HERO, wrap=True))
        self.body.add(Text(theme, _("Choose one to change it."), TextStep.LEAD, Token.INK2, wrap=True))
        self.body.add(self._list)
        self.body.addStretch(1)
        self.leave.clicked.connect(self.left_pressed)
        self.done.clicked.connect(self.finish_pressed)
        self.happened.clicked.connect(self.happened_pressed)

    def show_steps(self, steps: tuple[Step, ...], services: Services) -> None:
        """List the answers of these pages."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines, self.openings = [], []
        for group in services.questions.groups:
            self._rows.add(Text(self.theme, group.name, TextStep.SECTION))
            for step in steps:
                if step.group == group.id:
                    self._add(AnswerLine(self.theme, step, step_words(step, services)))
        self._show_openings(services)

    def _show_openings(self, services: Services) -> None:
        openings = services.screening.draft().openings
        if openings:
            self._rows.add(Text(self.theme, _("Opened by your physiotherapist"), TextStep.SECTION, wrap=True))
        for opening in openings:
            name, until = opened_name(opening, services.catalogue), services.screening.opened_until(opening)
            line = OpeningLine(self.theme, opening, name, until, services.today())
            line.taken_back.connect(self.opening_dropped)
            self.openings.append(line)
            self._rows.add(line)

    def line(self, step_id: str) -> AnswerLine | None:
        """The line of a page."""
        return next((one for one in self.lines if one.step_id == step_id), None)

    def _add(self, line: AnswerLine) -> None:
        self.lines.append(line)
        self._rows.add(line)
        line.opened.connect(self.chosen)
