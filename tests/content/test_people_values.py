"""Values of a people file: what counts as a number, and how a value stands in a sentence."""

from __future__ import annotations

import pytest

from bonehome.content.people_values import LONGEST_SHOWN, items, number, shown, whole


@pytest.mark.parametrize(
    ("value", "as_number", "as_whole"),
    [
        (12, 12, 12),
        (12.0, 12, 12),
        (-2.5, -2.5, None),
        (True, None, None),
        ("12", None, None),
        (None, None, None),
        (10**400, None, None),
        (1e308, None, None),
    ],
)
def test_numbers(value: object, as_number: float | None, as_whole: int | None) -> None:
    assert (number(value), whole(value)) == (as_number, as_whole)


def test_the_members_of_a_list() -> None:
    assert (items([1, "two"]), items("two"), items(None)) == ([1, "two"], [], [])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("knees", '"knees"'),
        ("two\nlines", '"two lines"'),
        ("\ud800", '" "'),
        (4, "4"),
        (True, "true"),
        (None, "null"),
        (["tue"], "a list"),
        ({"a": 1}, "an object"),
    ],
)
def test_a_value_in_a_sentence(value: object, words: str) -> None:
    assert shown(value) == words


def test_a_long_value_is_cut() -> None:
    assert len(shown("x" * 10**6)) == len(shown(10**400)) == LONGEST_SHOWN + len(" ...")
