"""One strength session before it is filled: its letter, place and minutes, and the slots it may hold."""

from __future__ import annotations

from dataclasses import dataclass

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


def plan_at(shelf: Shelf, minutes: int) -> Rotating:
    """How many fixed and how many rotating slots a session of ``minutes`` holds at most, and of how many sets."""
    return [row for row in shelf.facts.rules.sessions.rotating if row.minutes <= minutes][-1]


def rule_of(shelf: Shelf, number: int) -> SlotRule:
    return next(one for one in shelf.facts.rules.sessions.slots if one.number == number)


def chooser_for(shelf: Shelf, shape: Shape, growth: Growth) -> Chooser:
    sets = plan_at(shelf, shape.minutes).sets
    return Chooser(shelf=shelf, growth=growth, floor=shape.floor, place=shape.place, sets_by_time=sets)


def sibling(shelf: Shelf, shape: Shape, growth: Growth, pick: Pick, used: frozenset[ExerciseId]) -> Pick | None:
    """The rung of the sibling family for the same slot; None where there is none."""
    family = shelf.siblings.get(pick.exercise.family)
    rule = rule_of(shelf, pick.number)
    return chooser_for(shelf, shape, growth).of_family(rule, family, used) if family is not None else None
