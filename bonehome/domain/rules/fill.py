"""Fills blocks with exercises until their seconds are used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Kind
from bonehome.domain.ids import ExerciseId, FamilyId, SlotId
from bonehome.domain.rules import dosing, timing
from bonehome.domain.rules.course import Courses, Ladder
from bonehome.domain.rules.dosing import Amount
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.loads import Loads
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.stages import Stage
from bonehome.domain.rules.tables import Phase, TierDose
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import BlockName, Slot, shorter


class Choice(NamedTuple):
    """An exercise the gate has let through."""

    exercise: Exercise
    allowed: Allowed


@dataclass(frozen=True, kw_only=True)
class Pick:
    """A chosen exercise with its dose so far. ``number`` is its strength slot, 0 elsewhere; ``beside`` an equal one."""

    choice: Choice
    amount: Amount
    sets: int
    max_sets: int
    rest_s: int
    effort_cap: int
    reason: str
    load_kg: float | None = None
    band: str = ""
    pair: str | None = None
    number: int = 0
    beside: Allowed | None = None

    @property
    def exercise(self) -> Exercise:
        """The exercise itself."""
        return self.choice.exercise

    @property
    def floor(self) -> bool:
        """True for work on the floor or bed."""
        return self.choice.exercise.floor

    def more(self, sets: int = 1) -> Pick:
        """The same with more sets."""
        return self.but(sets=self.sets + sets)

    def with_amount(self, value: int) -> Pick:
        """The same with another amount."""
        return self.but(amount=Amount(value=value, low=self.amount.low, high=self.amount.high))

    def but(self, **changes: object) -> Pick:
        """The same with other fields; ``dataclasses.replace`` takes five times as long, and a week asks thousands."""
        new = object.__new__(Pick)
        new.__dict__.update(self.__dict__)
        new.__dict__.update(changes)
        return new


Picks = tuple[Pick, ...]
Offer = dict[FamilyId, tuple[Choice, ...]]
Rows = tuple[tuple[FamilyId, ...], tuple[Kind, ...], bool]
Frame = tuple[BlockName, int, int, bool]


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What one person may do in one week, by family from the easiest up, with what doses it.

    ``stage`` is the kind of week, ``courses`` how far the person is with each exercise. ``known_work`` remembers the
    seconds of a set by exercise and amount, ``known_blocks`` those of a strength block, ``known_gentle`` picks that are
    not strength work, ``known_frames`` whole blocks of such, ``known_rows`` and ``known_rungs`` what was looked up: all
    are asked for very often.
    """

    facts: PersonFacts
    table: TierDose
    stage: Stage
    loads: Loads
    families: Offer
    siblings: dict[FamilyId, FamilyId]
    courses: Courses | None = None
    known_work: dict[tuple[ExerciseId, int], int] = field(default_factory=dict, compare=False, repr=False)
    known_blocks: dict[tuple[tuple[ExerciseId, int, int], ...], int] = field(
        default_factory=dict, compare=False, repr=False
    )
    known_gentle: dict[tuple[ExerciseId, int], Pick] = field(default_factory=dict, compare=False, repr=False)
    known_rungs: dict[tuple[object, ...], tuple[Choice, ...]] = field(default_factory=dict, compare=False, repr=False)
    known_frames: dict[Frame, Picks] = field(default_factory=dict, compare=False, repr=False)
    known_rows: dict[Rows, tuple[Choice, ...]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def phase(self) -> Phase:
        """Learning or main phase."""
        return self.stage.phase

    @cached_property
    def learning(self) -> bool:
        """True while exercises are learned."""
        return self.phase == self.table.learning

    @cached_property
    def rest_s(self) -> int:
        """Seconds between sets of one exercise."""
        return dosing.rest(self.table, self.phase)

    def of(self, families: tuple[FamilyId, ...], kinds: tuple[Kind, ...], floor: bool) -> tuple[Choice, ...]:
        """The allowed exercises of the families in their order, easiest first."""
        key = (families, kinds, floor)
        found = self.known_rows.get(key)
        if found is None:
            found = self.known_rows[key] = tuple(
                one
                for family in families
                for one in self.families.get(family, ())
                if one.exercise.has(*kinds) and (floor or not one.exercise.floor)
            )
        return found

    def ladder(self, family: FamilyId) -> Ladder | None:
        """The family's ladder as the log leaves it; None where nothing of it was ever done."""
        return self.courses.ladder(family) if self.courses is not None else None

    def level_of(self, exercise: ExerciseId) -> int:
        """The level of an exercise of the library; 0 for one that is not there."""
        found = self.courses.exercises.get(exercise) if self.courses is not None else None
        return found.level if found is not None else 0

    def work(self, pick: Pick) -> int:
        """Seconds of one set of the pick, both sides."""
        return self.work_of(pick.choice.exercise, pick.amount.value)

    def work_of(self, exercise: Exercise, value: int) -> int:
        """Seconds of one set of ``value`` repetitions or seconds, both sides."""
        key = (exercise.id, value)
        found = self.known_work.get(key)
        if found is None:
            found = self.known_work[key] = timing.work_seconds(exercise, value, self.table.tempo)
        return found

    def cost(self, pick: Pick) -> int:
        """Seconds of all sets of the pick with their rests."""
        known = self.known_work.get((pick.choice.exercise.id, pick.amount.value))
        return pick.sets * ((self.work(pick) if known is None else known) + pick.rest_s)

    def seconds(self, picks: Picks) -> int:
        """Seconds of picks in their order with rests and set-up, without floor transfers."""
        return self.facts.rules.dosing.setup_s * len(picks) + sum(map(self.cost, picks))

    def transfers(self, picks: Picks) -> int:
        """Seconds of the floor transfers in an order of picks."""
        return timing.transfer_seconds((pick.exercise for pick in picks), self.table.transfer_s)


def offer(facts: PersonFacts, catalogue: Catalogue) -> Offer:
    """Everything the gate lets through, by family and level; ties by id."""
    found: dict[FamilyId, list[Choice]] = {}
    for exercise in catalogue.from_the_easiest:
        answer = verdict(exercise, facts)
        if isinstance(answer, Allowed):
            found.setdefault(exercise.family, []).append(Choice(exercise=exercise, allowed=answer))
    return {family: tuple(choices) for family, choices in found.items()}


def siblings_in(catalogue: Catalogue) -> dict[FamilyId, FamilyId]:
    """The family that fills the slot of another where that one cannot."""
    return {one.id: one.sibling for one in catalogue.families.values() if one.sibling is not None}


def fit_timed(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """As many of the picks as fit at their shortest, then lengthened and repeated until ``budget`` seconds are used."""
    return add_sets(shelf, fit_shortest(shelf, picks, budget), budget)


def fit_shortest(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """As many of the picks as fit at their shortest, at least one, then lengthened up to ``budget`` seconds."""
    short = tuple(pick.with_amount(pick.amount.low) for pick in picks)
    while len(short) > 1 and shelf.seconds(short) > budget:
        short = short[:-1]
    return lengthen(shelf, short, budget)


def fit_sets(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """The picks with one set each where that fits, at least one, then more sets in turn up to ``budget`` seconds."""
    while len(picks) > 1 and shelf.seconds(picks) > budget:
        picks = picks[:-1]
    return add_sets(shelf, picks, budget)


def add_sets(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """More sets, one pick after the other, as long as the seconds stay within ``budget``."""
    each = [shelf.work(pick) + pick.rest_s for pick in picks]

    def more(at: int, sets: int) -> tuple[int, int] | None:
        return (sets + 1, each[at]) if sets < picks[at].max_sets else None

    sets = _grow([pick.sets for pick in picks], budget - shelf.seconds(picks), more)
    return tuple(pick if pick.sets == many else pick.but(sets=many) for pick, many in zip(picks, sets, strict=True))


def lengthen(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """Longer sets within their ranges, one pick after the other, as long as the seconds stay within ``budget``."""

    def longer(at: int, value: int) -> tuple[int, int] | None:
        pick = picks[at]
        step = dosing.TIMED_STEP_S if pick.exercise.dose.timed else 1
        next_ = min(pick.amount.high, value + step)
        more = shelf.work_of(pick.exercise, next_) - shelf.work_of(pick.exercise, value)
        return (next_, pick.sets * more) if next_ > value else None

    values = _grow([pick.amount.value for pick in picks], budget - shelf.seconds(picks), longer)
    return tuple(
        pick if pick.amount.value == value else pick.with_amount(value)
        for pick, value in zip(picks, values, strict=True)
    )


def _grow(now: list[int], left: int, bigger: Callable[[int, int], tuple[int, int] | None]) -> list[int]:
    """Round after round, take each number to its next within ``left`` seconds, until none can.

    ``bigger`` says what comes after the number at a place and the seconds that it costs; None where nothing does.
    """
    open_ = list(range(len(now))) if left > 0 else []
    while open_:
        for place in tuple(open_):
            grown = bigger(place, now[place])
            if grown is None or grown[1] > left:
                open_.remove(place)
                continue
            now[place], left = grown[0], left - grown[1]
    return now


def names(picks: Picks) -> frozenset[ExerciseId]:
    """The exercises of picks."""
    return frozenset(pick.exercise.id for pick in picks)


def slot_of(pick: Pick, id_: SlotId) -> Slot:
    """The pick as it stands in a plan."""
    exercise = pick.exercise
    timed = exercise.dose.timed
    return Slot(
        id=id_,
        allowed=pick.choice.allowed,
        sets=pick.sets,
        reps=None if timed else pick.amount.value,
        seconds=pick.amount.value if timed else None,
        side=exercise.side,
        effort_cap=pick.effort_cap,
        rest_s=pick.rest_s,
        reason=pick.reason,
        load_kg=pick.load_kg,
        band=pick.band,
        hold_s=shorter(exercise.dose.hold.middle(), pick.choice.allowed.hold_max_s) if exercise.dose.hold else None,
        pair=pick.pair,
        choice=pick.beside,
    )
