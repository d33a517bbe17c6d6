"""Which session is played: what the gate now refuses is taken out, and a practice set is made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bonehome.app.text import _
from bonehome.domain.exercise import Exercise
from bonehome.domain.held import held_to
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot

if TYPE_CHECKING:
    from bonehome.app.planning import Planning

PRACTICE = SessionId("practice")


def open_part(session: Session, planning: Planning) -> tuple[Session, tuple[ExerciseId, ...]]:
    """The session without what the gate refuses at this moment, and what that was.

    With a stop in force nothing is left.
    """
    held = held_to(session, planning.verdict)
    return replace(held, closed=()), tuple(one.exercise for one in held.closed)


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
