"""What has happened since the last screening, and what today's check before a session said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class EventKind(StrEnum):
    """What calls for the questions again before training goes on (evidence 2.5)."""

    FALL = "fall"
    FRACTURE = "fracture"
    HOSPITAL = "hospital"
    BACK_PAIN = "back_pain"
    MISSED_WEEKS = "missed_weeks"


@dataclass(frozen=True, kw_only=True)
class Event:
    """One of them, on a local date; it is open until the questions have been gone through again."""

    kind: EventKind
    on: date


@dataclass(frozen=True, kw_only=True)
class DailyCheck:
    """The check before a session (evidence 2.2). None is not asked; ``support`` is something steady within reach.

    ``pain_elsewhere`` is how much a new pain hurts (0-10) that no question has a place for.
    """

    unwell: bool | None = None
    pain_elsewhere: int | None = None
    dizzy: bool | None = None
    medicine: bool | None = None
    fall: bool | None = None
    shoes: bool | None = None
    floor_clear: bool | None = None
    support: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What else holds of a person on a day beside answers and log.

    ``screened_on`` is when the questions were last gone through; None takes them as gone through today. ``events`` are
    those not yet answered. ``check`` is today's.
    """

    screened_on: date | None = None
    events: tuple[Event, ...] = ()
    check: DailyCheck = DailyCheck()


def missed_weeks(last_session: date | None, screened_on: date | None, on: date, missed_days: int) -> Event | None:
    """The event of ``missed_days`` without a session; None where the questions were gone through after they passed."""
    if last_session is None:
        return None
    missed = last_session + timedelta(days=missed_days)
    if on < missed or screened_on is None or screened_on >= missed:
        return None
    return Event(kind=EventKind.MISSED_WEEKS, on=missed)
