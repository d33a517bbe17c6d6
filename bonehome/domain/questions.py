"""The screening questions as a person meets them: words, answers, why we ask, and in which group they stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bonehome.domain.ids import MotionId, QuestionId
from bonehome.domain.profile import Answer


class QuestionKind(StrEnum):
    """How a question is answered.

    ``yes_no`` and ``choice`` take one option, ``count`` a whole number (its options), ``checks`` any number of words or
    one option of its own, ``joints`` a number from 0 to 10 for each part, ``object`` a value for each part.
    """

    YES_NO = "yes_no"
    COUNT = "count"
    CHOICE = "choice"
    JOINTS = "joints"
    CHECKS = "checks"
    OBJECT = "object"


class PartKind(StrEnum):
    """How one part of an object is answered."""

    YES_NO = "yes_no"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer and the value it stores. ``unsure`` marks "I am not sure"; ``alone`` shuts out all others."""

    value: bool | int | str | None
    text: str
    unsure: bool = False
    alone: bool = False


@dataclass(frozen=True, kw_only=True)
class Part:
    """One member of an object or one joint; ``low`` and ``high`` bound a number in ``unit``."""

    key: str
    text: str
    kind: PartKind
    options: tuple[Option, ...] = ()
    low: int = 0
    high: int = 0
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question, one page.

    ``safety`` questions cannot be skipped. ``stop`` and ``clinician`` are what the doctor page says where the answer is
    the worse one; ``emergency`` puts the emergency line first. ``age_below`` asks only people younger than that.
    ``picture`` is a motion.
    """

    id: QuestionId
    group: str
    text: str
    help: str
    why: str
    kind: QuestionKind
    picture: MotionId
    options: tuple[Option, ...] = ()
    parts: tuple[Part, ...] = ()
    safety: bool = False
    emergency: bool = False
    stop: str = ""
    clinician: str = ""
    age_below: int | None = None


@dataclass(frozen=True, kw_only=True)
class Group:
    """One of the five groups of the welcome pages (ux 11.1)."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Questionnaire:
    """All groups and questions in the order in which they are asked."""

    groups: tuple[Group, ...]
    questions: tuple[Question, ...]

    def question(self, id_: QuestionId) -> Question | None:
        """The question of this id."""
        return next((one for one in self.questions if one.id == id_), None)

    def asked(self, age: int | None) -> tuple[Question, ...]:
        """The questions for a person of this age; with an unknown age all of them."""
        return tuple(one for one in self.questions if one.age_below is None or age is None or age < one.age_below)

    def in_group(self, group: str, age: int | None = None) -> tuple[Question, ...]:
        """The questions of one group for a person of this age."""
        return tuple(one for one in self.asked(age) if one.group == group)


def words_answer(chosen: tuple[Option, ...]) -> Answer:
    """The value of a ``checks`` question: the words chosen, or the value of an option that stands alone.

    Nothing chosen is None, which counts as not answered.
    """
    alone = next((one for one in chosen if one.alone), None)
    if alone is not None:
        return alone.value
    return [one.value for one in chosen if isinstance(one.value, str)] or None
