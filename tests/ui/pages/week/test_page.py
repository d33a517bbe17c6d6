"""The week: seven days, and the weeks before and after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bonehome.domain.ids import QuestionId
from bonehome.ui.dialogs.look_through import LookThrough, SlotRow
from bonehome.ui.dialogs.why_week import WhyWeek
from bonehome.ui.pages.week.day_column import DayColumn
from bonehome.ui.pages.week.page import WeekPage
from bonehome.ui.pages.week.session_card import SessionCard
from bonehome.ui.theme.enums import PageName, WidthClass
from bonehome.ui.widgets.button import Button
from tests.ui.looks import Heard
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle, words_of
from tests.ui.sessions import do
from tests.ui.shells import House

MONDAY = date(2026, 11, 23)


@pytest.fixture
def page(ellens: House) -> Iterator[WeekPage]:
    ellens.show(PageName.TODAY)
    page = ellens.show(PageName.WEEK, "show_day", MONDAY)
    assert isinstance(page, WeekPage)
    return page


def columns(page: WeekPage) -> list[DayColumn]:
    return page.findChildren(DayColumn)


def starts(page: WeekPage) -> list[int]:
    """The places of the days on which something can be started."""
    return [
        place
        for place, column in enumerate(columns(page))
        if any(card.start is not None for card in column.findChildren(SessionCard))
    ]


def press(page: WeekPage, words: str) -> None:
    next(one for one in page.findChildren(Button) if words in (one.text(), one.accessibleName())).click()
    QApplication.processEvents()


def test_it_shows_the_stored_week_day_by_day(page: WeekPage, ellens: House) -> None:
    week = ellens.services.planning.this_week()
    assert words_of(page)[:2] == ["23 to 29 November", "0 of 2 strength days done"]
    assert len(columns(page)) == 7
    for column, day in zip(columns(page), week.days, strict=True):
        words = words_of(column)
        assert words[0] == f"{day.date:%A}"
        titles = [card.accessibleName().split(", ")[1] for card in column.findChildren(SessionCard)]
        assert titles == [session.title or session.kind.capitalize() for session in day.sessions]
        assert ("Rest day" in words) is not day.sessions
    assert "23 Today" in words_of(columns(page)[0])


def test_only_todays_session_can_be_started_and_has_the_keyboard(page: WeekPage, ellens: House) -> None:
    assert starts(page) == [0]
    focus = page.start_focus()
    assert isinstance(focus, Button)
    assert focus.text() == "Start"
    press(page, "The week after")
    assert starts(page) == []
    assert page.start_focus() is page._before


def test_the_weeks_before_and_after_and_back(page: WeekPage) -> None:
    press(page, "The week after")
    assert words_of(page)[0] == "30 November to 6 December"
    assert len(page.findChildren(SessionCard)) > 0
    assert "Today" not in " ".join(words_of(page))
    press(page, "The week before")
    press(page, "The week before")
    assert words_of(page)[0] == "16 to 22 November"
    assert page.findChildren(SessionCard) == []
    assert words_of(page).count("Rest day") == 7
    press(page, "Today")
    assert words_of(page)[0] == "23 to 29 November"


def test_a_day_from_elsewhere_shows_its_week(ellens: House, page: WeekPage) -> None:
    ellens.show(PageName.WEEK, "show_day", date(2026, 12, 6))
    assert words_of(page)[0] == "30 November to 6 December"


def test_a_card_opens_the_sheet_and_an_exercise_in_it_its_page(page: WeekPage, ellens: House) -> None:
    page.findChildren(SessionCard)[0].click()
    sheet = page.window().findChild(LookThrough)
    assert isinstance(sheet, LookThrough)
    assert sheet.isVisible()
    row = sheet.findChildren(SlotRow)[0]
    row.click()
    assert ellens.shell.window.page_name is PageName.EXERCISE
    assert row.accessibleName().startswith(ellens.page(PageName.EXERCISE).title().split(",")[0][:4])


def test_why_this_week_is_explained_on_a_sheet(page: WeekPage, ellens: House) -> None:
    press(page, "The week after")
    page.why.click()
    (sheet,) = page.window().findChildren(WhyWeek)
    words = words_of(sheet)
    assert "A learning week: week 2 of your training" in words
    assert "3 strength days: Monday, Wednesday and Friday" in words
    assert any("DOI" in one and "Our judgement" in one for one in words)
    sheet.close_sheet()
    ellens.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_week_in_view_is_printed(page: WeekPage, ellens: House) -> None:
    heard = Heard()
    page.print_requested.connect(heard.hear)
    press(page, "The week after")
    press(page, "Print")
    assert ellens.shell.window.page_name is PageName.PAPER
    ellens.show(PageName.WEEK)
    ellens.shell.window.print_page()
    assert heard.all == [(date(2026, 11, 30),)] * 2
    page.print_requested.disconnect(heard.hear)


def test_a_narrow_window_has_seven_rows(page: WeekPage, ellens: House, in_window: InWindow) -> None:
    page.grab()
    assert len({column.y() for column in columns(page)}) == 1
    in_window(1024, 640, 16)
    page.grab()
    assert page.width_class is WidthClass.NARROW
    assert len({column.x() for column in columns(page)}) == 1
    tops = [column.y() for column in columns(page)]
    assert tops == sorted(set(tops))
    assert starts(page) == [0]


def test_no_day_comes_up_as_a_window(page: WeekPage, ellens: House, windows_shown: list[str]) -> None:
    page.refresh()
    page.refresh()
    settle(ellens)
    assert windows_shown == []


def test_nothing_is_cut_in_any_window(page: WeekPage, ellens: House, in_window: InWindow) -> None:
    for size in SIZES:
        in_window(*size)
        page.refresh()
        settle(ellens)
        assert faults_of(page) == [], size


def test_at_a_stop_nothing_can_be_started(page: WeekPage, ellens: House) -> None:
    ellens.services.screening.answer(QuestionId("q3"), True)
    page.refresh()
    assert starts(page) == []
    assert "Strength work waits for now." in words_of(page)
    ellens.services.screening.answer(QuestionId("q3"), False)
    page.refresh()
    assert starts(page) == [0]
    assert "Strength work waits for now." not in words_of(page)


def test_part_and_whole_sessions_are_told_and_counted(page: WeekPage, ellens: House) -> None:
    session = ellens.services.planning.today()[0]
    do(ellens.services, session, part=True)
    page.refresh()
    assert starts(page) == [0]
    assert page.findChildren(SessionCard)[0].accessibleName().endswith("Part done")
    do(ellens.services, session)
    page.refresh()
    assert starts(page) == []
    assert page.findChildren(SessionCard)[0].accessibleName().endswith("Done")
    assert "Done" in words_of(columns(page)[0])
    assert words_of(page)[1] == "1 of 2 strength days done"
    assert page.start_focus() is page._before
