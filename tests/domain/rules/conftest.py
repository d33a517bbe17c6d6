"""What the tests of the rules share: the shipped rules, a well person, and how to change her."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.events import Circumstances
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.profile import Clearance, Profile, TestResults, Weekday
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import PersonFacts, facts_of
from bonehome.domain.rules.fill import Shelf
from bonehome.domain.rules.log import Log, LogEntry
from bonehome.domain.rules.planner import Plan, plan_of
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.session import Brief
from bonehome.domain.rules.standing import NOTHING_ELSE
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.verdict import Refused
from tests.gate import START, WELL

OWNED = (
    "chair",
    "counter",
    "wall",
    "mat",
    "step",
    "rail",
    "band_loop",
    "band_long",
    "dumbbells",
    "ankle_weights",
    "ball",
)

People = Callable[..., Profile]


@pytest.fixture
def start() -> date:
    """A Monday."""
    return START


@pytest.fixture(scope="session")
def rules(resources: Path) -> Rules:
    """The shipped rules."""
    return load_rules(resources)


@pytest.fixture(scope="session")
def person() -> People:
    """A woman of 68 who answered every question with the better answer; only what a test cares about is given.

    ``without`` are questions left unanswered, ``tests`` results by name; other words are answers or profile fields.
    """

    def make(
        *,
        without: tuple[str, ...] = (),
        cleared: bool = False,
        tests: dict[str, float] | None = None,
        **changes: object,
    ) -> Profile:
        given = {**WELL, **{key: value for key, value in changes.items() if key in WELL or key in EXTRA}}
        fields = {key: value for key, value in changes.items() if key not in WELL and key not in EXTRA}
        answers = {QuestionId(key): value for key, value in given.items() if key not in without}
        usual: dict[str, object] = {
            "born": 1958,
            "sex": "female",
            "equipment": OWNED,
            "weights_kg": (1.0, 2.0),
            "cuffs_kg": (0.5, 1.0),
            "days": (Weekday.MON, Weekday.WED, Weekday.FRI),
        }
        return Profile(
            name="p",
            answers=answers,  # type: ignore[arg-type]
            cleared=Clearance(on=START, words="yes") if cleared else None,
            tests=TestResults(**(tests or {})),
            **{**usual, **fields},  # type: ignore[arg-type]
        )

    return make


EXTRA = ("pregnant", "support")


@pytest.fixture(scope="session")
def tiered(person: People) -> People:
    """A person of a tier, with the fall flag or without."""

    def make(tier: str, falls: bool, **changes: object) -> Profile:
        density = "osteopenia" if tier == "T1" else "osteoporosis"
        balance = {"fallen": False, "unsteady": falls, "worried": False, "aid": False}
        return person(**{"q15": density, "q9": tier == "T3", "q14": balance, **changes})

    return make


@pytest.fixture(scope="session")
def facts(catalogue: Catalogue, rules: Rules) -> Callable[..., PersonFacts]:
    """The facts of a profile on the first day."""

    def make(profile: Profile, log: Log = (), on: date = START, now: Circumstances = NOTHING_ELSE) -> PersonFacts:
        return facts_of(profile, catalogue, rules, log, on, now)

    return make


@pytest.fixture(scope="session")
def planned(catalogue: Catalogue, rules: Rules) -> Callable[..., Plan]:
    """The plan of a profile as it stands on a day, by default the first."""

    def make(
        profile: Profile, log: Log = (), on: date | None = None, now: Circumstances = NOTHING_ELSE, start: date = START
    ) -> Plan:
        return plan_of(profile, catalogue, rules, log, start, on=on, now=now)

    return make


@pytest.fixture(scope="session")
def stock(tiered: People, planned: Callable[..., Plan]) -> Callable[..., Shelf]:
    """The shelf of a person of a tier in a week, the first by default; ``log`` is what they did before."""

    def make(tier: str = "T1", falls: bool = False, week: int = 0, log: Log = (), **changes: object) -> Shelf:
        return planned(tiered(tier, falls, **changes), log, START).shelf(START + timedelta(weeks=week))

    return make


@pytest.fixture
def ask(catalogue: Catalogue, facts: Callable[..., PersonFacts], person: People) -> Callable[..., str]:
    """The rule that closes an exercise for the person, or "ok"; ``exercise`` may be changed with ``make``."""

    def answer(
        id_: str, make: dict[str, object] | None = None, log: tuple[LogEntry, ...] = (), **changes: object
    ) -> str:
        exercise = replace(catalogue.exercises[ExerciseId(id_)], **(make or {}))  # type: ignore[arg-type]
        found = verdict(exercise, facts(person(**changes), log))
        return found.rule if isinstance(found, Refused) else "ok"

    return answer


@pytest.fixture
def brief(start: date) -> Callable[..., Brief]:
    """What a session is made for, in a week that may take two steps."""

    def make(minutes: int, **more: object) -> Brief:
        return Brief(minutes=minutes, growth=Growth(monday=start, most=2), **more)  # type: ignore[arg-type]

    return make
