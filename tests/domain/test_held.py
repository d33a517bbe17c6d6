"""A session held to the gate of today."""

from __future__ import annotations

from bonehome.domain.held import held_to
from bonehome.domain.week import BlockName
from tests.gate import gate, gate_of
from tests.store.samples import session, walk


def test_what_the_gate_allows_stays_as_it_is() -> None:
    assert held_to(session(), gate()) == session()


def test_what_it_refuses_is_named_and_not_there() -> None:
    held = held_to(session(), gate_of(q18={"knee": 6}))
    assert [(one.exercise, one.rule) for one in held.closed] == [("squat_free", "tag_knee")]
    assert "squat_free" not in {slot.exercise for slot in held.slots()}
    assert {slot.exercise for slot in held.slots()} < {slot.exercise for slot in session().slots()}


def test_what_was_closed_when_it_was_read_is_still_named() -> None:
    held = held_to(session(), gate_of(q18={"knee": 6}))
    again = held_to(held, gate())
    assert again.closed == held.closed
    assert [one.exercise for one in held_to(again, gate_of(q2=True)).closed][:2] == ["squat_free", "warm_march"]


def test_effort_comes_down_and_does_not_rise_again() -> None:
    sore = held_to(session(), gate_of(q18={"knee": 4}))
    caps = {slot.exercise: slot.effort_cap for slot in sore.slots()}
    assert caps["squat_free"] == 5
    well = held_to(sore, gate())
    assert {slot.exercise: slot.effort_cap for slot in well.slots()} == caps
    assert not any(slot.modified for slot in well.slots())


def test_a_choice_that_is_refused_is_no_choice() -> None:
    (squat,) = (slot for slot in session().slots() if slot.exercise == "squat_free")
    assert squat.choice is not None
    without = held_to(session(), lambda id_: gate_of(q2=True)(id_) if id_ == "sts_arms_crossed" else gate()(id_))
    assert without.closed == ()
    assert all(slot.choice is None for slot in without.slots())


def test_a_stop_leaves_nothing() -> None:
    held = held_to(session(), gate_of(q2=True))
    assert held.blocks == ()
    assert len(held.closed) == len(session().slots())


def test_a_block_without_a_slot_is_gone() -> None:
    names = [block.name for block in held_to(session(), gate_of(q1=True)).blocks]
    assert BlockName.STRENGTH not in names
    assert held_to(walk(), gate_of(q1=True)).slots()[0].effort_cap == 3
