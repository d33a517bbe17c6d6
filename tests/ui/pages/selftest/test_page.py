"""The chair stand test from the ticks to the result."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bonehome.domain.ids import QuestionId
from bonehome.domain.verdict import Refused
from bonehome.ui.pages.selftest.page import SelfTestPage
from bonehome.ui.theme.enums import PageName
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle, words_of
from tests.ui.shells import House


@pytest.fixture
def page(ellens: House) -> Iterator[SelfTestPage]:
    page = ellens.show(PageName.SELFTEST)
    assert isinstance(page, SelfTestPage)
    yield page
    page.may_leave()


def begin(page: SelfTestPage) -> None:
    for tick in page.setup.ticks:
        tick.click()
    page.setup.start.click()


def wait(house: House, seconds: float) -> None:
    house.clock.advance(seconds)
    house.shell.ticker.tick()


def count(page: SelfTestPage) -> int:
    return next(int(words) for words in words_of(page.run) if words.isdigit())


def stands(house: House) -> float | None:
    return house.services.screening.draft().tests.chair_stand


def told(house: House) -> tuple[str, bool]:
    toast = house.shell.window.toasts.toast
    assert toast is not None
    return toast.sentence, toast._stays


def test_first_come_the_ticks(page: SelfTestPage) -> None:
    assert page.setup.isVisible()
    assert not page.run.isVisible()
    assert page.start_focus() is page.setup.ticks[0]
    assert not page.setup.start.isEnabled()
    assert "Not done yet. It sets your first level." in words_of(page.setup)


def test_a_test_fills_the_window_and_counts_down_from_three(page: SelfTestPage, ellens: House) -> None:
    begin(page)
    assert page.run.isVisible()
    assert not ellens.shell.window.rail.isVisible()
    assert page.start_focus() is page.run
    seen = [page.run.ring.accessibleDescription()]
    for _second in range(3):
        wait(ellens, 1)
        seen.append(page.run.ring.accessibleDescription())
    assert seen == ["3 get ready", "2 get ready", "1 get ready", "30 seconds left"]
    wait(ellens, 29.5)
    assert page.run.ring.accessibleDescription() == "1 seconds left"
    wait(ellens, 0.5)
    assert page.run.ring.accessibleDescription() == "0 time is up"
    assert not ellens.shell.ticker.running


def test_stands_count_by_key_from_the_start_to_the_bell(page: SelfTestPage, ellens: House, qtbot: QtBot) -> None:
    begin(page)
    qtbot.keyClick(page.run, Qt.Key.Key_Space)
    assert count(page) == 0
    wait(ellens, 3.1)
    for _stand in range(4):
        qtbot.keyClick(page.run, Qt.Key.Key_Space)
    assert count(page) == 4
    page.run.less.click()
    assert count(page) == 3
    wait(ellens, 30)
    qtbot.keyClick(page.run, Qt.Key.Key_Space)
    assert count(page) == 3


def test_the_half_stand_counts_once(page: SelfTestPage, ellens: House) -> None:
    begin(page)
    wait(ellens, 4)
    page.run.one.click()
    wait(ellens, 40)
    page.run.half.click()
    assert count(page) == 2
    assert not page.run.half.isVisible()
    page.run.half.click()
    assert count(page) == 2
    page.run.less.click()
    assert count(page) == 1
    assert page.run.half.isVisible()


def test_stopping_keeps_nothing(page: SelfTestPage, ellens: House) -> None:
    begin(page)
    wait(ellens, 10)
    page.run.one.click()
    page.run.stop.click()
    assert stands(ellens) is None
    assert page.setup.isVisible()
    assert not any(tick.isChecked() for tick in page.setup.ticks)
    assert ellens.shell.window.rail.isVisible()
    assert not ellens.shell.ticker.running
    assert told(ellens) == ("Not finished, so nothing was written down. Try again any day.", False)


def test_leaving_ends_it_too(page: SelfTestPage, ellens: House) -> None:
    begin(page)
    wait(ellens, 10)
    ellens.show(PageName.TODAY)
    assert not ellens.shell.ticker.running
    ellens.show(PageName.SELFTEST)
    assert page.setup.isVisible()
    assert stands(ellens) is None


def test_nothing_is_cut_in_any_window(page: SelfTestPage, ellens: House, in_window: InWindow) -> None:
    for size in SIZES:
        in_window(*size)
        assert faults_of(page) == [], size
        begin(page)
        for seconds in (0, 5, 40):
            wait(ellens, seconds)
            settle(ellens)
            assert faults_of(page) == [], (size, seconds)
            assert page.run.minimumSizeHint().width() <= page.run.width(), size
        page.may_leave()


def test_answers_given_since_ask_for_somebody_to_be_there(page: SelfTestPage, ellens: House) -> None:
    screening = ellens.services.screening
    before = screening.draft().answers[QuestionId("q14")]
    assert page.setup.ticks[-1].text() == "Someone is near, or I feel steady"
    screening.answer(QuestionId("q14"), {"fallen": True, "unsteady": True, "worried": True, "aid": False})
    page.refresh()
    assert page.setup.ticks[-1].text() == "Someone is with me"
    screening.answer(QuestionId("q14"), before)
    screening.set_details(born=1951)
    page.refresh()
    assert page.setup.ticks[-1].text() == "Someone is with me"
    screening.set_details(born=1959)
    page.refresh()
    assert page.setup.ticks[-1].text() == "Someone is near, or I feel steady"


def test_keeping_sets_the_test_and_the_plan_follows(page: SelfTestPage, ellens: House) -> None:
    planning = ellens.services.planning
    before = {session.id for day in planning.this_week().days for session in day.sessions}
    begin(page)
    wait(ellens, 4)
    for _stand in range(2):
        page.run.one.click()
    wait(ellens, 40)
    page.run.keep.click()
    assert stands(ellens) == 2
    assert planning.facts().known["chair_stand_below"] is True
    after = {session.id for day in planning.this_week().days for session in day.sessions}
    assert after
    assert not before & after
    assert told(ellens) == ("2 stands. A little under the average. Worth telling your doctor.", False)
    assert ellens.shell.window.page_name is PageName.PROGRESS
    assert ellens.shell.window.rail.isVisible()
    ellens.show(PageName.SELFTEST)
    assert "Last time: 2 stands." in words_of(page.setup)


def test_a_usual_result_is_told_as_one(page: SelfTestPage, ellens: House) -> None:
    begin(page)
    wait(ellens, 4)
    for _stand in range(25):
        page.run.one.click()
    wait(ellens, 40)
    page.run.keep.click()
    assert told(ellens)[0] == "25 stands. In the usual range for your age, or better."


def test_under_sixty_it_is_compared_with_nobody(page: SelfTestPage, ellens: House) -> None:
    ellens.services.screening.set_details(born=1970)
    begin(page)
    wait(ellens, 4)
    page.run.one.click()
    wait(ellens, 40)
    page.run.keep.click()
    assert told(ellens)[0] == "1 stand. We compare it with your own next result."


@pytest.fixture
def sore(page: SelfTestPage, ellens: House) -> Iterator[str]:
    """Ellen's knee is so bad that the gate refuses the test; the reason."""
    screening = ellens.services.screening
    before = screening.draft().answers.get(QuestionId("q18"))
    screening.answer(QuestionId("q18"), {"knee": 7})
    answer = ellens.services.planning.test_verdict("chair_stand")
    assert isinstance(answer, Refused)
    yield answer.reason
    screening.answer(QuestionId("q18"), before)
    page.refresh()


