"""How the tests answer the questions: by key and by page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.welcome.choice_answer import ChoiceView
from bonehome.ui.pages.welcome.object_answer import ObjectView
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
        answers = opened.page.ask.answers
        assert isinstance(answers, ObjectView)
        for row in answers.rows:
            control = row.focus_widget()
            assert control is not None
            control.setFocus()
            qtbot.keyClick(control, Qt.Key.Key_Space)
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
