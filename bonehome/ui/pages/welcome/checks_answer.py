"""A question with any number of answers, or one that stands alone ("None of these")."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.profile import Answer
from bonehome.domain.questions import Question, words_answer
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.steps import option_at
from bonehome.ui.pages.welcome.ticking import Box, TickGroup
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.layout import Column


class ChecksView(AnswerView):
    """Keeps the words of the ticked boxes, or the value of the one that stands alone."""

    def __init__(self, theme: Theme, question: Question, value: Answer) -> None:
        super().__init__(theme)
        self._options = question.options
        boxes = [Box(key=str(at), text=one.text, alone=one.alone) for at, one in enumerate(question.options)]
        self.ticks = TickGroup(theme, boxes, _keys(question, value))
        self.ticks.setAccessibleName(question.text)
        Column(theme, 0, parent=self).add(self.ticks)
        self.ticks.changed.connect(self._keep)

    def missing(self) -> str:
        """At least one."""
        return "" if self.ticks.chosen else _("Choose at least one.")

    def start_focus(self) -> QWidget | None:
        """The first ticked box, else the first."""
        return self.ticks.start_focus()

    def choose_number(self, number: int) -> None:
        """Tick the box with this place."""
        self.ticks.press_number(number)

    def arrange(self, width_class: WidthClass) -> None:
        """Two columns, in a small window one."""
        self.ticks.set_columns(1 if width_class is WidthClass.SMALL else 2)

    def _keep(self) -> None:
        chosen = tuple(self._options[int(key)] for key in self.ticks.chosen)
        value = words_answer(chosen)
        if value is None:
            self.taken_back.emit()
        else:
            self.kept.emit(value)


def _keys(question: Question, value: Answer) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(at) for at, one in enumerate(question.options) if one.value in value)
    at = option_at(question.options, value)
    return (str(at),) if at is not None and question.options[at].alone else ()
