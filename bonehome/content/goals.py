"""Reads what a week aims at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as


@dataclass(frozen=True, kw_only=True)
class Goals:
    """What a week aims at for one tier ("T1" to "T3") or for the fall flag ("F"). Days and minutes a week."""

    who: str
    strength_days: int
    strength_most: int
    balance_minutes: int
    posture_days: int
    walk_minutes: int


@dataclass(frozen=True, kw_only=True)
class _Goals:
    rows: tuple[Goals, ...]


def read_goals(path: Path) -> dict[str, Goals]:
    """The goals by tier or "F" from ``resources/guidance/goals.json``. Raises ContentError."""
    goals = {one.who: one for one in read_as(path, _Goals).rows}
    missing = {"T1", "T2", "T3", "F"} - goals.keys()
    if missing:
        raise ContentError(path, "rows", f"There is no row for {', '.join(sorted(missing))}.")
    return goals
