"""How far a person is with each exercise: a fold over the log, one look at a time (evidence 6.5; J)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Range
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.loads import Loads
from bonehome.domain.rules.log import LogEntry, LogSet
from bonehome.domain.rules.pains import PainLevel, PainRules, painful

if TYPE_CHECKING:
    from bonehome.domain.rules.tables import Phase, Progress

HARDEST = 10
"""The highest effort there is."""


@dataclass(frozen=True, kw_only=True)
class Course:
    """Where a person stands with one exercise.

    ``amount`` is planned for the next set (repetitions or seconds), ``load`` a place among the owned weights or bands
    from the lightest, ``sets`` what was done last. ``clean`` and ``poor`` count looks in a row, ``ambers`` those that
    hurt, ``form`` those with good form. ``stepped`` is when the load last rose; ``hurt`` says that the last look did,
    ``raised`` that it brought more repetitions or seconds.
    """

    last: date
    amount: int
    sets: int
    load: int = 0
    clean: int = 0
    poor: int = 0
    ambers: int = 0
    form: int = 0
    stepped: date | None = None
    hurt: bool = False
    raised: bool = False


@dataclass(frozen=True, kw_only=True)
class Span:
    """What counted on the day of a look: the range of one set, the phase, and the highest effort allowed."""

    amount: Range
    phase: Phase
    ceiling: int


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a look is judged by: the rules, the person's loads, and the span of an exercise on a day by its form."""

    progress: Progress
    pain: PainRules
    loads: Loads
    span: Callable[[Exercise, date, int], Span]
    careful: bool


@dataclass(kw_only=True)
class Ladder:
    """One family as the log leaves it: the level the person has reached and each exercise's course.

    ``level`` falls by one where an exercise on it was too much or hurt badly. ``stepped`` is when it last rose,
    ``fell`` when it last fell.
    """

    level: int = 0
    stepped: date | None = None
    fell: date | None = None
    courses: dict[ExerciseId, Course] = field(default_factory=dict)

    def hurt_above(self, level: int, level_of: Callable[[ExerciseId], int]) -> bool:
        """True where the last look at something above a level hurt."""
        return any(one.hurt and level_of(id_) > level for id_, one in self.courses.items())

    def fell_within(self, days: int, on: date) -> bool:
        """True in so many days after the level fell."""
        return self.fell is not None and (on - self.fell).days < days


@dataclass(kw_only=True)
class Courses:
    """All families as the log leaves them; grows with each entry, in the order of dates.

    ``restarted`` says that all began as new after a long gap, which is done from the bottom.
    """

    setting: Setting
    exercises: Mapping[ExerciseId, Exercise]
    ladders: dict[FamilyId, Ladder] = field(default_factory=dict)
    restarted: bool = False

    def add(self, entry: LogEntry) -> None:
        """Take in one entry; an exercise that is no longer in the library moves nothing."""
        exercise = self.exercises.get(entry.exercise)
        if exercise is None or not entry.told:
            return
        ladder = self.ladders.setdefault(exercise.family, Ladder())
        before = ladder.courses.get(exercise.id)
        make = _after if entry.sets else _stopped
        after = make(before, exercise, entry, self.setting)
        ladder.courses[exercise.id] = after
        if entry.sets and exercise.level > ladder.level:
            ladder.stepped = entry.date if ladder.level else None
            ladder.level = exercise.level
        if exercise.level == ladder.level and _too_much(after, entry, self.setting):
            ladder.level = max(1, ladder.level - 1)
            ladder.fell = entry.date
            ladder.courses[exercise.id] = replace(after, clean=0)

    def ladder(self, family: FamilyId) -> Ladder | None:
        """The family's ladder; None where nothing of it was ever done."""
        return self.ladders.get(family)

    def course(self, exercise: Exercise) -> Course | None:
        """The exercise's course; None where it was never done."""
        ladder = self.ladders.get(exercise.family)
        return ladder.courses.get(exercise.id) if ladder is not None else None


def courses_of(entries: Iterable[LogEntry], catalogue: Catalogue, setting: Setting, restarted: bool = False) -> Courses:
    """The fold over entries in the order of dates."""
    found = Courses(setting=setting, exercises=catalogue.exercises, restarted=restarted)
    for entry in entries:
        found.add(entry)
    return found


