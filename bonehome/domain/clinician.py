"""What a physiotherapist or doctor has said: limits of their own (q24), and levels they have opened by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bonehome.domain.ids import ExerciseId, FamilyId


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The clinician's own limits; wherever they are stricter than ours they win (evidence 2.2, q24).

    ``closed`` are words of the limits table ("no_floor"), ``avoid`` exercises not to be done. ``effort_most`` is 0-10,
    ``load_most_kg`` per hand or cuff. ``who``, ``on`` and ``words`` say whose limits these are.
    """

    closed: tuple[str, ...] = ()
    avoid: tuple[ExerciseId, ...] = ()
    effort_most: int | None = None
    load_most_kg: float | None = None
    who: str = ""
    on: date | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A level of one family that a named professional has opened on a day, with their words.

    It opens only what the table of ceilings calls opt-in or with a physiotherapist; never a stop, a tag or a gate.
    """

    family: FamilyId
    level: int
    who: str
    on: date
    words: str = ""

    def until(self, days: int) -> date:
        """The last day it holds: as many ``days`` on as the answers to the questions do (decisions 30, J)."""
        return self.on + timedelta(days=days)

    def holds(self, on: date, days: int) -> bool:
        """True on the days it may be used: named, and no older than ``days``."""
        return bool(self.who.strip()) and self.on <= on <= self.until(days)
