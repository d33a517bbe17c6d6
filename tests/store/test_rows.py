"""Rows and dataclasses: nothing is lost at the border."""

from __future__ import annotations

from dataclasses import replace

from bonehome.domain.week import Block, BlockName, Slot
from bonehome.store.rows import blocks_of, slot_columns, slot_of
from tests.gate import allowed, gate, gate_of
from tests.store.samples import session, slot


def rows(*blocks: Block) -> list[dict[str, object]]:
    return slot_columns(replace(session(), blocks=blocks))


def test_blocks_come_back_whatever_the_order_of_the_rows() -> None:
    blocks = session().blocks
    assert blocks_of(reversed(rows(*blocks)), gate()) == (blocks, ())


def test_what_the_gate_refuses_now_is_named_and_is_no_slot() -> None:
    knee = gate_of(q18={"knee": 6})
    blocks, closed = blocks_of(rows(*session().blocks), knee)
    assert [one.exercise for one in closed] == ["squat_free"]
    assert [slot.exercise for block in blocks if block.name is BlockName.STRENGTH for slot in block.slots] == [
        "clam_band"
    ]
    assert blocks_of(rows(Block(name=BlockName.STRENGTH, slots=(slot("a", "squat_free"),))), knee) == ((), closed)


def test_effort_is_brought_down_to_what_is_allowed_now_and_never_raised() -> None:
    (row,) = rows(Block(name=BlockName.STRENGTH, slots=(slot("a", "squat_free"),)))
    for kept, now, cap in ((6, gate(), 6), (6, gate_of(q18={"knee": 4}), 5), (3, gate_of(q18={"knee": 4}), 3)):
        found = slot_of({**row, "effort_cap": kept}, now)
        assert isinstance(found, Slot)
        assert (found.effort_cap, found.allowed) == (cap, now(found.exercise))


def test_what_stands_in_the_column_modified_decides_nothing() -> None:
    (row,) = rows(Block(name=BlockName.STRENGTH, slots=(slot("a", "squat_free"),)))
    found = slot_of({**row, "modified": True}, gate())
    assert isinstance(found, Slot)
    assert not found.modified


def test_a_choice_comes_back_through_the_gate_or_not_at_all() -> None:
    (row,) = rows(Block(name=BlockName.STRENGTH, slots=(slot("a", "squat_free"),)))
    assert row["choice"] == "sts_arms_crossed"
    (walk,) = rows(Block(name=BlockName.WALK, slots=(slot("b", "walk_easy"),)))
    assert walk["choice"] is None
    for choice, wanted in (("sts_arms_crossed", allowed("sts_arms_crossed")), ("jump_rope_1999", None), (None, None)):
        found = slot_of({**row, "choice": choice}, gate())
        assert isinstance(found, Slot)
        assert found.choice == wanted


def test_two_blocks_of_one_name_stay_two() -> None:
    blocks = (
        Block(name=BlockName.BALANCE, slots=(slot("a", "tandem_stand"),)),
        Block(name=BlockName.STRENGTH, slots=(slot("b", "squat_free"),)),
        Block(name=BlockName.BALANCE, slots=(slot("c", "side_step"),)),
    )
    assert blocks_of(rows(*blocks), gate()) == (blocks, ())


def test_no_rows_are_no_blocks() -> None:
    assert blocks_of([], gate()) == ((), ())
