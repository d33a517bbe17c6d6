"""The picks of blocks that are not strength work: warm-up, balance, back, posture, walks (evidence 6.2)."""

from __future__ import annotations

from bonehome.domain.dose import Unit
from bonehome.domain.exercise import Kind
from bonehome.domain.ids import FamilyId
from bonehome.domain.rules import dosing
from bonehome.domain.rules.fill import Choice, Pick, Picks, Shelf, fit_sets, lengthen
from bonehome.domain.rules.rungs import Wanted, course_of, current, going_down, next_up, open_rungs
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.tables import Bout, Pool
from bonehome.domain.week import BlockName

EASY_WALK, BRISK_WALK = 1, 2
"""Levels of the walks in the family gait."""


def in_turn(shelf: Shelf, pool: Pool, floor: bool, growth: Growth | None = None) -> Picks:
    """The exercises of a pool, the first of each family, then the second of each.

    On a ladder the first is the rung the person is on, and easier ones follow; elsewhere the order is the library's.
    """
    wanted = Wanted(kinds=pool.kinds, floor=floor and not pool.no_floor, start_level=pool.start_level)
    rows = [_row(shelf, family, pool, wanted, growth) for family in pool.families]
    if not any(rows):
        last = wanted._replace(kinds=pool.else_kinds)
        rows = [_row(shelf, family, pool, last, growth) for family in pool.else_families]
    longest = max((len(row) for row in rows), default=0)
    return tuple(row[number] for number in range(longest) for row in rows if number < len(row))


def gentle_pick(shelf: Shelf, choice: Choice, pool: Pool) -> Pick:
    """One set from a pool that is not strength work, as long as the person has come."""
    key = (choice.exercise.id, id(pool))
    found = shelf.known_gentle.get(key)
    if found is None:
        found = shelf.known_gentle[key] = _gentle_pick(shelf, choice, pool)
    return found


def _gentle_pick(shelf: Shelf, choice: Choice, pool: Pool) -> Pick:
    span = dosing.amount(choice.exercise, choice.allowed)
    course = course_of(shelf, choice)
    value = span.value if course is None else max(span.low, min(span.high, course.amount))
    kilograms, band = shelf.loads.at(choice.exercise, 0, choice.allowed.load_max_kg)
    cap = dosing.gentle_cap(choice.allowed, shelf.phase, shelf.facts.rules.dosing)
    return Pick(
        choice=choice,
        amount=dosing.Amount(value=value, low=span.low, high=span.high),
        sets=1,
        max_sets=pool.max_sets,
        rest_s=pool.rest_s,
        effort_cap=min(cap, shelf.stage.deload.effort_cap) if shelf.stage.deload is not None else cap,
        reason=pool.reason,
        load_kg=kilograms,
        band=band,
    )


def bout(shelf: Shelf, kind: Bout, seconds_asked: int | None = None) -> Picks:
    """A short session of one block; empty where nothing of it is open."""
    pool = shelf.facts.rules.sessions.pools[kind.pool]
    picks = in_turn(shelf, pool, False)
    if not picks:
        return ()
    if kind.block is BlockName.WALK:
        return walk(shelf, seconds_asked or kind.seconds)
    budget = seconds_asked or kind.seconds
    return lengthen(shelf, fit_sets(shelf, picks, budget), budget)


def walk(shelf: Shelf, asked_s: int) -> Picks:
    """A walk of at most ``asked_s`` seconds, or none: easy while learning, for T3 and the fall flag, else brisk."""
    pool = shelf.facts.rules.sessions.pools["walk"]
    rows = [row for family in pool.families for row in shelf.of((family,), pool.kinds, False)]
    easy = shelf.facts.careful or shelf.learning
    most = EASY_WALK if easy else BRISK_WALK
    walks = [one for one in rows if one.exercise.dose.unit is Unit.MINUTES and one.exercise.level <= most]
    if not walks:
        return ()
    picks = [gentle_pick(shelf, one, pool) for one in walks]
    pick = next((one for one in reversed(picks) if one.amount.low <= asked_s), None)
    return (pick.with_amount(min(pick.amount.high, asked_s)),) if pick is not None else ()


def _row(shelf: Shelf, family: FamilyId, pool: Pool, wanted: Wanted, growth: Growth | None) -> Picks:
    if shelf.facts.rules.gate.ceilings.of(family) is None:
        choices = open_rungs(shelf, family, wanted)
    else:
        choices = going_down(shelf, family, wanted)
        if growth is not None:
            if choices and not growth.may_take(shelf, choices[0]):
                return ()
            choices = _grown(shelf, family, wanted, choices, growth)
    return tuple(gentle_pick(shelf, one, pool) for one in choices if not pool.soft_r_only or _soft(shelf, one))


def _grown(shelf: Shelf, family: FamilyId, wanted: Wanted, choices: list[Choice], growth: Growth) -> list[Choice]:
    """The same with the next rung in front, where the person is ready for it and the week still has a step."""
    now = current(shelf, family, wanted)
    above = next_up(shelf, now, wanted) if now is not None and growth.ready(shelf, now) else None
    return [above, *choices] if above is not None and growth.take(above.exercise.id) else choices


def _soft(shelf: Shelf, choice: Choice) -> bool:
    """True for what any day may hold (spacing rule 1)."""
    level = shelf.facts.rules.spacing.soft_r_level
    return choice.exercise.level <= level or not choice.exercise.has(Kind.RESISTANCE)
