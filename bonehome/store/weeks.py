"""Plans as they were made: weeks, sessions and slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Session, SessionKind, Week
from bonehome.store.facts import PLAN_START, read_fact
from bonehome.store.rows import session_of

if TYPE_CHECKING:
    from sqlite3 import Connection, Row

    from bonehome.domain.verdict import Gate
    from bonehome.store.database import Database
    from bonehome.store.stamp import Stamp
    from bonehome.store.week_writer import WeekWriter

DAYS = 7
_SLOTS = """
    SELECT plan_slot.*, plan_slot.id AS slot_id
    FROM plan_slot JOIN plan_session ON plan_session.id = plan_slot.session_id
"""


class Weeks:
    """Reads and writes one person's planned weeks.

    What is stored is rebuilt through the gate that is handed in; it is asked about each exercise once a load.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def _write(self) -> Iterator[WeekWriter]:
        from bonehome.store.week_writer import WeekWriter  # late: SQLAlchemy

        with self._database.write() as connection:
            yield WeekWriter(connection)

    def load(self, start: date, gate: Gate) -> Week | None:
        """The stored week that begins on Monday ``start``; what the gate refuses now is named in its sessions."""
        monday = start.isoformat()
        wanted = "SELECT * FROM plan_session WHERE week_start = ? ORDER BY local_date, position"
        with self._database.read() as connection:
            head = connection.execute("SELECT deload FROM week WHERE start = ?", (monday,)).fetchone()
            rows = connection.execute(wanted, (monday,)).fetchall()
            slots = _by_session(connection, "plan_session.week_start = ?", monday)
        return _week_of(start, bool(head["deload"]), rows, slots, cache(gate)) if head is not None else None

    def save(self, planned: Week, *, event: str, stamp: Stamp) -> None:
        """Keep a week; one already stored for that Monday is replaced as a whole."""
        with self._write() as writer:
            writer.remove_sessions(planned.start, planned.start - timedelta(days=1))
            writer.add(planned, planned.days, event, stamp)

    def replace_after(self, planned: Week, after: date, *, event: str, stamp: Stamp) -> None:
        """Replace the week's sessions on days later than ``after``; earlier days stay as they are stored.

        A session of ``planned`` that is stored already stays as it is stored, whatever the gate now lets through of it.
        """
        later = [day for day in planned.days if day.date > after]
        with self._write() as writer:
            kept = writer.remove_sessions(planned.start, after, {one.id for day in later for one in day.sessions})
            writer.add(planned, later, event, stamp, kept)

    def replace(self, session: Session) -> None:
        """Keep other exercises and minutes for a session that is stored already; its day and place stay."""
        with self._write() as writer:
            writer.replace_slots(session)

    def date_of(self, id_: SessionId) -> date | None:
        """The date of a planned session; None where it is in no plan."""
        with self._database.read() as connection:
            row = connection.execute("SELECT local_date FROM plan_session WHERE id = ?", (id_,)).fetchone()
        return date.fromisoformat(row["local_date"]) if row is not None else None

    def starts_from(self, first: date) -> tuple[date, ...]:
        """The Mondays of the stored weeks that end on or after ``first``."""
        after = (first - timedelta(days=DAYS)).isoformat()
        with self._database.read() as connection:
            rows = connection.execute("SELECT start FROM week WHERE start > ? ORDER BY start", (after,))
            return tuple(date.fromisoformat(row["start"]) for row in rows)

    def dates_of(self, kind: SessionKind, first: date, last: date) -> set[date]:
        """Dates, both ends included, on which a session of this kind is planned."""
        wanted = "SELECT DISTINCT local_date FROM plan_session WHERE kind = ? AND local_date BETWEEN ? AND ?"
        with self._database.read() as connection:
            rows = connection.execute(wanted, (kind.value, first.isoformat(), last.isoformat()))
            return {date.fromisoformat(row["local_date"]) for row in rows}

    def made_on(self, start: date) -> date | None:
        """The local date on which the stored week was made or last replanned."""
        with self._database.read() as connection:
            row = connection.execute("SELECT local_date FROM week WHERE start = ?", (start.isoformat(),)).fetchone()
        return date.fromisoformat(row["local_date"]) if row is not None else None

    def plan_start(self) -> date | None:
        """The first day of the whole plan; None where nothing was ever planned."""
        with self._database.read() as connection:
            found = read_fact(connection, PLAN_START)
        return date.fromisoformat(found) if found is not None else None

    def set_plan_start(self, day: date) -> None:
        """Keep the first day of the plan; letters and learning weeks count from it."""
        with self._write() as writer:
            writer.set_plan_start(day)

    def session(self, id_: SessionId, gate: Gate) -> Session | None:
        """The planned session of this id; what the gate refuses now is named in it."""
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM plan_session WHERE id = ?", (id_,)).fetchone()
            slots = _by_session(connection, "plan_session.id = ?", id_)
        return session_of(row, slots[id_], cache(gate)) if row is not None else None


def _week_of(start: date, deload: bool, rows: list[Row], slots: dict[str, list[Row]], gate: Gate) -> Week:
    """The week from rows that are read already: the gate may read the same file."""
    by_day: defaultdict[str, list[Session]] = defaultdict(list)
    for row in rows:
        by_day[row["local_date"]].append(session_of(row, slots[row["id"]], gate))
    days = (start + timedelta(days=number) for number in range(DAYS))
    sessions = (Day(date=day, sessions=tuple(by_day[day.isoformat()])) for day in days)
    return Week(start=start, days=tuple(sessions), deload=deload)


def _by_session(connection: Connection, chosen: str, value: str) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in connection.execute(f"{_SLOTS} WHERE {chosen}", (value,)):
        found[row["session_id"]].append(row)
    return found
