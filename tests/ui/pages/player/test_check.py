"""The daily check: every question's words stand directly above its own choices, and what follows below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.player.check import DailyCheck
from bonehome.ui.widgets.choice import Pills
from bonehome.ui.widgets.label import Text
from tests.ui.pages.player.conftest import Room


@pytest.fixture
def check(room: Room, qtbot: QtBot) -> DailyCheck:
    room.page.resize(1280, 1600)  # high enough that nothing scrolls
    room.page.play(room.session.id)
    found = room.page.check
    qtbot.wait(5)
    return found


def test_words_about_a_pain_stand_above_their_own_choices(check: DailyCheck, qtbot: QtBot) -> None:
    check.questions["pain"].pills.piece("yes").click()
    for pills, value in ((check.places, "knee"), (check.level, "5")):
        qtbot.wait(5)
        assert words_above(check, pills) == pills.accessibleName()
        assert not check.questions["pain"].follows.isVisible()
        pills.piece(value).click()
    qtbot.wait(5)
    for pills in (check.places, check.level):
        assert words_above(check, pills) == pills.accessibleName()
    assert top(check, check.questions["pain"].follows) > top(check, check.level)


def test_were_you_hurt_stays_above_its_choices(check: DailyCheck, qtbot: QtBot) -> None:
    check.questions["fall"].pills.piece("yes").click()
    qtbot.wait(5)
    assert words_above(check, check.hurt) == check.hurt.accessibleName()
    assert not check.questions["fall"].follows.isVisible()
    check.hurt.piece("no").click()
    qtbot.wait(5)
    assert words_above(check, check.hurt) == check.hurt.accessibleName()
    assert top(check, check.questions["fall"].follows) > top(check, check.hurt)


@pytest.mark.parametrize("key", ["unwell", "pain", "dizzy", "fall", "medicine"])
def test_one_press_does_not_wipe_a_yes_away(check: DailyCheck, key: str) -> None:
    assert check.all_clear.isVisible()
    check.questions[key].pills.piece("yes").click()
    assert not check.all_clear.isVisible()
    check.questions[key].pills.piece("no").click()
    assert check.all_clear.isVisible()


def test_a_strong_pain_somewhere_else_ends_the_session_and_can_be_told_anew(check: DailyCheck) -> None:
    check.all_clear.click()
    assert check.start.isEnabled()
    check.questions["pain"].pills.piece("yes").click()
    check.places.piece("elsewhere").click()
    check.level.piece("10").click()
    assert check.report.holds
    assert not check.start.isEnabled()
    assert "No session today" in check.questions["pain"].follows.text()
    check.level.piece("5").click()
    assert check.start.isEnabled()
    assert "Go gently" in check.questions["pain"].follows.text()


def test_a_strong_pain_that_was_a_slip_of_the_hand_closes_nothing(room: Room, check: DailyCheck) -> None:
    check.all_clear.click()
    check.questions["pain"].pills.piece("yes").click()
    check.places.piece("elsewhere").click()
    check.level.piece("10").click()
    check.questions["pain"].pills.piece("no").click()
    check.start.click()
    assert room.page.playing.run is not None


def top(check: DailyCheck, widget: QWidget) -> int:
    return widget.mapTo(check, QPoint(0, 0)).y()


def words_above(check: DailyCheck, pills: Pills) -> str:
    """The words in view that stand nearest above some choices, in their own question."""
    question = next(one for one in check.questions.values() if one.isAncestorOf(pills))
    texts = [one for one in question.findChildren(Text) if one.isVisible() and top(check, one) < top(check, pills)]
    return max(texts, key=lambda one: top(check, one)).text()
