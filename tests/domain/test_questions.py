"""Who is asked what, and the value of a list of words."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.questions import load_questions
from bonehome.domain.ids import QuestionId
from bonehome.domain.questions import Option, Questionnaire, words_answer

NONE = Option(value=False, text="None", alone=True)
WRIST = Option(value="wrist", text="Wrist")
HIP = Option(value="hip", text="Hip")
UNSURE = Option(value=True, text="I am not sure", unsure=True, alone=True)


@pytest.fixture(scope="module")
def questionnaire(resources: Path) -> Questionnaire:
    return load_questions(resources)


@pytest.mark.parametrize(
    ("chosen", "value"),
    [((), None), ((NONE,), False), ((WRIST, HIP), ["wrist", "hip"]), ((WRIST, UNSURE), True)],
)
def test_the_value_of_chosen_words(chosen: tuple[Option, ...], value: object) -> None:
    assert words_answer(chosen) == value


def test_pregnancy_is_asked_only_of_younger_people(questionnaire: Questionnaire) -> None:
    asked = {age: [one.id for one in questionnaire.asked(age)] for age in (55, 56, None)}
    assert "pregnant" in asked[55]
    assert "pregnant" not in asked[56]
    assert "pregnant" in asked[None]


def test_questions_are_found_by_id_and_group(questionnaire: Questionnaire) -> None:
    found = questionnaire.question(QuestionId("q8"))
    assert found is not None
    assert found.group == "bones"
    assert questionnaire.in_group("bones")[1] == found
    assert questionnaire.question(QuestionId("q99")) is None
