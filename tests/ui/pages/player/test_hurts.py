"""The sheet "It hurts": everything is in view in the smallest window, and it follows the room there is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.domain.pain import Place
from bonehome.ui.pages.player.hurts import HurtSheet
from bonehome.ui.theme.enums import ThemeName
from bonehome.ui.widgets.choice import ChoiceGroup
from bonehome.ui.widgets.page import VerticalScroll
from tests.ui.looks import cut_at_rest
from tests.ui.pages.player.conftest import Room, sheet_of


@pytest.fixture
def sheet(room: Room) -> HurtSheet:
    """Opened in a usual window."""
    room.page.resize(1280, 800)
    room.page.theme.choose(ThemeName.LIGHT, 16)
    room.start()
    room.page.playing.stage.controls.hurt.click()
    found = sheet_of(room, HurtSheet)
    assert isinstance(found, HurtSheet)
    return found


def make_small(room: Room) -> None:
    room.page.resize(1024, 640)
    room.page.theme.choose(ThemeName.LIGHT, 24)


def in_view(sheet: HurtSheet, group: ChoiceGroup, value: str) -> bool:
    piece = group.piece(value)
    return piece.isVisible() and piece.visibleRegion().boundingRect().size() == piece.size()


def test_all_places_and_levels_are_seen_in_a_small_window(room: Room, sheet: HurtSheet, qtbot: QtBot) -> None:
    make_small(room)
    qtbot.wait(5)
    assert cut_at_rest(sheet.card) == []
    assert [place for place in Place if not in_view(sheet, sheet.places, place.value)] == []
    sheet.places.piece(Place.KNEE.value).click()
    sheet.sharp.piece("dull").click()
    qtbot.wait(5)
    assert cut_at_rest(sheet.card) == []
    assert [level for level in ("2", "5", "10") if not in_view(sheet, sheet.level, level)] == []


def test_the_places_follow_window_and_letters(room: Room, sheet: HurtSheet, qtbot: QtBot) -> None:
    even = sheet.places
    make_small(room)
    qtbot.wait(5)
    assert sheet.places is not even
    assert (even.isVisible(), sheet.places.isVisible()) == (False, True)
    room.page.theme.choose(ThemeName.LIGHT, 16)
    room.page.resize(1280, 800)
    qtbot.wait(5)
    assert sheet.places is even
    assert even.isVisible()
    assert cut_at_rest(sheet.card) == []
    assert all(area.verticalScrollBar().maximum() == 0 for area in sheet.findChildren(VerticalScroll))


def test_the_chest_stands_first_but_is_not_where_the_keyboard_starts(room: Room, sheet: HurtSheet) -> None:
    first = min((sheet.places.piece(place.value) for place in Place), key=lambda one: (one.y(), one.x()))
    assert first is sheet.places.piece(Place.CHEST.value)
    room.page.window().activateWindow()
    assert sheet.first_focus() is not first
    assert QApplication.focusWidget() is not first