def test_where_the_gate_refuses_there_is_a_reason_and_no_start(page: SelfTestPage, ellens: House, sore: str) -> None:
    before = stands(ellens)
    page.refresh()
    assert sore in words_of(page.setup)
    assert "Not for you now" in words_of(page.setup)
    assert not page.setup.start.isVisible()
    assert not any(tick.isVisible() for tick in page.setup.ticks)
    assert page.start_focus() is None
    page.setup.start_pressed.emit()
    assert not page.run.isVisible()
    assert not ellens.shell.ticker.running
    page.run.kept.emit()
    assert stands(ellens) == before


def test_a_reason_that_came_since_stops_the_start(page: SelfTestPage, ellens: House, sore: str) -> None:
    """The page still shows the ticks of before."""
    assert page.setup.start.isVisible()
    begin(page)
    assert not page.run.isVisible()
    assert ellens.shell.window.rail.isVisible()
    assert sore in words_of(page.setup)


def test_a_closed_test_is_not_cut_in_any_window(
    page: SelfTestPage, ellens: House, sore: str, in_window: InWindow
) -> None:
    for size in SIZES:
        in_window(*size)
        page.refresh()
        settle(ellens)
        assert sore in words_of(page.setup)
        assert faults_of(page) == [], size
        reason = page.setup.why_not
        bottom = reason.mapTo(page, reason.rect().bottomLeft()).y()
        assert bottom <= page.height(), size  # to be read without scrolling


def test_it_opens_again_and_says_what_to_mind(page: SelfTestPage, ellens: House, sore: str) -> None:
    page.refresh()
    assert sore in words_of(page.setup)
    ellens.services.screening.answer(QuestionId("q18"), {"knee": 4})
    page.refresh()
    shown = words_of(page.setup)
    assert sore not in shown
    assert "Stop at the first pain in the knee. A short count is good to know too." in shown
    assert page.setup.start.isVisible()
    begin(page)
    assert page.run.isVisible()
