"""How the person in the picture is built and dressed, without any colour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Hair(StrEnum):
    """Cut of the hair."""

    BUN = "bun"
    BOB = "bob"
    PIXIE = "pixie"
    SHORT = "short"


class Sleeve(StrEnum):
    """Length of the sleeves."""

    NONE = "none"
    SHORT = "short"
    ELBOW = "elbow"
    LONG = "long"

    @property
    def hem(self) -> float:
        """Station of the hem along the arm: 0 shoulder, 1 elbow, 2 wrist."""
        return {"none": 0.0, "short": 0.50, "elbow": 0.82, "long": 1.93}[self.value]


class Trousers(StrEnum):
    """Length of the leggings."""

    SHORT = "short"
    CAPRI = "capri"
    FULL = "full"

    @property
    def hem(self) -> float:
        """Station of the hem along the leg: 0 hip, 1 knee, 2 ankle."""
        return {"short": 0.60, "capri": 1.52, "full": 1.90}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Shape of the person: everything about her that is drawn and is not a colour.

    `girth` multiplies the width of the trunk below the ribs and of the thighs (1.0 to 1.2); wrists and ankles stay.
    """

    hair: Hair = Hair.BUN
    sleeve: Sleeve = Sleeve.SHORT
    trousers: Trousers = Trousers.FULL
    girth: float = 1.0
    bust: float = 1.0
    earring: bool = True
    eyes_closed: bool = False
