"""Two hundred and fifty-one fixed people with their logs: some at the edge of a rule, the others invented and lived."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clinician import Opening
from bonehome.domain.events import Circumstances
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import FamilyId
from bonehome.domain.profile import Profile, Weekday
from bonehome.domain.proof.life import Life
from bonehome.domain.proof.people import Invented, invent
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import facts_of
from bonehome.domain.rules.log import Log
from bonehome.domain.rules.own import as_exercise
from bonehome.domain.rules.planner import plan_of
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Week
from tests.domain.rules.made_people import Fixed, base, cleared, done, person
from tests.domain.rules.more_people import lapsing, loaded, more, reserved, returned, short, sore, with_own
from tests.gate import START

COUNT, SEED = 251, 4
WEEKS = (0, 5, 8, 13)
"""Which weeks of each plan are looked at: learning, main phase, easier and fresh ones."""
OPENED = {
    "squat": (10,),
    "overhead": (5,),
    "impact": (8, 9, 10, 11),
    "scapular": (5, 7),
    "back_ext": (4, 5, 6),
    "core_flat": (6,),
}


def people(catalogue: Catalogue, rules: Rules) -> tuple[Fixed, ...]:
    """All of them, always the same."""
    edges = [*_at_the_edge(rules), *_trained(), *more(rules), _waiting(catalogue, rules), *returned()]
    last = [*with_own(rules), reserved(), lapsing(), *loaded(), sore(), short()]
    lived = (_lived(number, catalogue, rules) for number in range(COUNT - len(edges) - len(last)))
    return (*edges, *lived, *last)


def library(one: Fixed, catalogue: Catalogue, rules: Rules) -> Catalogue:
    """The library with the person's own exercises, as these rules make them."""
    made = {own.id: as_exercise(own, rules.movements) for own in one.profile.own}
    return catalogue.with_own({id_: found for id_, found in made.items() if isinstance(found, Exercise)}, {})


def gate_digest(one: Fixed, catalogue: Catalogue, rules: Rules) -> str:
    """What the gate says of every exercise, in short."""
    catalogue = library(one, catalogue, rules)
    facts = facts_of(one.profile, catalogue, rules, one.log, one.on, one.now)
    said = [repr(facts.standing)]
    for id_ in sorted(catalogue.exercises):
        answer = verdict(catalogue.exercises[id_], facts)
        said.append(repr(_allowed(answer) if isinstance(answer, Allowed) else (answer.exercise, answer.rule)))
    return "|".join(said)


def digest(one: Fixed, catalogue: Catalogue, rules: Rules) -> str:
    """The same, and what stands in some weeks."""
    whole = library(one, catalogue, rules)
    plan = plan_of(one.profile, whole, rules, one.log, one.on, on=one.on, now=one.now)
    said = hashlib.sha256(gate_digest(one, catalogue, rules).encode())
    for number in WEEKS:
        said.update(_week(plan.week(one.on + timedelta(weeks=number))).encode())
    return said.hexdigest()


def _allowed(one: Allowed) -> tuple[object, ...]:
    return one.exercise, one.effort_cap, one.changes, one.hold_max_s, one.load_max_kg


def _week(week: Week) -> str:
    slots = (
        (
            day.date,
            session.kind,
            session.minutes,
            slot.exercise,
            slot.sets,
            slot.reps,
            slot.seconds,
            slot.rest_s,
            slot.load_kg,
            slot.effort_cap,
            slot.pair,
            slot.reason,
            slot.choice.exercise if slot.choice else None,
        )
        for day in week.days
        for session in day.sessions
        for slot in session.slots()
    )
    return repr((week.deload, list(slots)))


def _lived(number: int, catalogue: Catalogue, rules: Rules) -> Fixed:
    return _after(invent(SEED, number, START), f"fixed {number}", number % 5 * 4, catalogue, rules)


def _waiting(catalogue: Catalogue, rules: Rules) -> Fixed:
    """Someone with short sessions, of whose slots one waited for two weeks."""
    return _after(invent(1, 188, START), "life 1:188", 5, catalogue, rules)


def _after(invented: Invented, dice: str, weeks: int, catalogue: Catalogue, rules: Rules) -> Fixed:
    """An invented person after so many weeks."""
    life = Life(invented=invented, catalogue=catalogue, rules=rules, start=START, dice=Random(dice))
    log = tuple(entry for lived in life.weeks(weeks) for entry in lived.done)
    now = Circumstances(screened_on=life.screened_on, events=life.events)
    return Fixed(profile=life.profile, log=log, on=START + timedelta(weeks=weeks), now=now)


