"""What the log shows, taken in entry by entry: training dates, the work that opens gates, landings, efforts, pains."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.course import Courses
from bonehome.domain.rules.log import Log, LogEntry, Trained, until
from bonehome.domain.rules.pains import PainLevel, PainRules, painful
from bonehome.domain.rules.rule import Counted
from bonehome.domain.week import monday_of

BACK, STATIC, IMPACT = FamilyId("back_ext"), FamilyId("bal_static"), FamilyId("impact")
LOW, WALK = "low", "walk"

Load = tuple[ExerciseId, float | None]


@dataclass(frozen=True, kw_only=True)
class Landed:
    """The landings of one exercise in a week: the most in one session, whether all was told, and whether it hurt."""

    most: int = 0
    told: bool = True
    hurt: bool = False


@dataclass(kw_only=True)
class Past:
    """A log as the planner reads it. It only grows, in the order of dates.

    After a gap of ``new_after`` days all begins as new, and what lies before it is forgotten (evidence 6.7).
    ``days_counted`` leaves out long gaps; ``efforts`` are sums and counts by week and load.
    """

    catalogue: Catalogue
    impact_classes: dict[ExerciseId, str]
    pain: PainRules
    counted: Counted
    new_after: int
    courses: Courses | None = None
    restarted: bool = False
    entries: list[LogEntry] = field(default_factory=list)
    dates: list[date] = field(default_factory=list)
    days_counted: int = 0
    back_sets: defaultdict[date, int] = field(default_factory=lambda: defaultdict(int))
    low_weeks: set[date] = field(default_factory=set)
    steady_holds: int = 0
    landings: dict[date, dict[ExerciseId, Landed]] = field(default_factory=dict)
    efforts: dict[date, dict[Load, list[float]]] = field(default_factory=dict)
    ambers: defaultdict[date, int] = field(default_factory=lambda: defaultdict(int))
    reds: list[LogEntry] = field(default_factory=list)

    def add(self, entry: LogEntry) -> None:
        """Take in one entry that is not older than the last; one without sets is no training, but what hurt counts."""
        self.settle(entry.date)
        self.entries.append(entry)
        if entry.sets and (not self.dates or entry.date != self.dates[-1]):
            since = (entry.date - self.dates[-1]).days if self.dates else 0
            self.days_counted += since if since <= self.counted.gap_days else 0
            self.dates.append(entry.date)
        self._count(entry)
        if self.courses is not None:
            self.courses.add(entry)

    def settle(self, on: date) -> None:
        """Forget what lies before a gap, up to ``on``, that is so long that all begins as new."""
        if self.dates and (on - self.dates[-1]).days >= self.new_after:
            self.entries, self.dates, self.days_counted, self.steady_holds = [], [], 0, 0
            self.back_sets, self.ambers = defaultdict(int), defaultdict(int)
            self.low_weeks, self.landings, self.efforts = set(), {}, {}
            self.restarted = True
            if self.courses is not None:
                self.courses.ladders.clear()
                self.courses.restarted = True

    def trained(self, on: date) -> Trained:
        """What opens gates on a day. Weeks count from the first entry, long gaps left out (evidence 2.5)."""
        tail = (on - self.dates[-1]).days if self.dates else 0
        days = self.days_counted + (tail if tail <= self.counted.gap_days else 0)
        return Trained(
            first=self.dates[0] if self.dates else None,
            weeks=days // 7,
            back_weeks=sum(1 for count in self.back_sets.values() if count >= self.counted.back_sets),
            impact_low_weeks=len(self.low_weeks),
            steady_holds=self.steady_holds,
        )

    def _count(self, entry: LogEntry) -> None:
        monday = monday_of(entry.date)
        exercise = self.catalogue.exercise(entry.exercise)
        level = painful(entry.told, self.pain)
        if level is PainLevel.AMBER:
            self.ambers[monday] += 1
        elif level is PainLevel.RED:
            self.reds.append(entry)
        if exercise is None:
            return
        if exercise.family == BACK and exercise.level <= self.counted.back_level:
            self.back_sets[monday] += len(entry.sets)
        if exercise.family == STATIC and exercise.level == self.counted.steady_level:
            self.steady_holds += sum(1 for one in entry.sets if (one.seconds or 0) >= self.counted.steady_s)
        kind = self.impact_classes.get(exercise.id)
        if kind == LOW and entry.sets:
            self.low_weeks.add(monday)
        if kind is not None and kind != WALK and exercise.family == IMPACT:
            self._land(monday, entry)
        self._strain(monday, entry)

    def _land(self, monday: date, entry: LogEntry) -> None:
        week = self.landings.setdefault(monday, {})
        old = week.get(entry.exercise, Landed())
        told = all(one.pain is not None for one in entry.told)
        hurt = any((one.pain or 0) >= self.pain.some or one.sharp for one in entry.told)
        most = max(old.most, sum(one.reps or 0 for one in entry.sets))
        week[entry.exercise] = Landed(most=most, told=old.told and told, hurt=old.hurt or hurt)

    def _strain(self, monday: date, entry: LogEntry) -> None:
        week = self.efforts.setdefault(monday, {})
        for one in entry.sets:
            if one.effort is not None:
                sums = week.setdefault((entry.exercise, one.load_kg), [0.0, 0.0])
                sums[0] += one.effort
                sums[1] += 1


def no_past(catalogue: Catalogue, rules: Rules) -> Past:
    """The past of somebody who has done nothing yet."""
    return Past(
        catalogue=catalogue,
        impact_classes=rules.gate.impact_classes,
        pain=rules.pain,
        counted=rules.gate.counted,
        new_after=rules.stages.new_after_days,
    )


def past_of(log: Log, catalogue: Catalogue, rules: Rules, on: date) -> Past:
    """The past on a day; entries after it, or without sets, are not seen."""
    past = no_past(catalogue, rules)
    for one in until(log, on):
        past.add(one)
    past.settle(on)
    past.reds += [one for one in log if one.date > on and painful(one.told, rules.pain) is PainLevel.RED]
    return past
