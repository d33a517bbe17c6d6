"""Self-tests: the chair stand, guided from the safety ticks to the result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from bonehome.app.services import Services
from bonehome.app.text import _, _n
from bonehome.domain.errors import UserError
from bonehome.domain.selftest import ChairStand, StandPhase, below_average
from bonehome.domain.verdict import Allowed, Refused
from bonehome.ui.pages.selftest.run import StandRun
from bonehome.ui.pages.selftest.setup import StandSetup
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.ticker import Ticker
from bonehome.ui.widgets.heading import PageHead
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.page import Message, Page, VerticalScroll

CHAIR_STAND = "chair_stand"


class SelfTestPage(Page):
    """Set-up, then the test in the full window, then back with the result."""

    full_window_requested = Signal(bool)
    result_kept = Signal()

    def __init__(self, context: UiContext, services: Services, ticker: Ticker) -> None:
        super().__init__(context)
        self._services = services
        self._ticker = ticker
        self._test: ChairStand | None = None
        self.setup = StandSetup(context, someone_near=self._needs_someone())
        self.run = StandRun(context)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._setup_part(context))
        self._parts.addWidget(self.run)
        Column(context.theme, 0, (26, 20, 26, 16), self).add(self._parts, stretch=1)
        self._wire()

    def _setup_part(self, context: UiContext) -> QWidget:
        area, content = VerticalScroll(), QWidget()
        column = Column(context.theme, 14, (0, 0, 8, 0), content)
        column.add(PageHead(context.theme, _("Chair stand test"), _("30 seconds. How many times can you stand up?")))
        column.add(self.setup, stretch=1)
        area.setWidget(content)
        return area

    def _wire(self) -> None:
        self.setup.start_pressed.connect(self._begin)
        self.run.counted.connect(self._count)
        self.run.taken_off.connect(self._take_off)
        self.run.half_added.connect(self._add_half)
        self.run.stopped.connect(self._stop)
        self.run.kept.connect(self._keep)
        self._ticker.ticked.connect(self._tick)

    def title(self) -> str:
        """For the window's title."""
        return _("Self-tests")

    def arrange(self, width_class: WidthClass) -> None:
        """Set-up and test follow the width."""
        super().arrange(width_class)
        self.setup.arrange(width_class)
        self.run.arrange(width_class)

    def start_focus(self) -> QWidget | None:
        """The first tick, or the test under way; in a small window the ticks come after what is to be read first."""
        if self._test is not None:
            return self.run
        small = self.width_class is WidthClass.SMALL
        return None if small or not self._may_start() else self.setup.ticks[0]

    def may_leave(self) -> bool:
        """Leaving ends a test under way; it is then not kept."""
        self._end()
        return True

    def show_test(self, test: str = CHAIR_STAND) -> None:
        """Show a test's set-up; the chair stand is the one there is."""
        del test

    def refresh(self) -> None:
        """Show the last result, and whether the test may be done today."""
        planning = self._services.planning
        self.setup.ask_for(someone_near=self._needs_someone())
        self.setup.show_last(self._last_words())
        if self._test is None:
            self.setup.clear()
        answer = planning.test_verdict(CHAIR_STAND)
        if isinstance(answer, Refused):
            self.setup.show_closed(answer.reason)
        else:
            self.setup.show_open(planning.test_care(CHAIR_STAND))

    def _needs_someone(self) -> bool:
        return self._services.planning.someone_near(CHAIR_STAND)

    def _may_start(self) -> bool:
        return isinstance(self._services.planning.test_verdict(CHAIR_STAND), Allowed)

    def _begin(self) -> None:
        """Start, where the gate allows it at this moment: what was shown may be from before."""
        if not self._may_start():
            self.refresh()
            return
        self._test = ChairStand(self._ticker.now())
        self._parts.setCurrentWidget(self.run)
        self.full_window_requested.emit(True)
        self._ticker.start()
        self.run.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tick(self._ticker.now())

    def _tick(self, now: float) -> None:
        if self._test is not None:
            view = self._test.view(now)
            self.run.show_view(view)
            if view.phase is StandPhase.OVER:
                self._ticker.stop()

    def _count(self) -> None:
        if self._test is not None:
            self._test.count_one(self._ticker.now())
            self._tick(self._ticker.now())

    def _take_off(self) -> None:
        if self._test is not None:
            self._test.take_one_off()
            self._tick(self._ticker.now())

    def _add_half(self) -> None:
        if self._test is not None:
            self._test.add_half(self._ticker.now())
            self._tick(self._ticker.now())

    def _stop(self) -> None:
        self._end()
        self.told.emit(Message(sentence=_("Not finished, so nothing was written down. Try again any day.")))

    def _keep(self) -> None:
        if self._test is None:
            return
        stands = self._test.view(self._ticker.now()).count
        try:
            self._services.screening.set_test(CHAIR_STAND, stands)
            self._services.planning.answers_changed()
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return
        self._end()
        self.told.emit(Message(sentence=self._result_words(stands)))
        self.result_kept.emit()

    def _end(self) -> None:
        if self._test is None:
            return
        self._test = None
        self._ticker.stop()
        self._parts.setCurrentIndex(0)
        self.full_window_requested.emit(False)
        self.refresh()

    def _last_words(self) -> str:
        stands = self._services.screening.draft().tests.chair_stand
        if stands is None:
            return _("Not done yet. It sets your first level.")
        return _n("Last time: {n} stand.", "Last time: {n} stands.", int(stands))

    def _result_words(self, stands: int) -> str:
        draft = self._services.screening.draft()
        age = self._services.today().year - draft.born if draft.born else None
        low = below_average(self._services.rules.norms, stands, age, draft.sex)
        words = _n("{n} stand.", "{n} stands.", stands)
        if low is None:
            return _("{words} We compare it with your own next result.").format(words=words)
        if low:
            return _("{words} A little under the average. Worth telling your doctor.").format(words=words)
        return _("{words} In the usual range for your age, or better.").format(words=words)
