"""The shipped questions: all of them, in order, every answer one the rules understand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.questions import QuestionFile, load_questions
from bonehome.content.strict import unknown_fields
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import MotionId
from bonehome.domain.questions import Question, QuestionKind, Questionnaire

STOPS = ["q2", "q3", "q4", "q5", "q10", "q12", "q13"]
CLINICIAN = {"q1", "q6", "q7", "q16", "pregnant"}


@pytest.fixture(scope="module")
def questionnaire(resources: Path) -> Questionnaire:
    return load_questions(resources)


def test_all_questions_are_there_in_five_groups_with_the_stops_first(questionnaire: Questionnaire) -> None:
    ids = [one.id for one in questionnaire.questions]
    assert set(ids) == {f"q{number}" for number in range(1, 27)} | {"pregnant", "support"}
    assert ids[: len(STOPS)] == STOPS
    groups = [one.group for one in questionnaire.questions]
    assert list(dict.fromkeys(groups)) == [group.id for group in questionnaire.groups]
    assert len(questionnaire.groups) == 5


def test_safety_questions_have_no_skip_and_an_i_am_not_sure_that_counts_as_yes(questionnaire: Questionnaire) -> None:
    safety = [one for one in questionnaire.questions if one.safety]
    assert {one.id for one in safety} == {f"q{number}" for number in range(1, 14)} | {"q16"}
    for question in safety:
        unsure = [option.value for option in question.options if option.unsure]
        assert unsure == [2 if question.id == "q8" else True]


def test_doctor_pages_have_their_words(questionnaire: Questionnaire) -> None:
    assert {one.id for one in questionnaire.questions if one.stop} == set(STOPS)
    assert {one.id for one in questionnaire.questions if one.clinician} == CLINICIAN
    assert {one.id for one in questionnaire.questions if one.emergency} == {"q2", "q12"}


def texts(question: Question) -> list[str]:
    parts = [part.text for part in question.parts]
    return [question.text, question.help, question.why, question.stop, question.clinician, *parts]


def test_words_are_short_calm_and_whole(questionnaire: Questionnaire, catalogue: Catalogue) -> None:
    for question in questionnaire.questions:
        assert question.text.endswith("?")
        assert len(question.text) <= 90
        assert 2 <= question.why.count(". ") + 1 <= 4, question.id
        assert not any("!" in text for text in texts(question))
        assert MotionId(question.picture) in catalogue.exercises, question.id


def test_no_field_is_misspelt(resources: Path) -> None:
    raw = json.loads((resources / "rules" / "questions.json").read_text(encoding="utf-8"))
    assert unknown_fields(raw, QuestionFile) == ()


def test_options_and_parts_fit_the_kind(questionnaire: Questionnaire) -> None:
    for question in questionnaire.questions:
        values = [option.value for option in question.options]
        if question.kind is QuestionKind.YES_NO:
            assert set(values) == {True, False}
        if question.kind in (QuestionKind.JOINTS, QuestionKind.OBJECT):
            assert question.parts
        if question.kind is QuestionKind.CHECKS:
            assert [option.value for option in question.options if option.alone] == [False, True]


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"group": "stairs"}, "questions[0].group", 'There is no group "stairs".'),
        ({"options": []}, "questions[0]", 'The question "q2" has no answers.'),
        ({"kind": "riddle"}, "questions[0].kind", "Invalid enum value 'riddle'."),
    ],
)
def test_a_faulty_file_is_told_in_a_sentence(
    tmp_path: Path, resources: Path, change: dict[str, object], field: str, sentence: str
) -> None:
    raw = json.loads((resources / "rules" / "questions.json").read_text(encoding="utf-8"))
    raw["questions"][0] |= change
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "questions.json").write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_questions(tmp_path)
    assert (caught.value.path.name, caught.value.field, caught.value.sentence) == ("questions.json", field, sentence)
