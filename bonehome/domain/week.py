"""The plan: a week of days, sessions, blocks and slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId, SessionId, SlotId


class SessionKind(StrEnum):
    """What a session is for."""

    STRENGTH = "strength"
    BALANCE = "balance"
    POSTURE = "posture"
    IMPACT = "impact"
    WALK = "walk"
    TEST = "test"


class BlockName(StrEnum):
    """The parts of a session in their fixed order."""

    WARMUP = "warmup"
    IMPACT = "impact"
    BALANCE = "balance"
    STRENGTH = "strength"
    BACK = "back"
    COOLDOWN = "cooldown"
    WALK = "walk"


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One exercise once in a session, dosed.

    Exactly one of ``reps`` (of one side, in the dose's unit) and ``seconds`` (of one set and side) is a number.
    ``rest_s`` follows each set. ``load_kg`` is per hand or cuff. ``hold_s`` is the hold inside each repetition.
    ``pair`` is a letter shared by two slots done in turn. ``effort_cap`` is 0-10.
    """

    id: SlotId
    exercise: ExerciseId
    sets: int
    reps: int | None
    seconds: int | None
    side: Side
    effort_cap: int
    rest_s: int
    reason: str
    load_kg: float | None = None
    hold_s: int | None = None
    pair: str | None = None
    modified: bool = False


@dataclass(frozen=True, kw_only=True)
class Block:
    """A part of a session."""

    name: BlockName
    slots: tuple[Slot, ...]


@dataclass(frozen=True, kw_only=True)
class Session:
    """A planned session; ``title`` is a short name for people, ``letter`` A or B for strength days."""

    id: SessionId
    kind: SessionKind
    minutes: float
    blocks: tuple[Block, ...]
    title: str = ""
    letter: str = ""

    def slots(self) -> tuple[Slot, ...]:
        """All slots in the order in which they are done."""
        return tuple(slot for block in self.blocks for slot in block.slots)


@dataclass(frozen=True, kw_only=True)
class Day:
    """A date and its sessions in order of time."""

    date: date
    sessions: tuple[Session, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Week:
    """Seven days from Monday ``start``; ``deload`` marks an easier week."""

    start: date
    days: tuple[Day, ...]
    deload: bool = False

    def day(self, on: date) -> Day | None:
        """The day of this date, where it lies in the week."""
        return next((day for day in self.days if day.date == on), None)

    def find(self, session: SessionId) -> tuple[Day, Session] | None:
        """The session of this id with its day."""
        for day in self.days:
            for one in day.sessions:
                if one.id == session:
                    return day, one
        return None


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """An exercise the person may not have now, with the first rule that closes it."""

    exercise: ExerciseId
    rule: str
    reason: str
    source: str


def monday_of(day: date) -> date:
    """The Monday on or before ``day``."""
    return day - timedelta(days=day.weekday())
