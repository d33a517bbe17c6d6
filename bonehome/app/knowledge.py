"""What the rules know of the person: profile, log and catalogue brought together for one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bonehome.domain.rules.facts import PersonFacts, facts_with
from bonehome.domain.rules.log import Log, Trained, entries_of, trained

if TYPE_CHECKING:
    from bonehome.domain.catalogue import Catalogue
    from bonehome.domain.profile import Profile
    from bonehome.domain.rules.bundle import Rules
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

    def facts(self, profile: Profile, on: date) -> PersonFacts:
        """The person on a day; the log is read where a rule asks what it shows."""

        def look() -> Trained:
            return trained(self.log(), self.catalogue, self.rules.gate.impact_classes, on)

        return facts_with(profile, self.rules, look, on)
