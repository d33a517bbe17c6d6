"""The home tests as the safety gate sees them: each is judged like an exercise (evidence 4, J)."""

from __future__ import annotations

from dataclasses import dataclass, field

from bonehome.domain.dose import Dose
from bonehome.domain.exercise import (
    Exercise,
    Kind,
    Mark,
    Muscles,
    PhaseWords,
    Position,
    Precaution,
    Side,
    Sites,
    View,
)
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId
from bonehome.domain.rules.rule import AWAITING

FAMILY = FamilyId("selftest")
"""No ladder and no ceiling."""
BEGINS = "test_"
ONCE = Dose.parse("1 reps")


@dataclass(frozen=True, kw_only=True)
class SelfTest:
    """One home test: what the gate asks of it.

    ``not_for`` are condition tags as on an exercise ("knee~"), ``care`` the sentences for those with changes. ``near``
    says that somebody has to be near for some people, ``effort`` that it asks for strength or breath.
    """

    id: ExerciseId
    name: str
    position: Position
    support: bool
    types: tuple[Kind, ...]
    equipment: tuple[str, ...]
    not_for: tuple[str, ...]
    near: bool
    effort: bool
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING
    care: dict[str, str] = field(default_factory=dict)

    @property
    def result(self) -> str:
        """The name of its result in ``TestResults``."""
        return self.id.removeprefix(BEGINS)


@dataclass(frozen=True, kw_only=True)
class SelfTests:
    """All home tests.

    From ``near_from_age`` years on somebody has to be near; ``easy`` is said where effort is held low.
    """

    near_from_age: int
    tests: tuple[SelfTest, ...]
    easy: str
    source: str
    mark: Mark

    def of(self, result: str) -> SelfTest | None:
        """The test that measures a result ("chair_stand"); None where there is no such test."""
        return next((one for one in self.tests if one.result == result), None)


def as_exercise(test: SelfTest) -> Exercise:
    """The test in the form in which the gate judges: a row of no ladder, done once."""
    return Exercise(
        id=test.id,
        version=1,
        name=test.name,
        short_name=test.name,
        family=FAMILY,
        level=1,
        types=test.types,
        position=test.position,
        equipment=test.equipment,
        side=Side.NO,
        dose=ONCE,
        sites=Sites(hip=0, spine=0, wrist=0),
        muscles=Muscles(plain="", anatomy=()),
        not_for=tuple(Precaution.parse(one) for one in test.not_for),
        support=test.support,
        view=View.SIDE,
        motion=MotionId(test.id),
        steps=(),
        cues=(),
        breathing="",
        phases=PhaseWords(out="", hold="", back=""),
        tempo="",
        mistakes=(),
        setup="",
        why="",
        feel="",
        stop="",
        task="",
        sources=(),
        care=test.care,
    )
