"""Buttons: sizes, states, reasons, looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, ThemeName, Token
from bonehome.ui.theme.metrics import TEXT_SIZES
from bonehome.ui.theme.theme import THEME_FILES, Theme
from bonehome.ui.widgets.button import Button
from tests.ui.looks import Heard, colour_at, colours_in


@pytest.mark.parametrize("text_pt", TEXT_SIZES)
@pytest.mark.parametrize("size", ButtonSize)
def test_targets_are_large_enough_and_words_fit(theme: Theme, qtbot: QtBot, size: ButtonSize, text_pt: int) -> None:
    theme.choose(text_pt=text_pt)
    button = Button(theme, "Make my first week", ButtonKind.PRIMARY, Icon.RIGHT, size)
    qtbot.addWidget(button)
    hint = button.sizeHint()
    assert hint.height() >= max(48, size.value if text_pt >= 16 else 48)
    words = QFontMetricsF(button.font()).horizontalAdvance(button.text())
    assert hint.width() >= words + button.font().pixelSize() + 24
    assert button.minimumSizeHint() == hint


def test_an_off_button_says_why_and_takes_no_click(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Start", ButtonKind.PRIMARY)
    label = button.reason_label()
    qtbot.addWidget(button)
    qtbot.addWidget(label)
    heard = Heard()
    button.clicked.connect(heard.hear)
    button.set_off("Answer all five questions first")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.all == []
    assert label.text() == button.accessibleDescription() == button.reason == "Answer all five questions first"
    assert not label.isHidden()
    button.set_on()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(heard.all) == 1
    assert label.isHidden()
    assert button.accessibleDescription() == ""


def test_a_busy_button_shows_its_word_and_comes_back(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    heard = Heard()
    button.clicked.connect(heard.hear)
    width = button.sizeHint().width()
    button.set_busy("Saving")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.all == []
    assert button.sizeHint().width() > width
    button.set_ready()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(heard.all) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(theme, "Start")
    qtbot.addWidget(button)
    heard = Heard()
    button.clicked.connect(heard.hear)
    qtbot.keyClick(button, key)
    assert len(heard.all) == 1


def test_a_wordless_button_has_a_spoken_name_and_a_tooltip(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, icon=Icon.LEFT, name="Previous week")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Previous week", "Previous week")
    assert button.sizeHint().width() == button.sizeHint().height()


@pytest.mark.parametrize("name", THEME_FILES)
def test_the_fill_follows_the_theme_live(theme: Theme, qtbot: QtBot, name: ThemeName) -> None:
    button = Button(theme, "Start", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.show()
    theme.choose(name)
    assert colour_at(button, button.width() // 2, 6) == theme.colour(Token.PRIM)


def test_soft_and_quiet_are_outlined_in_high_contrast(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(ThemeName.CONTRAST)
    for kind in (ButtonKind.SOFT, ButtonKind.QUIET):
        button = Button(theme, "See how", kind)
        qtbot.addWidget(button)
        assert colour_at(button, button.sizeHint().width() // 2, 1).name() == "#000000"


def test_off_is_dashed_and_sunken(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Start", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.set_off("Not yet")
    found = colours_in(button)
    assert theme.colour(Token.SUNK).name() in found
    assert theme.colour(Token.PRIM).name() not in found
    edge = theme.colour(Token.EDGE).name()
    image = button.grab().toImage()
    top = {image.pixelColor(x, 1).name() for x in range(30, button.width() - 30)}
    assert edge in top
    assert len(top) > 1
