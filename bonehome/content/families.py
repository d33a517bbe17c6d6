"""Reads the ladders: every family with its rungs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.domain.exercise import Family
from bonehome.domain.ids import FamilyId


@dataclass(frozen=True, kw_only=True)
class FamilyFile:
    """The form of ``families.json``."""

    version: int
    families: tuple[Family, ...]


def read_families(path: Path) -> dict[FamilyId, Family]:
    """Every family by id, in the order of the file. Raises ``ContentError``."""
    families = read_as(path, FamilyFile).families
    for id_, times in Counter(family.id for family in families).items():
        if times > 1:
            raise ContentError(path, "families", f'The family "{id_}" stands there {times} times.')
    return {family.id: family for family in families}
