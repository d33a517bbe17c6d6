"""Which session is played: what the gate now refuses is taken out, and a practice set is made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bonehome.app.text import _
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.profile import State
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot

if TYPE_CHECKING:
    from bonehome.app.planning import Planning

PRACTICE = SessionId("practice")


def open_part(session: Session, planning: Planning) -> tuple[Session, tuple[ExerciseId, ...]]:
    """The session without what the gate refuses at this moment, and what that was.

    With a stop in force nothing is left.
    """
    if planning.standing().state is State.STOP:
        return replace(session, blocks=()), tuple(slot.exercise for slot in session.slots())
    refused = {one.exercise for one in planning.refusals(session)}
    blocks = (
        replace(block, slots=tuple(slot for slot in block.slots if slot.exercise not in refused))
        for block in session.blocks
    )
    left = tuple(block for block in blocks if block.slots)
    return replace(session, blocks=left), tuple(slot.exercise for slot in session.slots() if slot.exercise in refused)


def practice(exercise: Exercise, answer: Allowed) -> Session:
    """One set of one exercise with the middle of its range and no load."""
    timed = exercise.dose.timed
    slot = Slot(
        id=SlotId(f"practice-{exercise.id}"),
        exercise=exercise.id,
        sets=1,
        reps=None if timed else exercise.dose.amount.middle(),
        seconds=exercise.dose.in_seconds().low if timed else None,
        side=exercise.side,
        effort_cap=answer.effort_cap,
        rest_s=0,
        reason=_("Practice"),
        modified=answer.modified,
    )
    block = Block(name=BlockName.STRENGTH, slots=(slot,))
    return Session(id=PRACTICE, kind=SessionKind.STRENGTH, minutes=0.0, blocks=(block,), title=_("Practice"))
