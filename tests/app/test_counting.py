"""What counts: finished sets, one side as half, only the block that is meant."""

from __future__ import annotations

from dataclasses import replace

from bonehome.app.counting import (
    activity_minutes,
    block_seconds,
    planned_sets,
    posture_dates,
    sets_done,
    state_of,
    strength_dates,
)
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.record import Activity, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.week import BlockName, Session, SessionKind
from tests.store.samples import MONDAY, all_sets, begun_slots, self_test, session, set_record, walk


def record(one: Session, sets: list[SetRecord], outcome: Outcome = Outcome.FINISHED) -> SessionRecord:
    return SessionRecord(
        id=one.id,
        kind=one.kind,
        title=one.title,
        local_date=MONDAY,
        zone="UTC",
        started_at=SimulatedClock().clock().now(),
        ended_at=None,
        outcome=outcome,
        planned_sets=planned_sets(one),
        sets=tuple(sets),
    )


def whole(one: Session) -> SessionRecord:
    return record(one, all_sets(one, SimulatedClock()))


def test_both_sides_are_one_set() -> None:
    assert planned_sets(session()) == 9
    assert sets_done(whole(session())) == 9
    left = set_record("s1-4", "clam_band", SimulatedClock(), side=SetSide.LEFT)
    assert sets_done(record(session(), [left])) == 0.5


def test_the_state_of_a_session() -> None:
    done = all_sets(session(), SimulatedClock())
    assert state_of(None) == "planned"
    assert state_of(record(session(), [])) == "planned"
    assert state_of(record(session(), done)) == "done"
    assert state_of(record(session(), done, Outcome.UNDER_WAY)) == "done"
    assert state_of(record(session(), done[:-1], Outcome.ENDED_EARLY)) == "part"
    assert state_of(record(session(), done[:2])) == "part"  # gone through to the end, but nearly all was skipped
    assert state_of(record(self_test(), [])) == "planned"


def test_strength_is_counted_in_the_strength_block_alone() -> None:
    one = session()
    begun = {one.id: begun_slots(one)}
    clock = SimulatedClock()
    others = tuple(set(BlockName) - {BlockName.STRENGTH})
    assert strength_dates([record(one, all_sets(one, clock, blocks=others))], begun) == set()
    assert strength_dates([record(one, all_sets(one, clock, blocks=(BlockName.STRENGTH,)))], begun) == {MONDAY}
    assert strength_dates([whole(one)], {}) == set()
    assert strength_dates([replace(whole(one), kind=SessionKind.BALANCE)], begun) == set()


def test_posture_counts_from_back_blocks_posture_sessions_and_bouts() -> None:
    one = session()
    bout = Activity(id="a", kind=SessionKind.POSTURE, local_date=MONDAY, minutes=3)
    posture = replace(walk(), kind=SessionKind.POSTURE)
    assert posture_dates([whole(one)], {one.id: begun_slots(one)}, []) == {MONDAY}
    assert posture_dates([whole(posture)], {}, []) == {MONDAY}
    assert posture_dates([], {}, [bout]) == {MONDAY}
    assert posture_dates([], {}, [replace(bout, kind=SessionKind.WALK)]) == set()


def test_seconds_come_from_the_blocks_that_are_meant() -> None:
    one = session()
    begun = {one.id: begun_slots(one)}
    assert block_seconds([whole(one)], begun, BlockName.BALANCE, SessionKind.BALANCE) == 4 * 30
    as_balance = replace(whole(one), kind=SessionKind.BALANCE)
    without_ends = sum(each.seconds or 0 for each in as_balance.sets if each.exercise != "warm_march")
    assert block_seconds([as_balance], begun, BlockName.BALANCE, SessionKind.BALANCE) == without_ends
    assert block_seconds([whole(one)], {}, BlockName.BALANCE, SessionKind.BALANCE) == 0


def test_a_set_without_seconds_is_reckoned_from_its_repetitions() -> None:
    one = session()
    done = set_record("s1-2", "tandem_stand", SimulatedClock(), reps=10, seconds=None)
    assert (
        block_seconds([record(one, [done])], {one.id: begun_slots(one)}, BlockName.BALANCE, SessionKind.BALANCE) == 60
    )


def test_minutes_logged_by_hand() -> None:
    walks = [Activity(id=f"{n}", kind=SessionKind.WALK, local_date=MONDAY, minutes=10) for n in range(3)]
    assert activity_minutes(walks, SessionKind.WALK) == 30
    assert activity_minutes(walks, SessionKind.BALANCE) == 0
