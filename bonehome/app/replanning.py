"""What stays and what changes when a week is planned anew. Pure functions over weeks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Session, SessionKind, Week


def merged(old: Week, new: Week, after: date, done: Collection[SessionId]) -> Week:
    """``old`` up to and on ``after``, ``new`` behind it; a later session that is done already stays.

    A day that keeps a done session takes no second one of its kind.
    """
    by_date = {day.date: day for day in old.days}
    return replace(new, days=tuple(_merge_day(by_date.get(day.date), day, after, done) for day in new.days))


def at_most(week: Week, strength_days: int, fixed: Collection[date]) -> Week:
    """The week without the strength sessions that would make more than ``strength_days`` dates of strength.

    ``fixed`` are dates of this week that hold strength whatever is planned.
    """
    room = max(0, strength_days - len(fixed))
    free = [day.date for day in week.days if _has_strength(day.sessions) and day.date not in fixed]
    over = set(free[room:])
    return replace(week, days=tuple(_without_strength(day) if day.date in over else day for day in week.days))


def _merge_day(old: Day | None, new: Day, after: date, done: Collection[SessionId]) -> Day:
    if old is None:
        return new
    if new.date <= after:
        return old
    kept = tuple(one for one in old.sessions if one.id in done)
    kinds = {one.kind for one in kept}
    return replace(new, sessions=(*kept, *(one for one in new.sessions if one.kind not in kinds)))


def _has_strength(sessions: Iterable[Session]) -> bool:
    return any(one.kind is SessionKind.STRENGTH for one in sessions)


def _without_strength(day: Day) -> Day:
    return replace(day, sessions=tuple(one for one in day.sessions if one.kind is not SessionKind.STRENGTH))
