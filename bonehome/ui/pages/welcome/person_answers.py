"""Who the person is: name, country, year of birth."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from bonehome.app.text import _
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import Answers, Pills
from bonehome.ui.widgets.heading import IconLine
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.stepper import Stepper

LONGEST_NAME = 40
BORN_START_BEFORE = 67
"""How many years back minus and plus begin."""
ELSEWHERE = "elsewhere"


class LargeField(QLineEdit):
    """A line to type in, in large letters."""

    def __init__(self, theme: Theme, name: str, text: str, longest: int, step: TextStep = TextStep.PAGE) -> None:
        super().__init__(text)
        self._theme = theme
        self._step = step
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._step, weight=600))
        self.setMinimumHeight(self._theme.metrics.target(64) + self._theme.metrics.step_px(self._step) // 4)


class NameView(AnswerView):
    """A line for the name; kept when it is left."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.field = LargeField(theme, _("Your name"), name, LONGEST_NAME)
        Column(theme, 0, parent=self).add(self.field)
        self.field.textEdited.connect(self._edit)
        self.field.editingFinished.connect(self.commit)

    def missing(self) -> str:
        """A name, or Skip."""
        return "" if self.field.text().strip() else _("Type a name, or skip.")

    def start_focus(self) -> QWidget | None:
        """The line."""
        return self.field

    def commit(self) -> None:
        """Keep the name."""
        name = self.field.text().strip()
        if name:
            self.kept.emit({"name": name})

    def _edit(self, _text: str) -> None:
        self.edited.emit()


class BornView(AnswerView):
    """The year of birth, 18 to 110 years back."""

    def __init__(self, theme: Theme, born: int | None, year: int) -> None:
        super().__init__(theme)
        self.stepper = Stepper(
            theme, _("Year of birth"), least=year - 110, most=year - 18, value=born, start=year - BORN_START_BEFORE
        )
        Column(theme, 0, parent=self).add(self.stepper)
        self.stepper.changed.connect(self._keep)
        self.stepper.field.textEdited.connect(self._edit)

    def missing(self) -> str:
        """A year that can be."""
        return "" if self.stepper.value is not None else _("Type the year.")

    def start_focus(self) -> QWidget | None:
        """The number."""
        return self.stepper.field

    def _keep(self, year: float) -> None:
        self.kept.emit({"born": int(year)})

    def _edit(self, _text: str) -> None:
        self.edited.emit()


class CountryView(AnswerView):
    """The country the computer guesses first, and all others on request; which number that means stands below.

    ``numbers`` are (code, name, number) in the order of names.
    """

    def __init__(
        self,
        theme: Theme,
        numbers: Sequence[tuple[str, str, str]],
        country: str,
        guess: str,
        memory: dict[str, int],
    ) -> None:
        super().__init__(theme)
        self._numbers = {code: (name, number) for code, name, number in numbers}
        self._memory = memory
        self._first = country or guess if (country or guess) in self._numbers else ""
        elsewhere = not country and bool(memory.get("country"))
        self.rows = Answers(theme, _("Country"), self._row_options(), self._row_value(country, elsewhere))
        self._options = (*((code, name) for code, name, _number in numbers), (ELSEWHERE, _("Not in this list")))
        self.pills = Pills(theme, _("Country"), self._options, ELSEWHERE if elsewhere else country, columns=0)
        self._line = IconLine(theme, Icon.PHONE, "", TextStep.BODY, Token.INK2, wrap=True)
        column = Column(theme, 12, parent=self)
        column.add(self.rows, self.pills, self._line)
        self.rows.setVisible(bool(self._first))
        self.pills.setVisible(not self._first or elsewhere)
        self.rows.chosen.connect(self._choose_row)
        self.pills.chosen.connect(self._keep)
        self._tell_number(ELSEWHERE if elsewhere else country)

    def _row_options(self) -> tuple[tuple[str, str], ...]:
        name = self._numbers[self._first][0] if self._first else ""
        return ((self._first, name), (ELSEWHERE, _("Another country")))

    def _row_value(self, country: str, elsewhere: bool) -> str:
        if elsewhere:
            return ELSEWHERE
        return country if country and country == self._first else ""

    def missing(self) -> str:
        """A country, or that it is not here."""
        if not self.pills.isHidden():
            return "" if self.pills.value else _("Choose your country.")
        return "" if self.rows.value not in ("", ELSEWHERE) else _("Choose an answer.")

    def start_focus(self) -> QWidget | None:
        """The chosen one, else the first."""
        group = self.rows if self._first else self.pills
        return group.focus_piece()

    def choose_number(self, number: int) -> None:
        """One of the two rows."""
        if self._first:
            self.rows.choose_number(number)

    def _choose_row(self, code: str) -> None:
        other = code == ELSEWHERE
        self.pills.setVisible(other)
        if other:
            self.pills.set_value("")
            self.edited.emit()
            self.grew.emit(self.pills)
        else:
            self._keep(code)

    def _keep(self, code: str) -> None:
        elsewhere = code == ELSEWHERE
        self._memory["country"] = int(elsewhere)
        self._tell_number(code)
        self.kept.emit({"country": "" if elsewhere else code})

    def _tell_number(self, code: str) -> None:
        if code in self._numbers:
            name, number = self._numbers[code]
            words = _("{country}: the emergency number is {number}.").format(country=name, number=number)
        else:
            words = _("We then say: call your emergency number.") if code == ELSEWHERE else ""
        self._line.text.setText(words)
        self._line.setVisible(bool(words))