def _at_the_edge(rules: Rules) -> Iterator[Fixed]:
    """One person on each side of a limit of the answers and tests, and of each row of the norms."""
    made: list[Profile] = []
    for row in rules.norms.chair_stand:
        for age in (row.first_age, row.last_age):
            made.append(person(tests={"chair_stand": float(row.women)}, born=START.year - age))
            made.append(person(tests={"chair_stand": float(row.men)}, born=START.year - age, sex="male"))
    for answers in (
        {"q15": "osteoporosis"},
        {"q8": 1},
        {"q8": 2},
        {"q9": True},
        {"q14": {"fallen": True, "unsteady": False, "worried": False, "aid": False}},
        {"q5": "light"},
        {"q1": True},
        {"q18": {"knee": 3}},
        {"q18": {"knee": 6, "shoulder": 3, "hip": 2}},
        {"q18": {"wrist": 6, "ankle": 6, "neck": 6, "back": 6}},
        {"q18": {"wrist": 3, "ankle": 3, "neck": 3, "back": 3, "hip": 3, "shoulder": 5}},
        {"q18": {"hip": 5}},
        {"q18": {"hip": 6}},
        {"q16": ["rheumatoid arthritis"], "q18": dict.fromkeys(("knee", "hip", "shoulder", "wrist"), 3)},
        {"q16": ["rheumatoid arthritis"], "q18": dict.fromkeys(("ankle", "neck", "back"), 3)},
        {"q19": {"joint": "hip", "weeks_ago": 12, "limits": False}},
        {"q19": {"joint": "knee", "weeks_ago": 60, "limits": False}},
        {"q22": False},
    ):
        yes = cleared() if "q1" in answers or "q16" in answers else None
        made.append(person(answers=answers, cleared=yes))
    for tests in (
        {"one_leg_s": 10.0},
        {"one_leg_s": 5.0},
        {"tandem_s": 10.0},
        {"tug_s": 11.0},
        {"tug_s": 12.0},
        {"five_sts_s": 15.5},
        {"height_loss_cm": 4.0},
        {"height_loss_recent_cm": 2.0},
        {"wall_gap_cm": 5.0},
    ):
        made.append(person(tests=tests))
    made += [person(born=START.year - age) for age in (44, 45)]
    for minutes in (10, 12, 14, 15, 17, 19, 20, 24, 30, 35, 40, 50, 60):
        for density in ("osteopenia", "osteoporosis"):
            made.append(person(answers={"q15": density}, minutes=minutes))
    for count in range(1, 8):
        made.append(person(days=tuple(Weekday)[:count]))
    opened = tuple(
        Opening(family=FamilyId(family), level=level, who="Dr A", on=START)
        for family, levels in OPENED.items()
        for level in levels
    )
    for answers in ({}, {"q15": "osteoporosis"}, {"q9": True}):
        made.append(person(answers=answers, openings=opened))
    old = Circumstances(screened_on=START - timedelta(days=91))
    yield Fixed(profile=base(), log=(), on=START, now=old)
    yield from (Fixed(profile=one, log=(), on=START, now=Circumstances()) for one in made)


def _trained() -> Iterator[Fixed]:
    """People with logs at an edge: pains, gaps, landings, efforts, clean sessions and poor ones."""
    for log in (
        done("squat_goblet", range(2, 40, 3), reps=12, load_kg=2.0, effort=5),
        done("squat_goblet", (5, 2), reps=8, load_kg=1.0, effort=6),
        done("squat_goblet", (26, 5), reps=10, load_kg=1.0, effort=6),
        done("squat_free", (9, 6, 3), reps=12, effort=4),
        done("one_leg_touch", (9, 6, 3), seconds=30, effort=4),
        done("plank_wall", (9, 6, 3), seconds=20, effort=4),
        done("heel_drop_gentle", (10, 3), reps=10, effort=4),
        done("heel_drop_gentle", range(3, 60, 7), reps=25, effort=4),
        done("heel_drop_firm", range(3, 30, 7), reps=20, effort=4),
        done("squat_free", (20,), reps=12, pain=6, listed=True),
        done("squat_free", (13,), reps=12, pain=6, listed=True),
        done("squat_free", (27,), reps=12, pain=6, listed=True),
        done("squat_free", (95, 14), reps=12, pain=6, listed=True),
        done("squat_free", (5, 2), reps=12, pain=3, listed=True, effort=4),
        done("squat_free", (3,), reps=12, pain=5, listed=True, effort=4),
        done("squat_free", (5, 2), reps=12, pain=2, effort=4),
        *(done("rdl_two_db", range(gap, gap + 30, 3), reps=10, load_kg=3.0) for gap in (5, 7, 8, 14, 15, 28, 29, 56)),
        done("rdl_two_db", range(57, 90, 3), reps=10, load_kg=3.0),
        (*done("rdl_two_db", (17,), load_kg=2.0, reps=9, effort=4), *_rising(5)),
        (*done("squat_free", (2,), reps=12, pain=3, listed=True), *done("rdl_two_db", (2,), pain=3, listed=True)),
        _long(),
    ):
        ordered = tuple(sorted(log, key=lambda one: (one.date, one.exercise)))
        for density in ("osteopenia", "osteoporosis"):
            profile = person(answers={"q15": density})
            yield Fixed(profile=profile, log=ordered, on=START, now=Circumstances())


def _rising(effort: int) -> Log:
    return (
        *done("rdl_two_db", (10,), load_kg=2.0, reps=9, effort=effort),
        *done("rdl_two_db", (3,), load_kg=2.0, reps=9, effort=effort),
        *done("sts_arms_crossed", range(20, 80, 3), reps=9),
    )


def _long() -> Log:
    """Fourteen weeks of good form: the later phase, prone work and overhead work are open."""
    return (
        *done("rdl_two_db", range(2, 98, 3), reps=9, load_kg=2.0, effort=7),
        *done("back_seated_lift", range(2, 98, 3), reps=8, effort=4),
        *done("press_two_seated", range(2, 30, 3), reps=9, load_kg=1.0, effort=7),
        *done("one_leg_touch", (4, 2), seconds=30),
    )
