"""The first questions, walked as a person walks them, on real services."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State, TimeOfDay, Weekday
from bonehome.store.engine import Database
from bonehome.ui.pages.welcome.choice_answer import ChoiceView
from bonehome.ui.pages.welcome.course import Stand
from bonehome.ui.pages.welcome.home_answers import EquipmentView, WeightsView
from bonehome.ui.pages.welcome.person_answers import BornView, NameView
from bonehome.ui.widgets.page import Message
from tests.app.samples import ANSWERS, Home
from tests.ui.pages.welcome.conftest import Opened

Open = Callable[[], Opened]
LEFT = Qt.MouseButton.LeftButton

DIGITS = {"country": "1", "sex": "1", "q15": "3", "q8": "2", "equipment": "124"}
"""What is pressed where the first answer is not the one wanted."""


def press(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def enter(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def answer_by_keys(opened: Opened, qtbot: QtBot) -> None:
    """Answer the page in view with the keyboard, and go on."""
    step = opened.step
    if step == "name":
        press(qtbot, "Ellen")
    elif step == "born":
        press(qtbot, "1958")
    elif step == "q14":
        for row in opened.page.ask.answers.findChildren(QWidget):  # type: ignore[union-attr]
            if row.accessibleName() and hasattr(row, "focus_piece"):
                row.focus_piece().setFocus()
                qtbot.keyClick(row.focus_piece(), Qt.Key.Key_Space)
    elif step not in ("days", "minutes", "time_of_day", "weights_kg", "bands"):
        press(qtbot, DIGITS.get(step, "1"))
    enter(qtbot)


def to(opened: Opened, step: str) -> None:
    opened.page.course.review = False
    opened.page._show(opened.page.course.to(step))


def choice(opened: Opened) -> ChoiceView:
    answers = opened.page.ask.answers
    assert isinstance(answers, ChoiceView)
    return answers


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


# Stop


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


# The end


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


# Changing answers


def test_all_answers_are_listed_and_each_leads_back(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all()
    home.services.screening.finish()
    opened = open_page()
    everything = opened.page.all
    line = everything.line("q8")
    assert line is not None
    assert line.answer.text() == "Yes, once"
    assert [one.answer.text() for one in everything.lines if one.step_id == "q18"] == ["Knee 4"]
    qtbot.mouseClick(line, LEFT)
    assert opened.step == "q8"
    press(qtbot, "3")
    enter(qtbot)
    assert opened.page.stand is Stand.ANSWERS
    changed = everything.line("q8")
    assert changed is not None
    assert changed.answer.text() == "Yes, twice or more"
    qtbot.mouseClick(everything.done, LEFT)
    assert len(opened.finished.all) == 1


def test_after_twelve_weeks_it_begins_again_with_the_answers_filled_in(open_page: Open, home: Home) -> None:
    from datetime import timedelta

    home.answer_all()
    home.services.screening.finish()
    home.to(home.services.today() + timedelta(weeks=12))
    opened = open_page()
    assert (opened.page.stand, opened.step) == (Stand.ASK, "name")
    to(opened, "q8")
    assert choice(opened).answers.value == "1"


# Details


def test_weights_are_asked_only_of_who_has_them(open_page: Open, home: Home) -> None:
    opened = open_page()
    to(opened, "equipment")
    answers = opened.page.ask.answers
    assert isinstance(answers, EquipmentView)
    assert "weights_kg" not in [step.id for step in opened.page.course.steps()]
    answers.tiles["dumbbells"].click()
    assert home.services.screening.draft().equipment == ("dumbbells",)
    opened.page.ask.next.click()
    assert opened.step == "weights_kg"
    weights = opened.page.ask.answers
    assert isinstance(weights, WeightsView)
    weights.ticks.rows["1"].click()
    weights.ticks.rows["3"].click()
    assert home.services.screening.draft().weights_kg == (1.0, 2.0)


def test_pounds_are_kept_as_kilograms(open_page: Open, home: Home) -> None:
    home.services.screening.set_details(equipment=("dumbbells",), weights_kg=(2.0,))
    opened = open_page()
    to(opened, "weights_kg")
    weights = opened.page.ask.answers
    assert isinstance(weights, WeightsView)
    weights.units.piece("lb").click()
    assert home.services.settings.load().weight_unit == "lb"
    texts = {row.text(): row for row in weights.ticks.rows.values()}
    assert texts["4.5 lb"].isChecked()
    texts["5 lb"].click()
    assert home.services.screening.draft().weights_kg == (2.0, 2.268)


def test_a_year_that_cannot_be_is_refused_in_words(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    to(opened, "born")
    press(qtbot, "2020")
    assert home.services.screening.draft().born is None
    assert opened.page.ask.next.reason == "Type the year."
    answers = opened.page.ask.answers
    assert isinstance(answers, BornView)
    assert "Between 1916 and 2008" in answers.stepper.field.accessibleDescription()


def test_days_times_and_a_place_are_kept(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    to(opened, "days")
    press(qtbot, "12")
    assert home.services.screening.draft().days == (Weekday.TUE, Weekday.WED, Weekday.FRI)
    to(opened, "minutes")
    press(qtbot, "4")
    to(opened, "time_of_day")
    press(qtbot, "3")
    place = opened.page.ask.answers.field  # type: ignore[union-attr]
    place.setFocus()
    press(qtbot, "After tea")
    opened.page.leave()
    profile = home.reopen().screening.draft()
    assert (profile.minutes, profile.time_of_day, profile.place) == (30, TimeOfDay.EVENING, "After tea")


def test_digits_are_typed_where_words_are_typed(open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    press(qtbot, "Ann 2")
    answers = opened.page.ask.answers
    assert isinstance(answers, NameView)
    assert answers.field.text() == "Ann 2"


def test_pages_left_behind_are_freed(open_page: Open, home: Home) -> None:
    home.answer_all()
    opened = open_page()
    for step in opened.page.course.steps()[:12]:
        to(opened, step.id)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(opened.page.findChildren(ChoiceView)) == 1


def test_answers_of_another_program_show_as_they_are(open_page: Open, home: Home) -> None:
    home.answer_all(q16=["steroids", "gout"], q19={"joint": "hip", "weeks_ago": 8, "limits": True})
    home.services.screening.clear(home.services.today(), "fine")
    home.services.screening.finish()
    lines = {one.step_id: one.answer.text() for one in open_page().page.all.lines}
    assert lines["q16"] == "Steroid tablets for a long time"
    assert lines["q19"] == "Hip, 8 weeks ago, I was told of movements to avoid"
    assert lines["support"] == "Yes, both stay put"
    assert set(ANSWERS) <= set(lines)
