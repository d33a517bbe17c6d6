"""One session in the week."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.week.session_card import CardPicture, CardWords, SessionCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import DayState
from bonehome.ui.widgets.picture import PictureFrame
from tests.ui.looks import Heard
from tests.ui.pages.fits import words_of

WORDS = CardWords(
    session="s1",
    kind="strength",
    title="Strong legs and back",
    minutes="25 min",
    state=DayState.PLANNED,
    spoken="Monday 23 November, Strong legs and back, 25 min, Planned",
    pictures=tuple(CardPicture(source=None, name=name) for name in ("Bridge", "Squat", "Row")),
)


def make(context: UiContext, qtbot: QtBot, words: CardWords, *, wide: bool = False) -> SessionCard:
    card = SessionCard(context, words, wide=wide)
    qtbot.addWidget(card)
    card.resize(700 if wide else 160, card.heightForWidth(160) if not wide else 90)
    card.show()
    return card


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize(
    ("state", "word"), [(DayState.PLANNED, "Planned"), (DayState.DONE, "Done"), (DayState.PART, "Part done")]
)
def test_it_says_name_minutes_and_what_became_of_it(
    context: UiContext, qtbot: QtBot, wide: bool, state: DayState, word: str
) -> None:
    card = make(context, qtbot, replace(WORDS, state=state), wide=wide)
    assert set(words_of(card)) == {"Strong legs and back", "25 min", word}
    assert card.accessibleName() == WORDS.spoken
    assert card.start is None
    assert [one.accessibleName() for one in card.findChildren(PictureFrame)] == ["Bridge", "Squat"]


@pytest.mark.parametrize("wide", [False, True])
def test_start_and_look_are_two_things(context: UiContext, qtbot: QtBot, wide: bool) -> None:
    card = make(context, qtbot, replace(WORDS, startable=True), wide=wide)
    started, opened = Heard(), Heard()
    card.start_pressed.connect(started.hear)
    card.opened.connect(opened.hear)
    assert card.start is not None
    qtbot.mouseClick(card.start, Qt.MouseButton.LeftButton)
    assert (started.all, opened.all) == ([("s1",)], [])
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert (started.all, opened.all) == ([("s1",)], [("s1",)])
    assert "Planned" not in words_of(card)


def test_what_is_done_is_told_by_its_border_too(context: UiContext, qtbot: QtBot) -> None:
    def edge(state: DayState) -> str:
        card = make(context, qtbot, replace(WORDS, state=state))
        return card.grab().toImage().pixelColor(card.width() // 2, 2).name()

    assert edge(DayState.DONE) != edge(DayState.PLANNED)


def test_a_session_without_pictures_is_no_higher_than_its_words(context: UiContext, qtbot: QtBot) -> None:
    plain = make(context, qtbot, replace(WORDS, pictures=()))
    assert plain.findChildren(PictureFrame) == []
    assert plain.heightForWidth(160) <= make(context, qtbot, WORDS).heightForWidth(160) - 84
