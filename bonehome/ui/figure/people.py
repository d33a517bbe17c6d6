"""The people of the pictures: their look and the names of their colours, from resources/figure/people.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bonehome.domain.errors import UserError
from bonehome.domain.figure.look import Hair, Look, Sleeve, Trousers

PEOPLE_FILE = "people.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePerson:
    """One of the people a person may choose for the pictures."""

    id: str
    name: str
    look: Look
    skin: str
    hair: str
    outfit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wardrobe:
    """All of people.toml: the people, and the colours they name (hex strings by key)."""

    people: Mapping[str, FigurePerson]
    default: str
    skin: Mapping[str, Mapping[str, Any]]
    hair: Mapping[str, Mapping[str, str]]
    outfit: Mapping[str, Mapping[str, list[str]]]

    def person(self, name: str) -> FigurePerson:
        """The person with this id, or the usual one if there is no such person any more."""
        return self.people.get(name, self.people[self.default])


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file. Raises UserError that names the file if it is missing or broken."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"The file {path.name} cannot be read: {error}.", "Install BoneHome again.") from error


def load_wardrobe(folder: Path) -> Wardrobe:
    """Read people.toml from the folder of the figure's resources. Raises UserError."""
    path = folder / PEOPLE_FILE
    raw = read_toml(path)
    try:
        people = {key: _person(key, entry) for key, entry in raw.pop("people").items()}
        wardrobe = Wardrobe(people=people, **raw)
        for person in people.values():
            wardrobe.skin[person.skin], wardrobe.hair[person.hair], wardrobe.outfit[person.outfit]
        people[wardrobe.default]
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"The file {path.name} has a wrong value: {error}.", "Install BoneHome again.") from error
    return wardrobe


def _person(key: str, entry: dict[str, Any]) -> FigurePerson:
    known = {"name", "skin", "hair", "outfit", "cut", "sleeve", "trousers", "girth", "bust", "earring"}
    unknown = sorted(set(entry) - known)
    if unknown:
        raise ValueError(f"people.{key} has no field {unknown[0]!r}")
    look = Look(
        hair=Hair(entry["cut"]),
        sleeve=Sleeve(entry["sleeve"]),
        trousers=Trousers(entry["trousers"]),
        girth=float(entry.get("girth", 1.0)),
        bust=float(entry.get("bust", 1.0)),
        earring=bool(entry.get("earring", True)),
    )
    return FigurePerson(
        id=key, name=entry["name"], look=look, skin=entry["skin"], hair=entry["hair"], outfit=entry["outfit"]
    )
