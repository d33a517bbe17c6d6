"""Safety for people drawn at random: worse never opens or raises anything, and nobody who may train gets nothing.

Two exceptions are the tables' own (product, people file):

- Taking away a yes to a stop question: not answered leaves gentle work, which is more than nothing (orders.json).
- Taking away a pain, or an effort that was too high: what nobody has said can rest nothing (``ways_to_be_worse``).

Two more came to light here. Taking away a test that has set a flag or a tier takes those away; the same table says that
a test that is missing sets no flag (orders.json). And an easier week is a rhythm and no cap: it comes every sixth week
for some, every fourth for others, and early where effort has risen (evidence 6.6); ``check_no_more`` holds the caps of
an easier week only against those of another one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonehome.content.orders import load_orders
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.profile import Answer, Clearance, Profile, State, TestResults, Weekday
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.caps import caps_of
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.planner import Plan, plan_week
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import SessionKind
from tests.gate import RESOURCES, START, library

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
MORE = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SAME = settings(parent=MORE, derandomize=True)
ORDERS = load_orders(RESOURCES)
JOINTS = ("knee", "hip", "shoulder", "wrist", "ankle", "neck", "back")
ALL = (*ORDERS.answers, *ORDERS.tests)
Given = dict[int, int]
"""For the number of an order, the number of the step in it."""
Planned = Callable[..., Plan]

rarely = st.integers(0, 9).map(lambda number: number == 0)
answers = st.fixed_dictionaries(
    {
        **dict.fromkeys(("q1", "q2", "q3", "q4", "q6", "q9", "q10", "q11", "q12", "q13"), rarely),
        **dict.fromkeys(("q17", "q20", "q21", "q26"), rarely),
        **dict.fromkeys(("q22", "q23"), rarely.map(lambda bad: not bad)),
        "q5": st.sampled_from([False, False, False, "light", True]),
        "q7": st.sampled_from([False, False, False, ["wrist"], ["hip"], True]),
        "q8": st.integers(0, 3),
        "q14": st.fixed_dictionaries(dict.fromkeys(("fallen", "unsteady", "worried", "aid"), rarely)),
        "q15": st.sampled_from(["normal", "osteopenia", "osteoporosis", "unknown"]),
        "q16": st.sampled_from([False, False, False, ["steroids"], ["rheumatoid arthritis"], True]),
        "q18": st.dictionaries(st.sampled_from(JOINTS), st.integers(0, 10), max_size=3),
        "q19": st.sampled_from([None, None, {"joint": "hip", "weeks_ago": 60, "limits": False}]),
    }
)
chosen_days = st.lists(st.sampled_from(list(Weekday)), max_size=7, unique=True).map(tuple)
minutes = st.integers(10, 60)
equipment = st.sampled_from(
    [
        (),
        ("mat", "band_long"),
        (
            "mat",
            "step",
            "rail",
            "stairs",
            "band_loop",
            "band_long",
            "door_anchor",
            "dumbbells",
            "ankle_weights",
            "ball",
        ),
    ]
)


@st.composite
def people(draw: st.DrawFn) -> Profile:
    """Everything about a person but answers and tests."""
    return Profile(
        name="p",
        born=1958,
        sex="female",
        cleared=Clearance(on=START, words="yes") if draw(st.booleans()) else None,
        equipment=draw(equipment),
        weights_kg=(1.0, 2.0, 4.0),
        cuffs_kg=(0.5, 1.0),
        days=draw(chosen_days),
        minutes=draw(st.sampled_from([10, 15, 25, 40])),
    )


@st.composite
def given_values(draw: st.DrawFn) -> Given:
    """The best of every answer and test but for a few, so that two findings seldom hide one another."""
    chosen: dict[str, int] = {}
    for number in draw(st.permutations(range(len(ALL)))) if draw(st.booleans()) else range(len(ALL)):
        chosen.setdefault(ALL[number].answer, number)
    values = dict.fromkeys(chosen.values(), 0)
    for order in draw(st.lists(st.sampled_from(sorted(values)), max_size=3)):
        values[order] = draw(st.integers(1, worst(order)))
    return values


def worst(order: int) -> int:
    """The number of the last step of an order."""
    return len(ALL[order].steps()) - 1


def person_of(profile: Profile, values: Given, without: str = "") -> Profile:
    """The person with answers and tests; ``without`` is a question that is left out as a whole."""
    found: dict[QuestionId, Answer] = {}
    parts: dict[str, dict[str, object]] = {"q14": {}, "q18": {}}
    results: dict[str, float] = {}
    for order, number in values.items():
        step = ALL[order].steps()[number]
        question, _, part = ALL[order].answer.partition(".")
        if order >= len(ORDERS.answers):
            results |= {question: step[0]} if step else {}  # type: ignore[dict-item]
        elif part:
            parts[question][part] = step[0] if step else None
        elif step:
            found[QuestionId(question)] = step[0]
    answered = {**found, **{QuestionId(key): value for key, value in parts.items()}}
    kept = {key: value for key, value in answered.items() if key != without}
    return replace(profile, answers=kept, tests=TestResults(**results))


STRENGTH = ("sts_raised_hands", "mini_squat_counter", "rdl_two_db", "scaption_light", "hip_flex_weight")
CLEAN = LogSet(reps=12, load_kg=2.0, effort=4.0, pain=0.0, form_ok=True, place="knee", listed=True)
AMBER, RED = replace(CLEAN, pain=4.0), replace(CLEAN, pain=7.0)
LANDINGS = ("heel_drop_gentle", "stomp_gentle", "heel_drop_firm")
efforts = st.sampled_from([None, 2.0, 4.0, 5.0, 6.0, 7.0, 9.0])
pains = st.sampled_from([None, 0.0, 0.0, 2.0, 4.0, 5.0, 7.0])


@st.composite
def logs(draw: st.DrawFn, reps: tuple[int, ...] = (12, 15), done_of: tuple[str, ...] = (*STRENGTH, *LANDINGS)) -> Log:
    """A few weeks of looks at a few exercises; by default with repetitions for the range of every tier."""
    exercises = st.sampled_from([ExerciseId(one) for one in done_of])
    days = sorted(draw(st.lists(st.integers(1, 70), max_size=14)), reverse=True)
    found = []
    for back in days:
        done = LogSet(
            reps=draw(st.sampled_from(reps)),
            load_kg=draw(st.sampled_from([None, 1.0, 2.0, 4.0])),
            effort=draw(efforts),
            pain=draw(pains),
            form_ok=draw(st.sampled_from([True, True, True, False, None])),
            place=draw(st.sampled_from(["knee", "spine"])),
            listed=draw(st.sampled_from([True, True, False, None])),
        )
        sets = (done,) * draw(st.integers(1, 3))
        found.append(LogEntry(date=START - timedelta(days=back), exercise=draw(exercises), sets=sets))
    return tuple(found)


def check_no_more(worse: Plan, better: Plan, week: int) -> None:
    """The worse plan allows nothing the better one does not, and none of its caps is higher."""
    mine, theirs = (
        {one.exercise.id: one.allowed for rows in plan.offer.values() for one in rows} for plan in (worse, better)
    )
    assert set(mine) <= set(theirs)
    assert [id_ for id_, allowed in mine.items() if allowed.effort_cap > theirs[id_].effort_cap] == []
    monday = START + timedelta(weeks=week)
    if better.stage(monday).deload is None or worse.stage(monday).deload is not None:
        assert caps_of(worse, monday).over(caps_of(better, monday)) == ()


@MORE
@given(
    data=st.data(), someone=people(), values=given_values(), log=logs(), week=st.sampled_from([0, 1, 3, 4, 6, 9, 13])
)
def test_a_worse_or_missing_answer_or_test_never_adds_or_raises_anything(
    planned: Planned, data: st.DataObject, someone: Profile, values: Given, log: Log, week: int
) -> None:
    open_ = [order for order, number in values.items() if number < worst(order)]
    order = data.draw(st.sampled_from(open_), label="what gets worse")
    number = data.draw(st.integers(values[order] + 1, worst(order)), label="to")
    better = planned(person_of(someone, values), log, START)
    worse = planned(person_of(someone, {**values, order: number}), log, START)
    check_no_more(worse, better, week)


EQUIPPED = Profile(
    name="p",
    born=1958,
    sex="female",
    cleared=Clearance(on=START, words="yes"),
    equipment=tuple(sorted({word for one in library().exercises.values() for word in one.equipment})),
    weights_kg=(1.0, 2.0, 4.0),
    cuffs_kg=(0.5, 1.0),
    minutes=40,
)
BEST: Given = {number: 0 for number, one in enumerate(ALL) if one.answer not in {two.answer for two in ALL[:number]}}
FINDINGS = [{}, {"q15": 2}, {"q8": 2}, {"q14.unsteady": 1}, {"q1": 1}, {"q18.knee": 2}]


@pytest.mark.parametrize("order", range(len(ALL)), ids=lambda number: f"{ALL[number].answer} {number}")
def test_every_single_step_of_an_answer_or_test_from_some_typical_people(planned: Planned, order: int) -> None:
    log = tuple(
        LogEntry(date=START - timedelta(days=back), exercise=ExerciseId(id_), sets=(CLEAN, CLEAN))
        for back in (37, 30, 23, 16, 9, 5, 2)
        for id_ in (*STRENGTH, LANDINGS[0])
    )
    for finding in FINDINGS:
        base = {
            **{number: place for number, place in BEST.items() if ALL[number].answer != ALL[order].answer},
            **{
                number: finding[one.answer]
                for number, one in enumerate(ALL)
                if number in BEST and one.answer in finding
            },
        }
        for done in ((), log):
            made = [
                planned(person_of(EQUIPPED, {**base, order: step}), done, START) for step in range(worst(order) + 1)
            ]
            for better, worse in pairwise(made):
                for week in (0, 12):
                    check_no_more(worse, better, week)


@FEW
@given(
    data=st.data(),
    someone=people(),
    values=given_values(),
    week=st.sampled_from([0, 4, 9]),
    question=st.sampled_from(["q14", "q18"]),
)
def test_leaving_out_a_question_of_several_parts_never_adds_or_raises_anything(
    planned: Planned, data: st.DataObject, someone: Profile, values: Given, week: int, question: str
) -> None:
    worse, better = (planned(person_of(someone, values, without), (), START) for without in (question, ""))
    check_no_more(worse, better, week)


GREEN, LOWEST_CEILING = 2.0, 7.0
"""Up to these a word only helps; to take away more is the second exception."""


def ways_to_be_worse(done: LogSet) -> list[LogSet]:
    """The same set, but harder, more painful, of worse form, or without a word that only helped."""
    harder = [one for one in (4.0, 5.0, 6.0, 7.0, 9.0, 10.0) if done.effort is not None and one > done.effort]
    sorer = [one for one in (2.0, 4.0, 5.0, 7.0, 10.0) if one > (done.pain if done.pain is not None else GREEN)]
    return [
        *([replace(done, pain=None)] if done.pain is not None and done.pain <= GREEN else []),
        *([replace(done, effort=None)] if done.effort is not None and done.effort <= LOWEST_CEILING else []),
        *(replace(done, effort=one) for one in harder),
        *(replace(done, pain=one) for one in sorer),
        replace(done, sharp=True),
        replace(done, listed=False),
        replace(done, form_ok=False),
        replace(done, form_ok=None) if done.form_ok else done,
    ]


@SAME
@given(
    data=st.data(),
    someone=people(),
    log=logs(reps=(6, 8, 10, 12), done_of=STRENGTH).filter(bool),
    tier=st.sampled_from(["osteopenia", "osteoporosis"]),
    week=st.sampled_from([0, 1, 4, 9]),
)
def test_a_worse_word_about_a_set_never_adds_or_raises_anything(
    planned: Planned, data: st.DataObject, someone: Profile, log: Log, tier: str, week: int
) -> None:
    profile = person_of(someone, dict.fromkeys(range(len(ALL)), 0))
    profile = replace(profile, answers={**profile.answers, QuestionId("q15"): tier})
    number = data.draw(st.integers(0, len(log) - 1), label="which")
    entry = log[number]
    changed = replace(
        entry, sets=(*entry.sets[:-1], data.draw(st.sampled_from(ways_to_be_worse(entry.sets[-1])), label="worse"))
    )
    worse_log = (*log[:number], changed, *log[number + 1 :])
    check_no_more(planned(profile, worse_log, START), planned(profile, log, START), week)


@pytest.mark.parametrize("before", [CLEAN, replace(CLEAN, effort=6.0), replace(CLEAN, reps=10), AMBER, RED])
@pytest.mark.parametrize("density", ["osteopenia", "osteoporosis"])
def test_every_word_about_one_set_of_a_typical_log(planned: Planned, before: LogSet, density: str) -> None:
    profile = person_of(EQUIPPED, BEST)
    profile = replace(profile, answers={**profile.answers, QuestionId("q15"): density})
    exercise = ExerciseId("rdl_two_db")
    looks = [CLEAN, before, CLEAN, before]
    days = [START - timedelta(days=back) for back in (12, 9, 6, 3)]

    def plan(sets: list[LogSet]) -> Plan:
        log = (LogEntry(date=on, exercise=exercise, sets=(one,)) for on, one in zip(days, sets, strict=True))
        return planned(profile, tuple(log), START)

    for number, look in enumerate(looks):
        for worse in ways_to_be_worse(look):
            changed = [*looks[:number], worse, *looks[number + 1 :]]
            for week in (0, 1):
                check_no_more(plan(changed), plan(looks), week)


@FEW
@given(given_answers=answers, days=chosen_days, asked=minutes, weeks=st.integers(1, 3))
def test_every_week_is_safe_and_never_empty(
    catalogue: Catalogue,
    rules: Rules,
    facts: Callable[..., PersonFacts],
    person: Callable[..., Profile],
    start: date,
    given_answers: dict[str, object],
    days: tuple[Weekday, ...],
    asked: int,
    weeks: int,
) -> None:
    profile = person(days=days, minutes=asked, **given_answers)
    known = facts(profile)
    mondays = [start + timedelta(weeks=week) for week in range(weeks)]
    planned = [plan_week(profile, catalogue, rules, (), start, monday) for monday in mondays]
    held = [(day.date, session) for week in planned for day in week.days for session in day.sessions]
    assert bool(held) is (known.standing.state is not State.STOP)
    strength = [day for day, session in held if session.kind is SessionKind.STRENGTH]
    assert bool(strength) is (known.standing.state is State.OK)
    assert all((later - earlier).days >= 2 for earlier, later in pairwise(strength))
    for _, session in held:
        assert session.slots()
        for slot in session.slots():
            exercise = catalogue.exercises[slot.exercise]
            answer = verdict(exercise, known)
            assert isinstance(answer, Allowed)
            assert slot.side is exercise.side or slot.side is Side.NO
            assert 1 <= slot.effort_cap <= answer.effort_cap
            assert slot.sets >= 1
