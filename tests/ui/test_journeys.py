"""The journeys a person makes, through the real window on a simulated clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bonehome.domain.profile import State
from bonehome.domain.week import SessionKind, monday_of
from bonehome.ui.pages.paper.page import PaperPage
from bonehome.ui.pages.today.page import TodayPage
from bonehome.ui.pages.welcome.page import WelcomePage
from bonehome.ui.theme.enums import PageName
from tests.ui.shells import House


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    house = House(app=qapp, folder=tmp_path / "data")
    yield house
    house.close()


def test_first_run_asks_before_anything_else(house: House) -> None:
    assert house.shell.window.page_name is PageName.WELCOME
    assert house.services.screening.completed() is False
    assert house.services.planning.today() == () or house.services.planning.standing().state != "ok"


def test_from_the_first_answer_to_the_printed_week_and_back_again(house: House, tmp_path: Path) -> None:
    house.answer()
    assert house.shell.window.page_name is PageName.TODAY
    today = house.page(PageName.TODAY)
    assert isinstance(today, TodayPage)
    assert today.hero.start.isVisible()

    today.hero.start.click()
    assert house.shell.window.page_name is PageName.PLAYER
    house.pass_check()
    house.play_until()
    assert house.shell.window.page_name is PageName.AFTER

    house.show(PageName.TODAY)
    session = next(one for one in house.services.planning.today() if one.kind is SessionKind.STRENGTH)
    assert house.services.history.state_of(session.id) == "done"
    record = house.services.history.record(session.id)
    assert record is not None
    assert len(record.sets) >= sum(slot.sets for slot in session.slots())
    assert not today.hero.start.isVisible()

    paper = house.show(PageName.PAPER, "show_week", monday_of(house.services.today()))
    assert isinstance(paper, PaperPage)
    paper.save_pdf(tmp_path / "week.pdf")
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")

    house.open_again()
    assert house.shell.window.page_name is PageName.TODAY
    again = house.services.history.record(session.id)
    assert again is not None
    assert again.sets == record.sets


def test_closing_in_the_middle_offers_to_carry_on_and_loses_no_finished_set(house: House) -> None:
    house.answer()
    session = house.services.planning.today()[0]
    house.show(PageName.PLAYER, "play", session.id)
    house.pass_check()
    house.play_until(sets=5)

    house.open_again()
    unfinished = house.services.training.unfinished()
    assert unfinished is not None
    assert len(unfinished.sets) == 5
    today = house.page(PageName.TODAY)
    assert isinstance(today, TodayPage)
    assert "Carry on" in today.hero.start.text()

    today.hero.start.click()
    assert house.shell.window.page_name is PageName.PLAYER
    house.pass_check()  # opened again, the program does not know how she is today
    house.play_until()
    done = house.services.history.record(session.id)
    assert done is not None
    assert [one for one in done.sets if one in unfinished.sets] == list(unfinished.sets)
    assert house.services.history.state_of(session.id) == "done"


def test_every_page_can_be_opened_in_every_theme(house: House) -> None:
    house.answer()
    exercise = next(iter(house.services.catalogue.exercises))
    for theme in ("light", "dark", "contrast"):
        house.shell.window.settings_changed.emit(house.services.settings.change(theme=theme))
        for name in (
            PageName.TODAY,
            PageName.WEEK,
            PageName.LIBRARY,
            PageName.PROGRESS,
            PageName.SELFTEST,
            PageName.SETTINGS,
            PageName.WELCOME,
            PageName.RESULT,
            PageName.PAPER,
            PageName.RULES,
        ):
            assert not house.show(name).grab().isNull()
        assert not house.show(PageName.EXERCISE, "show_exercise", exercise).grab().isNull()


def test_a_logged_walk_counts_and_can_be_taken_back(house: House) -> None:
    house.answer()
    today = house.page(PageName.TODAY)
    assert isinstance(today, TodayPage)
    monday = monday_of(house.services.today())
    today.walk.acted.emit()
    assert house.services.history.week_summary(monday).walk_minutes.done == 10
    house.shell.window.undo()
    assert house.services.history.week_summary(monday).walk_minutes.done == 0


def test_a_fall_in_the_check_leads_through_the_questions_to_a_new_plan(house: House) -> None:
    house.answer()
    services = house.services
    today = house.show(PageName.TODAY)
    assert isinstance(today, TodayPage)
    today.hero.start.click()
    check = house.player().check
    check.all_clear.click()
    check.questions["fall"].pills.piece("yes").click()
    check.hurt.piece("no").click()
    check.way.click()

    welcome = house.page(PageName.WELCOME)
    assert isinstance(welcome, WelcomePage)
    assert house.shell.window.page_name is PageName.WELCOME
    assert services.planning.standing().state is State.EDUCATION_ONLY
    assert services.training.unfinished() is None

    welcome.leave()
    assert house.shell.window.page_name is PageName.TODAY
    assert "a fall" in today.hero.sentence
    today.hero.start.click()
    assert house.shell.window.page_name is PageName.WELCOME
    for _page in range(60):
        if house.shell.window.page_name is not PageName.WELCOME:
            break
        answers = welcome.ask.answers
        if answers is not None and answers.missing():
            answers.choose_number(1)
        welcome.go_on()
    assert house.shell.window.page_name is PageName.RESULT
    standing = services.planning.standing()
    assert (standing.state, standing.falls) == (State.OK, True)

    house.show(PageName.TODAY)
    session = next(one for one in services.planning.today() if one.kind is SessionKind.STRENGTH)
    today.hero.start.click()
    house.pass_check()
    house.play_until(sets=3)
    record = services.history.record(session.id)
    assert record is not None
    assert len(record.sets) == 3
