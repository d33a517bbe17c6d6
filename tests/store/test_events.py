"""What has happened stays open until the questions are gone through."""

from __future__ import annotations

from datetime import timedelta

from bonehome.domain.clock import SimulatedClock
from bonehome.domain.events import Event, EventKind
from bonehome.store.database import Database
from bonehome.store.events import Events
from tests.store.samples import MONDAY, stamp

FALL = Event(kind=EventKind.FALL, on=MONDAY - timedelta(days=2))
PAIN = Event(kind=EventKind.BACK_PAIN, on=MONDAY - timedelta(days=5))


def test_nothing_has_happened_at_first(database: Database) -> None:
    assert Events(database).open_events() == ()


def test_events_are_kept_on_the_day_they_happened(database: Database) -> None:
    events = Events(database)
    for one in (FALL, PAIN):
        events.add_event(one, stamp())
    assert events.open_events() == (PAIN, FALL)
    assert Events(Database(database.path)).open_events() == (PAIN, FALL)
    with database.read() as connection:
        row = connection.execute("SELECT * FROM event WHERE kind = 'fall'").fetchone()
    assert (row["on_date"], row["local_date"], row["zone"]) == (FALL.on.isoformat(), MONDAY.isoformat(), "UTC")


def test_the_same_thing_said_twice_is_kept_once(database: Database) -> None:
    events, clock = Events(database), SimulatedClock()
    for _ in range(2):
        events.add_event(FALL, stamp(clock))
        clock.advance(60)
    events.add_event(Event(kind=EventKind.FALL, on=MONDAY), stamp(clock))
    assert len(events.open_events()) == 2


def test_a_kind_that_a_newer_program_wrote_is_left_alone(database: Database) -> None:
    events = Events(database)
    events.add_event(FALL, stamp())
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE event SET kind = 'moved_house'")
    assert events.open_events() == ()
