"""Doses: the table columns together, the stages by date, and repetitions where two ranges meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Dose, Range
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.dosing import amount, column, in_learning, rest
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import Allowed

People = Callable[..., Profile]
FactsOf = Callable[..., PersonFacts]


@pytest.mark.parametrize(
    ("tier", "falls", "sets", "reps", "tempo_s", "rest_s", "ceiling", "most"),
    [
        ("T1", False, 2, (12, 15), 5, 60, 8, 8),
        ("T2", False, 2, (12, 15), 6, 90, 7, 8),
        ("T3", False, 1, (8, 10), 7, 90, 5, 6),
        ("T1", True, 2, (12, 15), 7, 120, 6, 6),
        ("T2", True, 2, (12, 15), 7, 120, 6, 6),
        ("T3", True, 1, (8, 10), 7, 120, 5, 6),
    ],
)
def test_the_column_of_each_tier_and_flag(
    facts: FactsOf,
    tiered: People,
    tier: str,
    falls: bool,
    sets: int,
    reps: tuple[int, int],
    tempo_s: int,
    rest_s: int,
    ceiling: int,
    most: int,
) -> None:
    table = column(facts(tiered(tier, falls)))
    assert table.learning.sets.high == sets
    assert (table.learning.reps.low, table.learning.reps.high) == reps
    assert table.tempo.seconds() == tempo_s
    assert (rest(table, table.learning), table.effort_ceiling, table.exercises_at_most) == (rest_s, ceiling, most)


@pytest.mark.parametrize(
    ("tier", "sessions", "weeks"), [("T1", 3, 4), ("T2", 2, 4), ("T2", 1, 6), ("T3", 2, 6), ("T3", 1, 8)]
)
def test_the_learning_weeks_run_by_date(
    facts: FactsOf, tiered: People, start: date, tier: str, sessions: int, weeks: int
) -> None:
    table = column(facts(tiered(tier, False)))
    learning = [in_learning(table, start + timedelta(weeks=week), start, sessions) for week in range(10)]
    assert learning == [week < weeks for week in range(10)]


@pytest.mark.parametrize(
    ("dose", "tier", "planned"),
    [
        ("8-12 reps", "T1", 12),
        ("10-20 reps", "T1", 14),
        ("6-10 reps", "T1", 10),
        ("5-8 reps", "T3", 8),
        ("8-12 reps", "T3", 9),
        ("12-20 reps", "T3", 12),
        ("5-10 reps of 3-5 s", "T1", 8),
        ("10-30 s", "T3", 20),
        ("20-40 steps", "T1", 30),
        ("5-20 min", "T1", 750),
    ],
)
def test_repetitions_are_the_middle_of_what_two_ranges_share(
    catalogue: Catalogue, facts: FactsOf, tiered: People, dose: str, tier: str, planned: int
) -> None:
    known = facts(tiered(tier, False))
    exercise = replace(catalogue.exercises[ExerciseId("pushup_wall")], dose=Dose.parse(dose))
    answer = verdict(exercise, known)
    assert isinstance(answer, Allowed)
    assert amount(exercise, answer, column(known).learning).value == planned


def test_a_hold_is_shortened_for_high_pressure_but_a_walk_is_not(
    catalogue: Catalogue, facts: FactsOf, person: People
) -> None:
    known = facts(person(q5="light"))
    plank, walk = (catalogue.exercises[ExerciseId(id_)] for id_ in ("plank_wall", "walk_easy"))
    held, walked = verdict(plank, known), verdict(walk, known)
    assert isinstance(held, Allowed)
    assert isinstance(walked, Allowed)
    assert amount(plank, held).high == 10
    assert amount(walk, walked).high == 20 * 60


def test_hard_sets_rest_longer(facts: FactsOf, tiered: People) -> None:
    table = column(facts(tiered("T1", False)))
    assert (rest(table, table.learning), rest(table, table.main)) == (60, Range(low=60, high=120).middle())
