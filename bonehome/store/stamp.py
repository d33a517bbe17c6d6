"""When something happened, in the three forms that are kept: instant, the person's own date, zone name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bonehome.domain.clock import Clock


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """``at`` is aware and UTC; rules use ``local_date`` alone."""

    at: datetime
    local_date: date
    zone: str

    @classmethod
    def of(cls, clock: Clock) -> Stamp:
        """This moment by the clock."""
        return cls(at=clock.now(), local_date=clock.today(), zone=clock.zone)

    def columns(self) -> dict[str, object]:
        """As the tables keep it."""
        return {"at": self.at, "local_date": self.local_date, "zone": self.zone}
