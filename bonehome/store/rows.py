"""The border between rows, as SQLite keeps them, and the domain's frozen dataclasses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any, Protocol

from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.record import Activity, BegunSlot, ExerciseFeedback, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.verdict import Allowed, Gate, Refused
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot, lighter, shorter


class Row(Protocol):
    """What SQLite gives, a ``sqlite3.Row``: values by the names of the columns."""

    def __getitem__(self, name: str, /) -> Any: ...


def slot_columns(session: Session) -> list[dict[str, object]]:
    """The session's slots as rows, without the ids that say where they belong."""
    return [
        {
            "slot_id": slot.id,
            "position": position,
            "block_index": block_index,
            "block": block.name.value,
            "exercise": slot.exercise,
            "sets": slot.sets,
            "reps": slot.reps,
            "seconds": slot.seconds,
            "side": slot.side.value,
            "effort_cap": slot.effort_cap,
            "rest_s": slot.rest_s,
            "reason": slot.reason,
            "load_kg": slot.load_kg,
            "hold_s": slot.hold_s,
            "pair": slot.pair,
            "modified": slot.modified,
            "choice": slot.choice.exercise if slot.choice is not None else None,
            "band": slot.band,
        }
        for block_index, block in enumerate(session.blocks)
        for position, slot in enumerate(block.slots)
    ]


def blocks_of(rows: Iterable[Row], gate: Gate) -> tuple[tuple[Block, ...], tuple[Refused, ...]]:
    """Blocks from slot rows, and what the gate now refuses of them; a block without a slot left is none.

    Each row has ``slot_id`` and the columns of ``slot_columns``.
    """
    ordered = sorted(rows, key=lambda row: (row["block_index"], row["position"]))
    blocks: list[Block] = []
    closed: list[Refused] = []
    for (_, name), group in groupby(ordered, key=lambda row: (row["block_index"], row["block"])):
        found = [slot_of(row, gate) for row in group]
        closed += [one for one in found if isinstance(one, Refused)]
        slots = tuple(one for one in found if isinstance(one, Slot))
        if slots:
            blocks.append(Block(name=BlockName(name), slots=slots))
    return tuple(blocks), tuple(closed)


def slot_of(row: Row, gate: Gate) -> Slot | Refused:
    """One slot from its row, as the gate has the exercise now: effort and load are brought down, never raised.

    What stands in the column ``modified`` was true when it was written; it is not read again.
    """
    answer = gate(ExerciseId(row["exercise"]))
    if isinstance(answer, Refused):
        return answer
    choice = gate(ExerciseId(row["choice"])) if row["choice"] is not None else None
    return Slot(
        id=SlotId(row["slot_id"]),
        allowed=answer,
        sets=row["sets"],
        reps=row["reps"],
        seconds=shorter(row["seconds"], answer.hold_max_s),
        side=Side(row["side"]),
        effort_cap=min(row["effort_cap"], answer.effort_cap),
        rest_s=row["rest_s"],
        reason=row["reason"],
        load_kg=lighter(row["load_kg"], answer.load_max_kg),
        hold_s=shorter(row["hold_s"], answer.hold_max_s),
        pair=row["pair"],
        choice=choice if isinstance(choice, Allowed) else None,
        band=row["band"],
    )


def begun_slot_of(row: Row) -> BegunSlot:
    """Where a slot of a session stood when it was begun; the gate is not asked about history."""
    return BegunSlot(slot=SlotId(row["slot_id"]), block=BlockName(row["block"]), sets=row["sets"])


def session_of(row: Row, slots: Iterable[Row], gate: Gate) -> Session:
    """A planned session, or one as it was begun, from its row and those of its slots, as the gate has it now."""
    blocks, closed = blocks_of(slots, gate)
    return Session(
        id=SessionId(row["id"]),
        kind=SessionKind(row["kind"]),
        minutes=row["minutes"],
        blocks=blocks,
        title=row["title"],
        letter=row["letter"],
        closed=closed,
    )


def record_of(row: Row, sets: Iterable[Row], feedback: Iterable[Row]) -> SessionRecord:
    """A session as it was done, with its sets in the order in which they were finished."""
    return SessionRecord(
        id=SessionId(row["id"]),
        kind=SessionKind(row["kind"]),
        title=row["title"],
        local_date=date.fromisoformat(row["local_date"]),
        zone=row["zone"],
        started_at=datetime.fromisoformat(row["started_at"]),
        ended_at=datetime.fromisoformat(row["ended_at"]) if row["ended_at"] else None,
        outcome=Outcome(row["outcome"]),
        planned_sets=row["planned_sets"],
        sets=tuple(set_of(one) for one in sets),
        feedback=tuple(feedback_of(one) for one in feedback),
        note=row["note"],
    )


def set_of(row: Row) -> SetRecord:
    """One finished set."""
    return SetRecord(
        slot=SlotId(row["slot_id"]),
        exercise=ExerciseId(row["exercise"]),
        index=row["set_index"],
        side=SetSide(row["side"]),
        reps=row["reps"],
        seconds=row["seconds"],
        load_kg=row["load_kg"],
        done_at=datetime.fromisoformat(row["done_at"]),
        band=row["band"],
    )


def feedback_of(row: Row) -> ExerciseFeedback:
    """What was said of one exercise."""
    return ExerciseFeedback(
        exercise=ExerciseId(row["exercise"]),
        effort=row["effort"],
        reserve=row["reserve"],
        pain=row["pain"],
        pain_place=row["pain_place"],
        form_ok=_yes(row["form_ok"]),
        listed=_yes(row["listed"]),
        sharp=_yes(row["sharp"]),
    )


def _yes(value: int | None) -> bool | None:
    """A Boolean as SQLite keeps it."""
    return None if value is None else bool(value)


def activity_of(row: Row) -> Activity:
    """A walk or bout logged by hand."""
    return Activity(
        id=row["id"],
        kind=SessionKind(row["kind"]),
        local_date=date.fromisoformat(row["local_date"]),
        minutes=row["minutes"],
        note=row["note"],
    )
