"""What kind of week it is: learning, ordinary, easier, or on the way back after a gap (evidence 1.4, 6.6, 6.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bonehome.domain.rules.dosing import in_learning
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.past import Past
from bonehome.domain.rules.tables import Deload, GapRule, Phase, TierDose
from bonehome.domain.week import monday_of

LEARNING, ORDINARY, DELOAD, EARLY = "learning", "ordinary", "deload", "early_deload"
DAYS = 7
RECENT = 60
"""How many training dates are looked back on for a gap; more than a way back can hold."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One week of the plan. ``number`` counts from 1 at the first logged session, or at the day of planning.

    ``id`` is learning, ordinary, deload, early_deload or the id of a gap rule. ``phase`` doses the exercises;
    ``may_grow`` is false where nothing takes a step up.
    """

    id: str
    number: int
    phase: Phase
    gap: GapRule | None = None
    deload: Deload | None = None

    @property
    def may_grow(self) -> bool:
        """True where exercises may take a step up."""
        return self.gap is None and self.deload is None

    @property
    def ordinary(self) -> bool:
        """True for a week that is as long as was asked for."""
        return self.id == ORDINARY

    @property
    def landings_share(self) -> float:
        """The share of the landings otherwise planned."""
        if self.deload is not None:
            return self.deload.landings_share
        return self.gap.landings_share if self.gap is not None else 1.0


def origin(past: Past, on: date) -> date:
    """The day the weeks count from: the first logged session, else the day of planning (decisions 8)."""
    return past.dates[0] if past.dates else on


def week_number(monday: date, first: date) -> int:
    """1 for the week of the first day."""
    return (monday - monday_of(first)).days // DAYS + 1


def stage_of(facts: PersonFacts, table: TierDose, past: Past, monday: date, sessions_a_week: int) -> Stage:
    """The stage of the week from ``monday``, planned on the day of ``facts``."""
    first = origin(past, facts.on)
    number = week_number(monday, first)
    gap = _gap(facts, past, monday, sessions_a_week)
    learning = in_learning(table, monday, first, sessions_a_week) or (gap is not None and gap.learning)
    phase = table.learning if learning else table.main
    if gap is not None:
        return Stage(id=gap.id, number=number, phase=phase, gap=gap)
    if learning:
        return Stage(id=LEARNING, number=number, phase=phase)
    deload = facts.rules.stages.deload
    if number % min(deload.every_weeks[key] for key in facts.keys) == 0:
        return Stage(id=DELOAD, number=number, phase=phase, deload=deload)
    if tired(past, deload, monday):
        return Stage(id=EARLY, number=number, phase=phase, deload=deload)
    return Stage(id=ORDINARY, number=number, phase=phase)


def tired(past: Past, deload: Deload, monday: date) -> bool:
    """True where the weeks just before call for an easier one: efforts rose at the same loads, or things hurt."""
    week = timedelta(days=DAYS)
    if past.ambers.get(monday - week, 0) >= deload.ambers:
        return True
    base = past.efforts.get(monday - (deload.rise_weeks + 1) * week, {})
    later = [past.efforts.get(monday - back * week, {}) for back in range(1, deload.rise_weeks + 1)]
    same = [load for load in base if all(load in one for one in later)]
    if not same:
        return False
    means = [sum(one[load][0] / one[load][1] for load in same) / len(same) for one in (base, *later)]
    return all(mean >= means[0] + deload.effort_rise for mean in means[1:])


def _gap(facts: PersonFacts, past: Past, monday: date, sessions_a_week: int) -> GapRule | None:
    """The widest gap whose way back reaches into the week; an open gap ends on the day of planning."""
    gaps = [(later, (later - earlier).days) for earlier, later in pairwise(past.dates[-RECENT:])]
    if past.dates and facts.on > past.dates[-1]:
        gaps.append((facts.on, (facts.on - past.dates[-1]).days))
    found: GapRule | None = None
    for back, days in gaps:
        for row in facts.rules.stages.gaps:
            if not _fits(row, days, sessions_a_week) or not 0 <= week_number(monday, back) - 1 < row.weeks:
                continue
            if found is None or row.from_days >= found.from_days:
                found = row
    return found


def _fits(row: GapRule, days: int, sessions_a_week: int) -> bool:
    """True where so many days without a session fall under the row, and enough planned sessions were missed in them."""
    within = days >= row.from_days and (row.to_days is None or days <= row.to_days)
    return within and days * sessions_a_week // DAYS - 1 >= row.missed_sessions
