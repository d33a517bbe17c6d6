"""When there is time: days, minutes, time of day and place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.profile import TimeOfDay, Weekday
from bonehome.domain.questions import Option
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.choice_answer import ChoiceView
from bonehome.ui.pages.welcome.person_answers import LargeField
from bonehome.ui.pages.welcome.ticking import Box, TickGroup
from bonehome.ui.theme.enums import Icon, TextStep, Token, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import Pills
from bonehome.ui.widgets.heading import IconLine
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column

MINUTES = (15, 20, 25, 30, 40, 50)
LONGEST_PLACE = 60


class DaysView(AnswerView):
    """Seven boxes; at least one day. One line says what the choice makes possible."""

    def __init__(self, theme: Theme, days: Sequence[Weekday]) -> None:
        super().__init__(theme)
        boxes = [Box(key=day.value, text=wording.weekday_words(day)) for day in Weekday]
        self.ticks = TickGroup(theme, boxes, tuple(day.value for day in days))
        self._line = IconLine(theme, Icon.INFO, "", TextStep.BODY, Token.INK2, wrap=True)
        column = Column(theme, 14, parent=self)
        column.add(self.ticks, self._line)
        self.ticks.changed.connect(self._keep)
        self._line.text.setText(days_words(self._chosen()))

    def missing(self) -> str:
        """One day."""
        return "" if self.ticks.chosen else _("Choose at least one day.")

    def start_focus(self) -> QWidget | None:
        """The first ticked box, else the first."""
        return self.ticks.start_focus()

    def choose_number(self, number: int) -> None:
        """1 is Monday."""
        self.ticks.press_number(number)

    def _chosen(self) -> tuple[Weekday, ...]:
        return tuple(Weekday(key) for key in self.ticks.chosen)

    def _keep(self) -> None:
        chosen = self._chosen()
        self._line.text.setText(days_words(chosen))
        if chosen:
            self.kept.emit({"days": chosen})
        else:
            self.edited.emit()


def days_words(days: Sequence[Weekday]) -> str:
    """What these days make possible (two strength days need a day between them, evidence 6.4)."""
    if not days:
        return _("Two or three days are a good start.")
    if len(days) == 1:
        return _("One day is a start. A second one keeps you on track.")
    apart = any(2 <= abs(one.number - other.number) <= 5 for one in days for other in days)
    if apart:
        return _("Two strength days a week keep you on track.")
    return _("These days touch each other, so only one can be a strength day. Another day further on would help.")


class MinutesView(AnswerView):
    """A few lengths as large pills."""

    def __init__(self, theme: Theme, minutes: int) -> None:
        super().__init__(theme)
        self._lengths = tuple(sorted({*MINUTES, minutes}))
        options = tuple((str(one), wording.minutes_short(one)) for one in self._lengths)
        self.pills = Pills(theme, _("Minutes"), options, str(minutes), columns=3, step=TextStep.SECTION)
        for key, _words in options:
            self.pills.piece(key).setMinimumHeight(theme.metrics.target(76, 20))
        Column(theme, 0, parent=self).add(self.pills)
        self.pills.chosen.connect(self._keep)

    def start_focus(self) -> QWidget | None:
        """The chosen length."""
        return self.pills.focus_piece()

    def choose_number(self, number: int) -> None:
        """The length with this place."""
        if 1 <= number <= len(self._lengths):
            piece = self.pills.piece(str(self._lengths[number - 1]))
            piece.setFocus()
            piece.click()

    def _keep(self, minutes: str) -> None:
        self.kept.emit({"minutes": int(minutes)})


class TimeView(AnswerView):
    """Three times of day, and a line for the place."""

    def __init__(self, theme: Theme, time: TimeOfDay, place: str, memory: dict[str, int]) -> None:
        super().__init__(theme)
        options = (
            Option(value=TimeOfDay.MORNING, text=_("Mid-morning")),
            Option(value=TimeOfDay.AFTERNOON, text=_("Afternoon")),
            Option(value=TimeOfDay.EVENING, text=_("Evening")),
        )
        self.times = ChoiceView(theme, _("Time of day"), options, time, "time_of_day", memory)
        self.field = LargeField(theme, _("Where, and after what?"), place, LONGEST_PLACE, TextStep.LEAD)
        self.field.setPlaceholderText(_("After breakfast, in the kitchen"))
        column = Column(theme, 10, parent=self)
        column.add(self.times)
        column.add_gap(6)
        column.add(Text(theme, _("Where, and after what? Only if you like."), TextStep.LABEL, wrap=True), self.field)
        self.times.kept.connect(self._keep_time)
        self.field.editingFinished.connect(self.commit)

    def missing(self) -> str:
        """A time."""
        return self.times.missing()

    def start_focus(self) -> QWidget | None:
        """The chosen time."""
        return self.times.start_focus()

    def choose_number(self, number: int) -> None:
        """The time with this place."""
        self.times.choose_number(number)

    def set_rows(self, row_px: int) -> None:
        """Rows of another height."""
        self.times.set_rows(row_px)

    def needed_height(self, width: int, row_px: int) -> int:
        """The rows, and the line under them."""
        rest = super().needed_height(width, row_px) - self.times.height_for(width)
        return rest + self.times.needed_height(width, row_px)

    def arrange(self, width_class: WidthClass) -> None:
        """The rows need no other layout."""
        self.times.arrange(width_class)

    def commit(self) -> None:
        """Keep the place as it is typed."""
        self.kept.emit({"place": self.field.text().strip()})

    def _keep_time(self, value: object) -> None:
        self.kept.emit({"time_of_day": value})
