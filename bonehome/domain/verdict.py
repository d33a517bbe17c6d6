"""The answer of the safety gate about one exercise for one person."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.ids import ExerciseId, RuleId


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """The gate lets the exercise through; only bonehome.domain.rules.screening makes one.

    ``modified`` is true where the change card applies; ``effort_cap`` is the highest effort (0-10) then allowed.
    """

    exercise: ExerciseId
    modified: bool = False
    effort_cap: int
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Refused:
    """The gate holds the exercise back: the first rule that closes it, why in plain words, and the source."""

    exercise: ExerciseId
    rule: RuleId
    reason: str
    source: str


Verdict = Allowed | Refused
