"""Before the chair stand test: the safety ticks."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.selftest.setup import StandSetup
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import WidthClass
from tests.ui.looks import Heard
from tests.ui.pages.fits import words_of

REASON = "Tick all lines first."


@pytest.fixture
def setup(context: UiContext, qtbot: QtBot) -> StandSetup:
    setup = StandSetup(context, someone_near=False)
    qtbot.addWidget(setup)
    setup.arrange(WidthClass.WIDE)
    setup.resize(1000, 700)
    setup.show()
    return setup


def test_start_is_off_until_all_five_lines_are_ticked(setup: StandSetup) -> None:
    heard = Heard()
    setup.start_pressed.connect(heard.hear)
    assert len(setup.ticks) == 5
    for tick in setup.ticks:
        assert not setup.start.isEnabled()
        assert REASON in words_of(setup)
        setup.start.click()
        tick.click()
    assert heard.all == []
    assert setup.start.isEnabled()
    assert REASON not in words_of(setup)
    setup.start.click()
    assert len(heard.all) == 1


@pytest.mark.parametrize("place", range(5))
def test_each_line_counts(setup: StandSetup, place: int) -> None:
    for tick in setup.ticks:
        tick.click()
    setup.ticks[place].click()
    assert not setup.start.isEnabled()
    assert setup.start.reason == REASON


def test_ticks_are_given_anew_each_time(setup: StandSetup) -> None:
    for tick in setup.ticks:
        tick.click()
    setup.clear()
    assert not any(tick.isChecked() for tick in setup.ticks)
    assert not setup.start.isEnabled()


def test_who_may_fall_has_somebody_there(setup: StandSetup, context: UiContext, qtbot: QtBot) -> None:
    assert setup.ticks[-1].text() == "Someone is near, or I feel steady"
    setup.ask_for(someone_near=True)
    assert setup.ticks[-1].text() == "Someone is with me"
    setup.ask_for(someone_near=False)
    assert setup.ticks[-1].text() == "Someone is near, or I feel steady"
    careful = StandSetup(context, someone_near=True)
    qtbot.addWidget(careful)
    assert careful.ticks[-1].text() == "Someone is with me"


def test_the_last_result_is_shown(setup: StandSetup) -> None:
    setup.show_last("Last time: 12 stands.")
    assert "Last time: 12 stands." in words_of(setup)


def test_a_small_window_puts_the_ticks_below(setup: StandSetup) -> None:
    def corner() -> tuple[int, int]:
        setup.grab()
        at = setup.ticks[0].mapTo(setup, setup.ticks[0].rect().topLeft())
        return at.x(), at.y()

    beside = corner()
    setup.resize(700, 1400)
    setup.arrange(WidthClass.SMALL)
    below = corner()
    assert below[0] < beside[0]
    assert below[1] > beside[1]
