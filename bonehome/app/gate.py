"""The one safety gate as it stands today, for everything that shows, keeps or plays an exercise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bonehome.app.text import _
from bonehome.domain.events import DailyCheck
from bonehome.domain.ids import ExerciseId, RuleId
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.selftest_gate import may_do
from bonehome.domain.verdict import Refused, Verdict

if TYPE_CHECKING:
    from datetime import date

    from bonehome.app.knowledge import Knowledge
    from bonehome.app.screening import Screening
    from bonehome.domain.clock import Clock
    from bonehome.domain.events import Circumstances
    from bonehome.domain.profile import Profile
    from bonehome.domain.rules.facts import PersonFacts

NOT_CHECKED = DailyCheck()


class TodaysGate:
    """Asks the gate about the person as they are now.

    What it said of an exercise is kept only for as long as answers, date, log and circumstances stay the same: a whole
    week is asked about whenever it is shown. With ``checked`` false the check before today's session is left aside: it
    judges what is done today, not what stands in the plan.
    """

    def __init__(self, screening: Screening, knowledge: Knowledge, clock: Clock, *, checked: bool = True) -> None:
        self._screening = screening
        self._knowledge = knowledge
        self._clock = clock
        self._checked = checked
        self._seen: tuple[Profile, date, int, Circumstances] | None = None
        self._facts: PersonFacts | None = None
        self._said: dict[ExerciseId, Verdict] = {}

    def circumstances(self) -> Circumstances:
        """What else holds of the person today."""
        now = self._screening.circumstances()
        return now if self._checked else replace(now, check=NOT_CHECKED)

    def facts(self) -> PersonFacts:
        """Everything the rules know of the person today."""
        profile, today, changes = self._screening.draft(), self._clock.today(), self._knowledge.changes
        now = self.circumstances()
        last = self._seen
        # A profile is frozen: the same one stays the same.
        if self._facts is None or last is None or last[0] is not profile or last[1:] != (today, changes, now):
            self._facts = self._knowledge.facts(profile, today, now)
            self._seen, self._said = (profile, today, changes, now), {}
        return self._facts

    def verdict(self, exercise: ExerciseId) -> Verdict:
        """May the person do this exercise today; one the library does not know is refused."""
        facts = self.facts()
        answer = self._said.get(exercise)
        if answer is None:
            found = self._knowledge.catalogue.exercise(exercise)
            answer = self._said[exercise] = verdict(found, facts) if found is not None else _unknown(exercise)
        return answer

    def test_verdict(self, result: str) -> Verdict:
        """May the person do the home test that measures this result today; one the rules do not know is refused."""
        facts, test = self.facts(), self._knowledge.rules.selftests.of(result)
        if test is None:
            return Refused(
                exercise=ExerciseId(result), rule=RuleId("unknown"), reason=_("We do not know this test."), source="J"
            )
        answer = self._said.get(test.id)
        if answer is None:
            answer = self._said[test.id] = may_do(test, facts)
        return answer


def _unknown(exercise: ExerciseId) -> Refused:
    reason = _("This exercise is no longer in the library.")
    return Refused(exercise=exercise, rule=RuleId("unknown"), reason=reason, source="J")
