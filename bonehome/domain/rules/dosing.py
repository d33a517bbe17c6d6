"""How much of an exercise: the table columns that hold, the stage of training, repetitions, load and effort."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bonehome.domain.dose import Range, Unit
from bonehome.domain.exercise import Exercise
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.tables import Dosing, Phase, Progress, TierDose
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import monday_of

SLOW_WEEK = 2
TIMED_STEP_S = 5


class Amount(NamedTuple):
    """What one set may be: from ``low`` to ``high`` (units of the dose, or seconds), planned as ``value``."""

    value: int
    low: int
    high: int


def column(facts: PersonFacts) -> TierDose:
    """The column of the resistance table that holds: the tier's, narrowed by the fall flag's (evidence 1.4)."""
    tables = [facts.rules.dosing.tiers[key] for key in facts.keys]
    own = tables[0]
    return TierDose(
        days=_narrow([one.days for one in tables]),
        exercises_at_most=min(one.exercises_at_most for one in tables),
        learning_weeks=own.learning_weeks,
        learning=_narrow_phase([one.learning for one in tables]),
        main=_narrow_phase([one.main for one in tables]),
        later=_narrow_phase([one.later for one in tables]),
        effort_ceiling=min(one.effort_ceiling for one in tables),
        rest_s=_wide([one.rest_s for one in tables]),
        pair_rest_s=max(one.pair_rest_s for one in tables),
        tempo=max((one.tempo for one in tables), key=lambda tempo: tempo.seconds()),
        transfer_s=max(one.transfer_s for one in tables),
        floor_from_minutes=max(one.floor_from_minutes for one in tables),
    )


def in_learning(table: TierDose, monday: date, origin: date, sessions_a_week: int) -> bool:
    """True while the learning weeks last; they last longer at under two sessions a week."""
    weeks = table.learning_weeks.high if sessions_a_week < SLOW_WEEK else table.learning_weeks.low
    return (monday - monday_of(origin)).days < weeks * 7


def in_later(progress: Progress, number: int, form: int, careful: bool) -> bool:
    """True where the later phase doses an exercise in week ``number``: its form was good for long enough.

    Never for T3 and the fall flag (``careful``, evidence 1.4). ``form`` counts looks with good form in a row.
    """
    return number > progress.later_from_week and form >= progress.later_form_ok and not careful


def amount(exercise: Exercise, allowed: Allowed, phase: Phase | None = None) -> Amount:
    """One set of the exercise, planned with the middle of its range, rounded up (evidence 6.2).

    With a ``phase`` plain repetitions are taken from what the exercise and the phase share, or else from the end of the
    exercise's range that is nearer. A hold the gate has capped is no longer than that.
    """
    dose = exercise.dose
    own = dose.in_seconds() if dose.timed else dose.amount
    if dose.timed and allowed.hold_max_s is not None:
        own = Range(low=min(own.low, allowed.hold_max_s), high=min(own.high, allowed.hold_max_s))
    if phase is not None and dose.unit is Unit.REPS and dose.hold is None:
        own = shared(own, phase.reps)
    return Amount(value=own.middle(), low=own.low, high=own.high)


def rest(table: TierDose, phase: Phase) -> int:
    """Seconds between sets of one exercise: the least while learning, the middle once sets are hard (J)."""
    return table.rest_s.low if phase == table.learning else table.rest_s.middle()


def gentle_cap(allowed: Allowed, phase: Phase, dosing: Dosing) -> int:
    """The effort cap of balance, posture, stretching and warm-up rows (decisions, formats)."""
    return min(allowed.effort_cap, phase.effort.high, dosing.gentle_cap)


def _narrow(ranges: list[Range]) -> Range:
    high = min(one.high for one in ranges)
    return Range(low=min(high, max(one.low for one in ranges)), high=high)


def _wide(ranges: list[Range]) -> Range:
    return Range(low=max(one.low for one in ranges), high=max(one.high for one in ranges))


def _narrow_phase(phases: list[Phase]) -> Phase:
    return Phase(
        sets=_within(phases[0].sets, min(one.sets.high for one in phases)),
        reps=shared(phases[0].reps, phases[-1].reps),
        effort=_narrow([one.effort for one in phases]),
    )


def _within(own: Range, most: int) -> Range:
    return Range(low=min(own.low, most), high=min(own.high, most))


def shared(own: Range, other: Range) -> Range:
    """What two ranges share; where nothing, the end of ``own`` that is nearer to ``other``."""
    low, high = max(own.low, other.low), min(own.high, other.high)
    if low <= high:
        return Range(low=low, high=high)
    end = own.high if other.low > own.high else own.low
    return Range(low=end, high=end)
