"""The border between rows, as SQLite keeps them, and the domain's frozen dataclasses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any, Protocol

from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.record import Activity, ExerciseFeedback, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot


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
        }
        for block_index, block in enumerate(session.blocks)
        for position, slot in enumerate(block.slots)
    ]


def blocks_of(rows: Iterable[Row]) -> tuple[Block, ...]:
    """Blocks from slot rows; each row has ``slot_id`` and the columns of ``slot_columns``."""
    ordered = sorted(rows, key=lambda row: (row["block_index"], row["position"]))
    return tuple(
        Block(name=BlockName(name), slots=tuple(slot_of(row) for row in group))
        for (_, name), group in groupby(ordered, key=lambda row: (row["block_index"], row["block"]))
    )


def slot_of(row: Row) -> Slot:
    """One slot from its row."""
    return Slot(
        id=SlotId(row["slot_id"]),
        exercise=ExerciseId(row["exercise"]),
        sets=row["sets"],
        reps=row["reps"],
        seconds=row["seconds"],
        side=Side(row["side"]),
        effort_cap=row["effort_cap"],
        rest_s=row["rest_s"],
        reason=row["reason"],
        load_kg=row["load_kg"],
        hold_s=row["hold_s"],
        pair=row["pair"],
        modified=bool(row["modified"]),
    )


def session_of(row: Row, slots: Iterable[Row]) -> Session:
    """A planned session, or one as it was begun, from its row and those of its slots."""
    return Session(
        id=SessionId(row["id"]),
        kind=SessionKind(row["kind"]),
        minutes=row["minutes"],
        blocks=blocks_of(slots),
        title=row["title"],
        letter=row["letter"],
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
    )


def feedback_of(row: Row) -> ExerciseFeedback:
    """What was said of one exercise."""
    return ExerciseFeedback(
        exercise=ExerciseId(row["exercise"]),
        effort=row["effort"],
        reserve=row["reserve"],
        pain=row["pain"],
        pain_place=row["pain_place"],
        form_ok=None if row["form_ok"] is None else bool(row["form_ok"]),
    )


def activity_of(row: Row) -> Activity:
    """A walk or bout logged by hand."""
    return Activity(
        id=row["id"],
        kind=SessionKind(row["kind"]),
        local_date=date.fromisoformat(row["local_date"]),
        minutes=row["minutes"],
        note=row["note"],
    )
