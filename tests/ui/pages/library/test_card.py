"""An exercise card: what it says of the exercise, and what it tells when it is attended to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, RuleId
from bonehome.domain.verdict import Refused
from bonehome.ui.figure.album import Album
from bonehome.ui.figure.wall import PictureWall
from bonehome.ui.pages.library.card import ExerciseCard
from bonehome.ui.pages.library.rows import LibraryRow
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.chip import Chip
from tests.ui.looks import Heard
from tests.ui.pages.fits import words_of

REASON = "Lying face down comes later."
Make = Callable[..., ExerciseCard]


@pytest.fixture
def make(theme: Theme, catalogue: Catalogue, album: Album, qtbot: QtBot) -> Make:
    wall = PictureWall()
    wall.hang(album)

    def card(id_: str, *, refused: bool = False) -> ExerciseCard:
        exercise = catalogue.exercises[ExerciseId(id_)]
        answer = Refused(exercise=exercise.id, rule=RuleId("prone"), reason=REASON, source="J") if refused else None
        context = UiContext(theme=theme, moving=lambda: True, pictures=wall)
        card = ExerciseCard(context, LibraryRow(exercise=exercise, refused=answer))
        qtbot.addWidget(card)
        card.resize(300, 360)
        card.show()
        return card

    return card


def test_it_says_what_it_is_what_it_needs_and_what_it_loads(make: Make) -> None:
    card = make("hip_flex_band")
    assert words_of(card) == ["Band knee lifts", "Worktop, Loop band", "Level 3"]
    assert [chip.text() for chip in card.findChildren(Chip)] == ["Hip", "Spine"]
    assert card.accessibleName() == f"{card.row.exercise.name}, Worktop, Loop band, level 3"


def test_one_that_is_not_for_the_person_says_why(make: Make) -> None:
    card = make("hip_flex_band", refused=True)
    assert words_of(card)[-2:] == ["Not for you now", REASON]
    assert card.findChildren(Chip) == []
    assert card.accessibleName().endswith(f"not for you now, {REASON}")


def darkest(card: ExerciseCard) -> int:
    image = card.frame.grab().toImage()
    return min(image.pixelColor(x, y).lightness() for x in range(0, image.width(), 2) for y in range(image.height()))


def test_the_picture_of_a_refused_one_is_pale(make: Make) -> None:
    assert darkest(make("bridge_two", refused=True)) > darkest(make("bridge_two")) + 60


@pytest.mark.parametrize("refused", [False, True])
def test_it_opens_by_mouse_and_keys_even_when_refused(make: Make, qtbot: QtBot, refused: bool) -> None:
    card, heard = make("bridge_two", refused=refused), Heard()
    card.opened.connect(heard.hear)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert heard.all == [("bridge_two",)] * 3


def test_pointer_and_keyboard_attend_and_leave(make: Make, qtbot: QtBot) -> None:
    card, attended, left = make("bridge_two"), Heard(), Heard()
    card.attended.connect(attended.hear)
    card.left.connect(left.hear)
    QApplication.sendEvent(card, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert (len(attended.all), len(left.all)) == (1, 0)
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert (len(attended.all), len(left.all)) == (1, 1)
    card.activateWindow()
    qtbot.waitUntil(card.hasFocus)
    assert attended.all[1:] == [(card,)] * (len(attended.all) - 1) != []
    card.clearFocus()
    assert left.all[-1] == (card,)
    assert len(left.all) == 2
