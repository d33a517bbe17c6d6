"""Ticks, bars, rings, days, badges, chips: what they say and that they take the room they need."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from pytestqt.qtbot import QtBot

from bonehome.domain.week import SessionKind
from bonehome.ui.theme.enums import DayState, Icon, TextStep, ThemeName, TickState, Token
from bonehome.ui.theme.metrics import TEXT_SIZES
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.badge import KindBadge, kind_look
from bonehome.ui.widgets.chip import Chip, FilterChip
from bonehome.ui.widgets.day import DAY_WORDS, StripCell
from bonehome.ui.widgets.ring import Ring
from bonehome.ui.widgets.ticks import LoadMarks, MinutesBar, Ticks
from tests.ui.looks import Heard, colour_at, colours_in


def test_ticks_are_one_phrase_and_grow_with_their_number(theme: Theme, qtbot: QtBot) -> None:
    ticks = Ticks(theme, (TickState.DONE, TickState.TODO), Token.CORAL, "Strength, 1 of 2 days")
    qtbot.addWidget(ticks)
    two = ticks.sizeHint().width()
    assert ticks.accessibleName() == "Strength, 1 of 2 days"
    ticks.show_states((TickState.DONE, TickState.DONE, TickState.BONUS), "Strength, 2 of 2 days, 1 bonus day open")
    assert ticks.sizeHint().width() > two
    assert ticks.accessibleName() == "Strength, 2 of 2 days, 1 bonus day open"
    assert theme.colour(Token.CORAL).name() in colours_in(ticks)


@pytest.mark.parametrize(("value", "goal", "part"), [(0, 60, 0), (24, 60, 24), (60, 60, 60), (90, 60, 60), (5, 0, 1)])
def test_minutes_bar_never_overfills_and_reads_true(
    theme: Theme, qtbot: QtBot, value: int, goal: int, part: int
) -> None:
    bar = MinutesBar(theme, value, goal, Token.TEAL, name="Balance")
    qtbot.addWidget(bar)
    assert bar.value() == part
    assert bar.accessibleDescription() == f"{value} of {goal} minutes"


def test_minutes_bar_is_filled_as_far_as_the_minutes_go(theme: Theme, qtbot: QtBot) -> None:
    bar = MinutesBar(theme, 30, 60, Token.TEAL)
    qtbot.addWidget(bar)
    bar.resize(300, 20)
    assert colour_at(bar, 75, 10) == theme.colour(Token.TEAL)
    assert colour_at(bar, 225, 10) == theme.colour(Token.SUNK)


def test_the_ring_is_a_progress_bar_with_words(theme: Theme, qtbot: QtBot) -> None:
    ring = Ring(theme)
    qtbot.addWidget(ring)
    ring.show_part(1.7, "38", "seconds rest")
    assert ring.value() == ring.maximum()
    assert ring.accessibleDescription() == "38 seconds rest"
    interface = QAccessible.queryAccessibleInterface(ring)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Name) == "Time left"


def test_the_ring_shrinks_clockwise_from_twelve(theme: Theme, qtbot: QtBot) -> None:
    ring = Ring(theme, 120, 12)
    qtbot.addWidget(ring)
    ring.resize(120, 120)
    ring.show_part(0.25, "9")
    right, left = colour_at(ring, 102, 30), colour_at(ring, 18, 30)
    assert right == theme.colour(Token.TEAL)
    assert left == theme.colour(Token.CARD)


@pytest.mark.parametrize("level", range(4))
def test_load_marks_have_a_word(theme: Theme, qtbot: QtBot, level: int) -> None:
    marks = LoadMarks(theme, level, "Hip")
    qtbot.addWidget(marks)
    assert marks.accessibleName() == f"Hip: {('None', 'Light', 'Medium', 'Strong')[level]}"
    filled = theme.colour(Token.PRIM).name() in colours_in(marks)
    assert filled is (level > 0)


@pytest.mark.parametrize("text_pt", TEXT_SIZES)
@pytest.mark.parametrize("state", DayState)
def test_a_day_cell_fits_its_words(theme: Theme, qtbot: QtBot, state: DayState, text_pt: int) -> None:
    theme.choose(text_pt=text_pt)
    cell = StripCell(theme, "Wed 18", state, "Wednesday 18", today=True)
    qtbot.addWidget(cell)
    bold = QFontMetricsF(theme.font(TextStep.CAPTION, weight=700))
    assert cell.sizeHint().width() >= bold.horizontalAdvance(DAY_WORDS[state])
    assert cell.sizeHint().height() >= 48


def test_a_day_cell_is_pressed_and_read(theme: Theme, qtbot: QtBot) -> None:
    cell = StripCell(theme, "Mon 16", DayState.DONE, "Monday 16, done")
    qtbot.addWidget(cell)
    heard = Heard()
    cell.clicked.connect(heard.hear)
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert len(heard.all) == 1
    assert QAccessible.queryAccessibleInterface(cell).text(QAccessible.Text.Name) == "Monday 16, done"


@pytest.mark.parametrize("kind", [*SessionKind, "rest", "kettle"])
def test_every_kind_has_a_badge_and_a_word(theme: Theme, qtbot: QtBot, kind: str) -> None:
    badge = KindBadge(theme, str(kind))
    qtbot.addWidget(badge)
    assert kind_look(str(kind)).word
    assert len(colours_in(badge)) > 2


@pytest.mark.parametrize("text_pt", [16, 28])
def test_chips_fit_and_say_what_they_do(theme: Theme, qtbot: QtBot, text_pt: int) -> None:
    theme.choose(text_pt=text_pt)
    chip, chosen = Chip(theme, "Sturdy chair", Icon.CHAIR), FilterChip(theme, "Hip")
    qtbot.addWidget(chip)
    qtbot.addWidget(chosen)
    assert chip.sizeHint().width() > QFontMetricsF(chip.font()).horizontalAdvance("Sturdy chair")
    assert chosen.accessibleName() == "Remove filter Hip"
    assert chosen.sizeHint().height() >= 48


def test_chips_have_a_border_in_high_contrast(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Chair")
    qtbot.addWidget(chip)
    assert theme.colour(Token.EDGE).name() not in colours_in(chip)
    theme.choose(ThemeName.CONTRAST)
    assert "#000000" in colours_in(chip)
