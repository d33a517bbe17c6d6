"""The rules page: every rule can be found, read in whole, and saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from bonehome.app.rule_document import document
from bonehome.domain.ids import ExerciseId
from bonehome.domain.verdict import Refused
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.pages.learn.matching import EVERY, all_rules, fits, haystack
from bonehome.ui.pages.learn.rules import AT_ONCE, RulesPage
from bonehome.ui.pages.library.exercise import ExercisePage
from bonehome.ui.pages.settings.page import SettingsPage
from bonehome.ui.pages.welcome.result import ResultPage
from bonehome.ui.pages.welcome.why_sheet import WhySheet
from bonehome.ui.theme.enums import PageName
from bonehome.version import VERSION
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle, words_of
from tests.ui.shells import House


@pytest.fixture
def page(ellens: House) -> Iterator[RulesPage]:
    page = ellens.show(PageName.RULES, "show_all")
    assert isinstance(page, RulesPage)
    yield page
    toast = ellens.shell.window.toasts.toast
    if toast is not None:
        toast.end()


def shown(page: RulesPage) -> list[str]:
    return [card.id for card in page.cards if card.isVisibleTo(page)]


def test_all_rules_stand_there_a_few_at_a_time(page: RulesPage, ellens: House) -> None:
    ids = [one.id for one in ellens.services.content.book.entries]
    assert [one.entry.id for one in page.found()] == ids
    assert shown(page) == ids[:AT_ONCE]
    page.more.click()
    assert shown(page) == ids[: 2 * AT_ONCE]
    assert page.rail.rows[EVERY].accessibleDescription() == str(len(ids))


def test_a_chapter_shows_its_own_rules(page: RulesPage) -> None:
    page.rail.rows["gates"].click()
    assert shown(page)[0] == "state_stop"
    assert {one.chapter for one in page.found()} == {"gates"}
    page.rail.rows["pain"].click()
    assert shown(page)[0] == "pain_green"
    assert {one.chapter for one in page.found()} == {"pain"}
    assert not page.more.isVisibleTo(page)


@pytest.mark.parametrize(
    ("words", "there", "gone"),
    [
        ("knee", "tag_knee", "stop_q2"),
        ("brooke-wavell landings", "gate_impact", "gate_prone"),
        ("RECALLED", "falls_tug", "stop_q2"),
        ("awaiting", "", "stop_q2"),
    ],
)
def test_words_are_searched_everywhere(page: RulesPage, words: str, there: str, gone: str) -> None:
    page.search.setText(words)
    ids = [one.entry.id for one in page.found()]
    assert not there or there in ids
    assert gone not in ids


def test_nothing_found_offers_all_rules(page: RulesPage) -> None:
    page.rail.rows["gates"].click()
    page.search.setText("xyzzy")
    assert shown(page) == []
    (button,) = [one for one in page.findChildren(QPushButton) if one.text() == "Show all rules"]
    button.click()
    assert len(shown(page)) == AT_ONCE


def test_a_rule_is_told_whole(page: RulesPage) -> None:
    page.show_rule("dose_main_T2")
    assert shown(page) == ["dose_main_T2"]
    words = " ".join(words_of(page.cards[0]))
    for part in (
        "Doses by tier · dose_main_T2",
        "Main phase",
        "2 to 3 sets of 8 to 12 repetitions at effort 5 to 7 of 10.",
        "Tier T2: osteoporosis",
        "Hard but not maximal",
        "DOI 10.1136/bjsports-2021-104634",
        "Found in its source; awaiting a physiotherapist's review.",
    ):
        assert part in words


def test_every_size_shows_every_word_also_after_a_search(ellens: House, in_window: InWindow) -> None:
    for size in SIZES:
        in_window(*size)
        page = ellens.show(PageName.RULES, "show_all")
        assert isinstance(page, RulesPage)
        for words in ("clinician", "landings", ""):
            page.search.setText(words)
            settle(ellens)
            assert faults_of(page) == [], (size, words)


def test_the_document_is_saved_as_the_command_writes_it(page: RulesPage, ellens: House, tmp_path: Path) -> None:
    page.save_as(tmp_path / "rules")
    text = (tmp_path / "rules.md").read_text(encoding="utf-8")
    assert text == document(ellens.services.content.book, VERSION)
    toast = ellens.shell.window.toasts.toast
    assert toast is not None
    assert 'Saved as "rules.md".' in words_of(toast)


def test_a_document_that_cannot_be_saved_is_told(page: RulesPage, ellens: House, tmp_path: Path) -> None:
    page.save_as(tmp_path / "no" / "rules.md")
    toast = ellens.shell.window.toasts.toast
    assert toast is not None
    assert any("could not be saved" in words for words in words_of(toast))


def test_settings_lead_there_and_back_leads_home(ellens: House) -> None:
    settings = ellens.show(PageName.SETTINGS)
    assert isinstance(settings, SettingsPage)
    settings.rules.click()
    assert ellens.shell.window.page_name is PageName.RULES
    page = ellens.page(PageName.RULES)
    (back,) = [one for one in page.findChildren(QPushButton) if one.text() == "Back"]
    back.click()
    assert ellens.shell.window.page_name is PageName.SETTINGS


def test_an_exercise_leads_to_the_rule_that_closes_it(ellens: House) -> None:
    refused = ellens.services.planning.verdict(ExerciseId("jump_mini"))
    assert isinstance(refused, Refused)
    exercise = ellens.show(PageName.EXERCISE, "show_exercise", refused.exercise)
    assert isinstance(exercise, ExercisePage)
    exercise.more.rules_pressed.emit()
    page = ellens.page(PageName.RULES)
    assert isinstance(page, RulesPage)
    assert ellens.shell.window.page_name is PageName.RULES
    assert shown(page) == [refused.rule]


def test_a_line_of_the_result_leads_to_its_rule(ellens: House) -> None:
    result = ellens.show(PageName.RESULT)
    assert isinstance(result, ResultPage)
    line = result.lines.cards[0].lines[0]
    line.why.click()
    (sheet,) = [one for one in ellens.shell.window.findChildren(Sheet) if isinstance(one, WhySheet)]
    assert sheet.first_focus() is sheet.close_button
    sheet.all_rules.click()
    page = ellens.page(PageName.RULES)
    assert isinstance(page, RulesPage)
    assert shown(page) == [line.rule.id]


def test_every_rule_can_be_found_by_its_name(ellens: House) -> None:
    book = ellens.services.content.book
    for one in all_rules(book):
        assert fits(one.entry.id, haystack(one, book))
