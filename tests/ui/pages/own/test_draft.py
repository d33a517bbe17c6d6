"""What is said step by step becomes the exercise, and an exercise a draft again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bonehome.content.rules import load_rules
from bonehome.domain.exercise import Position
from bonehome.domain.rules.bundle import Rules
from bonehome.ui.pages.own.draft import HELD_REPS, HOLD, REPS, OwnDraft, StageDraft, draft_of
from tests.domain.owns import given

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def rules(resources: Path) -> Rules:
    return load_rules(resources)


def test_what_was_not_said_counts_as_the_worse() -> None:
    own = OwnDraft(given_on=TODAY).own()
    assert own.loaded
    assert not own.support
    assert own.movements == own.without == ()


@pytest.mark.parametrize(("sort", "dose"), [(REPS, "8 reps"), (HELD_REPS, "8 reps of 4 s"), (HOLD, "45 s")])
def test_the_dose_is_in_its_grammar(sort: str, dose: str) -> None:
    assert OwnDraft(given_on=TODAY, sort=sort, count=8, each_hold=4, seconds=45).own().dose == dose


def test_an_empty_stage_is_left_out_and_photos_keep_their_place() -> None:
    stages = [StageDraft(), StageDraft(text=" Up. "), StageDraft(text="Down.", chosen=b"jpg")]
    draft = OwnDraft(given_on=TODAY, stages=stages)
    assert [one.text for one in draft.own().stages] == ["Up.", "Down."]
    assert draft.photos() == {1: b"jpg"}


def test_things_without_a_weight_are_forgotten() -> None:
    assert OwnDraft(given_on=TODAY, loaded=False, things=["ball"]).own().equipment == ()


@pytest.mark.parametrize("dose", ["10 reps", "10 reps of 5 s", "30 s"])
def test_a_draft_of_an_exercise_gives_it_back(dose: str, rules: Rules) -> None:
    own = replace(given(rules.movements, "arms_up", loaded=True, equipment=("dumbbells",)), dose=dose, note="n")
    back = draft_of(own).own()
    assert set(back.without) == set(own.without)
    assert replace(back, without=own.without) == own
    assert back.position is Position.SEATED
