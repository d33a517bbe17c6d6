"""The shape of a session: budgets between the columns, and what is done with seconds too many or too few."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.draft import Draft
from bonehome.domain.rules.fill import Shelf
from bonehome.domain.rules.landings import Landings
from bonehome.domain.rules.session import Brief, balance_session, budgets, landing_seconds, strength_session
from bonehome.domain.week import BlockName

ShelfOf = Callable[..., Shelf]
READY = {"chair_stand": 15, "one_leg_s": 12, "tandem_s": 10}
GENTLE = Landings(exercise=ExerciseId("heel_drop_gentle"), sets=1, reps=13, rest_s=60, days_most=6, rest_days=False)


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


def block_seconds(shelf: Shelf, draft: Draft, name: BlockName) -> int:
    return shelf.seconds(draft.blocks.get(name, ()))


def test_second_sets_begin_with_slot_one(stock: ShelfOf, brief: Callable[..., Brief]) -> None:
    block = strength_session(stock(), brief(40)).blocks[BlockName.STRENGTH]
    sets = {pick.number: pick.sets for pick in block}
    assert sets[1] == sets[2] == 2
    assert max(sets.values()) == 2


def test_closed_landings_give_their_time_to_balance_and_back(stock: ShelfOf, brief: Callable[..., Brief]) -> None:
    ready = stock(tests=READY)
    landed = strength_session(ready, brief(25, landings=GENTLE))
    closed = strength_session(ready, brief(25))
    assert BlockName.IMPACT in landed.blocks
    assert BlockName.IMPACT not in closed.blocks
    for name in (BlockName.BALANCE, BlockName.BACK):
        assert block_seconds(ready, closed, name) >= block_seconds(ready, landed, name)
    assert sum(block_seconds(ready, closed, name) for name in (BlockName.BALANCE, BlockName.BACK)) > sum(
        block_seconds(ready, landed, name) for name in (BlockName.BALANCE, BlockName.BACK)
    )


@pytest.mark.parametrize("reps", [5, 10, 20])
def test_a_session_holds_the_landings_of_the_week(stock: ShelfOf, brief: Callable[..., Brief], reps: int) -> None:
    ready = stock(tests=READY)
    for minutes in (15, 25, 40):
        for make in (strength_session, balance_session):
            picks = make(ready, brief(minutes, landings=replace(GENTLE, reps=reps))).blocks[BlockName.IMPACT]
            first = picks[0]
            assert (first.exercise.id, first.sets, first.amount.value) == (GENTLE.exercise, 1, reps)
            assert {one.exercise.id for one in picks} <= {GENTLE.exercise, "march_firm"}


@pytest.mark.parametrize(("minutes", "found"), [(10, 0), (15, 60), (25, 150), (40, 240), (50, 540), (60, 840)])
def test_the_seconds_for_landings(rules: Rules, minutes: int, found: int) -> None:
    assert landing_seconds(rules.sessions, minutes) == found


@pytest.mark.parametrize("minutes", [10, 20, 30, 45])
@pytest.mark.parametrize(("tier", "falls"), [("T1", False), ("T3", True)])
def test_a_balance_session_is_not_longer_than_asked(
    stock: ShelfOf, brief: Callable[..., Brief], tier: str, falls: bool, minutes: int
) -> None:
    one = stock(tier, falls)
    draft = balance_session(one, brief(minutes))
    assert draft.seconds <= minutes * 60 + one.facts.rules.sessions.tolerance(minutes)
    assert BlockName.STRENGTH not in draft.blocks


def test_an_easier_week_is_not_filled_up_again(stock: ShelfOf, brief: Callable[..., Brief]) -> None:
    easy, usual = stock(week=5), stock(week=6)
    assert easy.stage.deload is not None
    cut, whole = (strength_session(shelf, brief(40)).blocks[BlockName.STRENGTH] for shelf in (easy, usual))
    two_thirds = -(-2 * sum(one.sets for one in whole) // 3)
    assert sum(one.sets for one in cut) <= max(two_thirds, len(cut))  # each exercise keeps one (decisions 9)
    assert sum(one.sets for one in cut) < sum(one.sets for one in whole)
    assert min(one.sets for one in cut) == 1
    assert max(one.effort_cap for one in cut) == 5


def test_a_balance_session_of_little_work_ends_with_a_longer_cool_down(
    stock: ShelfOf, brief: Callable[..., Brief]
) -> None:
    full = stock()
    few = {name: rows[:1] if name.startswith("bal_") else rows for name, rows in full.families.items()}
    poor = replace(stock(), families={**few, FamilyId("posture_mob"): (), FamilyId("scapular"): ()})
    whole, short = (balance_session(shelf, brief(60)) for shelf in (full, poor))
    cool = [shelf.seconds(draft.blocks[BlockName.COOLDOWN]) for shelf, draft in ((full, whole), (poor, short))]
    assert cool[1] > cool[0]
