"""The choices beside the preview."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.paper.options import EXERCISE, SESSION, WEEK, PrintOptions
from bonehome.ui.printing.paper import Paper, PaperSize
from bonehome.ui.theme.theme import Theme
from tests.ui.looks import Heard


@pytest.fixture
def options(theme: Theme, qtbot: QtBot) -> PrintOptions:
    options = PrintOptions(theme, PaperSize.LETTER)
    qtbot.addWidget(options)
    return options


def test_it_begins_with_the_week_on_the_persons_paper(options: PrintOptions) -> None:
    assert options.sheet == WEEK
    assert options.paper == Paper(size=PaperSize.LETTER, text_pt=14)
    assert options.with_name


@pytest.mark.parametrize("name", [WEEK, SESSION, EXERCISE])
def test_one_sheet_is_chosen_at_a_time(options: PrintOptions, name: str) -> None:
    options.choose_sheet(name)
    assert options.sheet == name
    assert [row.isChecked() for row in options.rows.values()].count(True) == 1


def test_a_choice_in_code_is_silent_and_one_by_the_person_is_told(options: PrintOptions) -> None:
    heard = Heard()
    options.changed.connect(heard.hear)
    options.choose_sheet(SESSION)
    options.choose_paper(PaperSize.A4)
    assert heard.all == []
    assert options.paper.size is PaperSize.A4
    options.rows[WEEK].click()
    options._size.piece("18").click()
    options._paper.piece(PaperSize.LETTER).click()
    options._name.click()
    assert len(heard.all) == 4
    assert options.paper == Paper(size=PaperSize.LETTER, text_pt=18)
    assert not options.with_name


def test_both_buttons_are_heard(options: PrintOptions) -> None:
    printed, saved = Heard(), Heard()
    options.print_pressed.connect(printed.hear)
    options.pdf_pressed.connect(saved.hear)
    options.print_button.click()
    options.pdf_button.click()
    assert (len(printed.all), len(saved.all)) == (1, 1)
