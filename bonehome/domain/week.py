"""The plan: a week of days, sessions, blocks and slots."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.verdict import Allowed, Refused


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
    """One exercise once in a session, dosed. It is built from what the safety gate allowed, and from nothing else.

    Exactly one of ``reps`` (of one side, in the dose's unit) and ``seconds`` (of one set and side) is a number.
    ``rest_s`` follows each set. ``load_kg`` is per hand or cuff, ``band`` the word of the band ("light"), empty for
    none. ``hold_s`` is the hold inside each repetition. ``pair`` is a letter shared by two slots done in turn.
    ``effort_cap`` is 0-10. ``choice`` is an equal exercise the person may take instead. ValueError for more effort or
    weight than the gate allows.
    """

    id: SlotId
    allowed: Allowed
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
    choice: Allowed | None = None
    band: str = ""

    def __post_init__(self) -> None:
        most = self.allowed.load_max_kg
        if self.effort_cap > self.allowed.effort_cap or (
            most is not None and self.load_kg is not None and self.load_kg > most
        ):
            raise ValueError(f"{self.exercise} asks for more than the gate allows")

    @property
    def exercise(self) -> ExerciseId:
        """The exercise."""
        return self.allowed.exercise

    @property
    def modified(self) -> bool:
        """True where the change card applies."""
        return self.allowed.modified

    def under(self, allowed: Allowed) -> Slot:
        """The slot as ``allowed`` has it: effort, weight and holds are brought down to it and never raised."""
        return replace(
            self,
            allowed=allowed,
            effort_cap=min(self.effort_cap, allowed.effort_cap),
            load_kg=lighter(self.load_kg, allowed.load_max_kg),
            seconds=shorter(self.seconds, allowed.hold_max_s),
            hold_s=shorter(self.hold_s, allowed.hold_max_s),
        )


@dataclass(frozen=True, kw_only=True)
class Block:
    """A part of a session."""

    name: BlockName
    slots: tuple[Slot, ...]


@dataclass(frozen=True, kw_only=True)
class Session:
    """A planned session; ``title`` is a short name for people, ``letter`` A or B for strength days.

    ``closed`` is what stood in it when it was stored and what the gate refuses now; it can only be named, not done.
    """

    id: SessionId
    kind: SessionKind
    minutes: float
    blocks: tuple[Block, ...]
    title: str = ""
    letter: str = ""
    closed: tuple[Refused, ...] = ()

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


def lighter(load_kg: float | None, most_kg: float | None) -> float | None:
    """The load, brought down to the heaviest one allowed where that is set; no load stays none."""
    return load_kg if load_kg is None or most_kg is None else min(load_kg, most_kg)


def shorter(seconds: int | None, most_s: int | None) -> int | None:
    """The seconds, brought down to the longest hold allowed where that is set; none stay none."""
    return seconds if seconds is None or most_s is None else min(seconds, most_s)


def monday_of(day: date) -> date:
    """The Monday on or before ``day``."""
    return day - timedelta(days=day.weekday())
