"""Weeks with a fault in them, for tests that each check finds what it is there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.proof.life import Lived
from bonehome.domain.rules.planner import Plan
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot, Week


def changed(one: Lived, change: Callable[[Session], Session], kind: SessionKind = SessionKind.STRENGTH) -> Lived:
    """The same week with its sessions of a kind changed."""
    days = tuple(
        replace(day, sessions=tuple(change(each) if each.kind is kind else each for each in day.sessions))
        for day in one.week.days
    )
    return replace(one, week=replace(one.week, days=days))


def with_slots(
    one: Lived, *slots: Slot, block: BlockName = BlockName.STRENGTH, kind: SessionKind = SessionKind.STRENGTH
) -> Lived:
    """The same week with slots more in front of every session of a kind."""

    def put(session: Session) -> Session:
        return replace(session, blocks=(Block(name=block, slots=slots), *session.blocks))

    return changed(one, put, kind)


def each_slot(one: Lived, change: Callable[[Slot], Slot], kind: SessionKind = SessionKind.STRENGTH) -> Lived:
    """The same week with every slot of the sessions of a kind changed."""

    def alter(session: Session) -> Session:
        blocks = (replace(block, slots=tuple(change(slot) for slot in block.slots)) for block in session.blocks)
        return replace(session, blocks=tuple(blocks))

    return changed(one, alter, kind)


def slot_of(plan: Plan, exercise: str, **fields: object) -> Slot:
    """A slot of an exercise as a plan's gate allows it, which may be another person's."""
    rows = (one for family in plan.offer.values() for one in family)
    choice = next(one for one in rows if one.exercise.id == ExerciseId(exercise))
    timed = choice.exercise.dose.timed
    usual: dict[str, object] = {
        "sets": 1,
        "reps": None if timed else 10,
        "seconds": 30 if timed else None,
        "effort_cap": min(3, choice.allowed.effort_cap),
        "rest_s": 60,
        "reason": "",
        **fields,
    }
    side = usual.pop("side", choice.exercise.side)
    return Slot(id=SlotId("made"), allowed=choice.allowed, side=side, **usual)  # type: ignore[arg-type]


def without_days(week: Week) -> Week:
    """The week with nothing in it."""
    return replace(week, days=tuple(replace(day, sessions=()) for day in week.days))
