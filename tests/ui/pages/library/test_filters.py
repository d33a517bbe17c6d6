"""The filter rail of the library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, RuleId
from bonehome.domain.verdict import Refused
from bonehome.ui.pages.library.filters import FilterRail, kind_choices, position_choices, site_choices
from bonehome.ui.pages.library.rows import Filters, LibraryRow, library_rows
from bonehome.ui.theme.theme import Theme
from tests.ui.looks import Heard


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> FilterRail:
    rail = FilterRail(theme)
    qtbot.addWidget(rail)
    return rail


@pytest.fixture(scope="module")
def rows(catalogue: Catalogue) -> tuple[LibraryRow, ...]:
    closed = ExerciseId("pushup_full")
    return library_rows(catalogue, {closed: Refused(exercise=closed, rule=RuleId("r"), reason="Later.", source="J")})


def row(rail: FilterRail, words: str) -> QAbstractButton:
    return next(one for one in rail.findChildren(QAbstractButton) if one.text() == words)


def counts(rail: FilterRail) -> dict[str, int]:
    return {one.text(): int(one.accessibleDescription()) for one in rail.findChildren(QAbstractButton)}


def test_it_begins_with_all_that_is_for_the_person(rail: FilterRail) -> None:
    assert rail.filters == Filters()


def test_each_row_tells_its_filter(rail: FilterRail) -> None:
    heard = Heard()
    rail.changed.connect(heard.hear)
    for group, choices in (("sites", site_choices()), ("positions", position_choices()), ("kinds", kind_choices())):
        for value, words in choices:
            row(rail, words).click()
            assert heard.all[-1] == (Filters(**{group: frozenset({value})}),)  # type: ignore[arg-type]
            row(rail, words).click()
    assert heard.all[-1] == (Filters(),)


def test_for_me_and_all_exclude_each_other_and_take_arrow_keys(rail: FilterRail, qtbot: QtBot) -> None:
    rail.show()
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    heard = Heard()
    rail.changed.connect(heard.hear)
    row(rail, "For me").setFocus()
    qtbot.keyClick(row(rail, "For me"), Qt.Key.Key_Down)
    assert not row(rail, "For me").isChecked()
    assert heard.all[-1] == (Filters(show="all"),)
    row(rail, "For me").click()
    assert heard.all[-1] == (Filters(show="me"),)


def test_one_filter_can_be_taken_away_and_all_cleared(rail: FilterRail) -> None:
    for words in ("All", "Hip", "Spine", "Chair", "Balance"):
        row(rail, words).click()
    heard = Heard()
    rail.changed.connect(heard.hear)
    rail.take_away("sites", "hip")
    assert rail.filters.sites == {"spine"}
    rail.clear()
    assert rail.filters == Filters(show="all")
    assert [carried[0] for carried in heard.all][-1] == Filters(show="all")
    assert len(heard.all) == 2


def test_counts_say_what_each_row_would_leave(rail: FilterRail, rows: tuple[LibraryRow, ...]) -> None:
    rail.show_counts(rows, Filters())
    shown = counts(rail)
    mine = [one.exercise for one in rows if one.for_me]
    assert (shown["For me"], shown["All"]) == (len(rows) - 1, len(rows))
    assert shown["Hip"] == sum(one.sites.hip >= 1 for one in mine)
    assert shown["Floor or bed"] == sum(one.position.floor for one in mine)
    assert shown["Standing"] + shown["Chair"] + shown["Floor or bed"] == len(mine)


def test_counts_keep_the_other_groups_but_not_their_own(rail: FilterRail, rows: tuple[LibraryRow, ...]) -> None:
    rail.show_counts(rows, Filters(sites=frozenset({"hip"}), positions=frozenset({"floor"})))
    shown = counts(rail)
    floor = [one.exercise for one in rows if one.for_me and one.exercise.position.floor]
    assert shown["Wrist"] == sum(one.sites.wrist >= 1 for one in floor)
    assert shown["Hip"] == sum(one.sites.hip >= 1 for one in floor)
    assert shown["Chair"] == sum(
        one.for_me and one.exercise.sites.hip >= 1 and one.exercise.position == "seated" for one in rows
    )
    assert shown["Walking"] == 0
