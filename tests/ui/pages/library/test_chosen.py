"""The filters in force as chips that can be taken away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.library.chosen import ChosenFilters
from bonehome.ui.pages.library.rows import Filters
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.chip import FilterChip
from tests.ui.looks import Heard

THREE = Filters(sites=frozenset({"wrist", "hip"}), kinds=frozenset({"balance"}))


@pytest.fixture
def chosen(theme: Theme, qtbot: QtBot) -> Iterator[ChosenFilters]:
    place = QWidget()
    qtbot.addWidget(place)
    chosen = ChosenFilters(theme)
    chosen.setParent(place)
    chosen.resize(600, 60)
    place.show()
    chosen.show_filters(Filters())
    yield chosen
    place.hide()


def chips(chosen: ChosenFilters) -> list[FilterChip]:
    return chosen.findChildren(FilterChip)


def clear(chosen: ChosenFilters) -> Button:
    button = chosen.findChild(Button)
    assert isinstance(button, Button)
    return button


def test_each_filter_has_a_chip_in_the_order_of_the_rail(chosen: ChosenFilters) -> None:
    chosen.show_filters(THREE)
    assert [chip.text() for chip in chips(chosen)] == ["Hip", "Wrist", "Balance"]
    assert chips(chosen)[0].accessibleName() == "Remove filter Hip"
    chosen.show_filters(Filters(positions=frozenset({"floor"})))
    assert [chip.text() for chip in chips(chosen)] == ["Floor or bed"]


def test_clear_is_there_only_with_something_to_clear(chosen: ChosenFilters) -> None:
    chosen.show_filters(Filters(words="squat", show="all"))
    assert chips(chosen) == []
    assert chosen.isHidden()
    chosen.show_filters(THREE)
    assert not clear(chosen).isHidden()
    heard = Heard()
    chosen.cleared.connect(heard.hear)
    clear(chosen).click()
    assert len(heard.all) == 1


def test_a_chip_says_what_it_takes_away(chosen: ChosenFilters) -> None:
    heard = Heard()
    chosen.removed.connect(heard.hear)
    chosen.show_filters(THREE)
    for chip in chips(chosen):
        chip.click()
    assert heard.all == [("sites", "hip"), ("sites", "wrist"), ("kinds", "balance")]


def test_no_part_comes_up_as_a_window(chosen: ChosenFilters, windows_shown: list[str], qtbot: QtBot) -> None:
    chosen.show_filters(THREE)
    chosen.show_filters(Filters())
    chosen.show_filters(THREE)
    qtbot.wait(1)
    assert windows_shown == []
