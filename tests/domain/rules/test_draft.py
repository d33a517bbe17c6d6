"""A session comes to the asked minutes: what goes first, and what takes the seconds that are left."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.draft import trim, use_up
from bonehome.domain.rules.fill import Shelf
from bonehome.domain.rules.session import Brief, strength_session
from bonehome.domain.week import BlockName

ShelfOf = Callable[..., Shelf]


@pytest.mark.parametrize(("minutes", "near"), [(10, 120), (20, 120), (25, 150), (60, 360)])
def test_how_near_a_session_has_to_be(rules: Rules, minutes: int, near: int) -> None:
    assert rules.sessions.tolerance(minutes) == near


def test_trimming_takes_back_and_balance_sets_before_strength(stock: ShelfOf, brief: Callable[..., Brief]) -> None:
    one = stock()
    full = strength_session(one, brief(40))
    for minutes in (38, 33, 28, 20):
        small = trim(full, minutes)
        assert small.seconds <= minutes * 60 + one.facts.rules.sessions.tolerance(minutes)
        for name in (BlockName.WARMUP, BlockName.COOLDOWN):
            assert small.blocks[name] == full.blocks[name]
    little = trim(full, 36)
    assert {pick.exercise.id for pick in little.blocks[BlockName.STRENGTH]} == {
        pick.exercise.id for pick in full.blocks[BlockName.STRENGTH]
    }


def test_seconds_that_are_left_go_to_balance_and_back(stock: ShelfOf, brief: Callable[..., Brief]) -> None:
    one = stock()
    short = strength_session(one, brief(25))
    longer = use_up(short, 30)
    assert short.seconds < longer.seconds <= 30 * 60
    assert longer.blocks[BlockName.STRENGTH] == short.blocks[BlockName.STRENGTH]


def test_a_session_that_is_still_too_long_lets_its_back_work_go(stock: ShelfOf, brief: Callable[..., Brief]) -> None:
    one = stock("T3", q1=True, cleared=True)
    draft = strength_session(one, brief(10))
    most = 10 * 60 + one.facts.rules.sessions.tolerance(10)
    assert draft.seconds <= most
    longer = draft.put(BlockName.WARMUP, tuple(pick.but(sets=pick.sets + 1) for pick in draft.blocks[BlockName.WARMUP]))
    cut = trim(longer, 10)
    assert cut.blocks[BlockName.BACK] == ()
    assert len(cut.blocks[BlockName.STRENGTH]) == 1
