"""Sessions done on a simulated clock, without the player."""

from __future__ import annotations

from bonehome.app.services import Services
from bonehome.domain.record import Outcome, SetRecord, SetSide
from bonehome.domain.week import Session, Slot


def log_set(services: Services, session: Session, slot: Slot, index: int = 1, side: SetSide = SetSide.BOTH) -> None:
    """Log one set of a session that has begun, as planned."""
    done = SetRecord(
        slot=slot.id,
        exercise=slot.exercise,
        index=index,
        side=side,
        reps=slot.reps,
        seconds=slot.seconds,
        load_kg=slot.load_kg,
        done_at=services.now(),
        band=slot.band,
    )
    services.training.set_done(session.id, done)


def do(services: Services, session: Session, *, part: bool = False) -> None:
    """Log the session as done, set by set; with ``part`` only its first set."""
    services.training.begin(session)
    for slot in session.slots():
        for index in range(1, slot.sets + 1):
            log_set(services, session, slot, index)
            if part:
                services.training.finish(session.id, Outcome.ENDED_EARLY)
                return
    services.training.finish(session.id, Outcome.FINISHED)
