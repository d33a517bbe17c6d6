"""Which rung of a family's ladder a person is on now, the next one up, and an equal exercise beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from bonehome.domain.exercise import Kind
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.course import Course
from bonehome.domain.rules.fill import Choice, Shelf


class Wanted(NamedTuple):
    """What a place in a session may hold: kinds, the floor or not, and what it must not repeat.

    ``gentle`` asks for one level less where the last look at a family hurt; ``start_level`` is where a newcomer begins.
    """

    kinds: tuple[Kind, ...]
    floor: bool
    used: Collection[ExerciseId] = ()
    gentle: bool = False
    start_level: int = 1


def open_rungs(shelf: Shelf, family: FamilyId, wanted: Wanted) -> list[Choice]:
    """The allowed exercises of one family that fit and are not used yet, easiest first."""
    return [one for one in shelf.of((family,), wanted.kinds, wanted.floor) if one.exercise.id not in wanted.used]


def current(shelf: Shelf, family: FamilyId, wanted: Wanted) -> Choice | None:
    """The rung the person is on: the highest open one up to the level reached; a newcomer starts low (decisions 7).

    None where nothing so low is left, or where it rests for pain: a harder one is no way round it. Where the rungs
    reached are closed, one step up is the most, or a rung that a newcomer could begin with.
    """
    return next((one for one in _reached(shelf, family, wanted) if one.exercise.id not in wanted.used), None)


def going_down(shelf: Shelf, family: FamilyId, wanted: Wanted) -> list[Choice]:
    """The current rung and those below it, hardest first."""
    return [one for one in _reached(shelf, family, wanted) if one.exercise.id not in wanted.used]


def _reached(shelf: Shelf, family: FamilyId, wanted: Wanted) -> tuple[Choice, ...]:
    """All open rungs up to the level reached, hardest first, used or not; looked up once."""
    key = (family, wanted.kinds, wanted.floor, wanted.gentle, wanted.start_level)
    found = shelf.known_rungs.get(key)
    if found is None:
        found = shelf.known_rungs[key] = _look_up(shelf, family, wanted)
    return found


def _look_up(shelf: Shelf, family: FamilyId, wanted: Wanted) -> tuple[Choice, ...]:
    rows = shelf.of((family,), wanted.kinds, wanted.floor)
    if not rows:
        return ()
    reached = _level(shelf, family, rows, wanted)
    level = max(reached, rows[0].exercise.level)
    one_more = 0 if shelf.ladder(family) is None else reached + 1
    if level > reached and level > max(one_more, shelf.facts.rules.dosing.start_most):
        return ()
    if rows[0].exercise.level == level and _resting_below(shelf, family, level):
        return ()
    return tuple(one for one in reversed(rows) if one.exercise.level <= level)


def next_up(shelf: Shelf, choice: Choice, wanted: Wanted) -> Choice | None:
    """The nearest open rung above; none that needs its change card, which asks for easier ones.

    None where something below it rests for pain: a harder one is no way round it.
    """
    rows = open_rungs(shelf, choice.exercise.family, wanted)
    above = (one for one in rows if one.exercise.level > choice.exercise.level)
    found = next((one for one in above if choice.allowed.modified or not one.allowed.modified), None)
    resting = found is not None and _resting_below(shelf, choice.exercise.family, found.exercise.level)
    return None if resting else found


def equal(shelf: Shelf, choice: Choice, wanted: Wanted) -> Choice | None:
    """An exercise to take instead, never of a higher level: the nearest rung below, else one of the sibling family."""
    family, level, used = choice.exercise.family, choice.exercise.level, wanted.used
    for one in reversed(shelf.of((family,), wanted.kinds, wanted.floor)):
        if one.exercise.level < level and one.exercise.id not in used:
            return one
    sibling = shelf.siblings.get(family)
    if sibling is None:
        return None
    now = current(shelf, sibling, wanted)
    return now if now is not None and now.exercise.level <= max(1, level) else None


def stepped_since(shelf: Shelf, choice: Choice, monday: date) -> bool:
    """True where the exercise or its family has taken its step of the week already."""
    course, ladder = course_of(shelf, choice), shelf.ladder(choice.exercise.family)
    days = (course.stepped if course else None, ladder.stepped if ladder else None)
    return any(day is not None and day >= monday for day in days)


def course_of(shelf: Shelf, choice: Choice) -> Course | None:
    """How far the person is with the exercise; None where it was never done."""
    return shelf.courses.course(choice.exercise) if shelf.courses is not None else None


def _level(shelf: Shelf, family: FamilyId, rows: Sequence[Choice], wanted: Wanted) -> int:
    ladder = shelf.ladder(family)
    if ladder is None:
        return min(_start(shelf, rows, wanted), shelf.facts.rules.dosing.start_most)
    level = ladder.level - (shelf.stage.gap.levels_down if shelf.stage.gap is not None else 0)
    hurt = any(one.hurt for id_, one in ladder.courses.items() if shelf.level_of(id_) >= ladder.level)
    return max(1, level - (1 if wanted.gentle and hurt else 0))


def _resting_below(shelf: Shelf, family: FamilyId, level: int) -> bool:
    """True where an easier exercise of the family rests for pain."""
    ladder, rests = shelf.ladder(family), shelf.facts.rests
    done = ladder.courses if ladder is not None else {}
    return any(id_ in rests.locked or id_ in rests.again for id_ in done if shelf.level_of(id_) < level)


def _start(shelf: Shelf, rows: Sequence[Choice], wanted: Wanted) -> int:
    """The lowest open level; one up in the leg families after an average chair stand, never for T3, F, a change
    or a new beginning after a long gap."""
    first = rows[0].exercise
    if shelf.courses is not None and shelf.courses.restarted:
        return first.level
    low = first.level <= shelf.facts.rules.dosing.one_up_from
    average = low and shelf.facts.known["chair_stand_below"] is False
    leg = first.family in shelf.facts.rules.dosing.one_up
    if average and leg and not shelf.facts.careful and len(rows) > 1 and not rows[1].allowed.modified:
        return first.level + 1
    return max(first.level, wanted.start_level)
