"""A practice set of one exercise."""

from __future__ import annotations

from bonehome.app.text import _
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import SessionId, SlotId
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot

PRACTICE = SessionId("practice")


def practice(exercise: Exercise, answer: Allowed) -> Session:
    """One set of one exercise with the middle of its range and no load."""
    timed = exercise.dose.timed
    slot = Slot(
        id=SlotId(f"practice-{exercise.id}"),
        allowed=answer,
        sets=1,
        reps=None if timed else exercise.dose.amount.middle(),
        seconds=exercise.dose.in_seconds().low if timed else None,
        side=exercise.side,
        effort_cap=answer.effort_cap,
        rest_s=0,
        reason=_("Practice"),
    )
    block = Block(name=BlockName.STRENGTH, slots=(slot,))
    return Session(id=PRACTICE, kind=SessionKind.STRENGTH, minutes=0.0, blocks=(block,), title=_("Practice"))
