"""A lived life: what is done was planned, the past grows with it, and gaps, falls and questions come about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.events import EventKind
from bonehome.domain.profile import State
from bonehome.domain.proof.life import Life, Lived
from bonehome.domain.proof.people import Habits, Invented, invent
from bonehome.domain.rules.bundle import Rules
from tests.gate import START, WELL

STEADY = Habits(adherence=1.0, reports=1.0, ease=0.0, pain=0.0, gap=0.0, fall=0.0, late=0.0)


def healthy(number: int = 0, **habits: float) -> Invented:
    """The first invented person from a number on who may train, with steady habits but for those given."""
    one = invent(1, number, START)
    profile = replace(one.profile, answers=dict(WELL), born=1958, minutes=25)  # type: ignore[arg-type]
    return Invented(profile=profile, habits=replace(STEADY, **habits))


def life(catalogue: Catalogue, rules: Rules, invented: Invented, seed: int = 1) -> Life:
    return Life(invented=invented, catalogue=catalogue, rules=rules, start=START, dice=Random(seed))


def test_the_same_dice_live_the_same_weeks(catalogue: Catalogue, rules: Rules) -> None:
    first, second = (list(life(catalogue, rules, invent(1, 5, START)).weeks(5)) for _ in range(2))
    assert [(one.week, one.done) for one in first] == [(one.week, one.done) for one in second]


def test_what_is_done_was_planned_and_the_next_plan_knows_it(catalogue: Catalogue, rules: Rules) -> None:
    one = life(catalogue, rules, healthy())
    for number, week in enumerate(one.weeks(4)):
        planned = {
            (day.date, slot.exercise) for day in week.week.days for session in day.sessions for slot in session.slots()
        }
        done = {(entry.date, entry.exercise) for entry in week.done}
        assert done == planned
        assert week.week.start == START + number * timedelta(days=7)
        assert all(entry in one.past.entries or week.plan.past is one.past for entry in week.done)
    assert len(one.past.dates) == len(set(one.past.dates)) > 15


def test_who_does_little_logs_little(catalogue: Catalogue, rules: Rules) -> None:
    def count(adherence: float) -> int:
        return sum(len(week.done) for week in life(catalogue, rules, healthy(adherence=adherence)).weeks(4))

    assert count(0.0) == 0
    assert 0 < count(0.3) < count(1.0)


def test_who_reports_nothing_says_nothing_of_effort_or_pain(catalogue: Catalogue, rules: Rules) -> None:
    for reports, told in ((0.0, False), (1.0, True)):
        weeks = list(life(catalogue, rules, healthy(reports=reports)).weeks(2))
        sets = [one for week in weeks for entry in week.done for one in entry.sets]
        assert {one.effort is not None and one.pain is not None for one in sets} == {told}


def test_a_gap_is_a_time_without_any_work(catalogue: Catalogue, rules: Rules) -> None:
    weeks = list(life(catalogue, rules, healthy(gap=1.0)).weeks(12))
    assert weeks[0].done == ()
    assert 0 < sum(1 for week in weeks if week.done) < 6
    assert all(week.week.days for week in weeks)


def test_a_fall_calls_for_the_questions_and_sets_the_flag(catalogue: Catalogue, rules: Rules) -> None:
    one = life(catalogue, rules, healthy(fall=1.0, late=1.0))
    weeks = list(one.weeks(3))
    assert {event.kind for event in one.events} == {EventKind.FALL}
    assert [week.plan.facts.standing.state for week in weeks] == [State.EDUCATION_ONLY] * 3
    assert all(week.plan.facts.standing.falls for week in weeks)


@pytest.mark.parametrize(("late", "states"), [(0.0, {State.OK}), (1.0, {State.OK, State.EDUCATION_ONLY})])
def test_the_questions_come_every_twelve_weeks(
    catalogue: Catalogue, rules: Rules, late: float, states: set[State]
) -> None:
    one = life(catalogue, rules, healthy(late=late))
    weeks: list[Lived] = list(one.weeks(16))
    assert {week.plan.facts.standing.state for week in weeks} == states
    assert (one.screened_on > START) is (late == 0.0)
