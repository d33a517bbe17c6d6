"""What is told of an event: which answers it changes, and that nothing but gentle work is open after it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bonehome.app.again import tell
from bonehome.domain.events import EventKind
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State
from bonehome.domain.week import SessionKind
from tests.app.samples import ANSWERS, Home

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize("kind", [EventKind.FALL, EventKind.FRACTURE, EventKind.HOSPITAL])
def test_after_an_event_only_gentle_work_is_planned(ready: Home, kind: EventKind) -> None:
    screening, planning = ready.services.screening, ready.services.planning
    tell(kind, screening, planning)
    assert screening.standing().state is State.EDUCATION_ONLY
    assert len(screening.again()) == 1
    kinds = {one.kind for day in planning.this_week().days for one in day.sessions}
    assert kinds <= {SessionKind.POSTURE, SessionKind.WALK}


def test_a_fall_is_an_answer_too(ready: Home) -> None:
    tell(EventKind.FALL, ready.services.screening, ready.services.planning)
    answers = ready.reopen().screening.draft().answers
    assert answers[QuestionId("q14")] == {**ANSWERS["q14"], "fallen": True}  # type: ignore[dict-item]
    assert ready.services.screening.standing().falls


def test_new_back_pain_is_a_stop(ready: Home) -> None:
    tell(EventKind.BACK_PAIN, ready.services.screening, ready.services.planning)
    assert ready.services.screening.standing().state is State.STOP
    assert ready.services.planning.today() == ()


@pytest.mark.parametrize(
    ("kind", "open_"), [(EventKind.FRACTURE, {"q7", "q8"}), (EventKind.HOSPITAL, {"q6"}), (EventKind.FALL, set())]
)
def test_what_can_no_longer_be_true_is_asked_anew(ready: Home, kind: EventKind, open_: set[str]) -> None:
    before = set(ready.services.screening.draft().answers)
    tell(kind, ready.services.screening, ready.services.planning)
    assert before - set(ready.services.screening.draft().answers) == open_


def test_going_through_the_questions_answers_it(ready: Home) -> None:
    screening, planning = ready.services.screening, ready.services.planning
    tell(EventKind.FALL, screening, planning)
    screening.finish()
    planning.answers_changed()
    assert screening.again() == ()
    assert screening.standing().state is State.OK
    assert any(one.kind is SessionKind.STRENGTH for day in planning.this_week().days for one in day.sessions)


def test_the_reminder_comes_at_twelve_weeks_and_goes_with_the_rule(home: Home) -> None:
    home.answer_all()
    screening = home.services.screening
    screening.finish()
    shown = []
    for days in range(80, 96):
        home.to(MONDAY + timedelta(days=days))
        reminder = screening.reminder()
        assert (screening.standing().state is State.OK) is (days <= 91)
        if reminder is not None:
            shown.append(days)
            assert reminder.until == MONDAY + timedelta(days=91)
    assert shown == list(range(84, 92))
    assert "twelve weeks" in screening.again()[0]
