"""The answers as facts: what is impossible or of the wrong kind is "not answered"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bonehome.domain.profile import Profile
from bonehome.domain.rules.answers import Vocabulary, age_on, answer_facts, fact_names
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.condition import Fact
from bonehome.domain.rules.standing import NOTHING_ELSE


@pytest.fixture
def fact(rules: Rules, person: Callable[..., Profile], start: date) -> Callable[..., Fact]:
    def ask(name: str, **changes: object) -> Fact:
        return answer_facts(person(**changes), start, rules.norms, rules.standing.words, NOTHING_ELSE)[name]

    return ask


@pytest.mark.parametrize(
    ("name", "answers", "value"),
    [
        ("q2", {"q2": 1}, None),
        ("q2", {"q2": "no"}, None),
        ("q5", {"q5": False}, "no"),
        ("q5", {"q5": "light"}, "light"),
        ("q5", {"q5": "high"}, None),
        ("q5", {"q5": 180}, None),
        ("q8", {"q8": 2}, 2),
        ("q8", {"q8": -1}, None),
        ("q8", {"q8": True}, None),
        ("q8", {"q8": 1.5}, None),
        ("q8", {"q8": 10**400}, None),
        ("q7", {"q7": []}, None),
        ("q7", {"q7": ["wrist", 3]}, None),
        ("q7", {"q7": ["left wrist"]}, True),
        ("q7.topics", {"q7": ["left wrist"]}, ("wrist",)),
        ("q7.topics", {"q7": ["forearm"]}, ("wrist",)),
        ("q7.topics", {"q7": True}, ("ankle", "shld", "thr", "wrist")),
        ("q7.topics", {"q7": ["nose"]}, ("ankle", "shld", "thr", "wrist")),
        ("q16.topics", {"q16": ["long-term steroids"]}, ()),
        ("q16.topics", {"q16": ["Rheumatoid arthritis", "Parkinson's"]}, ("pd", "ra")),
        ("q16.topics", {"q16": ["radiotherapy after cancer"]}, ()),
        ("q14", {"q14": False}, None),
        ("q14.aid", {"q14": {"fallen": False}}, None),
        ("q15", {"q15": "thin"}, None),
        ("q18.knee", {"q18": {"knee": 4}}, 4),
        ("q18.hip", {"q18": {"knee": 4}}, 0),
        ("q18.knee", {"q18": {"knee": 11}}, None),
        ("q18.knee", {"q18": {"knee": 10**400}}, None),
        ("q18.knee", {"q18": {"knee": "sore"}}, None),
        ("q18.knee", {"q18": []}, None),
        ("q19", {"q19": None}, "none"),
        ("q19", {"without": ("q19",)}, None),
        ("q19", {"q19": False}, None),
        ("q19", {"q19": {"joint": "hip"}}, "hip"),
        ("q19.weeks_ago", {"q19": {"joint": "hip", "weeks_ago": -3}}, None),
        ("tug_s", {"tests": {"tug_s": -1.0}}, None),
        ("tug_s", {"tests": {"tug_s": float("nan")}}, None),
        ("chair_stand_below", {"tests": {"chair_stand": 10}}, True),
        ("chair_stand_below", {"tests": {"chair_stand": 11}}, False),
        ("chair_stand_below", {"tests": {"chair_stand": 3}, "born": 1970}, None),
    ],
)
def test_each_answer_becomes_a_fact(
    fact: Callable[..., Fact], name: str, answers: dict[str, object], value: Fact
) -> None:
    assert fact(name, **answers) == value


@pytest.mark.parametrize(
    ("born", "age"), [(1958, 68), (2008, 18), (2009, None), (1916, 110), (1915, None), (None, None)]
)
def test_an_impossible_age_is_not_known(
    person: Callable[..., Profile], start: date, born: int | None, age: int | None
) -> None:
    assert age_on(person(born=born), start) == age


def test_the_list_of_names_is_exactly_what_is_supplied(
    rules: Rules, person: Callable[..., Profile], start: date
) -> None:
    assert set(answer_facts(person(), start, rules.norms, rules.standing.words, NOTHING_ELSE)) == fact_names()


def test_a_short_word_must_stand_alone() -> None:
    words = Vocabulary(topics={"ra": ("ra",), "none": ("radio",)}, worst=("ra", "pd"))
    assert words.of(["RA"]) == ("ra",)
    assert words.of(["radiotherapy"]) == ()
    assert words.of(["rash"]) == ("pd", "ra")
