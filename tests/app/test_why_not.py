"""Why an exercise is not for a person: the rule, its mark, and what would open it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bonehome.app.again import tell
from bonehome.app.openings import Said
from bonehome.app.why_not import WhyNot
from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.events import DailyCheck, EventKind
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.record import ExerciseFeedback
from bonehome.domain.verdict import Allowed, Refused
from tests.app.samples import Home
from tests.ui.sessions import do

MONDAY = date(2026, 11, 23)


@pytest.fixture
def ready(home: Home) -> Home:
    """Osteoporosis, a painful knee, a mat, bands and light dumbbells."""
    home.answer_all()
    home.services.screening.finish()
    return home


def of_rule(home: Home, start: str) -> tuple[ExerciseId, WhyNot]:
    """The first exercise that a rule of this name closes."""
    planning = home.services.planning
    for id_, answer in planning.verdicts().items():
        if isinstance(answer, Refused) and answer.rule.startswith(start):
            why = planning.why_not(id_)
            assert why is not None
            return id_, why
    raise AssertionError(f"nothing is closed by {start}")


def test_every_refusal_has_a_rule_a_mark_and_a_way_to_open_it(ready: Home) -> None:
    planning = ready.services.planning
    refused = [id_ for id_, answer in planning.verdicts().items() if isinstance(answer, Refused)]
    assert refused
    for id_ in refused:
        why = planning.why_not(id_)
        assert why is not None
        assert why.reason.endswith(".")
        assert why.opens.endswith("."), why
        assert why.review
    assert planning.why_not(ExerciseId("warm_march")) is None


@pytest.mark.parametrize(
    ("rule", "opens"),
    [
        ("tag_knee", "no longer name a painful knee"),
        ("gate_impact", "Do the one-leg stand and the chair stand test."),
        ("equipment", "You would need "),
        ("ceiling_", "step"),
    ],
)
def test_what_would_open_it(ready: Home, rule: str, opens: str) -> None:
    if rule == "gate_impact":
        ready.services.screening.answer(QuestionId("q18"), {})
    _, why = of_rule(ready, rule)
    assert opens in why.opens
    assert why.mark in (Mark.JUDGEMENT, Mark.FOUND)


def test_what_rests_for_pain_says_until_when(ready: Home) -> None:
    services = ready.services
    session = services.planning.today()[0]
    slot = session.slots()[3]
    do(services, session)
    hurt = ExerciseFeedback(exercise=slot.exercise, pain=7, pain_place="knee", listed=True, sharp=False)
    services.training.feedback(session.id, (hurt,))
    why = services.planning.why_not(slot.exercise)
    assert why is not None
    assert why.rule == "lock_pain"
    assert why.opens == "It rests until Monday 7 December, and then comes back gently."


def test_the_state_of_an_event_is_told_as_such(ready: Home) -> None:
    tell(EventKind.FALL, ready.services.screening, ready.services.planning)
    _, why = of_rule(ready, "state_questions")
    assert why.reason.startswith("The questions come again first.")
    assert why.opens == "Go through the questions again."


def test_the_check_and_the_clinician_are_named(ready: Home) -> None:
    ready.services.screening.check(DailyCheck(support=False))
    assert "the check once more" in of_rule(ready, "check_support")[1].opens
    ready.services.screening.set_details(limits=Limits(closed=("no_floor",)))
    assert "My answers" in of_rule(ready, "limit_floor")[1].opens


def test_a_physiotherapist_opens_what_the_table_leaves_to_them_and_nothing_else(ready: Home) -> None:
    services = ready.services
    ready.services.screening.answer(QuestionId("q18"), {})
    openable = [id_ for id_ in services.catalogue.exercises if services.planning.may_open(id_)]
    assert openable
    before = services.planning.verdicts()
    for id_ in openable:
        one = services.catalogue.exercises[id_]
        assert one.family in ("squat", "overhead", "impact")
        opening = Opening(family=one.family, level=one.level, who="Anna", on=MONDAY)
        Said(services.screening, services.planning, openings=(opening,))()
        after = services.planning.verdicts()
        changed = {key for key in after if after[key] != before[key]}
        assert all(services.catalogue.exercises[key].family == one.family for key in changed)
        assert all(services.catalogue.exercises[key].level == one.level for key in changed)
        now = after[id_]
        assert isinstance(now, Allowed) or not now.rule.startswith("ceiling_")
        services.screening.set_details(openings=())


def test_an_opening_ends_by_itself_and_opens_no_stop(ready: Home) -> None:
    services = ready.services
    services.screening.set_details(equipment=("dumbbells", "backpack", "mat", "step"), weights_kg=(2.0, 4.0))
    services.screening.answer(QuestionId("q18"), {})
    found = next(id_ for id_ in services.catalogue.exercises if services.planning.may_open(id_))
    one = services.catalogue.exercises[found]
    services.screening.set_details(openings=(Opening(family=one.family, level=one.level, who="Anna", on=MONDAY),))
    assert not services.planning.may_open(found)
    services.screening.answer(QuestionId("q2"), True)
    why = services.planning.why_not(found)
    assert why is not None
    assert (why.rule, why.may_open) == ("state_stop", False)
    services.screening.answer(QuestionId("q2"), False)
    ready.to(MONDAY + timedelta(days=85))
    services.screening.finish()
    assert services.planning.may_open(found)
