"""The answer of the safety gate about one exercise for one person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import InitVar, dataclass
from typing import NamedTuple

from bonehome.domain.ids import ExerciseId, RuleId

SEAL = object()
"""What the gate shows when it makes an ``Allowed``; no other module may touch it (a test names every use)."""


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """The gate lets the exercise through; only bonehome.domain.rules.screening makes one.

    ``modified`` is true where the change card applies; ``effort_cap`` is the highest effort (0-10) then allowed.
    ``changes`` are the tags whose change card applies ("knee"; "support" for a hand on something steady),
    ``hold_max_s`` the longest hold in seconds and ``load_max_kg`` the heaviest weight per hand or cuff, where one is
    set. TypeError without the gate's seal, so that neither a call nor ``dataclasses.replace`` can forge one.
    """

    seal: InitVar[object] = None
    exercise: ExerciseId
    modified: bool = False
    effort_cap: int
    changes: tuple[str, ...] = ()
    hold_max_s: int | None = None
    load_max_kg: float | None = None

    def __post_init__(self, seal: object) -> None:
        if seal is not SEAL:
            raise TypeError("only the safety gate allows an exercise")


class Refused(NamedTuple):
    """The gate holds the exercise back: the first rule that closes it, why in plain words, and the source."""

    exercise: ExerciseId
    rule: RuleId
    reason: str
    source: str


Verdict = Allowed | Refused

Gate = Callable[[ExerciseId], Verdict]
"""The gate as it is handed to others: what it says of one exercise, for one person on one day."""
