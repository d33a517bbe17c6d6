"""Today: what the page shows of the day, and where its buttons lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from bonehome.domain.ids import QuestionId
from bonehome.domain.week import SessionKind, monday_of
from bonehome.ui.pages.today.page import WALK_MINUTES, TodayPage
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ThemeName, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.day import StripCell
from bonehome.ui.widgets.dose import DoseCard
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.page import Message
from tests.app.samples import Home
from tests.gate import allowed, forgotten
from tests.ui.looks import Heard, cut_widgets
from tests.ui.pages.fits import faults_of
from tests.ui.pages.today.conftest import do_all, do_one_set

MONDAY = date(2026, 11, 23)
Open = Callable[[Home], TodayPage]


@pytest.fixture
def opened(context: UiContext, qtbot: QtBot) -> Open:
    def make(home: Home) -> TodayPage:
        page = TodayPage(context, home.services)
        qtbot.addWidget(page)
        page.arrange(WidthClass.WIDE)
        page.resize(1074, 800)
        page.refresh()
        return page

    return make


def words_of(page: TodayPage) -> list[str]:
    return [text.text() for text in page.findChildren(Text) if text.isVisibleTo(page)]


def test_the_page_greets_and_names_the_day(home: Home, opened: Open) -> None:
    page = opened(home)
    assert page.title() == "Today"
    assert any("Monday 23 November" in words for words in words_of(page))
    assert "Strong legs and back" in words_of(page)
    assert page.start_focus() is page.hero.start


def test_every_button_says_what_it_is_about(home: Home, opened: Open) -> None:
    page = opened(home)
    session = home.services.planning.today()[0]
    heard = {
        signal: Heard()
        for signal in ("start_requested", "short_requested", "print_requested", "test_requested", "day_chosen")
    }
    for signal, listener in heard.items():
        getattr(page, signal).connect(listener.hear)
    page.hero.start.click()
    page.hero.other.click()
    page.print_page()
    page.tests.acted.emit()
    page.strip.findChildren(StripCell)[3].click()
    assert {signal: listener.all for signal, listener in heard.items()} == {
        "start_requested": [(session.id,)],
        "short_requested": [(session.id,)],
        "print_requested": [(MONDAY,)],
        "test_requested": [("chair_stand",)],
        "day_chosen": [(MONDAY + timedelta(days=3),)],
    }


def test_a_newcomer_is_led_to_the_questions(newcomer: Home, opened: Open) -> None:
    page = opened(newcomer)
    asked, started = Heard(), Heard()
    page.questions_requested.connect(asked.hear)
    page.start_requested.connect(started.hear)
    page.hero.start.click()
    assert (asked.all, started.all) == ([()], [])
    assert not page.walk.isVisibleTo(page)
    assert not page.tests.isVisibleTo(page)


def test_at_a_stop_nothing_is_suggested_at_all(home: Home, opened: Open) -> None:
    home.services.screening.answer(QuestionId("q2"), True)
    home.services.screening.finish()
    page = opened(home)
    assert not page.walk.isVisibleTo(page)
    assert not page.tests.isVisibleTo(page)
    assert page.hero.start.text() == "My answers"
    assert {"Please see your doctor first", "Strength work waits for now."} <= set(words_of(page))


def test_a_test_is_offered_only_where_the_gate_allows_it(home: Home, opened: Open) -> None:
    page = opened(home)
    assert page.tests.isVisibleTo(page)
    home.services.screening.answer(QuestionId("q18"), {"knee": 7})
    page.refresh()
    assert not page.tests.isVisibleTo(page)
    assert page.walk.isVisibleTo(page)


def test_the_card_of_the_due_questions_comes_for_a_week_and_leads_there(home: Home, opened: Open) -> None:
    page = opened(home)
    assert not page.due.isVisibleTo(page)
    home.to(MONDAY + timedelta(weeks=12))
    page.refresh()
    assert page.due.isVisibleTo(page)
    assert any("Until Monday 22 February your plan goes on" in words for words in words_of(page))
    asked = Heard()
    page.questions_requested.connect(asked.hear)
    page.due.acted.emit()
    assert asked.all == [()]
    home.to(MONDAY + timedelta(days=92))
    page.refresh()
    assert not page.due.isVisibleTo(page)
    assert page.hero.start.text() == "Go through the questions"


def test_a_half_done_session_is_carried_on_by_its_record(home: Home, opened: Open) -> None:
    session = home.services.planning.today()[0]
    do_one_set(home.services, session)
    page = opened(home)
    heard = Heard()
    page.carry_on_requested.connect(heard.hear)
    page.hero.start.click()
    assert heard.all == [(session.id,)]


def test_the_page_follows_what_was_done(home: Home, opened: Open) -> None:
    page = opened(home)
    do_all(home.services, home.services.planning.today()[0])
    page.refresh()
    assert not page.hero.start.isVisibleTo(page)
    assert page.start_focus() is None
    assert "1 of 2 days" in words_of(page)
    assert page.strip.findChildren(StripCell)[0].accessibleName() == "Monday 23 November, Done, today"


def test_a_walk_is_written_down_and_can_be_taken_back(home: Home, opened: Open) -> None:
    page = opened(home)
    told: list[Message] = []
    page.told.connect(told.append)
    page.walk.acted.emit()
    (message,) = told
    assert message.sentence == "10 minutes of walking written down."
    (activity,) = home.services.history.activities(MONDAY, MONDAY)
    assert (activity.kind, activity.minutes) == (SessionKind.WALK, WALK_MINUTES)
    dose = page.findChild(DoseCard)
    assert isinstance(dose, DoseCard)
    assert any(text.text().startswith("10 of ") for text in dose.findChildren(Text))
    assert message.undo is not None
    message.undo()
    page.refresh()
    assert home.services.history.activities(MONDAY, MONDAY) == ()
    assert home.services.history.week_summary(monday_of(MONDAY)).walk_minutes.done == 0


def test_an_exercise_no_longer_in_the_library_is_named_in_words(home: Home, opened: Open) -> None:
    page = opened(home)
    session = home.services.planning.today()[0]
    block = session.blocks[0]
    lost = block.slots[0].under(allowed(forgotten("jump_rope_1999")))
    old = replace(session, blocks=(replace(block, slots=(lost,)),))
    (picture,) = page._pictures(old)
    assert picture.source is None
    assert picture.name == "an exercise no longer in the library (jump_rope_1999)"


@pytest.mark.parametrize(
    ("width_class", "width", "pt"),
    [(WidthClass.WIDE, 1074, 16), (WidthClass.NARROW, 940, 16), (WidthClass.SMALL, 948, 24)],
)
@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.CONTRAST])
def test_nothing_is_cut(
    home: Home, opened: Open, theme: Theme, width_class: WidthClass, width: int, pt: int, name: ThemeName
) -> None:
    page = opened(home)
    theme.choose(name, pt)
    page.arrange(width_class)
    page.resize(width, 800)
    page.refresh()
    page.show()
    assert cut_widgets(page) == []


@pytest.mark.parametrize("width_class", list(WidthClass))
def test_what_is_said_after_free_days_fits_too(home: Home, opened: Open, width_class: WidthClass) -> None:
    do_all(home.services, home.services.planning.today()[0])
    home.to(MONDAY + timedelta(days=4))
    page = opened(home)
    page.arrange(width_class)
    page.resize(1074 if width_class is WidthClass.WIDE else 900, 800)
    page.refresh()
    page.show()
    assert page.hero.start.isVisible()
    assert faults_of(page) == []
