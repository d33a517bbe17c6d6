"""Nothing is cut: every kind of page in the sizes and letters people use."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as WaitError
from pytestqt.qtbot import QtBot

from bonehome.app.text import _
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.page import WelcomePage
from bonehome.ui.pages.welcome.result import ResultPage
from bonehome.ui.theme.enums import TextStep, ThemeName
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.page import Page
from tests.app.samples import Home
from tests.ui.looks import cut_at_rest, cut_widgets
from tests.ui.pages.welcome.conftest import Opened

SIZES = [
    (1280, 800, 16, ThemeName.LIGHT),
    (1024, 640, 16, ThemeName.DARK),
    (1280, 800, 24, ThemeName.CONTRAST),
    (1024, 640, 24, ThemeName.LIGHT),
    (1024, 640, 28, ThemeName.DARK),
]
STEPS = ("name", "country", "q5", "q12", "born", "q16", "q7", "q14", "q18", "q19", "equipment", "weights_kg", "days")
STATES = {
    "lines": {"q9": True, "q17": True, "q24": True},
    "clinician": {"q1": True, "q6": True, "q7": ["wrist"], "q16": ["steroids"]},
    "stop": {"q10": True},
    "emergency": {"q2": True},
}


def lay(page: Page, theme: Theme, size: tuple[int, int], text_pt: int, name: ThemeName, qtbot: QtBot) -> QWidget:
    theme.choose(name, text_pt)
    window = page.window()
    page.arrange(theme.metrics.width_class(size[0]))
    window.setFixedSize(*size)
    qtbot.wait(5)
    return window


def nothing_cut(page: Page, qtbot: QtBot, where: str = "") -> None:
    """Layouts settle within a few rounds of the event loop; then no word may be cut."""
    with contextlib.suppress(WaitError):
        qtbot.waitUntil(lambda: not cut_widgets(page), timeout=500)
    assert cut_widgets(page) == [], where


def foot_in_view(face: Face, window: QWidget) -> bool:
    corner = face.foot.mapTo(window, QPoint(face.foot.width(), face.foot.height()))
    return window.rect().contains(corner)


def test_questions(open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot) -> None:
    home.answer_all(q18={"knee": 4, "back": 2}, q19={"joint": "hip", "weeks_ago": 8, "limits": True})
    opened = open_page()
    for width, height, text_pt, name in SIZES:
        window = lay(opened.page, theme, (width, height), text_pt, name, qtbot)
        for step in STEPS:
            where = f"{step} {width} {text_pt}"
            opened.page._show(opened.page.course.to(step))
            nothing_cut(opened.page, qtbot, where)
            assert opened.page.width() == width
            assert foot_in_view(opened.page.ask, window), where


@pytest.mark.parametrize("state", STATES)
def test_results(open_result: Callable[[], ResultPage], home: Home, theme: Theme, qtbot: QtBot, state: str) -> None:
    home.answer_all(**STATES[state])  # type: ignore[arg-type]
    page = open_result()
    for width, height, text_pt, name in SIZES:
        window = lay(page, theme, (width, height), text_pt, name, qtbot)
        nothing_cut(page, qtbot, f"{width} {text_pt}")
        assert page.width() == width
        assert foot_in_view(page.face, window)


def test_a_result_that_changes_while_it_is_shown_is_not_cut(
    open_result: Callable[[], ResultPage], home: Home, theme: Theme, qtbot: QtBot
) -> None:
    home.answer_all(q10=True, q13=True, q4=True)
    page = open_result()
    lay(page, theme, (1280, 800), 16, ThemeName.LIGHT, qtbot)
    for answers in ({"q4": False, "q13": False}, {"q4": True, "q13": True, "q3": True}, {"q3": False}):
        home.answer_all(**{"q10": True, **answers})
        page.refresh()
        assert page.face is page.stop
        assert cut_at_rest(page) == [], answers


def test_all_answers(open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot) -> None:
    home.answer_all()
    home.services.screening.finish()
    opened = open_page()
    for width, height, text_pt, name in SIZES:
        lay(opened.page, theme, (width, height), text_pt, name, qtbot)
        nothing_cut(opened.page, qtbot, f"{width} {text_pt}")


def test_all_four_answers_are_seen_in_the_smallest_window(
    open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot
) -> None:
    home.answer_all()
    opened = open_page()
    lay(opened.page, theme, (1024, 640), 16, ThemeName.LIGHT, qtbot)
    for step in ("q8", "q12", "q15"):
        opened.page._show(opened.page.course.to(step))
        qtbot.wait(5)
        assert opened.page.ask.area.verticalScrollBar().maximum() == 0, step


def test_what_fits_does_not_scroll(open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot) -> None:
    home.answer_all(q19={"joint": "hip", "weeks_ago": 8, "limits": True})
    opened = open_page()
    lay(opened.page, theme, (1280, 800), 16, ThemeName.LIGHT, qtbot)
    for step in ("q19", "q16", "days", "time_of_day"):
        opened.page._show(opened.page.course.to(step))
        qtbot.wait(5)
        assert opened.page.ask.area.verticalScrollBar().maximum() == 0, step


def test_the_question_is_large_where_there_is_room(
    open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot
) -> None:
    home.answer_all()
    opened: Opened = open_page()
    page: WelcomePage = opened.page
    lay(page, theme, (1280, 800), 16, ThemeName.LIGHT, qtbot)
    page._show(page.course.to("q8"))
    qtbot.wait(5)
    assert page.ask.question.font() == theme.font(TextStep.HERO)
    assert page.ask.why.geometry().left() > page.ask.area.geometry().right()


def test_why_goes_under_the_answers_in_a_small_window(
    open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot
) -> None:
    home.answer_all()
    opened = open_page()
    lay(opened.page, theme, (1024, 640), 24, ThemeName.LIGHT, qtbot)
    opened.page._show(opened.page.course.to("q8"))
    qtbot.wait(5)
    ask = opened.page.ask
    assert ask.content.isAncestorOf(ask.why)
    assert ask.why.isVisible()
    assert ask.skip.text() == _("Skip")


def test_a_question_opens_with_its_words_in_view(
    open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot
) -> None:
    home.answer_all()
    opened = open_page()
    lay(opened.page, theme, (1024, 640), 24, ThemeName.LIGHT, qtbot)
    ask = opened.page.ask
    for step in ("q4", "q12", "q14", "q16", "limits", "days"):
        opened.page._show(opened.page.course.to(step))
        for _round in range(3):
            QApplication.processEvents()
        assert ask.area.isAncestorOf(QApplication.focusWidget()), step
        assert ask.area.verticalScrollBar().value() == 0, step


def test_an_answer_that_is_come_back_to_is_scrolled_to(
    open_page: Callable[[], Opened], home: Home, theme: Theme, qtbot: QtBot
) -> None:
    home.answer_all()
    opened = open_page()
    lay(opened.page, theme, (1024, 640), 24, ThemeName.LIGHT, qtbot)
    opened.page._show(opened.page.course.to("q16"))
    qtbot.wait(5)
    first, bar = opened.page.start_focus(), opened.page.ask.area.verticalScrollBar()
    assert first is not None
    opened.page.ask.back.setFocus()
    bar.setValue(bar.maximum())
    first.setFocus()
    assert not first.visibleRegion().isEmpty()
