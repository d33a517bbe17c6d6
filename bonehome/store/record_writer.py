"""Writes what was done: sessions, sets, feedback and activities, inside one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from bonehome.domain.ids import SessionId
from bonehome.domain.record import Activity, ExerciseFeedback, Outcome, SetRecord
from bonehome.domain.week import Session
from bonehome.store.rows import slot_columns
from bonehome.store.stamp import Stamp
from bonehome.store.tables import activity, exercise_feedback, log_slot, session_log, session_set


class RecordWriter:
    """What can be written to a person's log; the transaction is the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, session: Session, planned_sets: int, stamp: Stamp) -> None:
        """Log the session as under way; one begun before, with sets in it, stays as it then stood."""
        begun = select(session_set.c.id).where(session_set.c.log_id == session.id)
        if self._connection.execute(begun).first():
            self.set_outcome(session.id, Outcome.UNDER_WAY, ended=None)
        else:
            self._connection.execute(delete(session_log).where(session_log.c.id == session.id))
            self._insert_log(session, planned_sets, stamp)

    def add_set(self, record: SessionId, done: SetRecord, stamp: Stamp) -> None:
        """One finished set; a set done again takes the place of the first try."""
        values = {
            "exercise": done.exercise,
            "reps": done.reps,
            "seconds": done.seconds,
            "load_kg": done.load_kg,
            "band": done.band,
            "done_at": done.done_at,
            "local_date": stamp.local_date,
            "zone": stamp.zone,
        }
        place = {"log_id": record, "slot_id": done.slot, "set_index": done.index, "side": done.side.value}
        statement = insert(session_set).values(**place, **values)
        self._connection.execute(statement.on_conflict_do_update(index_elements=list(place), set_=values))

    def set_outcome(self, record: SessionId, outcome: Outcome, ended: Stamp | None) -> None:
        """How the session ended, and when; None while it is under way."""
        self._connection.execute(
            update(session_log)
            .where(session_log.c.id == record)
            .values(outcome=outcome.value, ended_at=ended.at if ended else None)
        )

    def add_feedback(self, record: SessionId, said: Sequence[ExerciseFeedback], note: str, stamp: Stamp) -> None:
        """What was said afterwards; for an exercise said again, the newest counts."""
        for one in said:
            self._connection.execute(_feedback(record, one, stamp))
        self._connection.execute(update(session_log).where(session_log.c.id == record).values(note=note))

    def add_activity(self, one: Activity, stamp: Stamp) -> None:
        """A walk or bout logged by hand, on its own date."""
        self._connection.execute(
            activity.insert().values(
                id=one.id,
                kind=one.kind.value,
                minutes=one.minutes,
                note=one.note,
                **{**stamp.columns(), "local_date": one.local_date},
            )
        )

    def remove_activity(self, id_: str) -> None:
        """Take a logged activity out; nothing happens where there is none."""
        self._connection.execute(delete(activity).where(activity.c.id == id_))

    def _insert_log(self, session: Session, planned_sets: int, stamp: Stamp) -> None:
        self._connection.execute(
            session_log.insert().values(
                id=session.id,
                kind=session.kind.value,
                title=session.title,
                letter=session.letter,
                minutes=session.minutes,
                local_date=stamp.local_date,
                zone=stamp.zone,
                started_at=stamp.at,
                ended_at=None,
                outcome=Outcome.UNDER_WAY.value,
                planned_sets=planned_sets,
                note="",
            )
        )
        slots = [{"log_id": session.id, **row} for row in slot_columns(session)]
        if slots:
            self._connection.execute(log_slot.insert(), slots)


def _feedback(record: SessionId, said: ExerciseFeedback, stamp: Stamp) -> Any:
    values = {
        "effort": said.effort,
        "reserve": said.reserve,
        "pain": said.pain,
        "pain_place": said.pain_place,
        "form_ok": said.form_ok,
        "listed": said.listed,
        "sharp": said.sharp,
        **stamp.columns(),
    }
    statement = insert(exercise_feedback).values(log_id=record, exercise=said.exercise, **values)
    return statement.on_conflict_do_update(index_elements=["log_id", "exercise"], set_=values)
