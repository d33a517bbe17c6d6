"""Fills a data folder with a year of finished sessions that end yesterday (for the start-up measurement)."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import Services, open_services
from bonehome.domain.clock import Clock
from bonehome.domain.record import Outcome, SetRecord, SetSide
from bonehome.domain.week import Session
from bonehome.paths import find_places

DAYS = 365


class Calendar:
    """A clock that stands on the day it is told."""

    def __init__(self, day: date) -> None:
        self.day = day

    def today(self) -> date:
        return self.day

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 9, 30, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


def main() -> None:
    """Answer, then do every strength session of a year."""
    calendar = Calendar(date.today() - timedelta(days=DAYS))
    clock = Clock(today=calendar.today, now=calendar.now, monotonic=calendar.monotonic, zone="UTC")
    services = open_services(find_places(Path(sys.argv[1])), clock)
    answer_as_ellen(services)
    services.people.rename(services.person.id, "Ellen")
    while calendar.day < date.today():
        for session in services.planning.today():
            do(services, session, calendar.now())
        calendar.day += timedelta(days=1)
    services.close()


def do(services: Services, session: Session, now: datetime) -> None:
    """Every set of a session."""
    record = services.training.begin(session)
    for slot in session.slots():
        for index in range(1, slot.sets + 1):
            done = SetRecord(
                slot=slot.id,
                exercise=slot.exercise,
                index=index,
                side=SetSide.BOTH,
                reps=slot.reps,
                seconds=slot.seconds,
                load_kg=slot.load_kg,
                done_at=now,
            )
            services.training.set_done(record.id, replace(done))
    services.training.finish(record.id, Outcome.FINISHED)


if __name__ == "__main__":
    main()
