"""Filling blocks: as many exercises, sets and seconds as a budget holds, and never more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bonehome.domain.ids import FamilyId, SlotId
from bonehome.domain.rules.fill import (
    Picks,
    Shelf,
    add_sets,
    fit_sets,
    fit_shortest,
    fit_timed,
    lengthen,
    names,
    offer,
    slot_of,
)
from bonehome.domain.rules.pools import in_turn
from bonehome.domain.rules.timing import work_seconds

ShelfOf = Callable[..., Shelf]


def pool_of(shelf: Shelf, name: str, floor: bool = True) -> Picks:
    return in_turn(shelf, shelf.facts.rules.sessions.pools[name], floor)


@pytest.mark.parametrize("budget", [60, 150, 333, 2000])
def test_growing_never_passes_the_budget_nor_the_ranges(stock: ShelfOf, budget: int) -> None:
    one = stock()
    picks = pool_of(one, "balance")
    grown = lengthen(one, add_sets(one, picks, budget), budget)
    assert one.seconds(grown) <= max(budget, one.seconds(picks))
    for pick in grown:
        assert pick.sets <= pick.max_sets
        assert pick.amount.low <= pick.amount.value <= pick.amount.high


def test_more_sets_come_to_an_end_at_the_most(stock: ShelfOf) -> None:
    one = stock()
    picks = pool_of(one, "balance")
    assert {pick.sets for pick in add_sets(one, picks, 5000)} == {picks[0].max_sets}


def test_a_small_budget_keeps_one_exercise_at_its_shortest(stock: ShelfOf) -> None:
    one = stock()
    picks = pool_of(one, "warmup")
    assert [(pick.exercise.id, pick.amount.value) for pick in fit_shortest(one, picks, 10)] == [("warm_march", 60)]
    assert len(fit_sets(one, picks, 10)) == 1
    assert names(fit_timed(one, picks, 10)) == {"warm_march"}


def test_a_larger_budget_takes_the_picks_in_their_order(stock: ShelfOf) -> None:
    one = stock()
    picks = pool_of(one, "warmup")
    for budget in (100, 180, 300):
        fitting = fit_shortest(one, picks, budget)
        assert [pick.exercise.id for pick in fitting] == [pick.exercise.id for pick in picks][: len(fitting)]
        assert one.seconds(fitting) <= budget


def test_the_shelf_knows_only_what_the_gate_lets_through(stock: ShelfOf) -> None:
    one = stock("T3", True)
    found = [row.exercise for rows in one.families.values() for row in rows]
    assert found
    for exercise in found:
        assert not {tag.tag for tag in exercise.not_for if not tag.soft} & one.facts.tags
    squats = one.of((FamilyId("squat"),), tuple(found[0].types), True)
    assert [row.exercise.level for row in squats] == sorted(row.exercise.level for row in squats)


def test_a_shelf_without_the_floor_has_nothing_lying(stock: ShelfOf) -> None:
    one = stock()
    family = FamilyId("hip_ext")
    kinds = one.families[family][0].exercise.types
    assert any(row.exercise.floor for row in one.of((family,), kinds, True))
    assert not any(row.exercise.floor for row in one.of((family,), kinds, False))


def test_the_offer_is_in_order_of_levels(stock: ShelfOf, catalogue: object) -> None:
    one = stock()
    offered = offer(one.facts, catalogue)  # type: ignore[arg-type]
    assert offered == one.families
    for rows in offered.values():
        assert [row.exercise.level for row in rows] == sorted(row.exercise.level for row in rows)


def test_seconds_are_those_of_the_timing_rules(stock: ShelfOf) -> None:
    one = stock()
    pick = pool_of(one, "balance")[0]
    work = work_seconds(pick.exercise, pick.amount.value, one.table.tempo)
    assert one.work(pick) == work
    assert one.seconds((pick, pick.more(2))) == 20 + 4 * (work + pick.rest_s)


def test_a_pick_with_other_fields_leaves_the_old_one_as_it_was(stock: ShelfOf) -> None:
    pick = pool_of(stock(), "balance")[0]
    other = pick.but(sets=3, reason="other")
    assert (other.sets, other.reason, other.choice) == (3, "other", pick.choice)
    assert pick.sets == 1
    assert pick.with_amount(7).amount.value == 7


def test_a_slot_says_what_the_pick_is(stock: ShelfOf) -> None:
    one = stock()
    held = next(pick for pick in pool_of(one, "balance") if pick.exercise.dose.timed)
    counted = next(pick for pick in pool_of(one, "back") if pick.exercise.dose.hold is not None)
    first, second = slot_of(held, SlotId("a")), slot_of(counted, SlotId("b"))
    assert (first.seconds, first.reps, first.hold_s) == (held.amount.value, None, None)
    assert (second.seconds, second.reps, second.hold_s) == (None, counted.amount.value, 4)
    assert (first.exercise, first.side, first.allowed) == (held.exercise.id, held.exercise.side, held.choice.allowed)
