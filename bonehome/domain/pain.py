"""What follows when something hurts in a session, or hurts anew before one (evidence 2.3; levels J, review awaited)."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from bonehome.domain.ids import QuestionId

SOME, MUCH = 3, 6
"""Pain from which a spine or a new place stops the exercise, and from which any place does (0-10)."""


class Place(StrEnum):
    """Where it hurts."""

    NECK = "neck"
    SPINE = "spine"
    GROIN = "groin"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"
    SHOULDER = "shoulder"
    WRIST = "wrist"
    CHEST = "chest"
    ELSEWHERE = "elsewhere"


class Follows(StrEnum):
    """What is done about it, mildest first."""

    CARRY_ON = "carry_on"
    SMALLER = "smaller"
    LEAVE_OUT = "leave_out"
    END = "end"
    EMERGENCY = "emergency"


SPINE = frozenset({Place.NECK, Place.SPINE})
WARNING = SPINE | {Place.GROIN}
"""Places where pain may be the first sign of a fracture (AFF16, ROSAFF; spine R-high)."""

JOINT = MappingProxyType(
    {
        Place.NECK: "neck",
        Place.SPINE: "back",
        Place.HIP: "hip",
        Place.KNEE: "knee",
        Place.ANKLE: "ankle",
        Place.SHOULDER: "shoulder",
        Place.WRIST: "wrist",
    }
)
"""The joint words of question q18."""


def what_follows(place: Place, *, sharp: bool, level: int, listed: bool) -> Follows:
    """The rule for one pain: ``level`` 0-10, ``listed`` where the joint was named in question q18.

    Chest is an emergency. Sharp or sudden in neck, spine, groin or thigh ends the session, and so does new groin or
    thigh pain of 3 or more. Spine 3+, anything 6+, anything sharp, and 3-5 in a place not listed take the exercise
    out. 3-5 in a listed joint makes the movement smaller. Less goes on.
    """
    if place is Place.CHEST:
        return Follows.EMERGENCY
    if place in WARNING and (sharp or (place is Place.GROIN and level >= SOME)):
        return Follows.END
    if sharp or level >= MUCH or (level >= SOME and (place in SPINE or not listed)):
        return Follows.LEAVE_OUT
    return Follows.SMALLER if level >= SOME else Follows.CARRY_ON


def question_of(place: Place) -> QuestionId | None:
    """The screening question that new pain in this place answers with yes: it holds training until looked at."""
    if place in SPINE:
        return QuestionId("q10")
    return {Place.GROIN: QuestionId("q13"), Place.CHEST: QuestionId("q2")}.get(place)
