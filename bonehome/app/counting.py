"""What counts towards a week's goals. Pure functions over records; nothing planned counts, only what was finished."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from bonehome.domain.ids import SessionId
from bonehome.domain.record import Activity, BegunSlot, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.week import BlockName, Session, SessionKind

HALF = 0.5
"""The share of planned sets that makes a date count (decision 6, J)."""
SECONDS_A_REP = 6
"""For a set whose seconds were not kept: the tempo of T2 (evidence 6.2, J)."""

Begun = Mapping[SessionId, tuple[BegunSlot, ...]]
"""What sessions held when they were begun: what is closed by now was done all the same."""


def planned_sets(session: Session) -> int:
    """Sets of the whole session; both sides together are one set."""
    return sum(slot.sets for slot in session.slots())


def sets_done(record: SessionRecord) -> float:
    """Finished sets; a set of one side is half a set."""
    return sum(_weight(one) for one in record.sets)


def state_of(record: SessionRecord | None) -> str:
    """ "planned", "part" or "done"; a session without one finished set is still planned."""
    if record is None or not record.sets:
        return "planned"
    done, planned = sets_done(record), record.planned_sets
    enough = done >= planned if record.outcome is not Outcome.FINISHED else done >= HALF * planned
    return "done" if enough else "part"


def strength_dates(records: Iterable[SessionRecord], begun: Begun) -> set[date]:
    """Dates with at least half of the planned strength sets of a strength session.

    Only the strength block counts: warm-up and balance come first, and alone they are no strength day.
    """
    return {
        record.local_date
        for record in records
        if record.kind is SessionKind.STRENGTH and _share(record, begun, BlockName.STRENGTH) >= HALF
    }


def posture_dates(records: Iterable[SessionRecord], begun: Begun, activities: Iterable[Activity]) -> set[date]:
    """Dates with at least half of a back block or of a posture session, or a posture bout logged by hand."""
    trained = {
        record.local_date
        for record in records
        if _share(record, begun, BlockName.BACK) >= HALF
        or (record.kind is SessionKind.POSTURE and state_of(record) == "done")
    }
    return trained | {one.local_date for one in activities if one.kind is SessionKind.POSTURE}


def block_seconds(records: Iterable[SessionRecord], begun: Begun, block: BlockName, kind: SessionKind) -> int:
    """Seconds of finished work in blocks of this name, and in every block of sessions of this kind but the ends."""
    total = 0
    for record in records:
        blocks = {one.slot: one.block for one in begun.get(record.id, ())}
        wanted = {block} if record.kind is not kind else set(BlockName) - {BlockName.WARMUP, BlockName.COOLDOWN}
        total += sum(_seconds(one) for one in record.sets if blocks.get(one.slot) in wanted)
    return total


def activity_minutes(activities: Iterable[Activity], kind: SessionKind) -> int:
    """Minutes logged by hand."""
    return sum(one.minutes for one in activities if one.kind is kind)


def _share(record: SessionRecord, begun: Begun, block: BlockName) -> float:
    """The share of the block's planned sets that were finished; 0 where the session has no such block."""
    slots = {one.slot: one.sets for one in begun.get(record.id, ()) if one.block is block}
    planned = sum(slots.values())
    if planned == 0:
        return 0.0
    return sum(_weight(one) for one in record.sets if one.slot in slots) / planned


def _weight(one: SetRecord) -> float:
    return 1.0 if one.side is SetSide.BOTH else 0.5


def _seconds(one: SetRecord) -> int:
    return one.seconds if one.seconds is not None else (one.reps or 0) * SECONDS_A_REP
