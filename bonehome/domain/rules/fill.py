"""Fills blocks with exercises until their seconds are used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Kind
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules import dosing, timing
from bonehome.domain.rules.dosing import Amount
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.tables import Phase, Pool, TierDose
from bonehome.domain.verdict import Allowed


@dataclass(frozen=True, kw_only=True)
class Choice:
    """An exercise the gate has let through."""

    exercise: Exercise
    allowed: Allowed


@dataclass(frozen=True, kw_only=True)
class Pick:
    """A chosen exercise with its dose so far. ``number`` is its strength slot, 0 elsewhere."""

    choice: Choice
    amount: Amount
    sets: int
    max_sets: int
    rest_s: int
    effort_cap: int
    reason: str
    load_kg: float | None = None
    pair: str | None = None
    number: int = 0

    @property
    def exercise(self) -> Exercise:
        """The exercise itself."""
        return self.choice.exercise

    @property
    def floor(self) -> bool:
        """True for work on the floor or bed."""
        return self.exercise.position.floor

    def more(self, sets: int = 1) -> Pick:
        """The same with more sets."""
        return replace(self, sets=self.sets + sets)

    def with_amount(self, value: int) -> Pick:
        """The same with another amount."""
        return replace(self, amount=replace(self.amount, value=value))


Picks = tuple[Pick, ...]


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What one person may do, by family from the easiest up, with the tables that dose it.

    ``known_work`` remembers the seconds of a set by exercise and amount; they are asked for a thousand times a week.
    """

    facts: PersonFacts
    table: TierDose
    phase: Phase
    families: dict[FamilyId, tuple[Choice, ...]]
    siblings: dict[FamilyId, FamilyId]
    known_work: dict[tuple[ExerciseId, int], int] = field(default_factory=dict, compare=False, repr=False)

    def of(self, families: tuple[FamilyId, ...], kinds: tuple[Kind, ...], floor: bool) -> tuple[Choice, ...]:
        """The allowed exercises of the families in their order, easiest first."""
        return tuple(
            one
            for family in families
            for one in self.families.get(family, ())
            if one.exercise.has(*kinds) and (floor or not one.exercise.position.floor)
        )

    def work(self, pick: Pick) -> int:
        """Seconds of one set of the pick, both sides."""
        key = (pick.choice.exercise.id, pick.amount.value)
        found = self.known_work.get(key)
        if found is None:
            found = self.known_work[key] = timing.work_seconds(pick.exercise, pick.amount.value, self.table.tempo)
        return found

    def seconds(self, picks: Picks) -> int:
        """Seconds of picks in their order with rests and set-up, without floor transfers."""
        total = self.facts.rules.dosing.setup_s * len(picks)
        for pick in picks:
            total += pick.sets * (self.work(pick) + pick.rest_s)
        return total

    def transfers(self, picks: Picks) -> int:
        """Seconds of the floor transfers in an order of picks."""
        return timing.transfer_seconds((pick.exercise for pick in picks), self.table.transfer_s)

    def gentle(self, choice: Choice, pool: Pool) -> Pick:
        """One set from a pool that is not strength work."""
        cap = dosing.gentle_cap(choice.allowed, self.phase, self.facts.rules.dosing)
        return Pick(
            choice=choice,
            amount=dosing.amount(choice.exercise, choice.allowed),
            sets=1,
            max_sets=pool.max_sets,
            rest_s=pool.rest_s,
            effort_cap=cap,
            reason=pool.reason,
            load_kg=dosing.load_kg(choice.exercise, self.facts),
        )


def shelf(facts: PersonFacts, catalogue: Catalogue, table: TierDose, phase: Phase) -> Shelf:
    """Everything the gate lets through, by family and level; ties by id."""
    found: dict[FamilyId, list[Choice]] = {}
    for exercise in sorted(catalogue.exercises.values(), key=lambda one: (one.level, one.id)):
        answer = verdict(exercise, facts)
        if isinstance(answer, Allowed):
            found.setdefault(exercise.family, []).append(Choice(exercise=exercise, allowed=answer))
    siblings = {one.id: one.sibling for one in catalogue.families.values() if one.sibling is not None}
    families = {family: tuple(choices) for family, choices in found.items()}
    return Shelf(facts=facts, table=table, phase=phase, families=families, siblings=siblings)


def in_turn(shelf: Shelf, pool: Pool, floor: bool) -> tuple[Choice, ...]:
    """The exercises of a pool, taking the easiest of each family, then the next of each."""
    soft = shelf.facts.rules.spacing.soft_r_level
    rows = [shelf.of((family,), pool.kinds, floor and not pool.no_floor) for family in pool.families]
    if pool.soft_r_only:
        rows = [
            tuple(one for one in row if one.exercise.level <= soft or not one.exercise.has(Kind.RESISTANCE))
            for row in rows
        ]
    longest = max((len(row) for row in rows), default=0)
    return tuple(row[number] for number in range(longest) for row in rows if number < len(row))


def fit_timed(shelf: Shelf, choices: tuple[Choice, ...], pool: Pool, budget: int, items: int) -> Picks:
    """As many of the first ``items`` as fit at their shortest, then lengthened until ``budget`` seconds are used."""
    picks = tuple(shelf.gentle(one, pool) for one in choices[:items])
    return add_sets(shelf, fit_shortest(shelf, picks, budget), budget)


def fit_shortest(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """As many of the picks as fit at their shortest, at least one, then lengthened up to ``budget`` seconds."""
    short = tuple(pick.with_amount(pick.amount.low) for pick in picks)
    while len(short) > 1 and shelf.seconds(short) > budget:
        short = short[:-1]
    return lengthen(shelf, short, budget)


def fit_sets(shelf: Shelf, choices: tuple[Choice, ...], pool: Pool, budget: int, items: int) -> Picks:
    """The first ``items`` with one set each where that fits, then more sets in turn up to ``budget`` seconds."""
    picks = tuple(shelf.gentle(one, pool) for one in choices[:items])
    while len(picks) > 1 and shelf.seconds(picks) > budget:
        picks = picks[:-1]
    return add_sets(shelf, picks, budget)


def add_sets(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """More sets, one pick after the other, as long as the seconds stay within ``budget``."""
    return _grow(shelf, picks, budget, lambda pick: pick.more() if pick.sets < pick.max_sets else None)


def lengthen(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """Longer sets within their ranges, one pick after the other, as long as the seconds stay within ``budget``."""
    return _grow(shelf, picks, budget, _longer)


def _longer(pick: Pick) -> Pick | None:
    step = dosing.TIMED_STEP_S if pick.exercise.dose.timed else 1
    value = min(pick.amount.high, pick.amount.value + step)
    return pick.with_amount(value) if value > pick.amount.value else None


def _grow(shelf: Shelf, picks: Picks, budget: int, bigger: Callable[[Pick], Pick | None]) -> Picks:
    """Round after round, make each pick bigger that can be within ``budget``, until none can."""
    now, used, open_ = list(picks), shelf.seconds(picks), list(range(len(picks)))
    while open_:
        for number in tuple(open_):
            grown = bigger(now[number])
            cost = shelf.seconds((grown,)) - shelf.seconds((now[number],)) if grown is not None else 0
            if grown is None or used + cost > budget:
                open_.remove(number)
                continue
            now[number], used = grown, used + cost
    return tuple(now)


def names(picks: Picks) -> frozenset[ExerciseId]:
    """The exercises of picks."""
    return frozenset(pick.exercise.id for pick in picks)
