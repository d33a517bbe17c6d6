"""A day of the recent past, reached by minus and plus in days, weeks or months."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.ui.theme.enums import ButtonSize, Icon, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row

FARTHEST = timedelta(days=366)
STEPS = {"day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=30)}


class DayField(QWidget):
    """Begins with today, or with ``day``; never goes beyond today, and back no farther than ``farthest``.

    ``changed`` at every step.
    """

    changed = Signal()

    def __init__(self, theme: Theme, today: date, day: date | None = None, *, farthest: timedelta = FARTHEST) -> None:
        super().__init__()
        self._today = today
        self.day = day if day is not None else today
        self._farthest = farthest
        self.earlier = Button(theme, icon=Icon.MINUS, size=ButtonSize.PAGE, name=_("Earlier"))
        self.later = Button(theme, icon=Icon.PLUS, size=ButtonSize.PAGE, name=_("Later"))
        self.words = Text(theme, "", TextStep.CARD, wrap=True)
        steps = (("day", _("days")), ("week", _("weeks")), ("month", _("months")))
        self.steps = Segmented(theme, _("In days, weeks or months"), steps, "day")
        buttons = Row(theme, 10)
        buttons.add(self.earlier, self.later, self.steps)
        buttons.addStretch(1)
        column = Column(theme, 8, parent=self)
        column.add(self.words, buttons)
        for button in (self.earlier, self.later):
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(500)
        self.earlier.clicked.connect(self._go_back)
        self.later.clicked.connect(self._go_on)
        self._show()

    def show_day(self, day: date) -> None:
        """Begin with another day; tells nothing."""
        self.day = max(self._today - self._farthest, min(self._today, day))
        self._show()

    def _go_back(self) -> None:
        self._go(self.day - STEPS[self.steps.value])

    def _go_on(self) -> None:
        self._go(self.day + STEPS[self.steps.value])

    def _go(self, day: date) -> None:
        self.show_day(day)
        self.changed.emit()

    def _show(self) -> None:
        words = f"{wording.date_words(self.day)} {self.day.year}"
        self.words.setText(_("Today, {day}").format(day=words) if self.day == self._today else words)
        self.words.setAccessibleName(self.words.text())
