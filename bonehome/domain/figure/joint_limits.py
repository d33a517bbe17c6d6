"""How far a joint may go in a drawn motion, and how little the spine may bend or twist. No numpy here."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.exercise import Mark


@dataclass(frozen=True, kw_only=True)
class AngleRange:
    """The range of one angle of a joint (both sides) in degrees."""

    joint: str
    angle: str
    low: float
    high: float
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class SpineLimits:
    """The most the lumbar and thoracic angles may add up to, in degrees; ``flex`` forwards only, others either way."""

    flex: float
    side: float
    twist: float
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class Limits:
    """All limits with where they come from."""

    version: int
    ranges: tuple[AngleRange, ...]
    spine: SpineLimits
    source: str
    review: str
