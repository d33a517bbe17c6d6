"""One day of the week with its sessions."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.week.day_column import DayColumn
from bonehome.ui.pages.week.session_card import CardWords, SessionCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import DayState, ThemeName, Token
from bonehome.ui.theme.theme import Theme
from tests.ui.looks import colour_at
from tests.ui.pages.fits import words_of

DAY = date(2026, 11, 25)


def card(context: UiContext, title: str) -> SessionCard:
    words = CardWords(session=title, kind="walk", title=title, minutes="10 min", state=DayState.PLANNED, spoken=title)
    return SessionCard(context, words, wide=False)


def make(theme: Theme, qtbot: QtBot, *cards: SessionCard, today: bool = False, wide: bool = True) -> DayColumn:
    column = DayColumn(theme, DAY, cards, today=today, wide=wide)
    qtbot.addWidget(column)
    column.resize(170 if wide else 900, 500 if wide else 160)
    column.show()
    return column


@pytest.mark.parametrize("wide", [True, False])
def test_a_day_without_sessions_is_a_rest_day(theme: Theme, qtbot: QtBot, wide: bool) -> None:
    assert words_of(make(theme, qtbot, wide=wide)) == ["Wednesday", "25", "Rest day"]


@pytest.mark.parametrize("wide", [True, False])
def test_today_is_said_in_words(theme: Theme, qtbot: QtBot, wide: bool) -> None:
    assert words_of(make(theme, qtbot, today=True, wide=wide))[:2] == ["Wednesday", "25 Today"]


@pytest.mark.parametrize("wide", [True, False])
def test_sessions_stand_below_each_other_in_their_order(
    context: UiContext, theme: Theme, qtbot: QtBot, wide: bool
) -> None:
    cards = (card(context, "Posture"), card(context, "Walk"))
    column = make(theme, qtbot, *cards, wide=wide)
    column.grab()
    assert "Rest day" not in words_of(column)
    assert (
        cards[0].mapTo(column, cards[0].rect().bottomLeft()).y() < cards[1].mapTo(column, cards[1].rect().topLeft()).y()
    )


def edge(column: DayColumn) -> list[QColor]:
    """The colours from the upper edge inwards."""
    image = column.grab().toImage()
    return [image.pixelColor(85, y) for y in range(6)]


def test_only_today_has_the_soft_colour_and_the_border(theme: Theme, qtbot: QtBot) -> None:
    today, other = make(theme, qtbot, today=True), make(theme, qtbot)
    assert colour_at(today, 85, 400) == theme.colour(Token.CORAL_S)
    assert theme.colour(Token.CORAL) in edge(today)
    assert colour_at(other, 85, 400) == theme.colour(Token.SUNK)
    assert theme.colour(Token.CORAL) not in edge(other)


def test_in_high_contrast_every_day_has_a_border(theme: Theme, qtbot: QtBot) -> None:
    other = make(theme, qtbot)
    assert min(colour.lightness() for colour in edge(other)) > 200
    theme.choose(ThemeName.CONTRAST)
    assert min(colour.lightness() for colour in edge(other)) < 140
