"""An answer that rules out sessions: the doctor page, and how it ends."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bonehome.domain.ids import QuestionId
from bonehome.ui.pages.welcome.course import Stand
from bonehome.ui.widgets.label import Text
from tests.app.samples import Home
from tests.ui.pages.welcome.walking import LEFT, Open, enter, press, to


def test_a_stop_ends_the_questions_with_the_number_first(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.services.settings.change(country="GB")
    opened = open_page()
    to(opened, "q2")
    press(qtbot, "2")
    assert opened.page.stand is Stand.ASK
    enter(qtbot)
    stop = opened.page.stop
    assert opened.page.stand is Stand.STOP
    assert stop.urgent.isVisible()
    assert "call 999" in stop.urgent.text.text()
    assert stop.urgent.geometry().top() < stop.head.geometry().top()
    assert not stop.line.isVisible()
    words = " ".join(label.text() for label in stop.findChildren(Text))
    assert "Chest pain or pressure needs a doctor before any exercise." in words
    assert "has no answer yet" not in words
    assert {button.text() for button in (stop.again, stop.leave)} == {"Change my answer", "Close for now"}
    assert not home.services.screening.completed()
    qtbot.mouseClick(stop.leave, LEFT)
    assert len(opened.left.all) == 1


def test_an_unknown_country_has_words_in_place_of_a_number(open_page: Open, home: Home) -> None:
    home.services.screening.answer(QuestionId("q12"), True)
    stop = open_page().page.stop
    assert "Call your emergency number" in stop.urgent.text.text()


def test_a_stop_that_is_no_emergency_keeps_the_red_line(open_page: Open, home: Home) -> None:
    home.services.settings.change(country="US")
    home.services.screening.answer(QuestionId("q10"), True)
    stop = open_page().page.stop
    assert not stop.urgent.isVisible()
    assert "911" in stop.line.text.text()


def test_a_stop_is_there_again_and_ends_only_with_the_question(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all(q3=True)
    opened = open_page()
    assert opened.page.stand is Stand.STOP
    qtbot.mouseClick(opened.page.stop.again, LEFT)
    assert (opened.page.stand, opened.step) == (Stand.ASK, "q3")
    enter(qtbot)
    assert opened.page.stand is Stand.STOP
    qtbot.mouseClick(opened.page.stop.again, LEFT)
    press(qtbot, "1")
    enter(qtbot)
    assert (opened.page.stand, opened.step) == (Stand.ASK, "q4")


def test_a_stop_takes_planned_sessions_away(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all()
    home.services.screening.finish()
    assert any(day.sessions for day in home.services.planning.this_week().days)
    opened = open_page()
    assert opened.page.stand is Stand.ANSWERS
    opened.page.all.chosen.emit("q4")
    press(qtbot, "2")
    enter(qtbot)
    assert opened.page.stand is Stand.STOP
    assert not any(day.sessions for day in home.services.planning.this_week().days)


def test_only_what_stops_stands_on_the_stop_page(open_page: Open, home: Home) -> None:
    home.answer_all(q1=True, q10=True)
    stop = open_page().page.stop
    words = " ".join(label.text() for label in stop.findChildren(Text))
    assert "Have you had new or sudden back pain in the last six weeks? Yes." in words
    assert "heart, circulation" not in words
