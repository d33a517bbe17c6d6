"""The gate of today: never an answer of yesterday, and no question asked twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bonehome.app.gate import TodaysGate
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.verdict import Allowed, Refused
from tests.app.samples import Home
from tests.gate import allowed
from tests.store.samples import MONDAY, session, set_record

SQUAT = ExerciseId("mini_squat_counter")


@pytest.fixture
def gate(home: Home) -> TodaysGate:
    home.answer_all()
    services = home.services
    return TodaysGate(services.screening, services.planning.knowledge, services.clock)


def test_it_answers_again_only_where_something_changed(home: Home, gate: TodaysGate) -> None:
    first = gate.verdict(SQUAT)
    assert isinstance(first, Allowed)
    assert gate.verdict(SQUAT) is first
    assert gate.facts() is gate.facts()
    home.services.screening.answer(QuestionId("q18"), {"knee": 6})
    assert isinstance(gate.verdict(SQUAT), Refused)
    home.services.screening.answer(QuestionId("q18"), {})
    assert isinstance(gate.verdict(SQUAT), Allowed)


def test_a_new_day_and_a_new_set_are_looked_at(home: Home, gate: TodaysGate) -> None:
    today = gate.facts()
    home.to(MONDAY + timedelta(days=1))
    tomorrow = gate.facts()
    assert tomorrow is not today
    assert tomorrow.trained.first is None
    begun = home.services.training.begin(session())
    home.services.training.set_done(begun.id, set_record("s1-1", "warm_march", home.clock))
    assert gate.facts().trained.first == MONDAY + timedelta(days=1)


def test_what_the_library_does_not_know_is_refused_in_words(gate: TodaysGate) -> None:
    answer = gate.verdict(ExerciseId("jump_rope_1999"))
    assert isinstance(answer, Refused)
    assert answer.reason == "This exercise is no longer in the library."


def test_it_is_the_gate_of_the_rules(gate: TodaysGate) -> None:
    """A well person and Ellen with her knee are told different things of the same exercise."""
    ellen = gate.verdict(SQUAT)
    assert isinstance(ellen, Allowed)
    assert ellen.effort_cap < allowed(SQUAT).effort_cap


def test_a_home_test_is_asked_for_like_an_exercise(home: Home, gate: TodaysGate) -> None:
    first = gate.test_verdict("chair_stand")
    assert isinstance(first, Allowed)
    assert gate.test_verdict("chair_stand") is first
    home.services.screening.answer(QuestionId("q18"), {"knee": 6})
    closed = gate.test_verdict("chair_stand")
    assert isinstance(closed, Refused)
    assert closed.rule == "tag_knee"
    unknown = gate.test_verdict("eyes_closed_s")
    assert isinstance(unknown, Refused)
    assert unknown.reason == "We do not know this test."
