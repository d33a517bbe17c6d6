"""Toasts: place, time, action, error."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.toast import SHOWN_MS, ToastPlace
from tests.ui.looks import Heard, cut_at_rest, cut_widgets


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1024, 640)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_it_lies_at_the_bottom_centre_and_follows_the_window(theme: Theme, window: QWidget) -> None:
    toast = ToastPlace(theme, window).say("Session moved to Saturday.", "Undo")
    for size in ((1024, 640), (1400, 900)):
        window.resize(*size)
        box = toast.geometry()
        assert abs(box.center().x() - window.width() / 2) <= 1
        assert 0 < window.height() - box.bottom() < 40


@pytest.mark.parametrize("text_pt", [16, 28])
def test_long_sentences_wrap(theme: Theme, window: QWidget, text_pt: int) -> None:
    theme.choose(text_pt=text_pt)
    words = (
        "The folder for your copies cannot be found. Your plan and everything you have done is safe on this computer."
    )
    place = ToastPlace(theme, window)
    toast = place.say(words, "Choose a folder", error=True)
    assert window.rect().contains(toast.geometry())
    assert cut_widgets(toast) == []


@pytest.mark.parametrize("changed_to", [14, 24])
def test_it_makes_room_when_the_text_size_changes_while_it_is_shown(
    theme: Theme, window: QWidget, changed_to: int
) -> None:
    place = ToastPlace(theme, window)
    toast = place.say("We leave this one out of your plan, as you were told. You can put it back on its page.", "Undo")
    theme.choose(text_pt=changed_to)
    assert cut_at_rest(toast) == []
    assert window.rect().contains(toast.geometry())


def test_it_ends_after_ten_seconds_unless_it_is_an_error(theme: Theme, window: QWidget) -> None:
    place = ToastPlace(theme, window)
    assert SHOWN_MS == 10_000
    toast = place.say("Saved.")
    assert toast._timer.isActive()
    toast._timer.timeout.emit()
    assert place.toast is None
    failed = place.say("Voice did not start. Words stay on screen.", error=True)
    assert not failed._timer.isActive()
    assert place.toast is failed


def test_it_stays_while_it_has_the_focus(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    toast = ToastPlace(theme, window).say("Session moved to Saturday.", "Undo")
    assert toast.focus_action()
    qtbot.waitUntil(toast._action.hasFocus)
    assert not toast._timer.isActive()
    toast._action.clearFocus()
    assert toast._timer.isActive()


def test_its_action_is_told_and_ends_it(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    place = ToastPlace(theme, window)
    toast = place.say("Session moved to Saturday.", "Undo")
    heard = Heard()
    toast.acted.connect(heard.hear)
    qtbot.mouseClick(toast._action, Qt.MouseButton.LeftButton)
    assert len(heard.all) == 1
    assert place.toast is None


def test_a_new_one_takes_the_place_and_the_old_is_freed(theme: Theme, window: QWidget) -> None:
    place = ToastPlace(theme, window)
    gone = Heard()
    place.say("One").destroyed.connect(gone.hear)
    second = place.say("Two")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(gone.all) == 1
    assert place.toast is second


def test_a_toast_without_action_has_nothing_to_focus(theme: Theme, window: QWidget) -> None:
    assert not ToastPlace(theme, window).say("Saved.").focus_action()
