"""The answer of the safety gate about one exercise for one person."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.ids import ExerciseId, RuleId


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """The gate lets the exercise through; only bonehome.domain.rules.screening makes one.

    ``modified`` is true where the change card applies; ``effort_cap`` is the highest effort (0-10) then allowed.
    ``changes`` are the tags whose change card applies ("knee"; "support" for a hand on something steady), and
    ``hold_max_s`` the longest hold in seconds, where one is set.
    """

    exercise: ExerciseId
    modified: bool = False
    effort_cap: int
    changes: tuple[str, ...] = ()
    hold_max_s: int | None = None


@dataclass(frozen=True, kw_only=True)
class Refused:
    """The gate holds the exercise back: the first rule that closes it, why in plain words, and the source."""

    exercise: ExerciseId
    rule: RuleId
    reason: str
    source: str


Verdict = Allowed | Refused
