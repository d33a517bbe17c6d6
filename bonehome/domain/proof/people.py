"""Invents people: every tier, flag, tag, equipment, week and habit, the same for the same seed and number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.ids import FamilyId, QuestionId
from bonehome.domain.profile import Answer, Clearance, Profile, TestResults, Weekday

STOPS = ("q2", "q3", "q4", "q10", "q12", "q13")
RARE, SOME, OFTEN = 0.04, 0.12, 0.3
JOINTS = ("knee", "hip", "shoulder", "wrist", "ankle", "neck", "back")
THINGS = (
    "mat",
    "step",
    "rail",
    "stairs",
    "strap",
    "broomstick",
    "bench",
    "band_loop",
    "band_long",
    "door_anchor",
    "dumbbells",
    "ankle_weights",
    "backpack",
    "ball",
    "small_ball",
    "poles",
)
LIMITS = ("no_floor", "no_prone", "no_impact", "no_overhead", "no_weights", "no_kneeling", "no_one_leg")
OPENED = (("impact", 8), ("impact", 10), ("squat", 10), ("back_ext", 4), ("scapular", 5), ("overhead", 5))


@dataclass(frozen=True, kw_only=True)
class Habits:
    """How a person lives a plan: shares from 0 to 1 of sessions done, of sets reported, of things that go wrong.

    ``ease`` shifts the effort they feel, ``gap`` is the chance a week of staying away, ``late`` of letting the
    questions wait when they are due.
    """

    adherence: float
    reports: float
    ease: float
    pain: float
    gap: float
    fall: float
    late: float


@dataclass(frozen=True, kw_only=True)
class Invented:
    """One person with habits."""

    profile: Profile
    habits: Habits


def invent(seed: int, number: int, start: date) -> Invented:
    """The person of this number; ``start`` is the first day of their plan."""
    dice = Random(f"{seed}:{number}")
    profile = Profile(
        name=f"p{number}",
        born=start.year - dice.choices((dice.randint(45, 95), dice.randint(18, 44)), (0.97, 0.03))[0],
        sex=dice.choice(("female", "female", "female", "male", "")),
        answers=_answers(dice),
        cleared=Clearance(on=start, words="cleared") if dice.random() < 0.7 else None,
        equipment=tuple(one for one in THINGS if dice.random() < dice.choice((0.1, 0.5, 0.9))),
        weights_kg=_weights(dice, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)),
        cuffs_kg=_weights(dice, (0.5, 1.0, 1.5, 2.0)),
        bands=tuple(one for one in ("light", "medium", "heavy") if dice.random() < 0.6),
        days=tuple(day for day in Weekday if dice.random() < dice.choice((0.3, 0.5, 0.7))),
        minutes=dice.choice((10, 12, 15, 18, 20, 25, 25, 25, 30, 35, 40, 45, 50, 60)),
        tests=_tests(dice),
        limits=_limits(dice),
        openings=_openings(dice, start),
    )
    return Invented(profile=profile, habits=_habits(dice))


def _answers(dice: Random) -> dict[QuestionId, Answer]:
    def yes(chance: float) -> bool:
        return dice.random() < chance

    answers: dict[str, Answer] = {name: yes(0.008) for name in STOPS}
    answers |= {
        "q1": yes(RARE),
        "q5": dice.choices((False, "light", True), (0.93, 0.06, 0.01))[0],
        "q6": yes(RARE),
        "q7": dice.choices((False, True, ["wrist"], ["hip"], ["spine"]), (0.94, 0.01, 0.02, 0.02, 0.01))[0],
        "q8": dice.choices((0, 1, 2, 3), (0.65, 0.25, 0.07, 0.03))[0],
        "q9": yes(SOME),
        "q11": yes(RARE),
        "q14": {name: yes(RARE) for name in ("fallen", "unsteady", "worried", "aid")},
        "q15": dice.choices(("normal", "osteopenia", "osteoporosis", "unknown"), (0.1, 0.5, 0.3, 0.1))[0],
        "q16": dice.choices(
            (False, True, ["steroids"], ["rheumatoid arthritis"], ["parkinson"]), (0.9, 0.01, 0.04, 0.03, 0.02)
        )[0],
        "q17": yes(RARE),
        "q18": {joint: dice.randint(0, 8) for joint in JOINTS if yes(SOME)},
        "q19": dice.choices(
            (
                None,
                {"joint": "hip", "weeks_ago": 8, "limits": True},
                {"joint": "hip", "weeks_ago": 90, "limits": False},
                {"joint": "knee", "weeks_ago": 60, "limits": False},
            ),
            (0.88, 0.04, 0.04, 0.04),
        )[0],
        "q20": yes(SOME),
        "q21": yes(RARE),
        "q22": not yes(OFTEN),
        "q23": not yes(SOME),
        "q24": False,
        "q25": yes(0.01),
        "q26": yes(RARE),
        "pregnant": False,
        "support": not yes(RARE),
    }
    for name in list(answers):
        if yes(0.004):
            del answers[name]
    return {QuestionId(name): value for name, value in answers.items()}


def _weights(dice: Random, sizes: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(one for one in sizes if dice.random() < 0.5)


def _tests(dice: Random) -> TestResults:
    def value(low: float, high: float) -> float | None:
        return round(dice.uniform(low, high), 1) if dice.random() < 0.7 else None

    stands = value(9, 22)
    return TestResults(
        chair_stand=float(int(stands)) if stands is not None else None,
        one_leg_s=value(4, 45),
        tandem_s=10.0 if dice.random() < 0.9 else value(2, 12),
        tug_s=value(6, 12.5),
        five_sts_s=value(7, 15.5),
        height_loss_cm=dice.choice((None, 0.0, 1.0, 1.5, 2.0, 3.0, 3.5, 5.0)),
    )


def _limits(dice: Random) -> Limits:
    if dice.random() > SOME:
        return Limits()
    return Limits(
        closed=tuple(one for one in LIMITS if dice.random() < 0.25),
        effort_most=dice.choice((None, None, 3, 5)),
        load_most_kg=dice.choice((None, None, 2.0)),
        who="physiotherapist",
    )


def _openings(dice: Random, start: date) -> tuple[Opening, ...]:
    if dice.random() > SOME:
        return ()
    family, level = dice.choice(OPENED)
    return (Opening(family=FamilyId(family), level=level, who="Dr A", on=start, words="may"),)


def _habits(dice: Random) -> Habits:
    return Habits(
        adherence=dice.uniform(0.3, 1.0),
        reports=dice.choice((0.0, 0.5, 0.9, 1.0)),
        ease=dice.uniform(-1.5, 1.0),
        pain=dice.choice((0.0, 0.005, 0.02, 0.05)),
        gap=dice.choice((0.0, 0.01, 0.03)),
        fall=dice.choice((0.0, 0.0, 0.004)),
        late=dice.choice((0.0, 0.3, 0.8)),
    )
