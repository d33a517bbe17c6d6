"""Answers of a people file that no rule would read as they were meant."""

from __future__ import annotations

import pytest

from bonehome.content.people_answers import read_answers

WHOLE = {
    "q2": False,
    "q7": ["wrist"],
    "q14": {"fallen": False, "aid": True},
    "q18": {"knee": 4},
    "q19": {"joint": "hip", "weeks_ago": 20, "limits": False},
    "pregnant": False,
    "support": None,
}


def test_what_is_known_stays_as_it_was_given() -> None:
    notes: list[str] = []
    assert read_answers({**WHOLE, "q19": None}, notes) == {**WHOLE, "q19": None}
    assert (read_answers(WHOLE, notes), read_answers([True], notes), notes) == (WHOLE, {}, [])


@pytest.mark.parametrize(
    ("key", "answer", "word"),
    [
        ("q18", {"knees": 9}, "knees"),
        ("q18", {"knee": 1, "Hip": 9}, "Hip"),
        ("q14", {"fallen": False, "fell": True}, "fell"),
        ("q19", {"joint": "hip", "limit": True}, "limit"),
    ],
)
def test_an_answer_with_a_word_nobody_knows_counts_as_not_answered(key: str, answer: object, word: str) -> None:
    notes: list[str] = []
    assert read_answers({key: answer}, notes) == {}
    assert notes == [f'The word "{word}" in {key} is not known, so {key} counts as not answered.']


@pytest.mark.parametrize("answer", ["yes", "no", 1, 0, [], {}])
def test_neither_true_nor_false_counts_as_the_worse(answer: object) -> None:
    notes: list[str] = []
    assert read_answers({"pregnant": answer, "support": answer}, notes) == {"pregnant": True, "support": False}
    assert [note.rsplit(" ", 1)[1] for note in notes] == ["true.", "false."]


def test_a_question_that_is_not_known_is_named() -> None:
    notes: list[str] = []
    assert read_answers({"Pregnant": True, "q99": False}, notes) == {}
    assert notes == ['The question "Pregnant" is not known.', 'The question "q99" is not known.']
