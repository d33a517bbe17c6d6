"""The strength block: its slots in fill order, pairs, second sets, and which slot gives way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bonehome.domain.rules.fill import Picks, Shelf
from bonehome.domain.rules.pairing import layout, seconds
from bonehome.domain.rules.shape import Shape, Turn, plan_at
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.strength import fill_strength, shorten, slot_picks

ShelfOf = Callable[..., Shelf]


def shape(letter: str = "A", index: int = 0, minutes: int = 40, floor: bool = True) -> Shape:
    return Shape(letter=letter, index=index, place=0, of=2, minutes=minutes, floor=floor)


@pytest.fixture
def growth(start: date) -> Growth:
    return Growth(monday=start, most=2)


@pytest.mark.parametrize(
    ("minutes", "fixed", "rotating", "sets"),
    [(10, 3, 0, 1), (15, 4, 1, 1), (19, 4, 1, 1), (25, 4, 2, 2), (60, 4, 4, 3)],
)
def test_how_many_slots_the_minutes_hold(stock: ShelfOf, minutes: int, fixed: int, rotating: int, sets: int) -> None:
    row = plan_at(stock(), minutes)
    assert (row.fixed, row.rotating, row.sets) == (fixed, rotating, sets)


def test_the_fixed_slots_come_first_and_the_others_take_turns(stock: ShelfOf, growth: Growth) -> None:
    shelf = stock()
    first = [
        [pick.number for pick in slot_picks(Turn(shelf=shelf, shape=shape(index=index, minutes=25), growth=growth))][:6]
        for index in range(4)
    ]
    assert first == [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 7, 8], [1, 2, 3, 4, 6, 5], [1, 2, 3, 4, 8, 7]]


def test_no_exercise_stands_twice_in_a_session(stock: ShelfOf, growth: Growth) -> None:
    for tier, falls in (("T1", False), ("T3", True)):
        for letter in ("A", "B"):
            picks = slot_picks(Turn(shelf=stock(tier, falls), shape=shape(letter), growth=growth))
            used = [pick.exercise.id for pick in picks]
            assert len(set(used)) == len(used)


@pytest.mark.parametrize(("days", "hips"), [(1, "bridge_two"), (2, "hinge_seated")])
def test_a_week_of_one_strength_day_loads_the_hip_bone(stock: ShelfOf, growth: Growth, days: int, hips: str) -> None:
    seated = stock("T3", support=False)
    here = Shape(letter="A", index=0, place=0, of=days, minutes=40, floor=True)
    picks = slot_picks(Turn(shelf=seated, shape=here, growth=growth))
    assert next(pick.exercise.id for pick in picks if pick.number == 3) == hips


@pytest.mark.parametrize(("of", "served"), [(1, False), (2, True)])
def test_a_sibling_family_loads_the_wrists_where_else_nothing_would(
    stock: ShelfOf, growth: Growth, of: int, served: bool
) -> None:
    hurt = stock("T2", q18={"shoulder": 6})
    few = {name: rows for name, rows in hurt.families.items() if name not in ("wrist_grip", "push", "overhead")}
    here = Shape(letter="B", index=0, place=0, of=of, minutes=40, floor=True)
    picks = slot_picks(Turn(shelf=replace(hurt, families=few), shape=here, growth=growth))
    assert any(pick.exercise.sites.wrist for pick in picks) is served


def test_floor_work_comes_last_and_neighbours_become_pairs(stock: ShelfOf, growth: Growth) -> None:
    shelf = stock()
    picks = layout(shelf, slot_picks(Turn(shelf=shelf, shape=shape("B", 1), growth=growth)))
    assert [pick.exercise.id for pick in picks if pick.floor] == [picks[-1].exercise.id] == ["brace_supine"]
    assert [pick.pair for pick in picks][:4] == ["A", "A", "B", "B"]


def test_pairs_train_different_regions_and_rest_long_enough(stock: ShelfOf, growth: Growth) -> None:
    for tier, falls, least in (("T1", False, 20), ("T2", False, 30), ("T3", True, 60)):
        shelf = stock(tier, falls)
        picks = layout(shelf, slot_picks(Turn(shelf=shelf, shape=shape(), growth=growth)))
        pairs = {pick.pair for pick in picks if pick.pair}
        assert pairs
        for letter in pairs:
            first, second = (pick for pick in picks if pick.pair == letter)
            region_of = shelf.facts.rules.spacing.region_of
            assert not region_of[first.exercise.family] & region_of[second.exercise.family]
            assert first.rest_s == 20
            assert second.rest_s >= least
            whole = shelf.table.rest_s.low
            assert first.rest_s + shelf.work(second) + second.rest_s >= whole


def filled(shelf: Shelf, growth: Growth, budget: int, minutes: int = 40, index: int = 0) -> Picks:
    turn = Turn(shelf=shelf, shape=shape(index=index, minutes=minutes), growth=growth)
    return fill_strength(turn, slot_picks(turn), budget, shelf.facts.rules.sessions.tolerance(minutes) // 2)


@pytest.mark.parametrize("budget", [600, 900, 1200, 1800])
def test_a_block_is_not_longer_than_its_budget_and_the_slack(stock: ShelfOf, growth: Growth, budget: int) -> None:
    shelf = stock()
    picks = filled(shelf, growth, budget)
    assert seconds(shelf, picks) <= budget + shelf.facts.rules.sessions.tolerance(40) // 2
    assert {1, 3} <= {pick.number for pick in picks}


def test_second_sets_come_from_slot_one_on(stock: ShelfOf, growth: Growth) -> None:
    picks = filled(stock(), growth, 1500)
    by_number = {pick.number: pick.sets for pick in picks}
    assert by_number[1] == max(by_number.values()) > min(by_number.values())
    assert all(pick.sets <= pick.max_sets for pick in picks)


def test_no_more_exercises_than_the_table_says(stock: ShelfOf, growth: Growth) -> None:
    assert len(filled(stock("T3"), growth, 4000)) == 6
    assert len(filled(stock("T1"), growth, 4000)) == 8


def test_the_anchors_never_give_way(stock: ShelfOf, growth: Growth) -> None:
    for tier, falls in (("T1", False), ("T2", True), ("T3", False)):
        for index in range(4):
            numbers = {pick.number for pick in filled(stock(tier, falls), growth, 330, minutes=15, index=index)}
            assert {1, 3} <= numbers


def test_what_loads_the_wrists_is_counted_in_the_week(stock: ShelfOf, growth: Growth) -> None:
    picks = filled(stock(), growth, 1200)
    assert growth.wrists == sum(1 for pick in picks if pick.exercise.sites.wrist) > 0


def test_shortening_takes_one_repetition_of_the_longest_set(stock: ShelfOf, growth: Growth) -> None:
    shelf = stock("T3")
    picks = slot_picks(Turn(shelf=shelf, shape=shape(), growth=growth))
    before = sum(pick.amount.value for pick in picks)
    less = shorten(shelf, picks)
    assert less is not None
    assert sum(pick.amount.value for pick in less) == before - 1
    while less is not None:
        picks, less = less, shorten(shelf, less)
    assert all(pick.amount.value == pick.amount.low for pick in picks)
