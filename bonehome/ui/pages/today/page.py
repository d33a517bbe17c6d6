"""Today: the session to do now, the week against its goals, the seven days, and what is next."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.glance import first_picture
from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import State
from bonehome.domain.record import SessionRecord
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Block, BlockName, Session, SessionKind, monday_of
from bonehome.ui.pages.today.hero import HeroCard, HeroPicture
from bonehome.ui.pages.today.offer import Offer, Press, choose_offer
from bonehome.ui.pages.today.small import due_card, tests_card, walk_card
from bonehome.ui.pages.today.strip import WeekStrip
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.dose import DoseCard
from bonehome.ui.widgets.heading import PageHead
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.page import Message, ScrollPage

if TYPE_CHECKING:
    from bonehome.ui.dialogs.looking import Looking

WALK_MINUTES = 10
CHAIR_STAND = "chair_stand"


class TodayPage(ScrollPage):
    """The first page of every day."""

    start_requested = Signal(str)
    short_requested = Signal(str)
    carry_on_requested = Signal(str)
    day_chosen = Signal(object)
    slot_chosen = Signal(str, str)
    progress_requested = Signal()
    test_requested = Signal(str)
    print_requested = Signal(object)
    questions_requested = Signal()

    def __init__(self, context: UiContext, services: Services) -> None:
        super().__init__(context, gap=12, margins=(30, 20, 34, 16))
        self._services = services
        self._offer: Offer | None = None
        self._head = PageHead(context.theme, "")
        self._print = Button(context.theme, _("Print my week"), ButtonKind.PLAIN, Icon.PRINT)
        self.why = Button(context.theme, _("Why this week?"), ButtonKind.PLAIN, Icon.INFO)
        self.hero = HeroCard(context)
        self._dose = DoseCard(context.theme)
        self.strip = WeekStrip(context.theme)
        self.walk = walk_card(context)
        self.tests = tests_card(context)
        self.due = due_card(context)
        self._upper = Grid(context.theme, 16)
        self._lower = Grid(context.theme, 16)
        self._build()
        self._wire()

    def _build(self) -> None:
        self._head.right.add(self.why, self._print)
        self.body.add(self._head)
        self.body.add(self.due)
        self.body.add(self._upper)
        self.body.add(self.strip)
        self.body.add(self._lower)
        self.body.addStretch(1)

    def _wire(self) -> None:
        self._print.clicked.connect(self.print_page)
        self.hero.started.connect(self._start)
        self.hero.other_chosen.connect(self._other)
        self.hero.look_pressed.connect(self._look)
        self.why.clicked.connect(self._explain)
        self.strip.day_chosen.connect(self.day_chosen)
        self.walk.acted.connect(self._log_walk)
        self.tests.acted.connect(self._ask_test)
        self.due.acted.connect(self.questions_requested)

    def title(self) -> str:
        """For the window's title."""
        return _("Today")

    def start_focus(self) -> QWidget | None:
        """Start, where there is something to start."""
        return self.hero.start if self.hero.start.isVisibleTo(self) else None

    def print_page(self) -> None:
        """Print this week."""
        self.print_requested.emit(monday_of(self._services.today()))

    def arrange(self, width_class: WidthClass) -> None:
        """Session and dose side by side in a wide window, below each other in a narrow one."""
        super().arrange(width_class)
        wide = width_class is WidthClass.WIDE
        self._upper.fill((self.hero, self._dose), 2 if wide else 1)
        self._upper.setColumnStretch(0, 66)
        self._upper.setColumnStretch(1, 34 if wide else 0)
        self._lower.fill((self.walk, self.tests), 1 if width_class is WidthClass.SMALL else 2)
        self.strip.set_columns(4 if width_class is WidthClass.SMALL else 7)
        self._dose.set_columns(1 if wide or width_class is WidthClass.SMALL else 2)
        self._print.setVisible(wide)
        self.hero.set_width_class(width_class)

    def refresh(self) -> None:
        """Show today as the services know it."""
        services, today = self._services, self._services.today()
        plan = services.planning.today_in_week()
        week = plan[0]
        states = services.history.states(week.start)
        self._head.show_words(
            wording.greeting_words(_local_hour(services.now()), services.name()), wording.date_words(today)
        )
        self._offer = choose_offer(services, states, plan)
        self._show_offer(self._offer)
        state = services.planning.standing().state
        self._dose.show_week(services.history.week_summary(week.start, week), held=state is not State.OK)
        self.strip.show_week(week, states, today)
        self.walk.setVisible(state is not State.STOP and services.screening.completed())
        self.tests.setVisible(isinstance(services.planning.test_verdict(CHAIR_STAND), Allowed))
        self.why.setVisible(services.screening.completed())
        self._show_due()

    def _show_due(self) -> None:
        """The quiet card in the week before the questions hold the plan back."""
        reminder = self._services.screening.reminder()
        self.due.setVisible(reminder is not None)
        if reminder is not None:
            until = _("Until {day} your plan goes on as it is.").format(day=wording.date_words(reminder.until))
            self.due.show_words(_("Your answers are twelve weeks old"), f"{reminder.reason} {until}")

    def _show_offer(self, offer: Offer) -> None:
        self.hero.show_words(offer.words)
        pictures = self._pictures(offer.session)
        small = self.width_class is WidthClass.SMALL
        large = self._picture_of(offer.session)
        self.hero.show_pictures(large, pictures, small=small)

    def _pictures(self, session: Session | None) -> tuple[HeroPicture, ...]:
        if session is None or session.kind is SessionKind.WALK:
            return ()
        main_first = sorted(session.blocks, key=_place_in_strip)
        ids = dict.fromkeys(slot.exercise for block in main_first for slot in block.slots)
        return tuple(self._picture(id_) for id_ in ids)

    def _picture_of(self, session: Session | None) -> HeroPicture | None:
        found = first_picture((session,)) if session is not None else None
        return self._picture(found) if found is not None else None

    def _picture(self, id_: ExerciseId) -> HeroPicture:
        exercise = self._services.catalogue.exercise(id_)
        pictures = self.context.pictures
        if exercise is None or pictures is None:
            return HeroPicture(source=None, name=self._services.catalogue.name_of(id_))
        return HeroPicture(source=pictures.source(exercise.motion), name=exercise.short_name)

    def _start(self) -> None:
        self._press(self._offer.start if self._offer is not None else None)

    def _other(self) -> None:
        self._press(self._offer.other if self._offer is not None else None)

    def _press(self, press: Press | None) -> None:
        """Do what the pressed button of the session card stands for."""
        if press is Press.QUESTIONS:
            self.questions_requested.emit()
        elif self._offer is None or self._offer.session is None:
            return
        elif press is Press.START:
            self.start_requested.emit(self._offer.session.id)
        elif press is Press.SHORT:
            self.short_requested.emit(self._offer.session.id)
        elif press is Press.CARRY_ON and isinstance(self._offer.record, SessionRecord):
            self.carry_on_requested.emit(self._offer.record.id)

    def _look(self) -> None:
        """Look through the session on the card."""
        if self._offer is not None and self._offer.session is not None:
            self._looking.look(self._offer.session.id)

    @cached_property
    def _looking(self) -> Looking:
        from bonehome.ui.dialogs.looking import Looking  # late, as all dialogs: Today is the first page to be seen

        looking = Looking(self, self.context, self._services)
        looking.slot_chosen.connect(self.slot_chosen)
        looking.swapped.connect(self._tell_swap)
        return looking

    def _tell_swap(self, message: Message) -> None:
        self.refresh()
        self.told.emit(message)

    def _explain(self) -> None:
        """Why this week looks as it does."""
        from bonehome.ui.dialogs.why_week import WhyWeek

        WhyWeek(self.theme, self.window(), self._services, self._services.planning.this_week()).open_sheet()

    def _log_walk(self) -> None:
        history = self._services.history
        activity = history.log_activity(SessionKind.WALK, WALK_MINUTES, self._services.today())
        self.refresh()
        sentence = _("{n} minutes of walking written down.").format(n=WALK_MINUTES)
        self.told.emit(Message(sentence=sentence, undo=_Removal(self._services, activity.id)))

    def _ask_test(self) -> None:
        self.test_requested.emit(CHAIR_STAND)


class _Removal:
    """Takes a logged walk back."""

    def __init__(self, services: Services, activity: str) -> None:
        self._services = services
        self._activity = activity

    def __call__(self) -> None:
        self._services.history.remove_activity(self._activity)


def _place_in_strip(block: Block) -> int:
    """Strength first, then the other main parts; warm-up and cool-down last."""
    order = (BlockName.STRENGTH, BlockName.BALANCE, BlockName.IMPACT, BlockName.BACK)
    return order.index(block.name) if block.name in order else len(order)


def _local_hour(now: datetime) -> int:
    return now.astimezone().hour
