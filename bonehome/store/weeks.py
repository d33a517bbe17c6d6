"""Plans as they were made: weeks, sessions and slots."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Session, Week
from bonehome.store.rows import session_of, slot_columns
from bonehome.store.tables import meta, plan_session, plan_slot, week

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from bonehome.store.engine import Database
    from bonehome.store.stamp import Stamp

DAYS = 7
PLAN_START = "plan_start"
_SLOTS = select(plan_slot, plan_slot.c.id.label("slot_id"))


class Weeks:
    """Reads and writes one person's planned weeks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, start: date) -> Week | None:
        """The stored week that begins on Monday ``start``."""
        with self._database.read() as connection:
            return _load(connection, start)

    def save(self, planned: Week, *, event: str, stamp: Stamp) -> None:
        """Keep a week; one already stored for that Monday is replaced as a whole."""
        with self._database.write() as connection:
            connection.execute(delete(plan_session).where(plan_session.c.week_start == planned.start))
            _save(connection, planned, planned.days, event, stamp)

    def replace_after(self, planned: Week, after: date, *, event: str, stamp: Stamp) -> None:
        """Replace the week's sessions on days later than ``after``; earlier days stay as they are stored.

        A session of ``planned`` may be one that is stored already: it is written anew with the same id.
        """
        with self._database.write() as connection:
            connection.execute(
                delete(plan_session).where(
                    plan_session.c.week_start == planned.start, plan_session.c.local_date > after
                )
            )
            _save(connection, planned, [day for day in planned.days if day.date > after], event, stamp)

    def starts_from(self, first: date) -> tuple[date, ...]:
        """The Mondays of the stored weeks that end on or after ``first``."""
        wanted = select(week.c.start).where(week.c.start > first - timedelta(days=DAYS)).order_by(week.c.start)
        with self._database.read() as connection:
            return tuple(connection.execute(wanted).scalars())

    def made_on(self, start: date) -> date | None:
        """The local date on which the stored week was made or last replanned."""
        with self._database.read() as connection:
            return connection.execute(select(week.c.local_date).where(week.c.start == start)).scalar_one_or_none()

    def plan_start(self) -> date | None:
        """The first day of the whole plan; None where nothing was ever planned."""
        with self._database.read() as connection:
            found = connection.execute(select(meta.c.value).where(meta.c.key == PLAN_START)).scalar_one_or_none()
        return date.fromisoformat(found) if found is not None else None

    def set_plan_start(self, day: date) -> None:
        """Keep the first day of the plan; letters and learning weeks count from it."""
        values = {"value": day.isoformat()}
        statement = insert(meta).values(key=PLAN_START, **values)
        with self._database.write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))

    def session(self, id_: SessionId) -> Session | None:
        """The planned session of this id."""
        with self._database.read() as connection:
            row = connection.execute(select(plan_session).where(plan_session.c.id == id_)).one_or_none()
            if row is None:
                return None
            return session_of(row, connection.execute(_SLOTS.where(plan_slot.c.session_id == id_)))


def _load(connection: Connection, start: date) -> Week | None:
    head = connection.execute(select(week).where(week.c.start == start)).one_or_none()
    if head is None:
        return None
    sessions = connection.execute(
        select(plan_session)
        .where(plan_session.c.week_start == start)
        .order_by(plan_session.c.local_date, plan_session.c.position)
    ).all()
    slots = _by_session(connection, start)
    by_day: defaultdict[date, list[Session]] = defaultdict(list)
    for row in sessions:
        by_day[row.local_date].append(session_of(row, slots[row.id]))
    days = (start + timedelta(days=number) for number in range(DAYS))
    return Week(
        start=start,
        days=tuple(Day(date=day, sessions=tuple(by_day[day])) for day in days),
        deload=head.deload,
    )


def _by_session(connection: Connection, start: date) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    joined = _SLOTS.join(plan_session, plan_session.c.id == plan_slot.c.session_id)
    for row in connection.execute(joined.where(plan_session.c.week_start == start)):
        found[row.session_id].append(row)
    return found


def _save(connection: Connection, planned: Week, days: Iterable[Day], event: str, stamp: Stamp) -> None:
    head = {"deload": planned.deload, "event": event, **stamp.columns()}
    connection.execute(
        insert(week).values(start=planned.start, **head).on_conflict_do_update(index_elements=["start"], set_=head)
    )
    for day in days:
        for position, session in enumerate(day.sessions):
            _save_session(connection, planned.start, day.date, position, session)


def _save_session(connection: Connection, start: date, day: date, position: int, session: Session) -> None:
    connection.execute(
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
    slots = [{"id": row.pop("slot_id"), "session_id": session.id, **row} for row in slot_columns(session)]
    if slots:
        connection.execute(plan_slot.insert(), slots)
