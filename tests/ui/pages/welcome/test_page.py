"""The first questions, walked as a person walks them, on real services."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.domain.events import EventKind
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State
from bonehome.store.database import Database
from bonehome.ui.dialogs.happened import Happened
from bonehome.ui.pages.welcome.choice_answer import ChoiceView
from bonehome.ui.widgets.page import Message
from tests.app.samples import Home
from tests.ui.pages.welcome.walking import LEFT, Open, answer_by_keys, choice, enter, press, to


def test_the_keyboard_alone_leads_to_the_end(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    seen = []
    for _page in range(60):
        if opened.finished.all:
            break
        seen.append(opened.step)
        answer_by_keys(opened, qtbot)
    assert len(opened.finished.all) == 1
    assert seen[:9] == ["name", "country", "q2", "q3", "q4", "q5", "q10", "q12", "q13"]
    assert "pregnant" not in seen
    assert len(seen) == len(set(seen))
    services = home.reopen()
    profile = services.screening.draft()
    assert (profile.name, profile.born, profile.sex) == ("Ellen", 1958, "female")
    assert profile.answers[QuestionId("q8")] == 1
    assert profile.answers[QuestionId("q14")] == {"fallen": False, "unsteady": False, "worried": False, "aid": False}
    assert profile.answers[QuestionId("q18")] == {}
    assert profile.answers[QuestionId("q19")] is None
    assert profile.equipment == ("mat", "band_long", "dumbbells")
    assert services.settings.load().country == "GB"
    assert services.screening.completed()
    assert services.screening.standing().state is State.OK
    assert any(day.sessions for day in services.planning.this_week().days)


def test_the_mouse_chooses_and_goes_on(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    to(opened, "q2")
    row = choice(opened).answers.piece("0")
    qtbot.mouseClick(row, LEFT)
    assert home.services.screening.draft().answers == {"q2": False}
    qtbot.mouseClick(opened.page.ask.next, LEFT)
    assert opened.step == "q3"
    qtbot.mouseClick(opened.page.ask.back, LEFT)
    assert opened.step == "q2"
    assert choice(opened).answers.value == "0"


def test_next_waits_for_an_answer_and_says_why(open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    to(opened, "q2")
    following = opened.page.ask.next
    assert not following.isEnabled()
    assert following.reason == "Choose an answer."
    enter(qtbot)
    assert opened.step == "q2"
    press(qtbot, "1")
    assert following.isEnabled()


def test_a_safety_question_has_no_skip(open_page: Open) -> None:
    opened = open_page()
    for step in opened.page.course.steps():
        to(opened, step.id)
        question = step.question
        if question is not None:
            skips = not (question.safety or question.stop or question.clinician)
            assert opened.page.ask.skip.isVisible() is skips, step.id


def test_skipping_takes_an_answer_back_and_does_not_ask_again_at_once(open_page: Open, home: Home) -> None:
    home.answer_all()
    opened = open_page()
    to(opened, "q17")
    opened.page.ask.skip.click()
    assert QuestionId("q17") not in home.services.screening.draft().answers
    assert opened.step == "q20"


def test_not_sure_counts_as_yes_and_is_still_shown(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    to(opened, "q9")
    press(qtbot, "3")
    assert home.services.screening.draft().answers == {"q9": True}
    enter(qtbot)
    assert opened.step == "q11"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert opened.step == "q9"
    assert choice(opened).answers.value == "2"


def test_back_from_the_first_page_leaves(open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    assert opened.step == "name"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert len(opened.left.all) == 1


def test_it_goes_on_where_it_was_left(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    for _page in range(8):
        answer_by_keys(opened, qtbot)
    assert opened.step == "q13"
    opened.window.hide()
    home.reopen()
    assert open_page().step == "q13"


def test_what_was_skipped_does_not_call_one_back_but_a_missing_safety_answer_does(open_page: Open, home: Home) -> None:
    home.answer_all()
    screening = home.services.screening
    screening.set_details(equipment=())
    screening.forget(QuestionId("q17"))
    assert open_page().step == "equipment"
    screening.forget(QuestionId("q4"))
    assert open_page().step == "q4"


def test_a_name_half_typed_is_kept_when_the_window_closes(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    press(qtbot, "Ell")
    assert opened.page.may_leave()
    assert home.reopen().screening.draft().name == "Ell"


def test_dots_of_groups_behind_lead_back(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all()
    opened = open_page()
    to(opened, "q21")
    dots = opened.page.ask.bar.dots
    assert [dot.isEnabled() for dot in dots] == [True, True, False, False, False]
    assert dots[1].accessibleName() == "Your bones: back to it"
    qtbot.mouseClick(dots[1], LEFT)
    assert opened.step == "q15"
    assert opened.page.ask.bar.place.text() == "Your bones, question 1 of 5"


def test_the_end_goes_back_to_a_safety_answer_that_is_missing(open_page: Open, home: Home) -> None:
    home.answer_all()
    opened = open_page()
    home.services.screening.forget(QuestionId("q6"))
    to(opened, "time_of_day")
    assert opened.page.ask.next.text() == "Finish"
    opened.page.ask.next.click()
    assert opened.finished.all == []
    assert opened.step == "q6"


def test_where_the_disk_refuses_the_answer_stays_in_view(
    open_page: Open, home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bonehome.store.engine.BUSY_TIMEOUT_MS", 20)
    home.reopen()
    opened = open_page()
    to(opened, "q2")
    other = Database(home.services.people.database_of(home.services.person.id))
    with other.write():
        press(qtbot, "1")
    other.close()
    (message,) = opened.told.all[0]
    assert isinstance(message, Message)
    assert message.error
    assert opened.page.ask.next.isEnabled()
    enter(qtbot)
    press(qtbot, "1")
    assert home.reopen().screening.draft().answers == {"q2": False, "q3": False}


def test_pages_left_behind_are_freed(open_page: Open, home: Home) -> None:
    home.answer_all()
    opened = open_page()
    for step in opened.page.course.steps()[:12]:
        to(opened, step.id)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(opened.page.findChildren(ChoiceView)) == 1


def test_an_event_told_among_the_answers_begins_the_questions_again(open_page: Open, home: Home) -> None:
    home.answer_all()
    home.services.settings.change(country="GB")
    home.services.screening.finish()
    opened = open_page()
    assert opened.page.all.isVisible()
    opened.page.all.happened.click()
    (sheet,) = opened.window.findChildren(Happened)
    sheet.rows[EventKind.FRACTURE].click()
    sheet.keep.click()
    assert opened.page.ask.isVisible()
    assert opened.step == "name"
    assert QuestionId("q7") not in home.services.screening.draft().answers
    assert home.services.screening.again() != ()
