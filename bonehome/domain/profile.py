"""The person: answers, equipment, days and minutes, and what the screening made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.ids import QuestionId
from bonehome.domain.own import OwnExercise

# An answer as it comes from a page or a people file: true/false, a count, a word, a list of words,
# or an object such as {"knee": 4}. None is "not answered" and counts as the worse answer.
Answer = bool | int | float | str | list[str] | dict[str, object] | None


class Tier(StrEnum):
    """T1 low bone density, T2 osteoporosis or unknown, T3 spine or repeated fractures (evidence, tiers, J)."""

    T1 = "T1"
    T2 = "T2"
    T3 = "T3"


class State(StrEnum):
    """What the answers leave open: training, gentle work only, or no session at all."""

    OK = "ok"
    EDUCATION_ONLY = "education_only"
    STOP = "stop"


class Weekday(StrEnum):
    """Days as the people file writes them, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday, as date.weekday counts."""
        return list(Weekday).index(self)


class TimeOfDay(StrEnum):
    """When the person wants to train; mid-morning by default (evidence 6.4)."""

    MORNING = "mid-morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, kw_only=True)
class Clearance:
    """A clinician's word that lifts "clinician first"; kept for the report. It never lifts a stop."""

    on: date
    words: str


@dataclass(frozen=True, kw_only=True)
class TestResults:
    """Home test results; None is not measured. Seconds, counts, kg and cm as the names say."""

    __test__ = False

    chair_stand: float | None = None
    one_leg_s: float | None = None
    tandem_s: float | None = None
    tug_s: float | None = None
    five_sts_s: float | None = None
    grip_kg: float | None = None
    wall_gap_cm: float | None = None
    height_loss_cm: float | None = None
    height_loss_recent_cm: float | None = None


@dataclass(frozen=True, kw_only=True)
class Profile:
    """Everything a plan is made from, except what was done.

    ``born`` is a year or None; ``sex`` is "female", "male" or "" and only chooses norms. ``equipment`` holds the
    words of evidence 5; what everyone has need not stand there. Weights are in kg. ``limits`` and ``openings`` are
    what a clinician said, ``own`` the exercises a physiotherapist gave.
    """

    name: str
    born: int | None = None
    sex: str = ""
    answers: dict[QuestionId, Answer] = field(default_factory=dict)
    cleared: Clearance | None = None
    equipment: tuple[str, ...] = ()
    weights_kg: tuple[float, ...] = ()
    cuffs_kg: tuple[float, ...] = ()
    bands: tuple[str, ...] = ()
    days: tuple[Weekday, ...] = (Weekday.MON, Weekday.WED, Weekday.FRI)
    minutes: int = 25
    time_of_day: TimeOfDay = TimeOfDay.MORNING
    place: str = ""
    tests: TestResults = field(default_factory=TestResults)
    limits: Limits = field(default_factory=Limits)
    openings: tuple[Opening, ...] = ()
    own: tuple[OwnExercise, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the screening concluded: state, tier, fall-risk flag, condition tags and the reasons for a stop.

    ``tags`` are sorted and hold op (T2), vfx (T3, with op) and falls beside the condition tags. ``stop_reasons``
    and ``fall_reasons`` name question ids or tests ("q2", "not_answered:q2", "tug_s"). ``limits`` are tags that close
    exercises without being shown, ``severe`` the tags whose soft form counts as plain (joint pain of 6 or more),
    ``rules`` the screening rules that applied.
    """

    state: State
    tier: Tier
    falls: bool
    tags: tuple[str, ...]
    stop_reasons: tuple[str, ...] = ()
    fall_reasons: tuple[str, ...] = ()
    emergency: bool = False
    notes: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    severe: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
