"""A question with parts: yes or no lines, a choice, a number of weeks; or one row that answers all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.profile import Answer
from bonehome.domain.questions import Option, Part, PartKind, Question
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.steps import option_at
from bonehome.ui.pages.welcome.weeks import WeeksField
from bonehome.ui.theme.enums import TextStep, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.choice import Answers, Pills
from bonehome.ui.widgets.heading import Hairline
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row

ALONE = "alone"


class PartRow(QWidget):
    """One line with its control; ``answered`` carries the key and the value."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme, part: Part, value: object) -> None:
        super().__init__()
        self.part = part
        self.value = value
        self._row = Row(theme, 14, parent=self)
        self._row.add(Text(theme, part.text, TextStep.CARD, wrap=True, weight=600), stretch=1)
        self.pills: Pills | None = None
        self.weeks: WeeksField | None = None
        if part.kind is PartKind.NUMBER:
            self.weeks = WeeksField(theme, part, value if isinstance(value, int) else None)
            self.weeks.changed.connect(self._take)
            self._row.add(self.weeks)
        else:
            self.pills = self._make_pills(theme, part, value)
            self._row.add(self.pills, align=Qt.AlignmentFlag.AlignVCenter)

    def _make_pills(self, theme: Theme, part: Part, value: object) -> Pills:
        at = option_at(part.options, value)
        options = tuple((str(n), option.text) for n, option in enumerate(part.options))
        pills = Pills(theme, part.text, options, "" if at is None else str(at), step=TextStep.CARD)
        pills.chosen.connect(self._choose)
        return pills

    def focus_widget(self) -> QWidget | None:
        """What takes the keyboard."""
        return self.pills.focus_piece() if self.pills is not None else self.weeks

    def arrange(self, *, small: bool) -> None:
        """The control goes under the words in a small window."""
        along = QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(along)

    def clear(self) -> None:
        """Take the answer back, without a signal."""
        self.value = None
        if self.pills is not None:
            self.pills.set_value("")
        if self.weeks is not None:
            self.weeks.clear()

    def _choose(self, at: str) -> None:
        self._take(self.part.options[int(at)].value)

    def _take(self, value: object) -> None:
        self.value = value
        self.answered.emit(self.part.key, value)


class ObjectView(AnswerView):
    """A card of lines, and above it the row that answers all of it, where there is one ("No")."""

    def __init__(self, theme: Theme, question: Question, value: Answer, *, known: bool) -> None:
        super().__init__(theme)
        self._question = question
        self._alone: Option | None = next((one for one in question.options if one.alone), None)
        given = value if isinstance(value, dict) else {}
        self.rows = [PartRow(theme, part, given.get(part.key)) for part in question.parts]
        self.alone: Answers | None = None
        column = Column(theme, 12, parent=self)
        if self._alone is not None:
            chosen = ALONE if known and value is self._alone.value else ""
            self.alone = Answers(theme, self._alone.text, ((ALONE, self._alone.text),), chosen)
            self.alone.chosen.connect(self._choose_alone)
            column.add(self.alone)
        card = Card(theme, padding=(20, 14, 18, 16), gap=10)
        for at, row in enumerate(self.rows):
            if at:
                card.body.add(Hairline(theme))
            card.body.add(row)
            row.answered.connect(self._take)
        column.add(card)

    def missing(self) -> str:
        """Every line, unless one row answers all."""
        if self.alone is not None and self.alone.value:
            return ""
        open_rows = [row for row in self.rows if row.value is None]
        if not open_rows:
            return ""
        if self.alone is not None and len(open_rows) == len(self.rows):
            return _("Choose an answer.")
        return _("Answer each line.")

    def start_focus(self) -> QWidget | None:
        """The row that answers all, else the first line."""
        if self.alone is not None:
            return self.alone.focus_piece()
        return self.rows[0].focus_widget() if self.rows else None

    def choose_number(self, number: int) -> None:
        """1 is the row that answers all; 2 and on choose in the first line."""
        if self.alone is None:
            return
        if number == 1:
            self.alone.choose_number(1)
            return
        first = self.rows[0]
        if first.pills is not None and number - 2 < len(first.part.options):
            piece = first.pills.piece(str(number - 2))
            piece.setFocus()
            piece.click()

    def arrange(self, width_class: WidthClass) -> None:
        """Controls beside their words, in a small window under them."""
        for row in self.rows:
            long = row.part.kind is not PartKind.YES_NO
            row.arrange(small=width_class is WidthClass.SMALL or (long and width_class is not WidthClass.WIDE))

    def _choose_alone(self, _key: str) -> None:
        for row in self.rows:
            row.clear()
        if self._alone is not None:
            self.kept.emit(self._alone.value)

    def _take(self, _key: str, _value: object) -> None:
        if self.alone is not None:
            self.alone.set_value("")
        self.kept.emit({row.part.key: row.value for row in self.rows if row.value is not None})
