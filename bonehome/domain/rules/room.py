"""Room in a strength block: what makes way or becomes shorter, so that over some weeks every slot has its turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.fill import Pick, Picks
from bonehome.domain.rules.pairing import seconds
from bonehome.domain.rules.rungs import Wanted, open_rungs
from bonehome.domain.rules.shape import LETTERS, Turn

NOTHING: frozenset[int] = frozenset()


def shorter_fixed(turn: Turn, wanted: Picks, most: int) -> Picks:
    """``wanted`` with as few fixed slots as possible in their shorter siblings, so that the others fit ``most``."""
    shelf = turn.shelf
    sessions = shelf.facts.rules.sessions
    fixed = tuple(pick for pick in wanted if pick.number < sessions.first_rotating)
    if seconds(shelf, wanted) <= most:
        return wanted
    rotating = turn.plan.rotating
    coming = tuple(
        min(options(turn, pick, wanted), key=shelf.work) for pick in wanted[len(fixed) : len(fixed) + rotating]
    )
    if seconds(shelf, (*fixed, *coming)) <= most:
        return wanted
    used = frozenset(pick.exercise.id for pick in wanted)
    shorter = {pick.number: one for pick in fixed if (one := _shorter(turn, pick, used)) is not None}
    last = frozenset(rule.number for rule in sessions.slots if rule.yields_last)
    for turning in range(rotating, -1, -1):
        for numbers in _few_first(frozenset(shorter), last):
            trial = tuple(shorter[pick.number] if pick.number in numbers else pick for pick in wanted)
            if seconds(shelf, (*trial[: len(fixed)], *coming[:turning])) <= most:
                return trial
    return tuple(shorter.get(pick.number, pick) for pick in wanted)


def options(turn: Turn, pick: Pick, wanted: Picks) -> Picks:
    """What a rotating slot may take: its pick, the same with the fewest repetitions, easier rungs with theirs."""
    rule = turn.rule(pick.number)
    used = {one.exercise.id for one in wanted}
    asked = Wanted(kinds=rule.kinds, floor=turn.shape.floor, used=used)
    below = (
        one for one in open_rungs(turn.shelf, pick.exercise.family, asked) if one.exercise.level < pick.exercise.level
    )
    easier = [turn.chooser.dosed(rule, one) for one in below]
    return (pick, *(one.with_amount(one.amount.low) for one in (pick, *easier)))


@dataclass(frozen=True, kw_only=True)
class Room:
    """The seconds one strength block has, and ``slack`` more that a single set may take where nothing else fits."""

    turn: Turn
    budget: int
    slack: int

    def make(self, fixed: Picks, rows: list[Picks]) -> Picks:
        """The fixed slots with one option of each row, so that no slot is forgotten for being long.

        Where they do not fit, fixed slots make way (``_going``), or take their shorter siblings; at last fewer rows
        come. What the wrists need decides between ways that fit, but nothing that is overdue goes for it.
        """
        if not rows:
            return fixed
        missing = max(0, wrists_missing(self.turn, fixed))
        for kept in dict.fromkeys((self._overdue(fixed), NOTHING)):
            first: Picks = ()
            for way in self._ways(fixed, rows, kept):
                if wrists_missing(self.turn, way) <= missing:
                    return way
                first = first or way
            if first:
                return first
        return fixed

    def _ways(self, fixed: Picks, rows: list[Picks], kept: frozenset[int]) -> Iterator[Picks]:
        """What fits, the best first; ``kept`` are numbers that do not make way."""
        short: Picks = ()
        for count in range(len(rows), 0, -1):
            for gone, more in self._going(fixed):
                for shorter in (False, True) if not kept & gone else ():
                    if shorter and not short:
                        short = _at_their_shortest(self.turn, fixed, rows)
                    here = short if shorter else fixed
                    left = tuple(pick for pick in here if pick.number not in gone)
                    for added in product(*rows[:count]):
                        if seconds(self.turn.shelf, (*left, *added)) <= self.budget + more:
                            yield (*left, *added)

    def _going(self, fixed: Picks) -> Iterator[tuple[frozenset[int], int]]:
        """Which fixed slots make way, and how many seconds more are then taken: as few as possible, anchors last.

        Of two that are no anchors the other one is the first to go in every second A and in every second B.
        """
        yield NOTHING, 0
        if self.turn.shape.minutes < self.turn.shelf.facts.rules.sessions.every_slot_from:
            yield NOTHING, self.slack
            return
        anchors = self.turn.shelf.facts.rules.progress.anchors
        turn = (self.turn.shape.index + self.turn.shape.index // len(LETTERS)) % 2
        loose = [pick.number for pick in fixed if pick.number not in anchors]
        order = [*loose[turn:], *loose[:turn]]
        last = [pick.number for pick in reversed(fixed) if pick.number in anchors]
        one, *others = [frozenset({number}) for number in (*order, *last)] or [NOTHING]
        yield from ((one, 0), (NOTHING, self.slack), (one, self.slack))
        pairs = [frozenset(pair) for pair in combinations((*order, *last), 2)]
        for gone in (*others[: len(order) - 1], *pairs[:1], *others[len(order) - 1 :], *pairs[1:]):
            yield from ((gone, 0), (gone, self.slack))

    def _overdue(self, fixed: Picks) -> frozenset[int]:
        """The fixed slots of which nothing was done for long, where others were."""
        late = frozenset(pick.number for pick in fixed if self._late(pick.number))
        return late if len(late) < len(fixed) else NOTHING

    def _late(self, number: int) -> bool:
        courses = self.turn.shelf.courses
        families = {one for row in self.turn.rule(number).families.values() for one in row}
        families |= {self.turn.shelf.siblings[one] for one in families if one in self.turn.shelf.siblings}
        ladders = [courses.ladder(family) for family in families] if courses is not None else []
        done = [one.last for ladder in ladders if ladder is not None for one in ladder.courses.values()]
        overdue = self.turn.shelf.facts.rules.sessions.overdue_days
        return (self.turn.growth.monday - max(done, default=date.min)).days >= overdue


def wrists_missing(turn: Turn, picks: Picks) -> int:
    """How many strength items for the wrists the week lacks so far; below zero it has some to spare."""
    asked, shape = turn.shelf.facts.rules.sessions.wrist_items, turn.shape
    by_now = min(shape.place + 1, -(-asked * (shape.place + 1) // max(1, shape.of)))
    return by_now - turn.growth.wrists - sum(1 for pick in picks if pick.exercise.sites.wrist)


def _at_their_shortest(turn: Turn, fixed: Picks, rows: list[Picks]) -> Picks:
    """The fixed slots at their shortest: the sibling family's exercise where it is shorter, fewest repetitions."""
    used = frozenset(pick.exercise.id for pick in (*fixed, *(one for row in rows for one in row)))
    swapped = (_shorter(turn, pick, used) or pick for pick in fixed)
    return tuple(pick.with_amount(pick.amount.low) for pick in swapped)


def _few_first(numbers: frozenset[int], last: frozenset[int]) -> Iterator[frozenset[int]]:
    """Every choice of slots once: those without the ones that yield last first, then the smallest."""
    others = sorted(numbers - last, reverse=True)
    for late in dict.fromkeys((frozenset[int](), numbers & last)):
        for size in range(len(others) + 1):
            yield from (late | frozenset(some) for some in combinations(others, size))


def _shorter(turn: Turn, pick: Pick, used: frozenset[ExerciseId]) -> Pick | None:
    """The rung of the sibling family for the same slot, where it is shorter."""
    other = turn.sibling(pick, used)
    return other if other is not None and turn.shelf.work(other) < turn.shelf.work(pick) else None
