"""The movement on a card that is pointed at or focused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, RuleId
from bonehome.domain.verdict import Refused
from bonehome.ui.figure.album import Album
from bonehome.ui.figure.view import FigureView
from bonehome.ui.pages.library.card import ExerciseCard
from bonehome.ui.pages.library.preview import CardPreview
from bonehome.ui.pages.library.rows import LibraryRow
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.theme import Theme


@dataclass
class Shelf:
    """Cards with the preview that plays on them; ``moving`` is the setting."""

    preview: CardPreview
    make: Callable[..., ExerciseCard]
    moving: list[bool] = field(default_factory=lambda: [True])

    @property
    def waiting(self) -> bool:
        timer = self.preview.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer.isActive()


@pytest.fixture
def shelf(theme: Theme, catalogue: Catalogue, album: Album, qtbot: QtBot) -> Iterator[Shelf]:
    moving, parent = [True], QObject()
    context = UiContext(theme=theme, moving=lambda: moving[0])

    def make(id_: str, *, refused: bool = False) -> ExerciseCard:
        exercise = catalogue.exercises[ExerciseId(id_)]
        answer = Refused(exercise=exercise.id, rule=RuleId("r"), reason="Later.", source="J") if refused else None
        card = ExerciseCard(context, LibraryRow(exercise=exercise, refused=answer))
        qtbot.addWidget(card)
        card.resize(300, 360)
        card.show()
        return card

    shelf = Shelf(preview=CardPreview(context, album, parent), make=make, moving=moving)
    yield shelf
    shelf.preview.end()


def playing(card: ExerciseCard) -> FigureView | None:
    views = [one for one in card.frame.findChildren(FigureView) if one.isVisible() and one.is_playing()]
    return views[0] if views else None


def test_it_waits_then_plays_once_over_the_picture_and_goes(shelf: Shelf, qtbot: QtBot) -> None:
    card = shelf.make("bridge_two")
    shelf.preview.attend(card)
    qtbot.wait(250)
    assert playing(card) is None
    qtbot.waitUntil(lambda: playing(card) is not None, timeout=1000)
    view = playing(card)
    assert view is not None
    assert view.size() == card.frame.size()
    assert card.row.exercise.short_name in view.accessibleName()
    for _frame in range(200):
        if playing(card) is not None:
            view._advance()
    assert playing(card) is None
    assert not shelf.waiting


def test_who_leaves_early_sees_nothing(shelf: Shelf) -> None:
    card = shelf.make("bridge_two")
    shelf.preview.attend(card)
    assert shelf.waiting
    shelf.preview.leave(card)
    assert not shelf.waiting


def test_leaving_takes_the_moving_view_away(shelf: Shelf, qtbot: QtBot) -> None:
    card = shelf.make("bridge_two")
    shelf.preview.attend(card)
    qtbot.waitUntil(lambda: playing(card) is not None, timeout=1000)
    shelf.preview.leave(card)
    assert playing(card) is None


def test_only_the_card_attended_to_last_counts(shelf: Shelf, qtbot: QtBot) -> None:
    first, second = shelf.make("bridge_two"), shelf.make("chin_tuck")
    shelf.preview.attend(first)
    shelf.preview.attend(second)
    shelf.preview.leave(first)
    assert shelf.waiting
    qtbot.waitUntil(lambda: playing(second) is not None, timeout=1000)
    assert playing(first) is None
    shelf.preview.attend(first)
    assert playing(second) is None


def test_nothing_ever_moves_where_pictures_stand_still(shelf: Shelf) -> None:
    shelf.moving[0] = False
    shelf.preview.attend(shelf.make("bridge_two"))
    assert not shelf.waiting


def test_what_is_not_for_the_person_is_not_shown_moving(shelf: Shelf) -> None:
    shelf.preview.attend(shelf.make("pushup_full", refused=True))
    assert not shelf.waiting
