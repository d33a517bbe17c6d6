"""Progress: the last weeks against what keeps one on track, this week's dose, and what was done."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal

from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.profile import State
from bonehome.domain.week import monday_of
from bonehome.ui.pages.progress.chart import WeeksChart
from bonehome.ui.pages.progress.log import LogCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.dose import DoseCard
from bonehome.ui.widgets.empty import EmptyState
from bonehome.ui.widgets.heading import PageHead, SectionHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.page import ScrollPage

WEEKS = 12
LOG_DAYS = timedelta(days=84)


class ProgressPage(ScrollPage):
    """My weeks. Strength per exercise and tests join it later."""

    tests_requested = Signal()
    print_requested = Signal()

    def __init__(self, context: UiContext, services: Services) -> None:
        super().__init__(context, gap=16, margins=(30, 20, 34, 16))
        theme = context.theme
        self._services = services
        self._tests = Button(theme, _("Self-tests"), ButtonKind.PLAIN, Icon.TIMER)
        head = PageHead(theme, _("Progress"), _("Every bit counts"))
        head.right.add(self._tests)
        self._empty = EmptyState(
            theme, _("Nothing here yet"), _("Your first week fills this page."), mark=Icon.PROGRESS
        )
        self._weeks = Card(theme, padding=(20, 18, 20, 16), gap=10)
        self._headline = Text(theme, "", TextStep.LABEL, Token.PRIM_T, wrap=True)
        self.chart = WeeksChart(theme)
        self._weeks.body.add(SectionHead(theme, _("Last {n} weeks").format(n=WEEKS)), self._headline, self.chart)
        caption = Text(theme, _("Week from. The dashed line: on track."), TextStep.CAPTION, Token.INK2, wrap=True)
        self._weeks.body.add(caption)
        self.dose = DoseCard(theme)
        self.log = LogCard(theme)
        self._lower = Grid(theme, 16)
        self.body.add(head, self._empty, self._weeks)
        self.body.addLayout(self._lower)
        self.body.addStretch(1)
        self._tests.clicked.connect(self.tests_requested)

    def title(self) -> str:
        """For the window's title."""
        return _("Progress")

    def arrange(self, width_class: WidthClass) -> None:
        """Log and dose side by side, or below each other."""
        super().arrange(width_class)
        self._lay_lower()

    def _lay_lower(self) -> None:
        if self.log.isHidden():
            self._lower.fill((self.dose,), 1)
            self.dose.set_columns(1 if self.width_class is WidthClass.SMALL else 2)
        else:
            self._lower.fill((self.log, self.dose), 1 if self.width_class is WidthClass.SMALL else 2)
            self.dose.set_columns(1)

    def refresh(self) -> None:
        """Read the log anew."""
        history, today = self._services.history, self._services.today()
        weeks = history.weeks(WEEKS)
        began = history.first_date()
        self._empty.setVisible(began is None)
        self._weeks.setVisible(began is not None)
        self.log.setVisible(began is not None)
        self._lay_lower()
        self.chart.show_weeks(weeks)
        if began is not None:
            since = [week for week in weeks[:-1] if week.start >= monday_of(began)]
            self._headline.setText(_track_words(sum(week.on_track for week in since), len(since)))
        held = self._services.planning.standing().state is not State.OK
        self.dose.show_week(weeks[-1], held=held)
        self.log.show_records(history.records(today - LOG_DAYS, today))


def _track_words(on_track: int, of: int) -> str:
    if of == 0:
        return _("Your first week is under way.")
    return _("{n} of {m} weeks on track.").format(n=on_track, m=of)
