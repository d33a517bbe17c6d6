"""The shape of a session: budgets between the columns, and what is done with seconds too many or too few."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.dosing import column
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.fill import Shelf, add_sets, fit_shortest, in_turn, lengthen, shelf
from bonehome.domain.rules.session import balance_session, budgets, impact_open, seconds, strength_session, tolerance
from bonehome.domain.rules.strength import Shape, layout, slot_picks
from bonehome.domain.week import BlockName

ShelfOf = Callable[..., Shelf]


@pytest.fixture
def stock(
    catalogue: Catalogue, facts: Callable[..., PersonFacts], tiered: Callable[..., Profile], start: date
) -> ShelfOf:
    def make(tier: str = "T1", falls: bool = False, **changes: object) -> Shelf:
        known = facts(tiered(tier, falls, **changes))
        table = column(known)
        return shelf(known, catalogue, table, table.learning)

    return make


@pytest.mark.parametrize(
    ("minutes", "budget"),
    [
        (10, {"warmup": 90, "impact": 0, "balance": 90, "strength": 270, "back": 60, "cooldown": 60}),
        (15, {"warmup": 120, "impact": 60, "balance": 120, "strength": 390, "back": 90, "cooldown": 90}),
        (20, {"warmup": 150, "impact": 105, "balance": 180, "strength": 510, "back": 105, "cooldown": 105}),
        (25, {"warmup": 180, "impact": 150, "balance": 240, "strength": 630, "back": 120, "cooldown": 120}),
        (40, {"warmup": 240, "impact": 240, "balance": 390, "strength": 1200, "back": 150, "cooldown": 150}),
        (60, {"warmup": 240, "impact": 240, "balance": 390, "strength": 1200, "back": 150, "cooldown": 150}),
    ],
)
def test_the_seconds_of_each_block(rules: Rules, minutes: int, budget: dict[str, int]) -> None:
    assert {name.value: row[0] for name, row in budgets(rules.sessions, minutes).items()} == budget


def test_what_has_under_45_seconds_is_dropped(rules: Rules) -> None:
    assert budgets(rules.sessions, 12)[BlockName.IMPACT] == (0, 0)
    assert budgets(rules.sessions, 14)[BlockName.IMPACT][0] == 45


def test_the_table_fills_its_columns(rules: Rules) -> None:
    check = rules.dosing.check_s
    for minutes in (10, 15, 25, 40):
        total = check + sum(row[0] for row in budgets(rules.sessions, minutes).values())
        assert minutes * 60 - 30 <= total <= minutes * 60


@pytest.mark.parametrize(("minutes", "near"), [(10, 120), (20, 120), (25, 150), (60, 360)])
def test_how_near_a_session_has_to_be(minutes: int, near: int) -> None:
    assert tolerance(minutes) == near


def test_growing_never_passes_the_budget_nor_the_ranges(stock: ShelfOf) -> None:
    one = stock()
    pool = one.facts.rules.sessions.pools["balance"]
    picks = tuple(one.gentle(choice, pool) for choice in in_turn(one, pool, True))
    for budget in (60, 150, 333, 2000):
        grown = lengthen(one, add_sets(one, picks, budget), budget)
        assert one.seconds(grown) <= max(budget, one.seconds(picks))
        for pick in grown:
            assert pick.sets <= pool.max_sets
            assert pick.amount.low <= pick.amount.value <= pick.amount.high
    assert {pick.sets for pick in add_sets(one, picks, 5000)} == {pool.max_sets}


def test_a_small_budget_keeps_one_exercise_at_its_shortest(stock: ShelfOf) -> None:
    one = stock()
    pool = one.facts.rules.sessions.pools["warmup"]
    picks = tuple(one.gentle(choice, pool) for choice in in_turn(one, pool, True))
    assert [(pick.exercise.id, pick.amount.value) for pick in fit_shortest(one, picks, 10)] == [("warm_march", 60)]


def test_a_pool_gives_the_easiest_of_each_family_first(stock: ShelfOf) -> None:
    one = stock()
    pools = one.facts.rules.sessions.pools
    assert [choice.exercise.id for choice in in_turn(one, pools["balance"], True)][:6] == [
        *("weight_shift", "side_step"),
        *("feet_together", "heel_toe_rock"),
        *("semi_tandem", "step_clock"),
    ]
    assert "back_wall_press" not in {choice.exercise.id for choice in in_turn(one, pools["posture"], True)}


def test_floor_work_comes_last_and_neighbours_become_pairs(stock: ShelfOf) -> None:
    one = stock()
    picks = layout(one, slot_picks(one, Shape(letter="B", index=1, minutes=40, floor=True)))
    assert [pick.exercise.id for pick in picks if pick.floor] == [picks[-1].exercise.id] == ["brace_supine"]
    assert [pick.pair for pick in picks][:4] == ["A", "A", "B", "B"]


def test_second_sets_begin_with_slot_one(stock: ShelfOf) -> None:
    one = stock()
    block = strength_session(one, 40, "A", 0).blocks[BlockName.STRENGTH]
    sets = {pick.number: pick.sets for pick in block}
    assert sets[1] == sets[2] == 2
    assert max(sets.values()) == 2


def test_closed_landings_give_their_time_to_balance_and_back(stock: ShelfOf) -> None:
    ready = {"chair_stand": 15, "one_leg_s": 12, "tandem_s": 10}
    one = stock(tests=ready)
    assert impact_open(one.facts)
    assert not impact_open(stock().facts)
    assert not impact_open(stock("T3", tests=ready).facts)
    assert BlockName.IMPACT in strength_session(one, 25, "A", 0).blocks


@pytest.mark.parametrize("minutes", [10, 20, 30, 45])
def test_a_balance_session_is_not_longer_than_asked(stock: ShelfOf, minutes: int) -> None:
    one = stock("T3", True)
    draft = balance_session(one, minutes)
    assert seconds(one, draft) <= minutes * 60 + tolerance(minutes)
    assert BlockName.STRENGTH not in draft.blocks
