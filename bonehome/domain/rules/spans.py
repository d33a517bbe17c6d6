"""What counted for an exercise on a day gone by: its range and the phase of training then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bonehome.domain.dose import Range, Unit
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import FamilyId
from bonehome.domain.rules.course import Span
from bonehome.domain.rules.dosing import in_later, in_learning, shared
from bonehome.domain.rules.stages import week_number
from bonehome.domain.rules.tables import Phase, Progress, TierDose
from bonehome.domain.week import monday_of


@dataclass(frozen=True, kw_only=True)
class Spans:
    """The ranges of one person: the table's columns, the first day of training, strength sessions a week.

    ``strength`` are the families whose doses change in the later phase, which is not for the ``careful``.
    """

    table: TierDose
    first: date
    sessions_a_week: int
    progress: Progress
    strength: frozenset[FamilyId]
    careful: bool

    def of(self, exercise: Exercise, on: date, form: int) -> Span:
        """The range of one set, the phase and the highest effort on a day, after ``form`` looks with good form."""
        phase = self._phase(exercise, monday_of(on), form)
        own = exercise.dose.in_seconds() if exercise.dose.timed else exercise.dose.amount
        if exercise.dose.unit is Unit.REPS and exercise.dose.hold is None:
            own = shared(own, phase.reps)
        return Span(amount=Range(low=own.low, high=own.high), phase=phase, ceiling=self.table.effort_ceiling)

    def _phase(self, exercise: Exercise, monday: date, form: int) -> Phase:
        if in_learning(self.table, monday, self.first, self.sessions_a_week):
            return self.table.learning
        later = in_later(self.progress, week_number(monday, self.first), form, self.careful)
        return self.table.later if later and exercise.family in self.strength else self.table.main
