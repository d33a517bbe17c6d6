"""The week strip: seven days, each with its mark and word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Week
from bonehome.ui.theme.enums import DayState
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.day import DAY_WORDS, StripCell
from bonehome.ui.widgets.layout import Grid


class WeekStrip(Card):
    """Monday to Sunday; ``day_chosen`` carries the date."""

    day_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(10, 10, 10, 12), gap=2)
        self._dates: list[date] = []
        self._cells = [StripCell(theme, "", DayState.PLANNED, "") for _day in range(7)]
        self._grid = Grid(theme, 2)
        self.body.add(self._grid)
        for cell in self._cells:
            cell.clicked.connect(self._choose)
        self.set_columns(len(self._cells))

    def set_columns(self, columns: int) -> None:
        """Seven in a row, or fewer where the words need the room."""
        self._grid.fill(self._cells, columns)

    def show_week(self, week: Week, states: Mapping[SessionId, str], today: date) -> None:
        """Fill the seven cells."""
        self._dates = [day.date for day in week.days]
        for cell, day in zip(self._cells, week.days, strict=False):
            state = day_state(day, states, today)
            here = day.date == today
            spoken = f"{wording.date_words(day.date)}, {DAY_WORDS[state]}"
            name = _("{day}, today").format(day=spoken) if here and state is not DayState.TODAY else spoken
            cell.show_day(wording.day_short(day.date), state, name, today=here)

    def _choose(self) -> None:
        sender = self.sender()
        for cell, day in zip(self._cells, self._dates, strict=False):
            if cell is sender:
                self.day_chosen.emit(day)


def day_state(day: Day, states: Mapping[SessionId, str], today: date) -> DayState:
    """What a day is: done where every session is, part where some are, today, rest, else planned."""
    if not day.sessions:
        return DayState.REST
    found = [states.get(session.id, "planned") for session in day.sessions]
    if all(state == "done" for state in found):
        return DayState.DONE
    if day.date == today:
        return DayState.TODAY
    if any(state in ("done", "part") for state in found):
        return DayState.PART
    return DayState.PLANNED
