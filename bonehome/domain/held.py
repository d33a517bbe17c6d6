"""A session held to the gate: what the gate closes is taken out of it, and the rest asks for no more than it allows."""

from __future__ import annotations

from dataclasses import replace

from bonehome.domain.verdict import Allowed, Gate, Refused
from bonehome.domain.week import Block, Session, Slot


def held_to(session: Session, gate: Gate) -> Session:
    """The session as the gate has it now: refused exercises stand in ``closed``, in the order of their slots.

    Effort and weight are brought down to what is allowed and never raised. A block without a slot left is gone.
    """
    closed: list[Refused] = []
    blocks: list[Block] = []
    for block in session.blocks:
        slots = []
        for slot in block.slots:
            answer = gate(slot.exercise)
            if isinstance(answer, Refused):
                closed.append(answer)
            else:
                slots.append(replace(slot.under(answer), choice=_choice(slot, gate)))
        if slots:
            blocks.append(replace(block, slots=tuple(slots)))
    return replace(session, blocks=tuple(blocks), closed=(*session.closed, *closed))


def _choice(slot: Slot, gate: Gate) -> Allowed | None:
    answer = gate(slot.choice.exercise) if slot.choice is not None else None
    return answer if isinstance(answer, Allowed) else None
