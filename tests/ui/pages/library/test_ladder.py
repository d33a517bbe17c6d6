"""Easier and harder on the exercise page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.ui.pages.library.ladder import LadderCard, RungCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.button import Button
from tests.ui.looks import Heard
from tests.ui.pages.fits import words_of


@pytest.fixture
def ladder(context: UiContext, catalogue: Catalogue, qtbot: QtBot) -> LadderCard:
    ladder = LadderCard(context, catalogue)
    qtbot.addWidget(ladder)
    ladder.resize(900, 400)
    ladder.show()
    return ladder


def show(ladder: LadderCard, catalogue: Catalogue, id_: str) -> list[RungCard]:
    ladder.show_exercise(catalogue.exercises[ExerciseId(id_)])
    QApplication.processEvents()
    return rungs(ladder)


def rungs(ladder: LadderCard) -> list[RungCard]:
    return ladder.findChildren(RungCard)


def levels(ladder: LadderCard) -> list[int]:
    return [int(rung.accessibleName().split(",")[0].removeprefix("Level ")) for rung in rungs(ladder)]


@pytest.mark.parametrize(
    ("id_", "wanted"),
    [
        ("sts_raised_hands", [1, 2, 3, 4, 5]),
        ("mini_squat_counter", [1, 2, 3, 4, 5]),
        ("squat_free", [4, 5, 6, 7, 8]),
        ("pushup_full", [4, 5, 6, 7, 8]),
    ],
)
def test_five_rungs_stand_around_the_exercise(
    ladder: LadderCard, catalogue: Catalogue, id_: str, wanted: list[int]
) -> None:
    show(ladder, catalogue, id_)
    assert levels(ladder) == wanted


def test_a_short_ladder_is_shown_whole(context: UiContext, catalogue: Catalogue, qtbot: QtBot) -> None:
    squats = catalogue.families[FamilyId("squat")]
    short = {**catalogue.families, squats.id: replace(squats, rungs=squats.rungs[:3])}
    ladder = LadderCard(context, replace(catalogue, families=short))
    qtbot.addWidget(ladder)
    show(ladder, catalogue, "mini_squat_counter")
    assert levels(ladder) == [1, 2, 3]
    assert ladder.findChildren(Button) == []


def test_see_all_shows_every_rung_by_name(ladder: LadderCard, catalogue: Catalogue) -> None:
    squats = catalogue.families[FamilyId("squat")].rungs
    show(ladder, catalogue, "sts_arms_crossed")
    assert f"5 of {len(squats)} levels shown" in words_of(ladder)
    ladder.findChildren(Button)[0].click()
    assert levels(ladder) == [rung.level for rung in squats]
    for card, rung in zip(rungs(ladder), squats, strict=True):
        exercise = catalogue.exercise(rung.id)
        assert (exercise.short_name if exercise is not None else rung.name) in card.accessibleName()
    assert ladder.findChildren(Button) == []
    show(ladder, catalogue, "squat_free")
    assert len(rungs(ladder)) == 5


def test_each_rung_says_how_it_compares(ladder: LadderCard, catalogue: Catalogue) -> None:
    cards = show(ladder, catalogue, "sts_arms_crossed")
    assert [card.accessibleName().rsplit(", ", 1)[1] for card in cards] == [
        "Easier",
        "Easier",
        "You are here",
        "Harder",
        "Harder",
    ]
    assert [card.accessibleDescription() for card in cards] == ["", "", "Chosen", "", ""]


def test_rungs_to_come_cannot_be_opened(context: UiContext, catalogue: Catalogue, qtbot: QtBot) -> None:
    known = {id_: one for id_, one in catalogue.exercises.items() if one.family != "squat" or one.level in (1, 2, 3, 6)}
    fewer = replace(catalogue, exercises=known)
    ladder = LadderCard(context, fewer)
    qtbot.addWidget(ladder)
    ladder.show()
    heard = Heard()
    ladder.chosen.connect(heard.hear)
    show(ladder, fewer, "sts_arms_crossed")
    for card, rung in zip(rungs(ladder), fewer.families[FamilyId("squat")].rungs, strict=False):
        there = fewer.exercise(rung.id) is not None
        assert card.isEnabled() is there
        assert ("Coming later" in words_of(card)) is not there
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert heard.all == [("sts_raised_hands",), ("mini_squat_counter",), ("sts_arms_crossed",)]


def test_rungs_stand_in_as_many_columns_as_there_is_room_for(
    ladder: LadderCard, catalogue: Catalogue, qtbot: QtBot
) -> None:
    show(ladder, catalogue, "sts_arms_crossed")
    ladder.set_columns(3)
    qtbot.waitUntil(rungs(ladder)[-1].isVisible)
    ladder.body.activate()
    tops = [card.y() for card in rungs(ladder)]
    assert tops[0] == tops[1] == tops[2] < tops[3] == tops[4]
