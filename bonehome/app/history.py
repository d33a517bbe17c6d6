"""What was done, and how a week stands against what keeps a person on track."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bonehome.app.counting import (
    activity_minutes,
    block_seconds,
    posture_dates,
    state_of,
    strength_dates,
)
from bonehome.domain.ids import SessionId
from bonehome.domain.record import Activity, SessionRecord
from bonehome.domain.week import BlockName, SessionKind, monday_of
from bonehome.store.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from bonehome.content.goals import Goals
    from bonehome.domain.clock import Clock
    from bonehome.domain.week import Week
    from bonehome.store.records import Records
    from bonehome.store.weeks import Weeks

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How much is done of how much; ``bonus`` is what is planned beyond the goal (the dashed tick)."""

    done: int
    goal: int
    bonus: int = 0


@dataclass(frozen=True, kw_only=True)
class WeekSummary:
    """One week from Monday ``start`` against its goals, from finished work only."""

    start: date
    strength_days: Tally
    balance_minutes: Tally
    posture_days: Tally
    walk_minutes: Tally
    sessions: int

    @property
    def on_track(self) -> bool:
        """True where the strength days keep the person on track."""
        return self.strength_days.done >= self.strength_days.goal


class History:
    """Reads the log. ``goals`` gives the goals that hold for the person now."""

    def __init__(self, records: Records, weeks: Weeks, goals: Callable[[], Goals], clock: Clock) -> None:
        self._records = records
        self._weeks = weeks
        self._goals = goals
        self._clock = clock

    def records(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        """Sessions by local date, both ends included, oldest first."""
        return self._records.between(first, last)

    def record(self, session: SessionId) -> SessionRecord | None:
        """The record of one session."""
        return self._records.load(session)

    def state_of(self, session: SessionId) -> str:
        """ "planned", "done" or "part"."""
        return state_of(self._records.load(session))

    def states(self, start: date) -> dict[SessionId, str]:
        """The states of everything done in the week, in one look; what is not in it is planned.

        A session done on another day than planned is found too, as long as it is this week or the next.
        """
        return {one.id: state_of(one) for one in self._records.between(start - WEEK, start + 2 * WEEK)}

    def week_summary(self, start: date, planned: Week | None = None) -> WeekSummary:
        """The week from Monday ``start``; ``planned`` is that week where the caller has it already."""
        last = start + WEEK - DAY
        records = self._records.between(start, last)
        begun = self._records.begun_slots(start, last)
        activities = self._records.activities(start, last)
        goals = self._goals()
        balance = block_seconds(records, begun, BlockName.BALANCE, SessionKind.BALANCE) // 60
        walk = block_seconds(records, begun, BlockName.WALK, SessionKind.WALK) // 60
        return WeekSummary(
            start=start,
            strength_days=Tally(
                done=len(strength_dates(records, begun)),
                goal=goals.strength_days,
                bonus=max(0, self._strength_days(start, planned) - goals.strength_days),
            ),
            balance_minutes=Tally(
                done=balance + activity_minutes(activities, SessionKind.BALANCE), goal=goals.balance_minutes
            ),
            posture_days=Tally(done=len(posture_dates(records, begun, activities)), goal=goals.posture_days),
            walk_minutes=Tally(done=walk + activity_minutes(activities, SessionKind.WALK), goal=goals.walk_minutes),
            sessions=sum(1 for one in records if state_of(one) != "planned"),
        )

    def weeks(self, n: int) -> tuple[WeekSummary, ...]:
        """The last ``n`` weeks, this one last."""
        this = monday_of(self._clock.today())
        return tuple(self.week_summary(this - back * WEEK) for back in range(n - 1, -1, -1))

    def log_activity(self, kind: SessionKind, minutes: int, on: date, note: str = "") -> Activity:
        """Log a walk or bout done without the player. ValueError for minutes that are none, or a day to come."""
        if minutes < 1:
            raise ValueError("an activity lasts at least a minute")
        if on > self._clock.today():
            raise ValueError("only what is done can be logged")
        one = Activity(id=secrets.token_hex(8), kind=kind, local_date=on, minutes=minutes, note=note)
        self._records.add_activity(one, Stamp.of(self._clock))
        return one

    def remove_activity(self, id_: str) -> None:
        """Take a logged activity out again."""
        self._records.remove_activity(id_)

    def activities(self, first: date, last: date) -> tuple[Activity, ...]:
        """Activities by local date, both ends included, oldest first."""
        return self._records.activities(first, last)

    def first_date(self) -> date | None:
        """The date of the first finished set ever; None where there is none."""
        return self._records.first_date()

    def _strength_days(self, start: date, planned: Week | None) -> int:
        if planned is None:
            return len(self._weeks.dates_of(SessionKind.STRENGTH, start, start + WEEK - DAY))
        return sum(any(one.kind is SessionKind.STRENGTH for one in day.sessions) for day in planned.days)
