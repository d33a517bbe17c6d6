"""Reads the short guidance files: emergency numbers, when to stop, and what a week aims at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.domain.exercise import Mark


@dataclass(frozen=True, kw_only=True)
class EmergencyNumber:
    """The number for an ambulance in one country; ``code`` is ISO 3166, ``also`` a second one that works."""

    code: str
    name: str
    number: str
    source: str
    mark: Mark
    also: str = ""


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
class StopSigns:
    """One level of stopping: what to do, and the signs."""

    head: str
    signs: tuple[str, ...]
    sources: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class Guidance:
    """All of it; ``goals`` by tier or "F", ``emergency`` by country code."""

    numbers: dict[str, EmergencyNumber]
    goals: dict[str, Goals]
    emergency: StopSigns
    today: StopSigns
    unknown_number: str

    def number_for(self, country: str) -> str:
        """What to call there: "112", or words where the country is not known."""
        found = self.numbers.get(country)
        return found.number if found is not None else self.unknown_number


@dataclass(frozen=True, kw_only=True)
class _Numbers:
    countries: tuple[EmergencyNumber, ...]


@dataclass(frozen=True, kw_only=True)
class _Goals:
    rows: tuple[Goals, ...]


@dataclass(frozen=True, kw_only=True)
class _Stop:
    emergency: StopSigns
    today: StopSigns
    unknown_number: str


def read_guidance(folder: Path) -> Guidance:
    """The files of ``resources/guidance``. Raises ContentError at the first that cannot be used."""
    numbers = read_as(folder / "emergency.json", _Numbers)
    goals = read_as(folder / "goals.json", _Goals)
    stop = read_as(folder / "stop.json", _Stop)
    return Guidance(
        numbers={one.code: one for one in numbers.countries},
        goals=_complete(folder / "goals.json", {one.who: one for one in goals.rows}),
        emergency=stop.emergency,
        today=stop.today,
        unknown_number=stop.unknown_number,
    )


def _complete(path: Path, goals: dict[str, Goals]) -> dict[str, Goals]:
    missing = {"T1", "T2", "T3", "F"} - goals.keys()
    if missing:
        raise ContentError(path, "rows", f"There is no row for {', '.join(sorted(missing))}.")
    return goals
