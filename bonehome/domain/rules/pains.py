"""Pain as the log tells it: how bad it was, what rests for it and what comes back gently (evidence 2.3, 6.5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from bonehome.domain.exercise import Mark
from bonehome.domain.ids import ExerciseId, RuleId
from bonehome.domain.pain import Follows, Place
from bonehome.domain.rules.log import Log, LogSet
from bonehome.domain.rules.rule import AWAITING


class PainLevel(StrEnum):
    """The three levels of pain in an exercise."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, kw_only=True)
class PainNote:
    """What is said where a pain rule closes or changes an exercise; ``change`` is its change card."""

    id: RuleId
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING
    change: str = ""


@dataclass(frozen=True, kw_only=True)
class PainRules:
    """Pain from which a spine or a new place stops an exercise (``some``) and any place does (``much``), 0-10.

    A red pain rests the exercise for ``lock_days``; a second one within ``again_days`` until the questions are gone
    through again. For ``eased_days`` after a rest it comes back with its change card. ``spine``, ``warning`` and
    ``emergency`` are the places with rules of their own.
    """

    some: int
    much: int
    lock_days: int
    again_days: int
    eased_days: int
    spine: tuple[str, ...]
    warning: tuple[str, ...]
    emergency: tuple[str, ...]
    lock: PainNote
    again: PainNote
    eased: PainNote

    def level(self, done: LogSet) -> PainLevel:
        """The level of one set. A pain of which nobody says that the joint was named before counts as a new place."""
        if done.sharp:
            return PainLevel.RED
        if done.pain is None or done.pain < self.some:
            return PainLevel.GREEN
        new = done.listed is not True or done.place in self.spine
        return PainLevel.RED if done.pain >= self.much or new else PainLevel.AMBER

    def follows(self, place: Place, *, sharp: bool, level: int, listed: bool) -> Follows:
        """The rule for one pain: ``level`` 0-10, ``listed`` where the joint was named in question q18.

        Chest is an emergency. Sharp or sudden in neck, spine, groin or thigh ends the session, and so does new groin or
        thigh pain from ``some`` on. Spine from ``some`` on, anything from ``much`` on, anything sharp, and ``some`` in
        a place not listed take the exercise out; in a listed joint it makes the movement smaller. Less goes on.
        """
        if place in self.emergency:
            return Follows.EMERGENCY
        bad, spine = level >= self.some, place in self.spine
        if place in self.warning and (sharp or (bad and not spine)):
            return Follows.END
        if sharp or level >= self.much or (bad and (spine or not listed)):
            return Follows.LEAVE_OUT
        return Follows.SMALLER if bad else Follows.CARRY_ON


@dataclass(frozen=True, kw_only=True)
class Rests:
    """Exercises that rest for pain, those that rest until the questions come again, and those that come back gently.

    ``back`` is the day on which each of the ``locked`` comes back.
    """

    locked: frozenset[ExerciseId] = frozenset()
    again: frozenset[ExerciseId] = frozenset()
    eased: frozenset[ExerciseId] = frozenset()
    back: Mapping[ExerciseId, date] = field(default_factory=dict)


def rests_on(log: Log, rules: PainRules, on: date, screened_on: date | None) -> Rests:
    """What rests on a day, from the red pains of the log; one of a later day holds too, for a clock may be set back.

    ``screened_on`` is when the questions were last gone through; a second red pain before that day is settled by it.
    """
    reds: dict[ExerciseId, list[date]] = {}
    for one in log:
        if any(rules.level(done) is PainLevel.RED for done in one.told):
            reds.setdefault(one.exercise, []).append(one.date)
    coming: dict[ExerciseId, date] = {}
    again, eased = set(), set()
    for exercise, days in reds.items():
        ordered = sorted(set(days))
        back = ordered[-1] + timedelta(days=rules.lock_days)
        if on < back:
            coming[exercise] = back
        elif on < back + timedelta(days=rules.eased_days):
            eased.add(exercise)
        if _unsettled(ordered, rules, screened_on):
            again.add(exercise)
    return Rests(locked=frozenset(coming), again=frozenset(again), eased=frozenset(eased), back=coming)


def _unsettled(reds: list[date], rules: PainRules, screened_on: date | None) -> bool:
    near = timedelta(days=rules.again_days)
    seconds = (later for earlier, later in pairwise(reds) if later - earlier <= near)
    return any(screened_on is None or later >= screened_on for later in seconds)


def painful(log: Iterable[LogSet], rules: PainRules) -> PainLevel:
    """The worst level of some sets."""
    levels = {rules.level(one) for one in log}
    return next((level for level in (PainLevel.RED, PainLevel.AMBER) if level in levels), PainLevel.GREEN)
