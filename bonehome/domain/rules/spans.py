"""What counted for an exercise on a day gone by: its range and the phase of training then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bonehome.domain.dose import Range, Unit
from bonehome.domain.exercise import Exercise
from bonehome.domain.rules.course import Span
from bonehome.domain.rules.dosing import in_learning, shared
from bonehome.domain.rules.tables import TierDose
from bonehome.domain.week import monday_of


@dataclass(frozen=True, kw_only=True)
class Spans:
    """The ranges of one person: the table's columns, the first day of training, strength sessions a week."""

    table: TierDose
    first: date
    sessions_a_week: int

    def of(self, exercise: Exercise, on: date) -> Span:
        """The range of one set, the phase and the highest effort on a day."""
        learning = in_learning(self.table, monday_of(on), self.first, self.sessions_a_week)
        phase = self.table.learning if learning else self.table.main
        own = exercise.dose.in_seconds() if exercise.dose.timed else exercise.dose.amount
        if exercise.dose.unit is Unit.REPS and exercise.dose.hold is None:
            own = shared(own, phase.reps)
        return Span(amount=Range(low=own.low, high=own.high), phase=phase, ceiling=self.table.effort_ceiling)
