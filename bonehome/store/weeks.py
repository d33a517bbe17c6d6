"""Plans as they were made: weeks, sessions and slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Session, Week
from bonehome.store.facts import PLAN_START, read_fact
from bonehome.store.rows import session_of

if TYPE_CHECKING:
    from sqlite3 import Connection, Row

    from bonehome.store.database import Database
    from bonehome.store.stamp import Stamp
    from bonehome.store.week_writer import WeekWriter

DAYS = 7
_SLOTS = """
    SELECT plan_slot.*, plan_slot.id AS slot_id
    FROM plan_slot JOIN plan_session ON plan_session.id = plan_slot.session_id
"""


class Weeks:
    """Reads and writes one person's planned weeks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def _write(self) -> Iterator[WeekWriter]:
        from bonehome.store.week_writer import WeekWriter  # late: SQLAlchemy

        with self._database.write() as connection:
            yield WeekWriter(connection)

    def load(self, start: date) -> Week | None:
        """The stored week that begins on Monday ``start``."""
        with self._database.read() as connection:
            return _load(connection, start)

    def save(self, planned: Week, *, event: str, stamp: Stamp) -> None:
        """Keep a week; one already stored for that Monday is replaced as a whole."""
        self.replace_after(planned, planned.start - timedelta(days=1), event=event, stamp=stamp)

    def replace_after(self, planned: Week, after: date, *, event: str, stamp: Stamp) -> None:
        """Replace the week's sessions on days later than ``after``; earlier days stay as they are stored.

        A session of ``planned`` may be one that is stored already: it is written anew with the same id.
        """
        with self._write() as writer:
            writer.remove_sessions(planned.start, after)
            writer.add(planned, [day for day in planned.days if day.date > after], event, stamp)

    def starts_from(self, first: date) -> tuple[date, ...]:
        """The Mondays of the stored weeks that end on or after ``first``."""
        after = (first - timedelta(days=DAYS)).isoformat()
        with self._database.read() as connection:
            rows = connection.execute("SELECT start FROM week WHERE start > ? ORDER BY start", (after,))
            return tuple(date.fromisoformat(row["start"]) for row in rows)

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

    def session(self, id_: SessionId) -> Session | None:
        """The planned session of this id."""
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM plan_session WHERE id = ?", (id_,)).fetchone()
            slots = _by_session(connection, "plan_session.id = ?", id_)
        return session_of(row, slots[id_]) if row is not None else None


def _load(connection: Connection, start: date) -> Week | None:
    monday = start.isoformat()
    head = connection.execute("SELECT deload FROM week WHERE start = ?", (monday,)).fetchone()
    if head is None:
        return None
    slots = _by_session(connection, "plan_session.week_start = ?", monday)
    by_day: defaultdict[str, list[Session]] = defaultdict(list)
    wanted = "SELECT * FROM plan_session WHERE week_start = ? ORDER BY local_date, position"
    for row in connection.execute(wanted, (monday,)):
        by_day[row["local_date"]].append(session_of(row, slots[row["id"]]))
    days = (start + timedelta(days=number) for number in range(DAYS))
    return Week(
        start=start,
        days=tuple(Day(date=day, sessions=tuple(by_day[day.isoformat()])) for day in days),
        deload=bool(head["deload"]),
    )


def _by_session(connection: Connection, chosen: str, value: str) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in connection.execute(f"{_SLOTS} WHERE {chosen}", (value,)):
        found[row["session_id"]].append(row)
    return found
