"""The chair stand test under way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bonehome.domain.selftest import StandPhase, StandView
from bonehome.ui.pages.selftest.run import SMALLEST_RING, StandRun
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.picture import PictureFrame
from tests.ui.looks import Heard
from tests.ui.pages.fits import words_of


def moment(phase: str, seconds: int = 20, count: int = 3) -> StandView:
    return StandView(
        phase=StandPhase(phase),
        seconds_left=seconds,
        fraction=seconds / 30,
        count=count,
        half_open=phase == "over",
    )


@pytest.fixture
def run(context: UiContext, qtbot: QtBot) -> Iterator[StandRun]:
    window, run = QWidget(), StandRun(context)
    qtbot.addWidget(window)
    run.setParent(window)
    run.resize(1220, 760)
    run.show_view(moment("run"))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    run.setFocus()
    yield run
    window.close()


@pytest.mark.parametrize(("phase", "word"), [("ready", "get ready"), ("run", "seconds left"), ("over", "time is up")])
def test_the_ring_says_what_is_left(run: StandRun, phase: str, word: str) -> None:
    run.show_view(moment(phase, 15))
    assert run.ring.accessibleDescription() == f"15 {word}"
    assert run.ring.value() == run.ring.maximum() // 2


@pytest.mark.parametrize(("count", "word"), [(0, "stands"), (1, "stand"), (12, "stands")])
def test_the_count_stands_in_large_figures(run: StandRun, count: int, word: str) -> None:
    run.show_view(moment("run", count=count))
    words = words_of(run)
    assert words[words.index(str(count)) + 1] == word


def test_after_the_bell_the_half_stand_and_the_result_are_asked(run: StandRun) -> None:
    shown = [run.one.isVisible(), run.half.isVisible(), run.keep.isVisible(), run.less.isVisible()]
    assert shown == [True, False, False, True]
    assert "Up tall, then down." in words_of(run)
    run.show_view(moment("over", 0))
    shown = [run.one.isVisible(), run.half.isVisible(), run.keep.isVisible(), run.less.isVisible()]
    assert shown == [False, True, True, True]
    assert "Over half-way up at the bell?" in words_of(run)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown, Qt.Key.Key_Right]
)
def test_keys_and_a_presenter_count(run: StandRun, qtbot: QtBot, key: Qt.Key) -> None:
    heard = Heard()
    run.counted.connect(heard.hear)
    qtbot.keyClick(run, key)
    assert len(heard.all) == 1
    qtbot.keyClick(run, Qt.Key.Key_A)
    assert len(heard.all) == 1
    run.show_view(moment("over", 0))
    qtbot.keyClick(run, key)
    assert len(heard.all) == 1


def test_every_button_tells_its_own(run: StandRun) -> None:
    run.show_view(moment("over", 0))
    for button, signal in (
        (run.stop, run.stopped),
        (run.less, run.taken_off),
        (run.one, run.counted),
        (run.half, run.half_added),
        (run.keep, run.kept),
    ):
        heard = Heard()
        signal.connect(heard.hear)
        button.click()
        assert len(heard.all) == 1


def test_a_late_press_at_the_bell_presses_nothing(run: StandRun, qtbot: QtBot) -> None:
    heard = Heard()
    for signal in (run.stopped, run.taken_off, run.half_added, run.kept):
        signal.connect(heard.hear)
    run.one.setFocus()
    run.show_view(moment("over", 0))
    now = QApplication.focusWidget()
    assert now is run
    qtbot.keyClick(now, Qt.Key.Key_Space)
    assert heard.all == []


def test_buttons_that_do_not_fit_side_by_side_stand_in_two_rows(run: StandRun, theme: Theme) -> None:
    run.show_view(moment("over", 0))
    QApplication.processEvents()
    assert run.keep.y() == run.half.y()
    run.resize(700, 760)
    QApplication.processEvents()
    assert run.less.y() == run.half.y() < run.keep.y()
    run.show_view(moment("run"))
    QApplication.processEvents()
    assert run.less.y() == run.one.y()


def test_the_ring_takes_the_room_there_is(run: StandRun, theme: Theme) -> None:
    QApplication.processEvents()
    usual = run.ring.width()
    run.resize(1220, 420)
    QApplication.processEvents()
    assert theme.space(SMALLEST_RING) <= run.ring.width() < usual


def test_a_small_window_leaves_the_picture_out(run: StandRun) -> None:
    picture = run.findChild(PictureFrame)
    assert isinstance(picture, PictureFrame)
    assert picture.isVisible()
    run.arrange(WidthClass.SMALL)
    assert not picture.isVisible()
    run.arrange(WidthClass.NARROW)
    assert picture.isVisible()
