"""Blocks that are not strength work: whose turn it is, how hard they may be, bouts and walks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.fill import Shelf
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.pools import bout, in_turn, walk
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.week import SessionKind

ShelfOf = Callable[..., Shelf]


def ids(shelf: Shelf, pool: str, floor: bool = True) -> list[str]:
    return [pick.exercise.id for pick in in_turn(shelf, shelf.facts.rules.sessions.pools[pool], floor)]


def clean(start: date, exercise: str, *days_ago: int, **done: object) -> Log:
    """Looks at the top of the range that were easy and painless."""
    one = LogSet(**{"effort": 3.0, "pain": 0.0, "form_ok": True, **done})  # type: ignore[arg-type]
    days = (start - timedelta(days=back) for back in days_ago)
    return tuple(LogEntry(date=day, exercise=ExerciseId(exercise), sets=(one,)) for day in days)


def test_a_newcomer_begins_where_the_pool_says_and_easier_ones_follow(stock: ShelfOf) -> None:
    assert ids(stock(), "balance") == ["feet_together", "heel_toe_rock", "weight_shift", "side_step"]


def test_the_rung_that_was_reached_comes_first(stock: ShelfOf, start: date) -> None:
    log = clean(start, "tandem_stand", 3, seconds=10)
    assert ids(stock(log=log), "balance")[:3:2] == ["tandem_stand", "semi_tandem"]


def test_two_clean_sessions_bring_the_next_rung_in_front(stock: ShelfOf, start: date) -> None:
    shelf = stock(log=clean(start, "semi_tandem", 6, 3, seconds=30))
    growth = Growth(monday=start, most=2)
    growth.begin_session()
    pool = shelf.facts.rules.sessions.pools["balance"]
    grown = [pick.exercise.id for pick in in_turn(shelf, pool, False, growth)]
    assert grown[:3:2] == ["tandem_stand", "semi_tandem"]
    assert growth.here == {"tandem_stand"}
    assert ids(shelf, "balance")[0] == "semi_tandem"


def test_posture_beside_strength_days_is_soft_and_off_the_floor(stock: ShelfOf) -> None:
    shelf = stock()
    for pick in in_turn(shelf, shelf.facts.rules.sessions.pools["posture"], True):
        assert not pick.floor
        assert pick.exercise.level <= 2 or not pick.exercise.has(*(kind for kind in pick.exercise.types if kind == "R"))
    assert "back_wall_press" not in ids(shelf, "posture")


def test_gentle_work_has_the_gentle_cap_and_that_of_an_easier_week(stock: ShelfOf) -> None:
    for week, most in ((0, 4), (4, 5), (5, 5)):
        shelf = stock(week=week)
        caps = {
            pick.effort_cap
            for name in ("balance", "back", "warmup")
            for pick in in_turn(shelf, shelf.facts.rules.sessions.pools[name], True)
        }
        assert max(caps) == most


@pytest.mark.parametrize(
    ("tier", "falls", "week", "asked", "exercise", "seconds"),
    [
        ("T1", False, 0, 600, "walk_easy", 600),
        ("T1", False, 4, 600, "walk_brisk", 600),
        ("T1", False, 4, 300, "walk_easy", 300),
        ("T1", False, 4, 9000, "walk_brisk", 1800),
        ("T3", False, 9, 600, "walk_easy", 600),
        ("T1", True, 9, 600, "walk_easy", 600),
    ],
)
def test_a_walk_is_easy_for_learners_and_the_careful(
    stock: ShelfOf, tier: str, falls: bool, week: int, asked: int, exercise: str, seconds: int
) -> None:
    (pick,) = walk(stock(tier, falls, week), asked)
    assert (pick.exercise.id, pick.amount.value) == (exercise, seconds)


@pytest.mark.parametrize("kind", [SessionKind.POSTURE, SessionKind.BALANCE])
def test_a_bout_is_five_minutes(stock: ShelfOf, kind: SessionKind) -> None:
    for tier, falls in (("T1", False), ("T3", True)):
        shelf = stock(tier, falls)
        assert 150 <= shelf.seconds(bout(shelf, shelf.facts.rules.sessions.bout(kind))) <= 300


def test_a_bout_of_what_is_closed_is_empty(stock: ShelfOf) -> None:
    shelf = stock(q2=True)
    sessions = shelf.facts.rules.sessions
    for kind in (SessionKind.POSTURE, SessionKind.BALANCE, SessionKind.WALK):
        assert bout(shelf, sessions.bout(kind)) == ()


def test_less_than_the_shortest_walk_is_no_walk(stock: ShelfOf) -> None:
    assert walk(stock("T3", False, 9), 60) == ()
