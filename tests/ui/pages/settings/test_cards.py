"""Cards of the settings page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.settings.cards import SettingsCard
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.heading import Hairline
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.switch import Switch
from tests.ui.pages.fits import words_of


@pytest.fixture
def tones(theme: Theme) -> Switch:
    return Switch(theme, "Tones")


@pytest.fixture
def card(theme: Theme, tones: Switch, qtbot: QtBot) -> SettingsCard:
    card = SettingsCard(theme, "Sound")
    card.add_row("Tones", "Before a start", tones)
    card.add_row("Speech", "", Switch(theme, "Speech"))
    qtbot.addWidget(card)
    card.resize(700, 300)
    return card


def at(card: SettingsCard, widget: Switch | Text) -> QPoint:
    card.grab()
    return widget.mapTo(card, QPoint(0, 0))


def label(card: SettingsCard, words: str) -> Text:
    return next(one for one in card.findChildren(Text) if one.text() == words)


def test_title_words_and_second_line(card: SettingsCard) -> None:
    card.arrange(WidthClass.WIDE)
    assert words_of(card) == ["Sound", "Tones", "Before a start", "Speech"]


def test_a_line_parts_two_rows(card: SettingsCard, theme: Theme) -> None:
    assert len(card.findChildren(Hairline)) == 1
    card.add_row("Volume", "", Switch(theme, "Volume"))
    assert len(card.findChildren(Hairline)) == 2


def test_the_control_stands_at_the_right(card: SettingsCard, tones: Switch) -> None:
    card.arrange(WidthClass.WIDE)
    words, control = at(card, label(card, "Tones")), at(card, tones)
    assert control.x() + tones.width() > 700 - 40
    assert abs(control.y() - words.y()) < 60


def test_in_a_small_window_it_stands_under_its_words_at_the_left(card: SettingsCard, tones: Switch) -> None:
    card.arrange(WidthClass.WIDE)
    card.arrange(WidthClass.SMALL)
    words, control = at(card, label(card, "Tones")), at(card, tones)
    assert control.x() == words.x()
    assert control.y() > at(card, label(card, "Before a start")).y()
    card.arrange(WidthClass.NARROW)
    assert at(card, tones).x() > 400


def test_a_wide_control_takes_the_whole_width(card: SettingsCard, theme: Theme) -> None:
    wide = Text(theme, "Who shows you")
    card.add_wide(wide)
    card.arrange(WidthClass.WIDE)
    card.grab()
    assert wide.width() > 600
