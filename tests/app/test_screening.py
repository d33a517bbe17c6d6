"""The questions: kept at once, and what they mean."""

from __future__ import annotations

import os
from datetime import date, timedelta

import pytest

from bonehome.domain.errors import UserError
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State, Tier
from bonehome.domain.rules.results import LineKind
from bonehome.store.database import Database
from tests.app.samples import ANSWERS, Home

Q2, Q8, Q19 = (QuestionId(name) for name in ("q2", "q8", "q19"))
MONDAY = date(2026, 11, 23)


def test_answers_are_there_when_the_window_opens_again(home: Home) -> None:
    home.services.screening.answer(Q2, False)
    home.services.screening.set_details(name="Ellen", minutes=40)
    profile = home.reopen().screening.draft()
    assert profile.answers == {"q2": False}
    assert (profile.name, profile.minutes) == ("Ellen", 40)
    assert home.services.person.name == "Ellen"


def test_a_skipped_question_is_not_the_answer_none(home: Home) -> None:
    screening = home.services.screening
    assert Q19 in screening.answer(Q19, None).answers
    assert Q19 not in screening.forget(Q19).answers
    assert Q19 not in home.reopen().screening.draft().answers


def test_the_same_answer_again_is_not_written_again(home: Home) -> None:
    screening = home.services.screening
    before = screening.answer(Q8, 1)
    assert screening.answer(Q8, 1) is before
    with Database(home.services.people.database_of(home.services.person.id)).read() as connection:
        assert connection.execute("SELECT count(*) FROM answer").fetchone()[0] == 1


def test_no_answer_at_all_holds_training_back(home: Home) -> None:
    standing = home.services.screening.standing()
    assert standing.state is State.EDUCATION_ONLY
    assert "not_answered:q2" in standing.stop_reasons
    assert home.services.screening.result_lines() == ()
    assert all(home.services.screening.reasons())


def test_the_answers_make_a_standing_and_lines(home: Home) -> None:
    home.answer_all()
    standing = home.services.screening.standing()
    assert (standing.state, standing.tier, standing.tags) == (State.OK, Tier.T2, ("knee", "op"))
    lines = home.services.screening.result_lines()
    assert lines[0].kind is LineKind.YES
    assert LineKind.NOT_NOW in {line.kind for line in lines}


def test_what_if_can_be_asked_without_answering(home: Home) -> None:
    from dataclasses import replace

    home.answer_all()
    screening = home.services.screening
    profile = screening.draft()
    with_fall = replace(profile, answers={**profile.answers, QuestionId("q14"): {**ANSWERS["q14"], "fallen": True}})  # type: ignore[dict-item]
    assert screening.standing(with_fall).falls
    assert not screening.standing().falls


def test_a_stop_is_lifted_by_no_clearance(home: Home) -> None:
    home.answer_all(q2=True)
    home.services.screening.clear(MONDAY, "All fine")
    assert home.services.screening.standing().state is State.STOP
    home.services.screening.answer(Q2, False)
    assert home.services.screening.standing().state is State.OK


def test_a_clearance_holds_for_what_was_answered_then(home: Home) -> None:
    home.answer_all(q1=True)
    screening = home.services.screening
    assert screening.standing().state is State.EDUCATION_ONLY
    cleared = screening.clear(MONDAY, "  Gentle start ")
    assert cleared.cleared is not None
    assert cleared.cleared.words == "Gentle start"
    assert home.reopen().screening.standing().state is State.OK

    home.services.screening.answer(QuestionId("q6"), True)
    assert home.services.screening.draft().cleared is None
    assert home.reopen().screening.standing().state is State.EDUCATION_ONLY


def test_finishing_is_remembered_for_twelve_weeks(home: Home) -> None:
    screening = home.services.screening
    home.answer_all()
    assert not screening.completed()
    assert screening.overdue()
    screening.finish()
    assert home.reopen().screening.completed()
    screening = home.services.screening
    assert screening.due() == MONDAY + timedelta(weeks=12)
    assert not screening.overdue()
    home.to(MONDAY + timedelta(weeks=12))
    assert screening.overdue()


def test_another_year_of_birth_asks_again(home: Home) -> None:
    home.answer_all()
    home.services.screening.finish()
    home.clock.advance(60)
    home.services.screening.set_details(born=1990)
    assert not home.services.screening.completed()


def test_a_test_result_counts_at_once(home: Home) -> None:
    home.answer_all()
    home.services.screening.set_test("tug_s", 13)
    assert home.services.screening.standing().falls
    assert home.reopen().screening.draft().tests.tug_s == 13


def test_a_detail_that_is_none_is_refused(home: Home) -> None:
    with pytest.raises(TypeError, match="shoe_size"):
        home.services.screening.set_details(shoe_size=39)


def test_where_the_disk_refuses_the_answer_stays_and_is_written_with_the_next(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    screening = home.services.screening
    path = home.services.people.database_of(home.services.person.id)
    other = Database(path)
    monkeypatch.setattr("bonehome.store.engine.BUSY_TIMEOUT_MS", 20)
    home.reopen()
    screening = home.services.screening
    with other.write(), pytest.raises(UserError, match="in use"):
        screening.answer(Q2, True)
    assert screening.draft().answers[Q2] is True
    screening.answer(Q8, 2)
    other.close()
    assert home.reopen().screening.draft().answers == {Q2: True, Q8: 2}
    assert os.access(path, os.R_OK)
