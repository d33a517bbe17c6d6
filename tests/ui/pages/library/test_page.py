"""The library: search, filters and cards for this person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from bonehome.domain.verdict import Allowed
from bonehome.ui.pages.library.card import ExerciseCard
from bonehome.ui.pages.library.exercise import ExercisePage
from bonehome.ui.pages.library.page import AT_ONCE, LibraryPage
from bonehome.ui.theme.enums import PageName, WidthClass
from bonehome.ui.widgets.chip import FilterChip
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle, words_of
from tests.ui.shells import House

NEEDS_CUFFS = {"hip_flex_weight", "sidelying_abd_weight", "hip_abd_weight", "knee_ext_weight"}


def closed(house: House) -> set[str]:
    """What the gate does not let through for her."""
    verdicts = house.services.planning.verdicts()
    return {id_ for id_, one in verdicts.items() if not isinstance(one, Allowed)}


@pytest.fixture
def page(ellens: House) -> Iterator[LibraryPage]:
    page = ellens.show(PageName.LIBRARY)
    assert isinstance(page, LibraryPage)
    settle(ellens)
    yield page
    page.search.clear()
    page.rail.clear()
    page.rail.choose_show("me")


def cards(page: LibraryPage) -> dict[str, ExerciseCard]:
    while page.is_filling():
        QApplication.processEvents()
    return {card.row.exercise.id: card for card in page.findChildren(ExerciseCard) if card.isVisible()}


def press(page: LibraryPage, words: str) -> None:
    next(one for one in page.findChildren(QAbstractButton) if one.text() == words and one.isVisible()).click()


def test_it_shows_what_is_for_the_person_and_says_how_much_there_is(page: LibraryPage, ellens: House) -> None:
    every = set(ellens.services.catalogue.exercises)
    refused = closed(ellens)
    assert NEEDS_CUFFS <= refused < every
    assert set(cards(page)) == every - refused
    assert f"{len(every)} exercises, {len(every - refused)} for you" in words_of(page)


def test_all_shows_the_refused_ones_with_their_reasons(page: LibraryPage, ellens: House) -> None:
    press(page, "All")
    assert set(cards(page)) == set(ellens.services.catalogue.exercises)
    card = cards(page)["sidelying_abd_weight"]
    assert "You have not told us that you have ankle weights." in words_of(card)


def test_the_search_and_the_filters_work_together(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "loop band")
    found = set(cards(page))
    assert {"clam_band", "hip_flex_band", "hip_abd_seated_band"} <= found
    assert "row_band_seated" not in found
    press(page, "Hip")
    hips = set(cards(page))
    assert {"clam_band", "hip_flex_band"} <= hips <= found
    press(page, "Standing")
    assert "hip_flex_band" in set(cards(page)) < hips
    assert "clam_band" not in cards(page)
    assert {chip.text() for chip in page.findChildren(FilterChip)} == {"Hip", "Standing"}
    next(chip for chip in page.findChildren(FilterChip) if chip.text() == "Standing").click()
    assert set(cards(page)) == hips
    press(page, "Clear")
    assert page.search.text() == "loop band"
    assert set(cards(page)) == found


def test_no_match_offers_a_way_out(page: LibraryPage) -> None:
    press(page, "Wrist")
    page.search.setText("balance board")
    assert cards(page) == {}
    assert "No match" in words_of(page)
    press(page, "Clear filters")
    assert page.search.text() == ""
    assert page.filters.sites == frozenset()
    assert cards(page)
    assert "No match" not in words_of(page)


def test_cards_stand_in_three_even_columns_easiest_first(page: LibraryPage, ellens: House) -> None:
    page.grab()
    shown = cards(page)
    first = sorted(shown.values(), key=lambda card: (card.y(), card.x()))[:3]
    assert [card.row.exercise.id for card in first] == ["sts_raised_hands", "mini_squat_counter", "sts_arms_crossed"]
    assert len({card.x() for card in shown.values()}) == 3
    assert len({card.width() for card in shown.values()}) <= 2


def test_a_narrow_window_folds_the_filters(page: LibraryPage, in_window: InWindow) -> None:
    assert page.rail.isVisible()
    in_window(1024, 640, 16)
    assert page.width_class is WidthClass.NARROW
    assert not page.rail.isVisible()
    press(page, "Filters")
    assert page.rail.isVisible()
    press(page, "Balance")
    assert "feet_together" in cards(page)
    assert "chin_tuck" not in cards(page)
    press(page, "Filters")
    assert not page.rail.isVisible()
    in_window(1280, 800, 16)
    assert page.rail.isVisible()


def test_a_card_leads_to_its_exercise_also_a_refused_one(page: LibraryPage, ellens: House, qtbot: QtBot) -> None:
    press(page, "All")
    qtbot.mouseClick(cards(page)["pushup_full"], Qt.MouseButton.LeftButton)
    assert ellens.shell.window.page_name is PageName.EXERCISE
    exercise = ellens.page(PageName.EXERCISE)
    assert isinstance(exercise, ExercisePage)
    assert exercise.title() == ellens.services.catalogue.exercises["pushup_full"].name  # type: ignore[index]
    ellens.show(PageName.LIBRARY)


def test_what_the_person_gets_opens_its_exercises(page: LibraryPage, ellens: House) -> None:
    screening = ellens.services.screening
    had = screening.draft().equipment
    screening.set_details(equipment=(*had, "ankle_weights"))
    page.refresh()
    assert "hip_flex_weight" in cards(page)
    screening.set_details(equipment=had)
    page.refresh()
    assert "hip_flex_weight" not in cards(page)


def test_the_keyboard_starts_in_the_search(page: LibraryPage) -> None:
    assert page.start_focus() is page.search
    assert page.search.accessibleName() == "Search exercises"


def test_no_card_comes_up_as_a_window(page: LibraryPage, ellens: House, windows_shown: list[str]) -> None:
    fresh = LibraryPage(page.context, ellens.services, page._preview._album)
    fresh.refresh()
    fresh.rail.choose_show("all")
    assert windows_shown == []
    fresh.deleteLater()


def test_nothing_is_cut_in_any_window(page: LibraryPage, ellens: House, in_window: InWindow) -> None:
    page.rail.choose_show("all")
    press(page, "Hip")
    for size in SIZES:
        in_window(*size)
        assert faults_of(page) == [], size
        if page.width_class is not WidthClass.WIDE:
            press(page, "Filters")
            settle(ellens)
            assert faults_of(page) == [], ("with filters", size)
            press(page, "Filters")


def test_back_from_an_exercise_leads_to_the_card_it_was_opened_from(ellens: House) -> None:
    page = ellens.show(PageName.LIBRARY)
    assert isinstance(page, LibraryPage)
    settle(ellens)
    last = max(cards(page).values(), key=ExerciseCard.y)
    last.setFocus()
    last.click()
    assert ellens.shell.window.page_name is PageName.EXERCISE
    ellens.shell.window.go_back()
    settle(ellens)
    assert page.focusWidget() is last
    assert page.area.viewport().rect().contains(last.mapTo(page.area.viewport(), last.rect().center()))


def test_the_first_cards_do_not_wait_for_the_others(ellens: House) -> None:
    ellens.shell.window.forget_pages()
    assert ellens.shell.window.show_page(PageName.LIBRARY)
    page = ellens.page(PageName.LIBRARY)
    assert isinstance(page, LibraryPage)
    assert len(page.findChildren(ExerciseCard)) == AT_ONCE
    assert page.is_filling()
    assert len(cards(page)) == len(ellens.services.catalogue.exercises) - len(closed(ellens))
