"""Runs people through their weeks and counts: how many weeks were looked at, and what did not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from random import Random

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.profile import State
from bonehome.domain.proof import checks
from bonehome.domain.proof.checks import Check, Violation
from bonehome.domain.proof.life import Life, Lived
from bonehome.domain.proof.people import invent
from bonehome.domain.proof.watch import Watch
from bonehome.domain.rules.bundle import Rules

KEPT = 20
"""How many sentences are kept of what did not hold; the numbers count them all."""

WEEKLY: dict[str, Check] = {
    "no excluded exercise": checks.no_excluded_exercise,
    "no ceiling passed": checks.no_ceiling_passed,
    "clinician's limits": checks.clinicians_limits,
    "48 hours": checks.two_days_between_strength,
    "minutes as asked": checks.minutes_as_asked,
    "both sides": checks.both_sides,
    "one trip to the floor": checks.one_trip_to_the_floor,
    "walks of 20 minutes": checks.walks_are_short,
    "nothing empty": checks.nothing_empty,
}


@dataclass(kw_only=True)
class Count:
    """People and weeks by group, sessions, and violations by check with the first sentences."""

    people: Counter[str] = field(default_factory=Counter)
    weeks: Counter[str] = field(default_factory=Counter)
    sessions: int = 0
    slots: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    first: list[Violation] = field(default_factory=list)

    def add(self, other: Count) -> None:
        """Take in what another run has counted."""
        self.people.update(other.people)
        self.weeks.update(other.weeks)
        self.sessions += other.sessions
        self.slots += other.slots
        self.failed.update(other.failed)
        self.first = [*self.first, *other.first][:KEPT]

    def tell(self, one: Violation) -> None:
        """Count a violation."""
        self.failed[one.check] += 1
        if len(self.first) < KEPT:
            self.first.append(one)

    def see(self, lived: Lived) -> None:
        """Count a week."""
        facts = lived.plan.facts
        self.weeks[_group(lived)] += 1
        stage = f"stage {lived.plan.stage(lived.week.start).id}"
        self.weeks[stage if facts.standing.state is State.OK else "held back"] += 1
        for day in lived.week.days:
            self.sessions += len(day.sessions)
            self.slots += sum(len(session.slots()) for session in day.sessions)


def simulate(numbers: Iterable[int], weeks: int, seed: int, catalogue: Catalogue, rules: Rules, start: date) -> Count:
    """Live ``weeks`` weeks of each person of ``numbers`` and check every one of them."""
    count = Count()
    for number in numbers:
        _live(number, weeks, seed, catalogue, rules, start, count)
    return count


def _live(number: int, weeks: int, seed: int, catalogue: Catalogue, rules: Rules, start: date, count: Count) -> None:
    invented = invent(seed, number, start)
    dice = Random(f"life {seed}:{number}")
    life = Life(invented=invented, catalogue=catalogue, rules=rules, start=start, dice=dice)
    watch, first = Watch(), True
    for lived in life.weeks(weeks):
        if first:
            count.people[_group(lived)] += 1
            first = False
        count.see(lived)
        for name, check in WEEKLY.items():
            for says in check(lived):
                count.tell(_violation(name, lived, says))
        for name, says in watch.see(lived):
            count.tell(_violation(name, lived, says))


def _violation(check: str, lived: Lived, says: str) -> Violation:
    return Violation(check=check, person=lived.plan.profile.name, monday=lived.week.start, says=says)


def _group(lived: Lived) -> str:
    return " ".join(lived.plan.facts.keys)
