"""Conditions as words: whom a rule holds for, with the questions' own text."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.app.rule_effects import selftest_effect
from bonehome.app.rule_facts import Names
from bonehome.app.rule_words import ConditionWords
from bonehome.content.questions import load_questions
from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.condition import Condition
from bonehome.domain.rules.facts import known_names

C = Condition
CHEST = '"In the last month, have you had pain, pressure or tightness in your chest?"'
BREAK = '"In the last 12 weeks, have you broken a bone, or does an old break still hurt?"'


@pytest.fixture(scope="module")
def names(resources: Path, catalogue: Catalogue) -> Names:
    return Names(load_questions(resources), catalogue, load_rules(resources))


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (C(), "Always"),
        (C(fact="q2", equals=True), f"Where the answer to q2, {CHEST}, is yes"),
        (C(fact="q2", unanswered=True), f"Where the answer to q2, {CHEST}, is missing"),
        (C(fact="q22", differs=True), "is anything but yes, or missing"),
        (C(fact="q8", at_least=2), "is 2 or more"),
        (C(fact="q8", equals=1), 'is "Yes, once"'),
        (C(fact="q5", equals="yes"), 'is "Yes: not treated, or 180 over 110 or more"'),
        (C(fact="q15", one_of=("unknown", "osteoporosis")), 'is "I do not know" or "Osteoporosis"'),
        (C(fact="q14", equals=True), "is given"),
        (C(fact="q14.fallen", equals=True), 'Where "I have fallen in the last 12 months" under q14'),
        (C(fact="tandem_s", below=10), "Where the heel-to-toe stand is below 10 seconds"),
        (C(fact="five_sts_s", above=15), "Where the test of five chair stands is above 15 seconds"),
        (C(fact="falls", differs=True), "Where the fall flag is not set"),
        (C(fact="joint_pain", equals=True), "Where a joint hurts 3 of 10 or more, or has no answer"),
        (C(fact="state", equals="education_only"), 'Where the result of the screening is "a clinician first"'),
        (
            C(all=(C(fact="tier", differs="T3"), C(fact="falls", equals=False), C(fact="joint_pain", equals=False))),
            (
                "Where the tier is not T3, and the fall flag is not set, "
                "and no joint hurts 3 of 10 or more or lacks an answer"
            ),
        ),
        (
            C(fact="screening_days", above=91),
            "Where the time since the questions were last gone through is above 91 days",
        ),
        (C(fact="events", has="fall"), "Where there has been a fall since the questions were last gone through"),
        (
            C(all=(C(fact="limits", has="no_prone"), C(fact="exercise.position", equals="prone"))),
            "Where the person's clinician has ruled out lying face down, and the exercise is done lying face down",
        ),
        (
            C(all=(C(fact="check.shoes", equals=False), C(fact="exercise.kinds", has="I"))),
            "Where today's check finds no shoes on, and the exercise is for landings",
        ),
        (C(fact="tags", has="knee"), "Where the tag knee (a painful knee) is set"),
        (C(fact="exercise.kinds", has="I"), "Where the exercise is for landings"),
        (C(fact="exercise.movements", has="eyes_closed"), 'Where the exercise has the movement "closed eyes"'),
        (C(fact="exercise.movements", has="jumps"), 'Where the exercise has the movement "jumps and hard landings"'),
        (C(fact="exercise.support", equals=True), "Where the exercise needs something steady to hold"),
        (C(fact="exercise.support", equals=False), "Where the exercise is done with nothing to hold"),
        (C(fact="exercise.timed", equals=False), "Where the exercise is done by repetitions"),
        (C(fact="exercise.id", differs="march_firm"), 'Where the exercise is not "Firm marching on the spot"'),
        (C(fact="exercise.level", above=3), "Where the exercise is above level 3"),
        (
            C(any=(C(fact="q18.knee", at_least=3), C(fact="q18.knee", unanswered=True))),
            'Where "Knee" under q18, "Which joints hurt now, and how much?", is 3 of 10 or more or is missing',
        ),
        (
            C(all=(C(fact="q7", equals=True), C(fact="q7.topics", has="wrist"))),
            f"Where the answer to q7, {BREAK}, is yes, and what was named under q7 is about the wrist or hand",
        ),
        (
            C(all=(C(fact="tier", equals="T2"),), none=(C(fact="weeks_back_ext", at_least=4),)),
            "Where the tier is T2, unless the time with easy back work by the log is 4 weeks or more",
        ),
        (
            C(all=(C(fact="tier", equals="T2"),), any=(C(fact="falls", equals=True), C(fact="age", below=45))),
            "Where the tier is T2, and (the fall flag is set, or the age is below 45 years)",
        ),
        (
            C(none=(C(all=(C(fact="tier", equals="T1"),), none=(C(fact="falls", equals=True),)),)),
            "Where it is not so that (the tier is T1, unless the fall flag is set)",
        ),
    ],
)
def test_a_condition_is_told_in_words(names: Names, condition: Condition, words: str) -> None:
    told = ConditionWords(names).of(condition)
    assert told == words if words.startswith(("Where the", "Always")) else words in told


@pytest.mark.parametrize("name", sorted(known_names() - {"tags"}))
def test_each_fact_has_words(names: Names, name: str) -> None:
    condition = C(fact=name, equals="x") if not name.startswith("exercise.") else C(fact=name, has="x")
    assert not ConditionWords(names).of(condition).startswith(f"Where {name} ")


def test_words_of_tables_are_looked_up(names: Names) -> None:
    assert names.of_field("families", "hip_abd") == '"Sides of the hips"'
    assert names.of_field("hips_back", "hinge") == '"Bending at the hips"'
    assert names.of_field("kinds", "F") == "everyday skill"
    assert names.of_field("T3", "vfx") == "vfx (a break in the spine, or several breaks)"
    assert names.of_field("everyone", "counter") == "a worktop"
    assert names.of_field("exercise", "clam_band") == "Clam with band"
    assert names.of_field("posture_daily", "F") == "F"


def test_a_home_test_in_words(names: Names, resources: Path) -> None:
    tests = load_rules(resources).selftests
    tandem, grip = tests.of("tandem_s"), tests.of("grip_kg")
    assert tandem is not None
    assert grip is not None
    assert selftest_effect(tandem, tests, names) == (
        "Done standing; for balance. Needs a worktop and something that cannot move. With changes for falls (balance "
        "that is not sure). Somebody is near from 75 years on and with the fall flag."
    )
    assert selftest_effect(grip, tests, names) == (
        "Done sitting; for strength. Needs a grip meter. Left out with wrist (a painful wrist or hand). With changes "
        "for htn (high blood pressure)."
    )
    assert names.exercise("test_one_leg_s") == "One-leg stand"
