"""Words for people beside the rules: what kind of week it is, and the limits a clinician may set."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.exercise import Mark
from bonehome.domain.rules.rule import AWAITING


@dataclass(frozen=True, kw_only=True)
class StageWords:
    """A kind of week by the id of its stage: its name, and why it is so."""

    id: str
    text: str
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class LimitWords:
    """A limit by the word the gate's rules know: what a person ticks, and ``short`` for a list."""

    id: str
    text: str
    short: str
