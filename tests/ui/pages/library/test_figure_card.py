"""The moving figure of the exercise page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.album import Album, Look
from bonehome.ui.figure.view import FigureView
from bonehome.ui.pages.library.figure_card import FigureCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button


@pytest.fixture
def squat(catalogue: Catalogue) -> Exercise:
    return catalogue.exercises[ExerciseId("squat_free")]


@pytest.fixture
def card(context: UiContext, album: Album, squat: Exercise, qtbot: QtBot) -> FigureCard:
    card = FigureCard(context, album)
    qtbot.addWidget(card)
    card.resize(520, 460)
    card.show()
    card.show_exercise(squat)
    return card


def view(card: FigureCard) -> FigureView:
    found = card.findChildren(FigureView)
    assert len(found) == 1
    return found[0]


def button(card: FigureCard, words: str) -> Button:
    return next(one for one in card.findChildren(Button) if words in (one.text(), one.accessibleName()))


def test_it_plays_from_its_best_side_and_fills_its_place(card: FigureCard, squat: Exercise) -> None:
    assert view(card).is_playing()
    assert card.views.value == squat.view
    assert view(card).accessibleName() == f"Moving picture: {squat.short_name}, side view"
    assert view(card).size() == card.place.size()


def test_pause_and_go_on(card: FigureCard) -> None:
    button(card, "Pause the picture").click()
    assert not view(card).is_playing()
    button(card, "Pause the picture").click()
    assert view(card).is_playing()


def test_it_can_be_turned(card: FigureCard) -> None:
    card.views.piece("front").click()
    assert view(card).accessibleName().endswith("front view")
    card.views.piece("three-quarter").click()
    assert view(card).accessibleName().endswith("three-quarter view")
    assert card.views.value == "three-quarter"


def test_slow_takes_twice_as_long(card: FigureCard, qtbot: QtBot) -> None:
    def travelled() -> float:
        view(card).set_phase(0.0)
        for _frame in range(10):
            view(card)._advance()
        return view(card).phase()

    usual = travelled()
    button(card, "Slow").click()
    assert travelled() == pytest.approx(usual / 2)
    button(card, "Usual pace").click()
    assert travelled() == pytest.approx(usual)


def test_another_exercise_is_shown_in_the_same_view(card: FigureCard, catalogue: Catalogue) -> None:
    first = view(card)
    card.toggle()
    bridge = catalogue.exercises[ExerciseId("bridge_two")]
    card.show_exercise(bridge)
    assert view(card) is first
    assert view(card).is_playing()
    assert bridge.short_name in view(card).accessibleName()


def test_where_nothing_may_move_it_stands(theme: Theme, album: Album, squat: Exercise, qtbot: QtBot) -> None:
    card = FigureCard(UiContext(theme=theme, moving=lambda: False), album)
    qtbot.addWidget(card)
    card.show()
    card.show_exercise(squat)
    assert not view(card).is_playing()
    assert not button(card, "Pause the picture").isVisible()
    assert not button(card, "Slow").isVisible()
    card.views.piece("front").click()
    assert not view(card).accessibleName().startswith("Moving picture")


def test_stop_stands_still(card: FigureCard) -> None:
    card.stop()
    assert not view(card).is_playing()


def test_the_person_chosen_since_shows_it(context: UiContext, album: Album, squat: Exercise, qtbot: QtBot) -> None:
    looks = [Look(palette="light", person=one.id) for one in album.styles.people()][:2]
    chosen = [looks[0]]
    card = FigureCard(context, replace(album, look=lambda: chosen[0]))
    qtbot.addWidget(card)
    card.resize(520, 460)
    card.show()

    def picture() -> list[str]:
        card.show_exercise(squat)
        card.stop()
        view(card).set_phase(0.0)
        image = view(card).grab().toImage()
        return [image.pixelColor(x, y).name() for x in range(30, 480, 3) for y in range(30, 300, 3)]

    first = picture()
    assert picture() == first
    chosen[0] = looks[1]
    assert picture() != first


def test_its_place_grows_with_the_text(card: FigureCard, theme: Theme) -> None:
    before = card.place.height()
    theme.choose(text_pt=24)
    assert card.place.height() == theme.space(330) > before


def test_it_is_stepped_through_by_twelfths_and_says_where_it_is(card: FigureCard, squat: Exercise) -> None:
    for _press in range(6):
        card.after.click()
    assert not view(card).is_playing()
    assert view(card).phase() == pytest.approx(0.5)
    assert card.words.text() == view(card).frame_name() != ""
    card.before.click()
    assert view(card).phase() == pytest.approx(5 / 12)


def test_the_other_side_is_offered_where_sides_take_turns(card: FigureCard, catalogue: Catalogue) -> None:
    assert not card.side.isVisible()
    card.show_exercise(catalogue.exercises[ExerciseId("clam_band")])
    assert card.side.isVisible()
    card.stop()

    def picture() -> list[str]:
        view(card).set_phase(0.0)
        image = view(card).grab().toImage()
        return [image.pixelColor(x, y).name() for x in range(30, 480, 4) for y in range(30, 300, 4)]

    before = picture()
    card.side.click()
    card.stop()
    assert picture() != before
    card.side.click()
    card.stop()
    assert picture() == before


def test_she_is_turned_by_dragging_and_with_the_keys_and_back_with_a_double_click(
    card: FigureCard, qtbot: QtBot
) -> None:
    figure = view(card)
    yaw, elevation = figure.camera()
    centre = figure.rect().center()
    qtbot.mousePress(figure, Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseMove(figure, centre + QPoint(40, 10))
    qtbot.mouseRelease(figure, Qt.MouseButton.LeftButton, pos=centre + QPoint(40, 10))
    assert figure.camera() == (pytest.approx(yaw - 20), pytest.approx(elevation + 5))
    qtbot.keyClick(figure, Qt.Key.Key_Right)
    assert figure.camera()[0] == pytest.approx(yaw - 5)
    for _press in range(9):
        qtbot.keyClick(figure, Qt.Key.Key_Up)
    assert figure.camera()[1] == 50.0
    qtbot.mouseDClick(figure, Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseRelease(figure, Qt.MouseButton.LeftButton, pos=centre)  # Qt's double click ends with a press
    assert figure.camera() == (pytest.approx(yaw), pytest.approx(elevation))
