"""Progress: the last weeks, this week's dose, and what was done. The tests follow each other through three weeks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bonehome.app.services import Services
from bonehome.domain.week import SessionKind
from bonehome.ui.pages.progress.page import ProgressPage
from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.button import Button
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle, words_of
from tests.ui.sessions import do
from tests.ui.shells import House


@pytest.fixture
def page(ellens: House) -> ProgressPage:
    ellens.show(PageName.TODAY)
    page = ellens.show(PageName.PROGRESS)
    assert isinstance(page, ProgressPage)
    return page


def do_today(services: Services) -> None:
    """Log today's strength session as done."""
    session = next(one for one in services.planning.today() if one.kind is SessionKind.STRENGTH)
    do(services, session)


def spoken(page: ProgressPage) -> list[str]:
    return page.chart.accessibleDescription().split(". ")


def test_before_the_first_set_it_says_what_will_be_here(page: ProgressPage) -> None:
    assert {"Nothing here yet", "Your first week fills this page."} <= set(words_of(page))
    assert not page.chart.isVisible()
    assert not page.log.isVisible()
    assert page.dose.isVisible()


def test_the_first_session_fills_it(page: ProgressPage, ellens: House) -> None:
    do_today(ellens.services)
    page.refresh()
    settle(ellens)
    words = words_of(page)
    assert "Nothing here yet" not in words
    assert "Your first week is under way." in words
    assert page.chart.isVisible()
    assert page.log.isVisible()
    assert len(spoken(page)) == 12
    assert spoken(page)[-1] == "23 to 29 November: 1 of 2 strength days"
    assert spoken(page)[-2] == "16 to 22 November: 0 of 2 strength days"
    assert "1 of 2 days" in words
    assert ellens.services.planning.today()[0].title in words_of(page.log)


def test_nothing_is_cut_in_any_window(page: ProgressPage, ellens: House, in_window: InWindow) -> None:
    for size in SIZES:
        in_window(*size)
        page.refresh()
        settle(ellens)
        assert faults_of(page) == [], size


def test_weeks_since_the_first_are_counted_on_track_or_not(page: ProgressPage, ellens: House) -> None:
    ellens.clock.advance(timedelta(days=2).total_seconds())
    do_today(ellens.services)
    ellens.clock.advance(timedelta(days=5).total_seconds())
    page.refresh()
    assert "1 of 1 weeks on track." in words_of(page)
    ellens.clock.advance(timedelta(days=7).total_seconds())
    page.refresh()
    assert "1 of 2 weeks on track." in words_of(page)
    assert spoken(page)[-3] == "23 to 29 November: 2 of 2 strength days"


def test_the_words_of_the_chart_equal_the_log(page: ProgressPage, ellens: House) -> None:
    for words, week in zip(spoken(page), ellens.services.history.weeks(12), strict=True):
        assert words.endswith(f"{week.strength_days.done} of {week.strength_days.goal} strength days")


def test_the_button_leads_to_the_self_tests(page: ProgressPage, ellens: House) -> None:
    next(one for one in page.findChildren(Button) if one.text() == "Self-tests").click()
    assert ellens.shell.window.page_name is PageName.SELFTEST
