"""The seconds of sets, slots and sessions, added up as evidence 6.2 says."""

from __future__ import annotations

from collections.abc import Iterable

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Tempo
from bonehome.domain.exercise import Exercise, Side
from bonehome.domain.rules.dosing import column
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.week import Session, Slot


def work_seconds(exercise: Exercise, amount: int, tempo: Tempo) -> int:
    """One set of ``amount`` (seconds for a timed dose) with both its sides, in seconds."""
    sides = 1 if exercise.side is Side.NO else 2
    return exercise.dose.seconds(amount, exercise.tempo_in(tempo)) * sides


def transfer_seconds(exercises: Iterable[Exercise], each_s: int) -> int:
    """Seconds for every change to and from the floor or bed, starting and ending on the feet."""
    changes, down = 0, False
    for exercise in exercises:
        changes += exercise.floor is not down
        down = exercise.floor
    return (changes + down) * each_s


def session_seconds(session: Session, catalogue: Catalogue, facts: PersonFacts, check: bool = True) -> int:
    """Seconds of a planned session: work, rests, set-up, floor transfers and, with ``check``, the daily check."""
    table, dosing = column(facts), facts.rules.dosing
    known = [(slot, found) for slot in session.slots() if (found := catalogue.exercise(slot.exercise)) is not None]
    total = sum(slot_seconds(slot, exercise, table.tempo, dosing.setup_s) for slot, exercise in known)
    total += transfer_seconds((exercise for _, exercise in known), table.transfer_s)
    return total + (dosing.check_s if check else 0)


def slot_seconds(slot: Slot, exercise: Exercise, tempo: Tempo, setup_s: int) -> int:
    """Seconds of one slot with its rests and set-up."""
    amount = slot.seconds if slot.seconds is not None else slot.reps or 0
    return setup_s + slot.sets * (work_seconds(exercise, amount, tempo) + slot.rest_s)


def minutes(seconds: int) -> float:
    """Seconds as minutes with one decimal, as a plan shows them."""
    return round(seconds / 60, 1)
