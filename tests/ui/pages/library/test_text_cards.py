"""The cards of words on the exercise page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Mistake, Sites
from bonehome.domain.ids import ExerciseId
from bonehome.ui.pages.library.text_cards import BonesCard, CareCard, MoreCard, RefillCard, StepsCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.heading import StepNumber
from bonehome.ui.widgets.ticks import LoadMarks
from tests.ui.pages.fits import words_of


@pytest.fixture
def bridge(catalogue: Catalogue) -> Exercise:
    return catalogue.exercises[ExerciseId("bridge_two")]


def shown(card: RefillCard, qtbot: QtBot) -> list[str]:
    qtbot.addWidget(card)
    card.resize(500, 700)
    card.show()
    return words_of(card)


def test_steps_are_numbered_in_their_order(context: UiContext, qtbot: QtBot, bridge: Exercise) -> None:
    card = StepsCard(context, "How to do it")
    card.show_exercise(bridge)
    assert shown(card, qtbot) == ["How to do it", *bridge.steps]
    assert [number.text() for number in card.findChildren(StepNumber)] == [
        str(place) for place in range(1, len(bridge.steps) + 1)
    ]


def test_another_exercise_takes_the_place_of_the_first(context: UiContext, qtbot: QtBot, bridge: Exercise) -> None:
    card = StepsCard(context, "How to do it")
    card.show_exercise(bridge)
    card.show_exercise(replace(bridge, steps=("Sit.", "Stand.")))
    assert shown(card, qtbot) == ["How to do it", "Sit.", "Stand."]


def test_no_part_of_a_card_comes_up_as_a_window(
    context: UiContext, qtbot: QtBot, bridge: Exercise, windows_shown: list[str]
) -> None:
    card = StepsCard(context, "How to do it")
    shown(card, qtbot)
    windows_shown.clear()
    card.show_exercise(bridge)
    card.show_exercise(replace(bridge, steps=("Sit.",)))
    qtbot.wait(1)
    assert windows_shown == []


def test_loading_stands_in_words_beside_its_marks(context: UiContext, qtbot: QtBot, bridge: Exercise) -> None:
    card = BonesCard(context, "Bones it loads")
    card.show_exercise(replace(bridge, sites=Sites(hip=3, spine=1, wrist=0)))
    assert shown(card, qtbot)[1:7] == ["Hip", "Strong", "Spine", "Light", "Wrist", "None"]
    assert [mark.accessibleName() for mark in card.findChildren(LoadMarks)] == [
        "Hip: Strong",
        "Spine: Light",
        "Wrist: None",
    ]
    assert words_of(card)[7].casefold() == f"{bridge.muscles.plain}.".casefold()


def test_care_is_one_paragraph_in_the_order_given(context: UiContext, qtbot: QtBot) -> None:
    card = CareCard(context)
    qtbot.addWidget(card)
    card.show_care(("Hold on.", "Stop at pain."))
    card.show_care(("Keep the knee over the toes.", "Stop at dizziness."))
    assert card.text.text() == "Keep the knee over the toes. Stop at dizziness."


def test_the_rest_names_every_part_its_sources_and_its_review(
    context: UiContext, qtbot: QtBot, bridge: Exercise
) -> None:
    exercise = replace(
        bridge,
        mistakes=(Mistake(wrong="Knees fall in.", mend="Push them out."), Mistake(wrong="Haste.", mend="Count.")),
        task="getting out of bed",
        review="looked at by nobody yet",
    )
    card = MoreCard(context, "More about it")
    card.show_exercise(exercise, ("Otago 2003", "CDC 2017"), left_out=False)
    words = shown(card, qtbot)
    parts = dict(zip(words[1::2], words[2::2], strict=True))
    assert parts["Set up"] == exercise.setup
    assert parts["Breathing and tempo"] == f"{exercise.breathing} {exercise.tempo}"
    assert parts["Common mistakes"] == "Knees fall in. Push them out. Haste. Count."
    assert parts["How it should feel"] == exercise.feel
    assert parts["Why it helps"] == f"{exercise.why} Good for: getting out of bed."
    assert parts["When to stop"] == exercise.stop
    assert parts["Sources"] == "Otago 2003; CDC 2017. Our own plan, looked at by nobody yet."
