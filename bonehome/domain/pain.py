"""Where it can hurt and what can follow, in a session or before one (evidence 2.3); the levels are in pains.py."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from bonehome.domain.ids import QuestionId


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


def question_of(place: Place) -> QuestionId | None:
    """The screening question that new pain in this place answers with yes: it holds training until looked at."""
    asked = {Place.NECK: "q10", Place.SPINE: "q10", Place.GROIN: "q13", Place.CHEST: "q2"}
    return QuestionId(asked[place]) if place in asked else None
