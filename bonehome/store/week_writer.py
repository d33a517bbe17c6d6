"""Writes plans: weeks, sessions and slots, inside one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Session, Week
from bonehome.store.fact_writer import set_fact
from bonehome.store.facts import PLAN_START
from bonehome.store.rows import slot_columns
from bonehome.store.stamp import Stamp
from bonehome.store.tables import plan_session, plan_slot, week


class WeekWriter:
    """What can be written to a person's plan; the transaction is the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remove_sessions(self, start: date, after: date, but: Collection[SessionId] = ()) -> frozenset[SessionId]:
        """Take out the sessions of the week from Monday ``start`` on days later than ``after``.

        Those named by ``but`` stay; the ids of the ones that did are returned.
        """
        later = (plan_session.c.week_start == start, plan_session.c.local_date > after)
        self._connection.execute(delete(plan_session).where(*later, plan_session.c.id.not_in(but)))
        return frozenset(self._connection.execute(select(plan_session.c.id).where(*later)).scalars())

    def add(
        self, planned: Week, days: Iterable[Day], event: str, stamp: Stamp, kept: Collection[SessionId] = ()
    ) -> None:
        """The week itself, new or made anew, and the sessions of these days; those ``kept`` only take their place."""
        head = {"deload": planned.deload, "event": event, **stamp.columns()}
        self._connection.execute(
            insert(week).values(start=planned.start, **head).on_conflict_do_update(index_elements=["start"], set_=head)
        )
        for day in days:
            for position, session in enumerate(day.sessions):
                if session.id in kept:
                    place = {"local_date": day.date, "position": position}
                    self._connection.execute(update(plan_session).where(plan_session.c.id == session.id).values(place))
                else:
                    self._add_session(planned.start, day.date, position, session)

    def set_plan_start(self, day: date) -> None:
        """The first day of the whole plan."""
        set_fact(self._connection, PLAN_START, day.isoformat())

    def _add_session(self, start: date, day: date, position: int, session: Session) -> None:
        self._connection.execute(
            plan_session.insert().values(
                id=session.id,
                week_start=start,
                local_date=day,
                position=position,
                kind=session.kind.value,
                title=session.title,
                letter=session.letter,
                minutes=session.minutes,
            )
        )
        self._add_slots(session)

    def replace_slots(self, session: Session) -> None:
        """Other slots and minutes for a session that is stored; one that is not stays out."""
        stored = update(plan_session).where(plan_session.c.id == session.id).values(minutes=session.minutes)
        if self._connection.execute(stored).rowcount:
            self._connection.execute(delete(plan_slot).where(plan_slot.c.session_id == session.id))
            self._add_slots(session)

    def _add_slots(self, session: Session) -> None:
        slots = [{"id": row.pop("slot_id"), "session_id": session.id, **row} for row in slot_columns(session)]
        if slots:
            self._connection.execute(plan_slot.insert(), slots)
