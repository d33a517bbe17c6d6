"""A session at a glance: the exercise whose picture stands for it, and how many it has."""

from __future__ import annotations

from collections.abc import Collection

from bonehome.domain.ids import ExerciseId
from bonehome.domain.week import BlockName, Session

_MAIN = (BlockName.STRENGTH, BlockName.BALANCE, BlockName.BACK, BlockName.IMPACT, BlockName.WALK)


def first_picture(sessions: Collection[Session]) -> ExerciseId | None:
    """The exercise that stands for a day: the first of the main part of its first session."""
    for session in sessions:
        blocks = [*(b for b in session.blocks if b.name in _MAIN and b.slots), *(b for b in session.blocks if b.slots)]
        if blocks:
            strength = [block for block in blocks if block.name is BlockName.STRENGTH]
            return (strength or blocks)[0].slots[0].exercise
    return None


def exercise_count(session: Session) -> int:
    """How many exercises a session has, each counted once."""
    return len({slot.exercise for slot in session.slots()})
