"""What every step of the form is: a widget that fills the draft and says what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bonehome.app.text import _
from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import Pills
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column

YES, NO = "yes", "no"


class Part(QWidget):
    """``changed`` is emitted whenever the person has said something; ``answered`` where the step is then over."""

    changed = Signal()
    answered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.column = Column(theme, 10, parent=self)

    def missing(self) -> str:
        """What is to be said before the next step; empty where nothing is missing."""
        return ""

    def start_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def ask(self, question: str, answer: QWidget) -> None:
        """Put a question with its answer under what is there."""
        label = Text(self.theme, question, TextStep.CARD, wrap=True)
        self.column.add(label, answer)
        self.column.add_gap(8)

    def tell(self) -> None:
        """Something was said."""
        self.changed.emit()


class LargeLine(QLineEdit):
    """A line to type in, in large letters."""

    def __init__(self, theme: Theme, name: str, text: str, longest: int) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextStep.SECTION))
        self.setMinimumHeight(self._theme.metrics.target(60))


def yes_or_no(theme: Theme, name: str, value: bool | None) -> Pills:
    """Two large pills, No on the left as everywhere; none chosen while nothing was said."""
    shown = {True: YES, False: NO, None: ""}[value]
    return Pills(theme, name, ((NO, _("No")), (YES, _("Yes"))), shown, step=TextStep.SECTION)
