"""Reads from the rule file of equipment what holds only for weights as they are told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonehome.content.files import read_as


@dataclass(frozen=True, kw_only=True)
class _Told:
    heaviest_kg: float


def read_heaviest(resources: Path) -> float:
    """The most kilograms of a weight at home; more is a slip of the hand. Raises ``ContentError``."""
    return read_as(resources / "rules" / "equipment.json", _Told).heaviest_kg
