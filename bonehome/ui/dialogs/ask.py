"""A question with two or three answers; Esc gives the harmless one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text

Answer = tuple[str, str, ButtonKind]


class AnswerButton(Button):
    """A button that says its own answer."""

    answered = Signal(str)

    def __init__(self, theme: Theme, answer: Answer) -> None:
        value, words, kind = answer
        super().__init__(theme, words, kind, size=ButtonSize.MAIN, step=TextStep.LABEL)
        self._value = value
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.answered.emit(self._value)


class Ask(Sheet):
    """Asks; ``answered`` carries the value of the answer, also when Esc chose ``harmless``.

    ``answers`` are (value, words, kind) in reading order; the harmless one has the keyboard first.
    """

    answered = Signal(str)

    def __init__(
        self, theme: Theme, window: QWidget, title: str, sentence: str, answers: Sequence[Answer], harmless: str
    ) -> None:
        super().__init__(theme, window, title, widest=720)
        self._harmless = harmless
        self.body.add(Text(theme, sentence, TextStep.LEAD, wrap=True))
        self._choices = {answer[0]: AnswerButton(theme, answer) for answer in answers}
        self.buttons.addStretch(1)
        for button in self._choices.values():
            self.buttons.add(button)
            button.answered.connect(self._choose)

    def first_focus(self) -> QWidget | None:
        """The harmless answer."""
        return self._choices[self._harmless]

    def harmless(self) -> None:
        """Esc answers with the harmless choice."""
        self._choose(self._harmless)

    def _choose(self, value: str) -> None:
        self.close_sheet()
        self.answered.emit(value)
