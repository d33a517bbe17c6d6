"""Ellen, who walks through the program in the tour."""

from __future__ import annotations

from bonehome.app.sample_person import ANSWERS, BORN, NAME, answer_as_ellen
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State, Tier
from bonehome.domain.week import SessionKind, monday_of
from tests.app.samples import Home


def test_she_may_train_and_her_plan_begins_with_strength(home: Home) -> None:
    services = home.services
    answer_as_ellen(services)
    assert services.screening.completed()
    standing = services.planning.standing()
    assert (standing.state, standing.tier, standing.falls) == (State.OK, Tier.T2, False)
    kinds = [one.kind for one in services.planning.today()]
    assert SessionKind.STRENGTH in kinds


def test_she_has_answered_every_question_of_the_screening(home: Home) -> None:
    answer_as_ellen(home.services)
    draft = home.services.screening.draft()
    assert {QuestionId(f"q{number}") for number in range(1, 27)} == set(ANSWERS)
    assert set(ANSWERS) <= set(draft.answers)
    assert (draft.name, draft.born, draft.minutes) == (NAME, BORN, 25)


def test_a_plan_made_before_her_answers_is_made_anew(home: Home) -> None:
    services = home.services
    before = services.planning.ensure_week(monday_of(services.today()))
    answer_as_ellen(services)
    assert services.planning.ensure_week(before.start) != before
    assert home.reopen().screening.completed()
