"""The dose of one set, its grammar and its arithmetic in seconds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

_GRAMMAR = re.compile(
    r"(?P<low>\d+)(?:-(?P<high>\d+))? (?P<unit>reps|steps|turns|reaches|laps|rounds|catches|flights|s|min)"
    r"(?: of (?P<hold_low>\d+)(?:-(?P<hold_high>\d+))? s)?"
    r"(?P<each> each (?:way|direction))?"
    r"(?: x (?P<bouts_low>\d+)(?:-(?P<bouts_high>\d+))?)?",
    re.ASCII,
)


class Unit(StrEnum):
    """What a dose counts."""

    REPS = "reps"
    STEPS = "steps"
    TURNS = "turns"
    REACHES = "reaches"
    LAPS = "laps"
    ROUNDS = "rounds"
    CATCHES = "catches"
    FLIGHTS = "flights"
    SECONDS = "s"
    MINUTES = "min"


# Seconds one counted unit takes (evidence 6.2, J); repetitions take the tempo of the tier instead.
SECONDS_PER_UNIT = {
    Unit.STEPS: 1,
    Unit.TURNS: 3,
    Unit.REACHES: 3,
    Unit.CATCHES: 3,
    Unit.LAPS: 20,
    Unit.ROUNDS: 20,
    Unit.FLIGHTS: 20,
    Unit.SECONDS: 1,
    Unit.MINUTES: 60,
}


@dataclass(frozen=True, kw_only=True)
class Range:
    """Whole numbers from ``low`` to ``high``, both included."""

    low: int
    high: int

    def middle(self) -> int:
        """The middle, rounded up (evidence 6.2)."""
        return (self.low + self.high + 1) // 2

    def clamp(self, value: int) -> int:
        """The number of the range nearest to ``value``."""
        return max(self.low, min(self.high, value))

    def __str__(self) -> str:
        return f"{self.low}" if self.low == self.high else f"{self.low}-{self.high}"


@dataclass(frozen=True, kw_only=True)
class Tempo:
    """Seconds of one repetition: out (the effort), hold at the end, and back."""

    out: int
    hold: int
    back: int

    def seconds(self) -> int:
        """Seconds of one repetition."""
        return self.out + self.hold + self.back


@dataclass(frozen=True, kw_only=True)
class Dose:
    """One set: an amount of a unit, a hold in every repetition, bouts within the set.

    ``hold`` is in seconds. ``each`` is "way" or "direction" where the amount is counted for both directions.
    The grammar is the dose column of the exercise table: ``8-12 reps``, ``5-10 reps of 3-5 s``,
    ``10 steps x 2-4``, ``8-12 steps each way``.
    """

    amount: Range
    unit: Unit
    hold: Range | None = None
    each: str = ""
    bouts: Range | None = None

    @classmethod
    def parse(cls, text: str) -> Dose:
        """Read the grammar; ValueError names the text that does not fit it."""
        match = _GRAMMAR.fullmatch(text)
        if match is None:
            raise ValueError(f'"{text}" is not a dose such as "8-12 reps" or "10-30 s"')
        part = match.groupdict()
        return cls(
            amount=_range(part["low"], part["high"]),
            unit=Unit(part["unit"]),
            hold=_range(part["hold_low"], part["hold_high"]) if part["hold_low"] else None,
            each=part["each"].removeprefix(" each ") if part["each"] else "",
            bouts=_range(part["bouts_low"], part["bouts_high"]) if part["bouts_low"] else None,
        )

    @cached_property
    def timed(self) -> bool:
        """True where the set is a length of time and not a count."""
        return self.unit in (Unit.SECONDS, Unit.MINUTES)

    def seconds(self, amount: int, tempo: Tempo) -> int:
        """Seconds of one set of ``amount`` units on one side (evidence 6.2).

        A count is in the dose's own unit; for a timed dose ``amount`` is in seconds. A hold replaces the
        tempo's own hold. Directions double the work and bouts multiply it, each with the middle of its range.
        """
        work = self._one_pass(amount, tempo)
        if self.each:
            work *= 2
        if self.bouts is not None:
            work *= self.bouts.middle()
        return work

    def _one_pass(self, amount: int, tempo: Tempo) -> int:
        if self.timed:
            return amount
        if self.unit is not Unit.REPS:
            return amount * SECONDS_PER_UNIT[self.unit]
        hold = tempo.hold if self.hold is None else self.hold.middle()
        return amount * (tempo.out + hold + tempo.back)

    def in_seconds(self) -> Range:
        """The amount of a timed dose in seconds; a count is returned as it is."""
        factor = 60 if self.unit is Unit.MINUTES else 1
        return Range(low=self.amount.low * factor, high=self.amount.high * factor)

    def __str__(self) -> str:
        text = f"{self.amount} {self.unit}"
        if self.hold is not None:
            text += f" of {self.hold} s"
        if self.each:
            text += f" each {self.each}"
        if self.bouts is not None:
            text += f" x {self.bouts}"
        return text


def _range(low: str, high: str | None) -> Range:
    first, last = int(low), int(high or low)
    if first > last:
        raise ValueError(f"the range {low}-{high} runs backwards")
    return Range(low=first, high=last)
