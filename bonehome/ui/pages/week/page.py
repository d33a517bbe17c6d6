"""The week: seven days with their sessions, done and planned, the weeks before and after, and printing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.domain.profile import State
from bonehome.domain.week import Day, Session, SessionKind, Week, monday_of
from bonehome.ui.dialogs.looking import Looking
from bonehome.ui.dialogs.why_week import WhyWeek
from bonehome.ui.pages.week.day_column import DayColumn
from bonehome.ui.pages.week.session_card import CardPicture, CardWords, SessionCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, DayState, Icon, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.day import DAY_WORDS
from bonehome.ui.widgets.heading import PageHead
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.page import Message, ScrollPage

WEEK = timedelta(days=7)
STATES = {"done": DayState.DONE, "part": DayState.PART}


class WeekPage(ScrollPage):
    """Seven columns in a wide window, seven rows in a narrow one."""

    start_requested = Signal(str)
    slot_chosen = Signal(str, str)
    print_requested = Signal(object)

    def __init__(self, context: UiContext, services: Services) -> None:
        super().__init__(context, gap=16, margins=(26, 20, 26, 16))
        self._services = services
        self._monday = monday_of(services.today())
        self._head = PageHead(context.theme, "")
        self._before = Button(context.theme, "", ButtonKind.PLAIN, Icon.LEFT, name=_("The week before"))
        self._after = Button(context.theme, "", ButtonKind.PLAIN, Icon.RIGHT, name=_("The week after"))
        self._now = Button(context.theme, _("Today"), ButtonKind.PLAIN)
        self._print = Button(context.theme, _("Print"), ButtonKind.PLAIN, Icon.PRINT)
        self.why = Button(context.theme, _("Why this week?"), ButtonKind.PLAIN, Icon.INFO)
        self._looking = Looking(self, context, services)
        self._days = Grid(context.theme, 8)
        self._columns: list[DayColumn] = []
        self._head.right.add(self._before, self._after, self._now, self.why, self._print)
        self.body.add(self._head)
        self.body.addLayout(self._days, 1)
        self._wire()

    def _wire(self) -> None:
        self._before.clicked.connect(self._go_before)
        self._after.clicked.connect(self._go_after)
        self._now.clicked.connect(self._go_now)
        self._print.clicked.connect(self.print_page)
        self.why.clicked.connect(self._explain)
        self._looking.slot_chosen.connect(self.slot_chosen)
        self._looking.swapped.connect(self._tell_swap)

    def title(self) -> str:
        """For the window's title."""
        return _("Week")

    def start_focus(self) -> QWidget | None:
        """The first card that can be started, else the way through the weeks."""
        starts = (card.start for card in self.findChildren(SessionCard))
        return next((start for start in starts if start is not None), self._before)

    def print_page(self) -> None:
        """Print the week in view."""
        self.print_requested.emit(self._monday)

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self._monday = monday_of(day)

    def arrange(self, width_class: WidthClass) -> None:
        """Columns or rows."""
        changed = width_class is not self.width_class
        super().arrange(width_class)
        self._head.set_stacked(width_class is WidthClass.SMALL)
        self.why.setText(_("Why?") if width_class is WidthClass.SMALL else _("Why this week?"))
        if changed and self._columns:
            self.refresh()

    def refresh(self) -> None:
        """Show the week in view as it stands."""
        services, today = self._services, self._services.today()
        week = services.planning.ensure_week(self._monday)
        states = services.history.states(week.start)
        self._head.show_words(wording.week_words(week.start), self._line(week))
        for column in self._columns:
            column.hide()
            column.setParent(None)
            column.deleteLater()
        wide = self.width_class is WidthClass.WIDE
        self._columns = [self._column(day, states, today, wide=wide) for day in week.days]
        self._days.fill(self._columns, 7 if wide else 1)

    def _line(self, week: Week) -> str:
        if self._services.planning.standing().state is not State.OK and week.start >= monday_of(self._services.today()):
            return _("Strength work waits for now.")
        strength = self._services.history.week_summary(week.start).strength_days
        words = _("{done} of {goal} strength days done").format(done=strength.done, goal=strength.goal)
        return words if not week.deload else _("{words}. An easier week.").format(words=words)

    def _column(self, day: Day, states: Mapping[SessionId, str], today: date, *, wide: bool) -> DayColumn:
        cards = [self._card(day, session, states, today, wide=wide) for session in day.sessions]
        return DayColumn(self.theme, day.date, cards, today=day.date == today, wide=wide)

    def _card(
        self, day: Day, session: Session, states: Mapping[SessionId, str], today: date, *, wide: bool
    ) -> SessionCard:
        state = STATES.get(states.get(session.id, "planned"), DayState.PLANNED)
        may_start = self._services.planning.standing().state is not State.STOP
        startable = day.date == today and state is not DayState.DONE and may_start
        title = wording.title_words(session)
        minutes = wording.minutes_short(session.minutes)
        spoken = f"{wording.date_words(day.date)}, {title}, {minutes}, {DAY_WORDS[state]}"
        words = CardWords(
            session=session.id,
            kind=session.kind,
            title=title,
            minutes=minutes,
            state=state,
            spoken=spoken,
            startable=startable,
            pictures=self._pictures(session),
        )
        card = SessionCard(self.context, words, wide=not wide)
        card.start_pressed.connect(self.start_requested)
        card.opened.connect(self._looking.look)
        return card

    def _pictures(self, session: Session) -> tuple[CardPicture, ...]:
        if session.kind is not SessionKind.STRENGTH or self.width_class is WidthClass.SMALL:
            return ()
        shown = list(dict.fromkeys(slot.exercise for block in session.blocks[1:] for slot in block.slots))
        middle = shown[len(shown) // 3 :: max(1, len(shown) // 3)][:2]
        return tuple(self._picture(id_) for id_ in middle)

    def _picture(self, id_: ExerciseId) -> CardPicture:
        exercise = self._services.catalogue.exercise(id_)
        pictures = self.context.pictures
        source = pictures.source(exercise.motion) if exercise is not None and pictures is not None else None
        return CardPicture(source=source, name=self._services.catalogue.name_of(id_))

    def _explain(self) -> None:
        """Why the week in view looks as it does."""
        week = self._services.planning.ensure_week(self._monday)
        WhyWeek(self.theme, self.window(), self._services, week).open_sheet()

    def _tell_swap(self, message: Message) -> None:
        self.refresh()
        self.told.emit(message)

    def _go_before(self) -> None:
        self._go_to(self._monday - WEEK)

    def _go_after(self) -> None:
        self._go_to(self._monday + WEEK)

    def _go_now(self) -> None:
        self._go_to(monday_of(self._services.today()))

    def _go_to(self, monday: date) -> None:
        self._monday = monday
        self.refresh()
