"""What has happened to the person that calls for the questions again; kept until they are gone through."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bonehome.domain.events import Event, EventKind

if TYPE_CHECKING:
    from bonehome.store.database import Database
    from bonehome.store.stamp import Stamp

KINDS = frozenset(EventKind)


class Events:
    """Reads and writes one person's events. ``Profiles.finish_screening`` answers them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_event(self, event: Event, stamp: Stamp) -> None:
        """Keep an event; one of that kind and day that is open already is not kept twice."""
        from bonehome.store.profile_writer import ProfileWriter  # late: SQLAlchemy

        with self._database.write() as connection:
            ProfileWriter(connection, stamp).add_event(event)

    def open_events(self) -> tuple[Event, ...]:
        """The events not answered yet, by the day they happened; a kind this program does not know is left alone."""
        wanted = "SELECT kind, on_date FROM event WHERE NOT answered ORDER BY on_date, id"
        with self._database.read() as connection:
            rows = connection.execute(wanted).fetchall()
        known = (row for row in rows if row["kind"] in KINDS)
        return tuple(Event(kind=EventKind(row["kind"]), on=date.fromisoformat(row["on_date"])) for row in known)
