"""Reads the short guidance files: emergency numbers, and when to stop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
class StopSigns:
    """One level of stopping: what to do, and the signs."""

    head: str
    signs: tuple[str, ...]
    sources: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class Guidance:
    """All of it; ``numbers`` by country code."""

    numbers: dict[str, EmergencyNumber]
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
class _Stop:
    emergency: StopSigns
    today: StopSigns
    unknown_number: str


def read_guidance(folder: Path) -> Guidance:
    """These files of ``resources/guidance``. Raises ContentError at the first that cannot be used."""
    numbers = read_as(folder / "emergency.json", _Numbers)
    stop = read_as(folder / "stop.json", _Stop)
    return Guidance(
        numbers={one.code: one for one in numbers.countries},
        emergency=stop.emergency,
        today=stop.today,
        unknown_number=stop.unknown_number,
    )
