"""The result page: lines with their reasons, the doctor first, and a doctor's yes."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.app.rule_effects import line_words
from bonehome.domain.events import EventKind
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State
from bonehome.domain.rules.results import LineKind
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.pages.welcome.lines import KindMark
from bonehome.ui.pages.welcome.result import ResultPage
from bonehome.ui.pages.welcome.said_yes import SaidYes
from bonehome.ui.pages.welcome.why_sheet import WhySheet
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.page import Message
from tests.app.samples import Home
from tests.ui.looks import Heard, colours_in

Result = Callable[[], ResultPage]
LEFT = Qt.MouseButton.LeftButton


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Text))


def sheet_of(page: ResultPage) -> Sheet:
    (sheet,) = page.window().findChildren(Sheet)
    return sheet


def test_lines_stand_by_kind_yes_first(open_result: Result, home: Home) -> None:
    home.answer_all()
    page = open_result()
    assert page.lines.isVisible()
    assert [card.kind for card in page.lines.cards] == list(LineKind)
    shown = [line.rule for card in page.lines.cards for line in card.lines]
    assert tuple(shown) == home.services.screening.result_lines()
    assert "Your knee hurts" in words_in(page.lines)
    assert len({line_words(kind) for kind in LineKind}) == 4


def test_a_kind_without_lines_is_left_out(open_result: Result, home: Home) -> None:
    home.answer_all(q9=True)
    kinds = [card.kind for card in open_result().lines.cards]
    assert LineKind.LATER not in kinds
    assert LineKind.NOT_NOW in kinds


def test_marks_differ_in_shape_and_colour(theme: Theme, qtbot: QtBot) -> None:
    pictures = []
    for kind in LineKind:
        mark = KindMark(theme, kind)
        qtbot.addWidget(mark)
        mark.resize(mark.sizeHint())
        pictures.append(colours_in(mark))
    assert all(one - other for one in pictures for other in pictures if one is not other)


def test_why_names_rule_source_and_how_sure(open_result: Result, home: Home, qtbot: QtBot) -> None:
    home.answer_all()
    page = open_result()
    lines = {line.rule.id: line for card in page.lines.cards for line in card.lines}
    qtbot.mouseClick(lines["changed_knee"].why, LEFT)
    words = words_in(sheet_of(page))
    assert "Our own rule for this program." in words
    assert "Our judgement, awaiting a physiotherapist's review." in words
    assert "changed_knee" in words
    sheet_of(page).close_sheet()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.mouseClick(lines["yes_base"].why, LEFT)
    words = words_in(sheet_of(page))
    assert "Morin 2023" in words
    assert "10.1503/cmaj.221647" in words
    assert "Found in its source; awaiting a physiotherapist's review." in words


def test_the_buttons_lead_on(open_result: Result, home: Home, qtbot: QtBot) -> None:
    home.answer_all(q24=True)
    page = open_result()
    week, answers = Heard(), Heard()
    page.week_requested.connect(week.hear)
    page.answers_requested.connect(answers.hear)
    assert page.lines.week.text() == "Make my first week"
    assert page.start_focus() is page.lines.week
    assert "comes first, before this plan" in page.lines.care.text.text()
    qtbot.mouseClick(page.lines.week, LEFT)
    qtbot.mouseClick(page.lines.change, LEFT)
    assert (len(week.all), len(answers.all)) == (1, 1)
    home.services.planning.this_week()
    page.refresh()
    assert page.lines.week.text() == "Go to my week"


def test_ctrl_p_asks_for_a_print(open_result: Result, home: Home) -> None:
    home.answer_all()
    page, heard = open_result(), Heard()
    page.print_requested.connect(heard.hear)
    page.print_page()
    assert len(heard.all) == 1


@pytest.mark.parametrize(("told", "named"), [("osteopenia", True), ("normal", True), ("osteoporosis", False)])
def test_answers_that_point_two_ways_are_named(open_result: Result, home: Home, told: str, named: bool) -> None:
    home.answer_all(q9=True, q15=told)
    page = open_result()
    assert ("we plan for the more careful one" in words_in(page.lines)) is named


def test_a_stop_shows_no_lines(open_result: Result, home: Home) -> None:
    home.answer_all(q2=True)
    page = open_result()
    assert page.stop.isVisible()
    assert not page.lines.isVisible()
    assert "no exercise is open here, not even the gentle ones" in words_in(page.stop)


def test_the_doctor_first_names_what_is_open_today(open_result: Result, home: Home, qtbot: QtBot) -> None:
    home.services.settings.change(country="GB")
    home.answer_all(q6=True)
    page, week = open_result(), Heard()
    page.week_requested.connect(week.hear)
    words = words_in(page.clinician)
    assert page.clinician.isVisible()
    assert "After surgery, a hospital stay or a new joint, ask your clinic first." in words
    assert "Chin tuck, tall neck" in words
    assert "Your usual easy walk" in words
    assert "Is strength training fine for me?" in words
    assert "call 999" in words
    qtbot.mouseClick(page.clinician.gentle, LEFT)
    assert len(week.all) == 1


def test_many_reasons_are_told_once(open_result: Result, home: Home) -> None:
    home.answer_all(q1=True, q6=True, q7=["wrist"], q16=["steroids"])
    home.services.screening.set_details(born=1990)
    page = open_result()
    line = page.clinician.head.line.text()
    assert line.startswith("More than one of your answers")
    assert "people over 45" in line
    assert words_in(page.clinician).count("Ask the clinic that treated the break") == 1


def test_a_doctors_yes_needs_words_and_keeps_day_and_words(open_result: Result, home: Home, qtbot: QtBot) -> None:
    home.answer_all(q6=True)
    page, told = open_result(), Heard()
    page.told.connect(told.hear)
    qtbot.mouseClick(page.clinician.said_yes, LEFT)
    sheet = sheet_of(page)
    assert isinstance(sheet, SaidYes)
    assert not sheet.keep.isEnabled()
    sheet.day.later.click()
    assert sheet.day.day == home.services.today()
    sheet.day.steps.piece("week").click()
    sheet.day.earlier.click()
    qtbot.keyClicks(sheet.words, "All fine, no jumps yet")
    qtbot.mouseClick(sheet.keep, LEFT)
    cleared = home.reopen().screening.draft().cleared
    assert cleared is not None
    assert (cleared.words, (home.services.today() - cleared.on).days) == ("All fine, no jumps yet", 7)
    (message,) = told.all[-1]
    assert isinstance(message, Message)
    assert "16 November" in message.sentence


def test_a_doctors_yes_opens_the_lines_and_can_be_taken_back(open_result: Result, home: Home, qtbot: QtBot) -> None:
    home.answer_all(q6=True)
    page, told = open_result(), Heard()
    page.told.connect(told.hear)
    assert not page.lines.isVisible()
    qtbot.mouseClick(page.clinician.said_yes, LEFT)
    sheet = sheet_of(page)
    assert isinstance(sheet, SaidYes)
    qtbot.keyClicks(sheet.words, "Yes")
    sheet.keep.click()
    assert page.lines.isVisible()
    (message,) = told.all[-1]
    assert isinstance(message, Message)
    assert message.undo is not None
    message.undo()
    page.refresh()
    assert page.clinician.isVisible()
    assert home.services.screening.standing().state is State.EDUCATION_ONLY


def test_a_missing_safety_answer_is_not_lifted_by_a_yes(open_result: Result, home: Home) -> None:
    home.answer_all()
    home.services.screening.forget(QuestionId("q4"))
    page = open_result()
    assert page.clinician.isVisible()
    assert not page.clinician.said_yes.isVisible()
    assert page.clinician.head.title.text() == "A few answers are missing"


def test_after_an_event_no_doctors_yes_is_asked_for(open_result: Result, home: Home) -> None:
    home.answer_all()
    home.services.screening.finish()
    home.services.screening.happened(EventKind.FALL)
    page = open_result()
    assert page.clinician.head.title.text() == "The questions come again"
    assert "You have had a fall" in page.clinician.head.line.text()
    assert not page.clinician.said_yes.isVisible()
    assert "Your usual easy walk" in words_in(page.clinician)


@pytest.mark.parametrize("kind", ["yes", "why"])
def test_closed_sheets_are_freed(theme: Theme, home: Home, qtbot: QtBot, kind: str) -> None:
    home.answer_all()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    services = home.services
    sheet: Sheet = (
        SaidYes(theme, window, services.today())
        if kind == "yes"
        else WhySheet(theme, window, services.screening.result_lines()[0], services.catalogue)
    )
    sheet.open_sheet()
    sheet.close_sheet()
    kept, gone = weakref.ref(sheet), Heard()
    sheet.destroyed.connect(gone.hear)
    del sheet
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(gone.all) == 1
    assert kept() is None
    theme.choose(text_pt=20)
