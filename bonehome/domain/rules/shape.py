"""One strength session before it is filled: its letter, place and minutes, the slots it may hold, and who chooses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.fill import Pick, Shelf
from bonehome.domain.rules.slot_choice import Chooser
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.tables import Rotating, SlotRule

LETTERS = ("A", "B")


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One strength session: its letter, its place among all sessions and of how many in its week, minutes, floor."""

    letter: str
    index: int
    place: int
    of: int
    minutes: int
    floor: bool


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A session of a shape being filled from the shelf, with the steps its week may still take."""

    shelf: Shelf
    shape: Shape
    growth: Growth

    @cached_property
    def plan(self) -> Rotating:
        """How many slots it holds at most."""
        return plan_at(self.shelf, self.shape.minutes)

    @cached_property
    def chooser(self) -> Chooser:
        """What picks and doses its exercises."""
        shape = self.shape
        return Chooser(
            shelf=self.shelf, growth=self.growth, floor=shape.floor, place=shape.place, sets_by_time=self.plan.sets
        )

    def rule(self, number: int) -> SlotRule:
        """The rule of a slot."""
        return next(one for one in self.shelf.facts.rules.sessions.slots if one.number == number)

    def sibling(self, pick: Pick, used: frozenset[ExerciseId]) -> Pick | None:
        """The rung of the sibling family for the same slot; None where there is none."""
        family = self.shelf.siblings.get(pick.exercise.family)
        return self.chooser.of_family(self.rule(pick.number), family, used) if family is not None else None


def plan_at(shelf: Shelf, minutes: int) -> Rotating:
    """How many fixed and how many rotating slots a session of ``minutes`` holds at most, and of how many sets."""
    return [row for row in shelf.facts.rules.sessions.rotating if row.minutes <= minutes][-1]
