"""Reads from the rule file of equipment what holds only for weights as they are told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonehome.content.files import read_as
from bonehome.domain.rules.rule import Equipment


@dataclass(frozen=True, kw_only=True)
class EquipmentFile(Equipment):
    """The form of ``equipment.json``: what the gate asks, and ``heaviest_kg`` for what people tell of their weights."""

    heaviest_kg: float


def read_heaviest(resources: Path) -> float:
    """The most kilograms of a weight at home; more is a slip of the hand. Raises ``ContentError``."""
    return read_as(resources / "rules" / "equipment.json", EquipmentFile).heaviest_kg
