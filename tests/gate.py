"""The real gate for people made up for tests; there is no other way to an ``Allowed``, and so to a slot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from bonehome.content.load import load_catalogue
from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, QuestionId, RuleId
from bonehome.domain.profile import Answer, Profile, TestResults
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import PersonFacts, facts_of
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import Allowed, Gate, Refused, Verdict

RESOURCES = Path(__file__).parent.parent / "resources"
START = date(2026, 11, 23)
WELL: dict[str, Answer] = {
    **{f"q{number}": False for number in range(1, 27)},
    "q8": 0,
    "q14": {"fallen": False, "unsteady": False, "worried": False, "aid": False},
    "q15": "osteopenia",
    "q18": {},
    "q19": None,
    "q22": True,
    "q23": True,
}
"""Every question with the better answer."""


@cache
def library() -> Catalogue:
    """The shipped exercises."""
    return load_catalogue(RESOURCES).catalogue


@cache
def shipped_rules() -> Rules:
    """The shipped rules."""
    return load_rules(RESOURCES)


def facts_of_person(**changes: Answer) -> PersonFacts:
    """A well woman of 68 who owns everything and has done the home tests, with these answers changed."""
    answers = {QuestionId(key): value for key, value in {**WELL, **changes}.items()}
    owned = {word for one in library().exercises.values() for word in one.equipment}
    profile = Profile(
        name="p",
        born=1958,
        sex="female",
        answers=answers,
        equipment=tuple(sorted(owned)),
        weights_kg=(1.0, 2.0),
        cuffs_kg=(0.5, 1.0),
        tests=TestResults(chair_stand=15, one_leg_s=12, tandem_s=10),
    )
    return facts_of(profile, library(), shipped_rules(), (), START)


def gate_of(**changes: Answer) -> Gate:
    """The gate of the well woman with these answers changed; what the library does not know is refused."""
    facts = facts_of_person(**changes)

    def ask(exercise: ExerciseId) -> Verdict:
        found = library().exercise(exercise)
        if found is None:
            return Refused(exercise=exercise, rule=RuleId("unknown"), reason="It is not in the library.", source="J")
        return verdict(found, facts)

    return ask


@cache
def gate() -> Gate:
    """The gate of the well woman."""
    return gate_of()


@cache
def _well() -> PersonFacts:
    return facts_of_person()


def allowed(exercise: str | Exercise) -> Allowed:
    """What the gate says of an exercise it lets through: one of the library, or one made for a test."""
    answer = verdict(exercise, _well()) if isinstance(exercise, Exercise) else gate()(ExerciseId(exercise))
    assert isinstance(answer, Allowed), answer
    return answer


def forgotten(id_: str) -> Exercise:
    """An exercise that was in the library once and is not now."""
    march = library().exercises[ExerciseId("warm_march")]
    return replace(march, id=ExerciseId(id_))
