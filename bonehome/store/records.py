"""What was done: sessions, sets, feedback and activities. A finished set is on the disk before the call returns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert

from bonehome.domain.ids import SessionId
from bonehome.domain.record import Activity, ExerciseFeedback, Outcome, SessionRecord, SetRecord
from bonehome.domain.week import Session
from bonehome.store.rows import activity_of, record_of, session_of, slot_columns
from bonehome.store.tables import activity, exercise_feedback, log_slot, session_log, session_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection

    from bonehome.store.engine import Database
    from bonehome.store.stamp import Stamp


class Records:
    """Reads and writes one person's log."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._changes = 0

    @property
    def changes(self) -> int:
        """How often something was written here; what was read before the last change may be out of date."""
        return self._changes

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._database.write() as connection:
            yield connection
        self._changes += 1

    def begin(self, session: Session, *, planned_sets: int, stamp: Stamp) -> SessionRecord:
        """Log the session as under way; one begun before, with sets in it, is taken up again as it then stood."""
        mine = session_log.c.id == session.id
        with self._write() as connection:
            if connection.execute(select(session_set.c.id).where(session_set.c.log_id == session.id)).first():
                _set_outcome(connection, session.id, Outcome.UNDER_WAY, ended=None)
            else:
                connection.execute(delete(session_log).where(mine))
                _insert_log(connection, session, planned_sets, stamp)
            return _records(connection, mine)[0]

    def add_set(self, record: SessionId, done: SetRecord, stamp: Stamp) -> None:
        """Keep one finished set; a set done again takes the place of the first try."""
        values = {
            "exercise": done.exercise,
            "reps": done.reps,
            "seconds": done.seconds,
            "load_kg": done.load_kg,
            "done_at": done.done_at,
            "local_date": stamp.local_date,
            "zone": stamp.zone,
        }
        place = {"log_id": record, "slot_id": done.slot, "set_index": done.index, "side": done.side.value}
        statement = insert(session_set).values(**place, **values)
        with self._write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=list(place), set_=values))

    def finish(self, record: SessionId, outcome: Outcome, stamp: Stamp) -> SessionRecord:
        """Log how the session ended. KeyError where none was begun."""
        with self._write() as connection:
            _set_outcome(connection, record, outcome, ended=stamp)
            return _only(_records(connection, session_log.c.id == record), record)

    def add_feedback(
        self, record: SessionId, said: Sequence[ExerciseFeedback], note: str, stamp: Stamp
    ) -> SessionRecord:
        """Keep what was said afterwards; for an exercise said again, the newest counts."""
        with self._write() as connection:
            for one in said:
                connection.execute(_feedback(record, one, stamp))
            connection.execute(update(session_log).where(session_log.c.id == record).values(note=note))
            return _only(_records(connection, session_log.c.id == record), record)

    def load(self, record: SessionId) -> SessionRecord | None:
        """The record of this id."""
        with self._database.read() as connection:
            found = _records(connection, session_log.c.id == record)
        return found[0] if found else None

    def between(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        """Records by local date, both ends included, oldest first."""
        with self._database.read() as connection:
            return _records(connection, session_log.c.local_date.between(first, last))

    def under_way(self) -> SessionRecord | None:
        """The newest session that was begun and never ended."""
        with self._database.read() as connection:
            found = _records(connection, session_log.c.outcome == Outcome.UNDER_WAY.value)
        return found[-1] if found else None

    def session(self, record: SessionId) -> Session | None:
        """The session as it stood when it was begun, shortened or not."""
        with self._database.read() as connection:
            row = connection.execute(select(session_log).where(session_log.c.id == record)).one_or_none()
            if row is None:
                return None
            slots = connection.execute(select(log_slot).where(log_slot.c.log_id == record))
            return session_of(row, slots)

    def sessions(self, first: date, last: date) -> dict[SessionId, Session]:
        """The sessions as begun, by record id, for records of these local dates."""
        chosen = session_log.c.local_date.between(first, last)
        slots: defaultdict[str, list[Any]] = defaultdict(list)
        with self._database.read() as connection:
            heads = connection.execute(select(session_log).where(chosen)).all()
            for row in connection.execute(select(log_slot).join(session_log).where(chosen)):
                slots[row.log_id].append(row)
        return {SessionId(row.id): session_of(row, slots[row.id]) for row in heads}

    def first_date(self) -> date | None:
        """The local date of the first session with a finished set."""
        wanted = select(session_set.c.local_date).order_by(session_set.c.local_date).limit(1)
        with self._database.read() as connection:
            return connection.execute(wanted).scalar_one_or_none()

    def add_activity(self, one: Activity, stamp: Stamp) -> None:
        """Keep a walk or bout logged by hand; its own date counts, which may be an earlier one."""
        with self._write() as connection:
            connection.execute(
                activity.insert().values(
                    id=one.id,
                    kind=one.kind.value,
                    minutes=one.minutes,
                    note=one.note,
                    **{**stamp.columns(), "local_date": one.local_date},
                )
            )

    def remove_activity(self, id_: str) -> None:
        """Take a logged activity out again (undo); nothing happens where there is none."""
        with self._write() as connection:
            connection.execute(delete(activity).where(activity.c.id == id_))

    def activities(self, first: date, last: date) -> tuple[Activity, ...]:
        """Activities by local date, both ends included, oldest first."""
        wanted = (
            select(activity)
            .where(activity.c.local_date.between(first, last))
            .order_by(activity.c.local_date, activity.c.at)
        )
        with self._database.read() as connection:
            return tuple(activity_of(row) for row in connection.execute(wanted))


def _insert_log(connection: Connection, session: Session, planned_sets: int, stamp: Stamp) -> None:
    connection.execute(
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
        connection.execute(log_slot.insert(), slots)


def _set_outcome(connection: Connection, record: SessionId, outcome: Outcome, ended: Stamp | None) -> None:
    connection.execute(
        update(session_log)
        .where(session_log.c.id == record)
        .values(outcome=outcome.value, ended_at=ended.at if ended else None)
    )


def _feedback(record: SessionId, said: ExerciseFeedback, stamp: Stamp) -> Any:
    values = {
        "effort": said.effort,
        "reserve": said.reserve,
        "pain": said.pain,
        "pain_place": said.pain_place,
        "form_ok": said.form_ok,
        **stamp.columns(),
    }
    statement = insert(exercise_feedback).values(log_id=record, exercise=said.exercise, **values)
    return statement.on_conflict_do_update(index_elements=["log_id", "exercise"], set_=values)


def _records(connection: Connection, chosen: ColumnElement[bool]) -> tuple[SessionRecord, ...]:
    """The chosen records with their sets and feedback, in three queries whatever their number."""
    heads = connection.execute(
        select(session_log).where(chosen).order_by(session_log.c.local_date, session_log.c.started_at)
    ).all()
    if not heads:
        return ()
    sets = _grouped(connection.execute(_of(session_set, chosen).order_by(session_set.c.done_at, session_set.c.id)))
    said = _grouped(connection.execute(_of(exercise_feedback, chosen).order_by(exercise_feedback.c.exercise)))
    return tuple(record_of(row, sets[row.id], said[row.id]) for row in heads)


def _of(table: Any, chosen: ColumnElement[bool]) -> Any:
    return select(table).join(session_log, session_log.c.id == table.c.log_id).where(chosen)


def _grouped(rows: Any) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.log_id].append(row)
    return found


def _only(found: tuple[SessionRecord, ...], record: SessionId) -> SessionRecord:
    if not found:
        raise KeyError(record)
    return found[0]
