"""Choosing one of several: signals, keys, silence, width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.enums import ThemeName, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import Answers, ChoiceGroup, Pills, Segmented
from bonehome.ui.widgets.faces import EffortScale
from tests.ui.looks import Heard, colour_at

OPTIONS = (("no", "No"), ("once", "Yes, once"), ("unsure", "I am not sure"))


def make(kind: type, theme: Theme, value: str = "") -> ChoiceGroup:
    if kind is EffortScale:
        return EffortScale(theme, value=value)
    group: ChoiceGroup = kind(theme, "Broken bones", OPTIONS, value)
    return group


@pytest.mark.parametrize("kind", [Segmented, Pills, Answers])
def test_a_press_is_told_once_and_setting_is_silent(theme: Theme, qtbot: QtBot, kind: type) -> None:
    group = make(kind, theme)
    qtbot.addWidget(group)
    group.show()
    heard = Heard()
    group.chosen.connect(heard.hear)
    assert group.value == ""
    qtbot.mouseClick(group.piece("once"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(group.piece("once"), Qt.MouseButton.LeftButton)
    assert heard.all == [("once",)]
    group.set_value("no")
    assert heard.all == [("once",)]
    assert group.value == "no"
    qtbot.mouseClick(group.piece("once"), Qt.MouseButton.LeftButton)
    assert heard.all == [("once",), ("once",)]
    group.set_value("")
    assert group.value == ""
    assert not any(group.piece(key).isChecked() for key, _ in OPTIONS)


@pytest.mark.parametrize(("kind", "key"), [(Segmented, Qt.Key.Key_Right), (Answers, Qt.Key.Key_Down)])
def test_arrow_keys_move_inside_the_group(theme: Theme, qtbot: QtBot, kind: type, key: Qt.Key) -> None:
    group = make(kind, theme, "no")
    qtbot.addWidget(group)
    group.show()
    group.activateWindow()
    qtbot.waitUntil(group.isActiveWindow)
    group.piece("no").setFocus()
    heard = Heard()
    group.chosen.connect(heard.hear)
    qtbot.keyClick(group.piece("no"), key)
    assert heard.all == [("once",)]
    assert group.value == "once"


def test_one_tab_stop(theme: Theme, qtbot: QtBot) -> None:
    group = Segmented(theme, "View", OPTIONS, "once")
    qtbot.addWidget(group)
    group.show()
    tabs = [key for key, _ in OPTIONS if group.piece(key).focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
    assert tabs == ["once"]


def test_digits_choose_answers(theme: Theme, qtbot: QtBot) -> None:
    answers = Answers(theme, "Broken bones", OPTIONS)
    qtbot.addWidget(answers)
    heard = Heard()
    answers.chosen.connect(heard.hear)
    answers.show()
    qtbot.keyClick(answers.piece("no"), Qt.Key.Key_3)
    qtbot.keyClick(answers.piece("no"), Qt.Key.Key_9)
    assert heard.all == [("unsure",)]


def test_long_answers_wrap_and_stay_targets(theme: Theme, qtbot: QtBot) -> None:
    words = "Yes, and it was in the last twelve months, when I reached for something on a high shelf"
    answers = Answers(theme, "Falls", (("yes", words), ("no", "No")))
    qtbot.addWidget(answers)
    row = answers.piece("yes")
    assert row.heightForWidth(1200) >= 76
    assert row.heightForWidth(360) > row.heightForWidth(1200)


def test_words_fit_when_the_choice_turns_bold(theme: Theme, qtbot: QtBot) -> None:
    group = Segmented(theme, "View", OPTIONS)
    qtbot.addWidget(group)
    before = group.sizeHint().width()
    group.set_value("unsure")
    assert group.sizeHint().width() == before


def test_the_chosen_one_is_filled_in_high_contrast(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(ThemeName.CONTRAST)
    pills = Pills(theme, "Any pain?", OPTIONS, "no")
    qtbot.addWidget(pills)
    pills.show()
    assert colour_at(pills.piece("no"), 40, 10) == theme.colour(Token.PRIM)
    assert colour_at(pills.piece("once"), 40, 10) == theme.colour(Token.CARD)


def test_faces_carry_their_value_and_their_spoken_words(theme: Theme, qtbot: QtBot) -> None:
    scale = EffortScale(theme, value="6")
    qtbot.addWidget(scale)
    heard = Heard()
    scale.chosen.connect(heard.hear)
    qtbot.mouseClick(scale.piece("8"), Qt.MouseButton.LeftButton)
    assert heard.all == [("8",)]
    assert scale.piece("8").accessibleName() == "7 to 8, Hard"


def test_unknown_value_clears_and_unknown_piece_is_an_error(theme: Theme, qtbot: QtBot) -> None:
    group = Segmented(theme, "View", OPTIONS, "no")
    qtbot.addWidget(group)
    group.set_value("never heard of")
    assert group.value == ""
    with pytest.raises(ValueError, match="not in list"):
        group.piece("never heard of")
