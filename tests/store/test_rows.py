"""Rows and dataclasses: nothing is lost at the border."""

from __future__ import annotations

from dataclasses import replace

from bonehome.domain.week import Block, BlockName
from bonehome.store.rows import blocks_of, slot_columns
from tests.store.samples import session, slot


def rows(*blocks: Block) -> list[dict[str, object]]:
    return slot_columns(replace(session(), blocks=blocks))


def test_blocks_come_back_whatever_the_order_of_the_rows() -> None:
    blocks = session().blocks
    assert blocks_of(reversed(rows(*blocks))) == blocks


def test_two_blocks_of_one_name_stay_two() -> None:
    blocks = (
        Block(name=BlockName.BALANCE, slots=(slot("a", "tandem_stand"),)),
        Block(name=BlockName.STRENGTH, slots=(slot("b", "squat_free"),)),
        Block(name=BlockName.BALANCE, slots=(slot("c", "side_step"),)),
    )
    assert blocks_of(rows(*blocks)) == blocks


def test_no_rows_are_no_blocks() -> None:
    assert blocks_of([]) == ()
