"""Safety for people drawn at random: a worse answer never opens an exercise, and nobody who may train gets nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile, State, Weekday
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.planner import plan_week
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import SessionKind

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
STOPS = ("q2", "q3", "q4", "q5", "q10", "q12", "q13")
YES_IS_WORSE = ("q1", "q2", "q3", "q4", "q6", "q9", "q10", "q11", "q12", "q13", "q17", "q20", "q21", "q26")
NO_IS_WORSE = ("q22", "q23")
JOINTS = ("knee", "hip", "shoulder", "wrist", "ankle", "neck", "back")

rarely = st.integers(0, 9).map(lambda number: number == 0)
answers = st.fixed_dictionaries(
    {
        **dict.fromkeys(YES_IS_WORSE, rarely),
        **{question: rarely.map(lambda bad: not bad) for question in NO_IS_WORSE},
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


def worse(question: str, given: dict[str, object], draw: st.DataObject) -> dict[str, object]:
    """The same answers with one of them worse, or missing."""
    changed = dict(given)
    # A yes to a stop question stops; without an answer gentle work is open (product, people file).
    may_miss = not (question in STOPS and given[question] is True)
    if may_miss and draw.draw(st.booleans(), label="leave it out"):
        del changed[question]
    elif question in YES_IS_WORSE or question in ("q5", "q7", "q16"):
        changed[question] = True
    elif question in NO_IS_WORSE:
        changed[question] = False
    elif question == "q8":
        changed[question] = 3
    elif question == "q15":
        changed[question] = "osteoporosis"
    elif question == "q14":
        changed[question] = {"fallen": True, "unsteady": True, "worried": True}
    elif question == "q18":
        changed[question] = {**dict.fromkeys(JOINTS, 6), **dict.fromkeys(given[question], 10)}  # type: ignore[attr-defined]
    else:
        changed[question] = {"joint": "both", "weeks_ago": 2, "limits": True}
    return changed


@FEW
@given(data=st.data(), given_answers=answers, cleared=st.booleans())
def test_a_worse_or_missing_answer_never_opens_an_exercise(
    catalogue: Catalogue,
    facts: Callable[..., PersonFacts],
    person: Callable[..., Profile],
    data: st.DataObject,
    given_answers: dict[str, object],
    cleared: bool,
) -> None:
    def allowed(changes: dict[str, object]) -> set[ExerciseId]:
        missing = tuple(key for key in given_answers if key not in changes)
        known = facts(person(without=missing, cleared=cleared, **changes))
        return {one.id for one in catalogue.exercises.values() if isinstance(verdict(one, known), Allowed)}

    question = data.draw(st.sampled_from(sorted(given_answers)), label="question")
    assert allowed(worse(question, given_answers, data)) <= allowed(given_answers)


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
