"""What the rules know of the person: profile, log and catalogue brought together for one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bonehome.domain.rules.facts import Look, PersonFacts, facts_with
from bonehome.domain.rules.log import Log, Trained, entries_of, painful_entries
from bonehome.domain.rules.pains import Rests, rests_on

if TYPE_CHECKING:
    from bonehome.domain.catalogue import Catalogue
    from bonehome.domain.events import Circumstances
    from bonehome.domain.profile import Profile
    from bonehome.domain.rules.bundle import Rules
    from bonehome.domain.rules.planner import Plan
    from bonehome.store.records import Records


class Knowledge:
    """Reads the log for the rules; it is read again only after something was written to it."""

    def __init__(self, catalogue: Catalogue, rules: Rules, records: Records) -> None:
        self.catalogue = catalogue
        self.rules = rules
        self._records = records
        self._log: Log = ()
        self._seen = -1

    @property
    def changes(self) -> int:
        """Grows with everything that is written to the log; what was known before may be out of date."""
        return self._records.changes

    def log(self) -> Log:
        """Everything that was ever done."""
        if self._seen != self.changes:
            self._seen = self.changes
            self._log = entries_of(self._records.between(date.min, date.max))
        return self._log

    def last_session(self) -> date | None:
        """The local date of the newest session with a finished set."""
        return self._records.last_date()

    def facts(self, profile: Profile, on: date, now: Circumstances) -> PersonFacts:
        """The person on a day; the log is read where a rule asks what it shows, and pains on their own."""

        def work() -> Trained:
            from bonehome.domain.rules.past import past_of  # late: few rules ask

            return past_of(self.log(), self.catalogue, self.rules, on).trained(on)

        def pains() -> Rests:
            hurt = painful_entries(self._records.painful(self.rules.pain.some))
            return rests_on(hurt, self.rules.pain, on, now.screened_on)

        return facts_with(profile, self.rules, Look(trained=work, rests=pains), on, now)

    def plan(self, profile: Profile, start: date, on: date, now: Circumstances) -> Plan:
        """The whole plan as it stands on a day; ``start`` is its first day."""
        from bonehome.domain.rules.planner import plan_of  # late: showing a planned day needs none of it

        return plan_of(profile, self.catalogue, self.rules, self.log(), start, on=on, now=now)
