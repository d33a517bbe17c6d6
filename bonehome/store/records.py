"""What was done: sessions, sets, feedback and activities. A finished set is on the disk before the call returns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from bonehome.domain.ids import SessionId
from bonehome.domain.record import Activity, BegunSlot, ExerciseFeedback, Outcome, SessionRecord, SetRecord
from bonehome.domain.week import Session
from bonehome.store.rows import activity_of, begun_slot_of, feedback_of, record_of, session_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection, Row

    from bonehome.domain.verdict import Gate
    from bonehome.store.database import Database
    from bonehome.store.record_writer import RecordWriter
    from bonehome.store.stamp import Stamp

_ONE = "session_log.id = ?"
_DATES = "session_log.local_date BETWEEN ? AND ?"
_OUTCOME = "session_log.outcome = ?"


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
    def _write(self) -> Iterator[RecordWriter]:
        from bonehome.store.record_writer import RecordWriter  # late: SQLAlchemy

        with self._database.write() as connection:
            yield RecordWriter(connection)
        self._changes += 1

    def begin(self, session: Session, *, planned_sets: int, stamp: Stamp) -> SessionRecord:
        """Log the session as under way; one begun before, with sets in it, is taken up again as it then stood."""
        with self._write() as writer:
            writer.begin(session, planned_sets, stamp)
        return self._known(session.id)

    def add_set(self, record: SessionId, done: SetRecord, stamp: Stamp) -> None:
        """Keep one finished set; a set done again takes the place of the first try."""
        with self._write() as writer:
            writer.add_set(record, done, stamp)

    def finish(self, record: SessionId, outcome: Outcome, stamp: Stamp) -> SessionRecord:
        """Log how the session ended. KeyError where none was begun."""
        with self._write() as writer:
            writer.set_outcome(record, outcome, ended=stamp)
        return self._known(record)

    def add_feedback(
        self, record: SessionId, said: Sequence[ExerciseFeedback], note: str, stamp: Stamp
    ) -> SessionRecord:
        """Keep what was said afterwards; for an exercise said again, the newest counts. KeyError as in ``finish``."""
        self._known(record)
        with self._write() as writer:
            writer.add_feedback(record, said, note, stamp)
        return self._known(record)

    def load(self, record: SessionId) -> SessionRecord | None:
        """The record of this id."""
        found = self._records(_ONE, record)
        return found[0] if found else None

    def between(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        """Records by local date, both ends included, oldest first."""
        return self._records(_DATES, first.isoformat(), last.isoformat())

    def under_way(self) -> SessionRecord | None:
        """The newest session that was begun and never ended."""
        found = self._records(_OUTCOME, Outcome.UNDER_WAY.value)
        return found[-1] if found else None

    def session(self, record: SessionId, gate: Gate) -> Session | None:
        """The session as it was begun, shortened or not, and as the gate has it now."""
        heads, slots = self._begun(_ONE, record)
        return session_of(heads[0], slots[record], cache(gate)) if heads else None

    def begun_slots(self, first: date, last: date) -> dict[SessionId, tuple[BegunSlot, ...]]:
        """What the sessions held when they were begun, by record id, for records of these local dates."""
        heads, slots = self._begun(_DATES, first.isoformat(), last.isoformat())
        return {SessionId(row["id"]): tuple(begun_slot_of(one) for one in slots[row["id"]]) for row in heads}

    def first_date(self) -> date | None:
        """The local date of the first session with a finished set."""
        with self._database.read() as connection:
            found = connection.execute("SELECT min(local_date) FROM session_set").fetchone()[0]
        return date.fromisoformat(found) if found is not None else None

    def last_date(self) -> date | None:
        """The local date of the newest session with a finished set."""
        with self._database.read() as connection:
            found = connection.execute("SELECT max(local_date) FROM session_set").fetchone()[0]
        return date.fromisoformat(found) if found is not None else None

    def painful(self, least: int) -> tuple[tuple[date, ExerciseFeedback], ...]:
        """What was said of exercises that hurt by ``least`` or sharply, with the date of the session, oldest first."""
        wanted = (
            "SELECT said.*, session_log.local_date AS done_on FROM exercise_feedback AS said"
            " JOIN session_log ON session_log.id = said.log_id"
            " WHERE said.pain >= ? OR said.sharp ORDER BY session_log.local_date, said.at"
        )
        with self._database.read() as connection:
            rows = connection.execute(wanted, (least,)).fetchall()
        return tuple((date.fromisoformat(row["done_on"]), feedback_of(row)) for row in rows)

    def add_activity(self, one: Activity, stamp: Stamp) -> None:
        """Keep a walk or bout logged by hand; its own date counts, which may be an earlier one."""
        with self._write() as writer:
            writer.add_activity(one, stamp)

    def remove_activity(self, id_: str) -> None:
        """Take a logged activity out again (undo); nothing happens where there is none."""
        with self._write() as writer:
            writer.remove_activity(id_)

    def activities(self, first: date, last: date) -> tuple[Activity, ...]:
        """Activities by local date, both ends included, oldest first."""
        wanted = "SELECT * FROM activity WHERE local_date BETWEEN ? AND ? ORDER BY local_date, at"
        with self._database.read() as connection:
            rows = connection.execute(wanted, (first.isoformat(), last.isoformat()))
            return tuple(activity_of(row) for row in rows)

    def _known(self, record: SessionId) -> SessionRecord:
        found = self.load(record)
        if found is None:
            raise KeyError(record)
        return found

    def _records(self, chosen: str, *values: str) -> tuple[SessionRecord, ...]:
        """The chosen records with their sets and feedback, in three queries whatever their number."""
        with self._database.read() as connection:
            heads = _heads(connection, chosen, values)
            if not heads:
                return ()
            sets = _parts(connection, "session_set", chosen, "part.done_at, part.id", values)
            said = _parts(connection, "exercise_feedback", chosen, "part.exercise", values)
        return tuple(record_of(row, sets[row["id"]], said[row["id"]]) for row in heads)

    def _begun(self, chosen: str, *values: str) -> tuple[list[Row], defaultdict[str, list[Row]]]:
        with self._database.read() as connection:
            heads = _heads(connection, chosen, values)
            return heads, _parts(connection, "log_slot", chosen, "part.block_index, part.position", values)


def _heads(connection: Connection, chosen: str, values: Iterable[str]) -> list[Row]:
    wanted = f"SELECT * FROM session_log WHERE {chosen} ORDER BY local_date, started_at"
    return connection.execute(wanted, tuple(values)).fetchall()


def _parts(
    connection: Connection, table: str, chosen: str, order: str, values: Iterable[str]
) -> defaultdict[str, list[Row]]:
    """What belongs to the chosen records in another table, by record."""
    joined = f"SELECT part.* FROM {table} AS part JOIN session_log ON session_log.id = part.log_id"
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in connection.execute(f"{joined} WHERE {chosen} ORDER BY {order}", tuple(values)):
        found[row["log_id"]].append(row)
    return found
