"""Half a year in which all went well: open ladders go on, in short sessions and in the later phase too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import FamilyId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import LogEntry, LogSet
from bonehome.domain.rules.planner import Plan, plan_of
from bonehome.domain.week import Slot, Week

READY = {"chair_stand": 16.0, "one_leg_s": 20.0, "tandem_s": 10.0}
WEIGHTS = {"weights_kg": (1.0, 2.0, 3.0, 4.0), "cuffs_kg": (0.5, 1.0), "bands": ("light", "medium", "heavy")}
EASY = 4.0
LATER, HALF_A_YEAR = 13, 26


def done(week: Week) -> list[LogEntry]:
    """Everything in the week, done as planned, easily and without pain."""
    days = [(day.date, slot) for day in week.days for session in day.sessions for slot in session.slots()]
    return [LogEntry(date=day, exercise=slot.exercise, sets=(easily(slot),) * slot.sets) for day, slot in days]


def easily(slot: Slot) -> LogSet:
    return LogSet(
        reps=slot.reps,
        seconds=slot.seconds,
        load_kg=slot.load_kg,
        band=slot.band,
        effort=min(EASY, slot.effort_cap),
        pain=0.0,
        form_ok=True,
    )


Lived = Callable[[Profile, int], Plan]


@pytest.fixture
def lived(catalogue: Catalogue, rules: Rules, start: date) -> Lived:
    """The plan after so many weeks of which all was done."""

    def make(profile: Profile, weeks: int) -> Plan:
        log: list[LogEntry] = []
        for number in range(weeks):
            monday = start + timedelta(weeks=number)
            log += done(plan_of(profile, catalogue, rules, tuple(log), start, on=monday).week(monday))
        return plan_of(profile, catalogue, rules, tuple(log), start, on=start + timedelta(weeks=weeks))

    return make


def reached(plan: Plan, family: str) -> tuple[int, int]:
    """The level of a family and the heaviest place of load on it."""
    ladder = plan.past.courses.ladder(FamilyId(family)) if plan.past.courses is not None else None
    return (ladder.level, max(one.load for one in ladder.courses.values())) if ladder is not None else (0, 0)


@pytest.mark.parametrize(("tier", "minutes"), [("T1", 25), ("T1", 40), ("T2", 25), ("T2", 40)])
def test_strength_and_landings_go_on_in_the_second_quarter(
    lived: Lived, tiered: Callable[..., Profile], tier: str, minutes: int
) -> None:
    profile = tiered(tier, False, tests=READY, minutes=minutes, **WEIGHTS)
    quarter, half = lived(profile, LATER), lived(profile, HALF_A_YEAR)
    families = ("squat", "lunge_step", "hinge", "pull", "push", "calf")
    grown = [family for family in families if reached(half, family) > reached(quarter, family)]
    assert len(grown) >= 4, grown
    assert reached(half, "impact")[0] > reached(quarter, "impact")[0] > 2 - (tier == "T2")
    assert reached(half, "bal_static")[0] >= 5


@pytest.mark.parametrize(("tier", "falls"), [("T3", False), ("T3", True), ("T1", True)])
def test_the_careful_grow_below_their_ceilings(
    lived: Lived, tiered: Callable[..., Profile], tier: str, falls: bool
) -> None:
    half = lived(tiered(tier, falls, tests=READY, minutes=40, **WEIGHTS), HALF_A_YEAR)
    assert 3 <= reached(half, "squat")[0] <= 5
    assert reached(half, "impact") == (0, 0)