def effort_of(done: LogSet, careful: bool, reserve_says: int) -> float | None:
    """The effort of a set, 0-10: a reserve of r repetitions counts as 10 - r, and the higher of the two holds.

    ``reserve_says`` or more in reserve say nothing for T3 and the fall flag (``careful``, evidence 6.5), and for others
    only where no effort was given.
    """
    if done.reserve is None:
        return done.effort
    if done.reserve >= reserve_says:
        return done.effort if careful or done.effort is not None else HARDEST - reserve_says
    reserved = float(HARDEST - max(0, done.reserve))
    return reserved if done.effort is None else max(reserved, done.effort)


def done_amount(exercise: Exercise, sets: tuple[LogSet, ...]) -> int:
    """The least that was done in a set, in repetitions or seconds; 0 where nobody says."""
    timed = exercise.dose.timed
    return min(((one.seconds if timed else one.reps) or 0) for one in sets)


def _after(before: Course | None, exercise: Exercise, entry: LogEntry, setting: Setting) -> Course:
    span = setting.span(exercise, entry.date, before.form if before is not None else 0)
    done, sets = done_amount(exercise, entry.sets), _sets_done(exercise, entry.sets)
    old = before or Course(last=entry.date, amount=span.amount.clamp(done), sets=sets)
    if before is not None and (entry.date - old.last).days > setting.progress.within_days:
        old = replace(old, clean=0, poor=0, ambers=0)
    load = setting.loads.place(exercise, entry.sets, old.load)
    target = span.amount.clamp(old.amount if load <= old.load else span.amount.low)
    fresh = load != old.load or sets > old.sets
    again = before is not None and entry.date == old.last
    good, bad, level = _judge(done, target, entry, span, setting)
    clean = (old.clean if again else (0 if fresh else old.clean) + 1) if good else 0
    poor = (old.poor + (not again)) if bad and load == old.load else int(bad)
    amount = target
    if clean >= setting.progress.in_a_row and target < span.amount.high:
        step = setting.progress.seconds_step if exercise.dose.timed else setting.progress.reps_step
        amount, clean = min(span.amount.high, target + step), 0
    lighter = poor >= setting.progress.in_a_row and load > 0
    return Course(
        last=entry.date,
        amount=amount,
        sets=sets,
        load=load - 1 if lighter else load,
        clean=clean,
        poor=0 if lighter else poor,
        ambers=(old.ambers + (not again)) if level is PainLevel.AMBER else 0,
        form=old.form + 1 if all(one.form_ok is True for one in entry.sets) else 0,
        stepped=entry.date if before is not None and load > old.load else old.stepped,
        hurt=level is not PainLevel.GREEN,
        raised=amount > target,
    )


def _stopped(before: Course | None, exercise: Exercise, entry: LogEntry, setting: Setting) -> Course:
    """It hurt before a set was done: nothing was trained, and no look in a row goes on."""
    level = painful(entry.told, setting.pain)
    least = setting.span(exercise, entry.date, 0).amount.low
    old = before or Course(last=entry.date, amount=least, sets=1)
    ambers = old.ambers + 1 if level is PainLevel.AMBER else 0
    hurt = level is not PainLevel.GREEN
    return replace(old, clean=0, poor=0, ambers=ambers, form=0, hurt=hurt, raised=False)


def _judge(done: int, target: int, entry: LogEntry, span: Span, setting: Setting) -> tuple[bool, bool, PainLevel]:
    """Whether a look was clean, whether it was too hard, and how it hurt."""
    level = painful(entry.told, setting.pain)
    efforts = [effort_of(one, setting.careful, setting.progress.reserve_says) for one in entry.sets]
    hardest = max((one for one in efforts if one is not None), default=0.0)
    reported = None not in efforts and all(one.pain is not None for one in entry.sets)
    form = [one.form_ok for one in entry.sets]
    good = (
        reported
        and done >= target
        and hardest <= min(span.phase.effort.low + setting.progress.effort_above_low, span.ceiling)
        and all((one.pain or 0) <= setting.progress.pain_at_most for one in entry.sets)
        and all(one is True for one in form)
    )
    bad = hardest > span.ceiling or 0 < done < span.amount.low or False in form
    return good, bad, level


def _too_much(after: Course, entry: LogEntry, setting: Setting) -> bool:
    """True where the level itself has to fall: too hard or amber twice running, or a red pain."""
    twice = setting.progress.in_a_row
    return after.poor >= twice or after.ambers >= twice or painful(entry.told, setting.pain) is PainLevel.RED


def _sets_done(exercise: Exercise, sets: tuple[LogSet, ...]) -> int:
    """Sets as a plan counts them: a left and a right one are one set."""
    sides = [one.side for one in sets]
    left, right = sides.count("left"), sides.count("right")
    return max(1, len(sets) - left - right + max(left, right))
