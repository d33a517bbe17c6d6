"""Doors that once let something through: each is tried here as a person comes to it, and stays shut."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bonehome.app.again import tell
from bonehome.app.services import Services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.domain.events import DailyCheck, EventKind
from bonehome.domain.exercise import Position
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.profile import State
from bonehome.domain.record import ExerciseFeedback, Outcome
from bonehome.domain.verdict import Allowed, Refused
from bonehome.domain.week import Session, SessionKind
from bonehome.store.database import Database
from tests.app.samples import Home
from tests.domain.owns import given
from tests.store.samples import all_sets

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
WELL = DailyCheck(unwell=False, dizzy=False, fall=False, shoes=True, support=True, floor_clear=True)


def strength(home: Home) -> Session:
    """The strength session of today."""
    return next(one for one in home.services.planning.today() if one.kind is SessionKind.STRENGTH)


def back(home: Home, days: int) -> Services:
    """The program opened again with the clock of the computer set back."""
    home.clock = SimulatedClock(home.clock.clock().now() - days * DAY)
    return home.reopen()


def hurts(home: Home, exercise: str, **said: object) -> None:
    """Today's session is begun, and stopped for a pain before a set is done."""
    begun = home.services.training.begin(strength(home))
    feedback = ExerciseFeedback(exercise=ExerciseId(exercise), **said)  # type: ignore[arg-type]
    home.services.training.feedback(begun.id, (feedback,))
    home.services.training.finish(begun.id, Outcome.ENDED_EARLY)


def test_a_pain_before_the_first_set_is_the_same_to_gate_and_plan(ready: Home) -> None:
    planning, library = ready.services.planning, ready.content.catalogue.exercises
    squat = next(slot.exercise for slot in strength(ready).slots() if library[slot.exercise].family == "squat")
    hurts(ready, squat, pain=8, pain_place="knee", sharp=True)
    assert planning.facts().rests == planning.plan().facts.rests
    assert squat in planning.plan().facts.rests.locked
    assert squat in {one.exercise for one in planning.left_out()}
    why = planning.why_not(squat)
    assert why is not None
    assert "7 December" in why.opens
    for days in (2, 4, 7):
        ready.to(MONDAY + days * DAY)
        assert squat not in {slot.exercise for slot in strength(ready).slots()}
        now = planning.why_not(squat)
        assert now is not None
        assert "7 December" in now.opens


def test_a_second_answer_does_not_make_a_pain_less(ready: Home) -> None:
    squat = ExerciseId("sts_arms_crossed")
    begun = ready.services.training.begin(strength(ready))
    for pain, sharp in ((8, True), (0, False)):
        said = ExerciseFeedback(exercise=squat, pain=pain, pain_place="knee", sharp=sharp)
        ready.services.training.feedback(begun.id, (said,))
    assert squat in ready.services.planning.facts().rests.locked


@pytest.mark.parametrize("days_back", [1, 365])
def test_a_clock_set_back_opens_nothing(ready: Home, days_back: int) -> None:
    hurts(ready, "sts_arms_crossed", pain=8, pain_place="knee", sharp=True)
    tell(EventKind.FALL, ready.services.screening, ready.services.planning)
    services = back(ready, days_back)
    assert services.screening.standing().state is State.EDUCATION_ONLY
    assert isinstance(services.planning.verdict(ExerciseId("sts_arms_crossed")), Refused)


def test_questions_finished_in_the_future_are_due_now(ready: Home) -> None:
    ready.to(MONDAY + 700 * DAY)
    ready.services.screening.finish()
    screening = back(ready, 400).screening
    assert screening.overdue()
    assert screening.standing().stop_reasons == ("screening_old",)


@pytest.mark.parametrize("change", [{"born": 1959}, {"sex": "male"}])
def test_another_age_or_sex_does_not_make_old_answers_young(ready: Home, change: dict[str, object]) -> None:
    ready.to(MONDAY + 100 * DAY)
    assert ready.services.screening.standing().stop_reasons == ("screening_old",)
    ready.services.screening.set_details(**change)
    assert ready.services.screening.standing().stop_reasons == ("screening_old",)
    assert ready.reopen().screening.standing().stop_reasons == ("screening_old",)
    assert ready.services.screening.overdue()


def test_an_event_counts_where_the_disk_refuses_it(ready: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    path = ready.services.people.database_of(ready.services.person.id)
    monkeypatch.setattr("bonehome.store.engine.BUSY_TIMEOUT_MS", 20)
    screening, other = ready.reopen().screening, Database(path)
    with other.write(), pytest.raises(UserError, match="in use"):
        tell(EventKind.FALL, screening, ready.services.planning)
    assert screening.standing().state is State.EDUCATION_ONLY
    assert screening.draft().answers[QuestionId("q14")]["fallen"] is True  # type: ignore[call-overload, index]
    screening.answer(QuestionId("q25"), True)
    other.close()
    assert screening.standing().state is State.EDUCATION_ONLY
    assert ready.reopen().screening.standing().state is State.EDUCATION_ONLY


def test_a_second_check_that_was_left_half_way_keeps_what_the_first_one_said(ready: Home) -> None:
    screening, planning = ready.services.screening, ready.services.planning
    screening.check(DailyCheck(dizzy=True))
    screening.check(DailyCheck(unwell=False))
    assert isinstance(planning.verdict(ExerciseId("warm_march")), Refused)
    screening.check(WELL)
    assert isinstance(planning.verdict(ExerciseId("warm_march")), Allowed)


@pytest.mark.parametrize(("pain", "closed"), [(5, False), (6, True), (10, True), (None, False)])
def test_a_strong_new_pain_that_no_question_has_a_place_for_is_not_trained_through(
    ready: Home, pain: int | None, closed: bool
) -> None:
    ready.services.screening.check(DailyCheck(pain_elsewhere=pain))
    assert isinstance(ready.services.planning.verdict(ExerciseId("warm_march")), Refused) is closed


def test_who_is_not_well_is_offered_no_easy_restart(ready: Home) -> None:
    services = ready.services
    one = strength(ready)
    begun = services.training.begin(one)
    for each in all_sets(one, ready.clock):
        services.training.set_done(begun.id, each)
    services.training.finish(begun.id, Outcome.FINISHED)
    ready.to(MONDAY + 9 * DAY)
    assert services.planning.easy_restart() is not None
    services.screening.answer(QuestionId("q25"), True)
    services.planning.answers_changed()
    assert services.planning.easy_restart() is None


def test_an_own_exercise_is_closed_by_what_it_looks_like(ready: Home) -> None:
    services = ready.services
    closed = {id_: one for id_, one in services.planning.verdicts().items() if isinstance(one, Refused)}
    for id_ in ("jump_multi", "press_two_stand", "eyes_closed_corner", "plank_full"):
        motion = ready.content.catalogue.exercises[ExerciseId(id_)].motion
        kept = services.own.add(given(services.rules.movements, position=Position.STANDING, motion=motion))
        shown = services.planning.verdict(kept.id)
        assert isinstance(shown, Refused), id_
        assert closed[ExerciseId(id_)].rule != "equipment"
        assert shown.exercise == kept.id


def test_an_own_exercise_rests_with_what_it_looks_like_and_says_until_when(ready: Home) -> None:
    services, squat = ready.services, ExerciseId("sts_arms_crossed")
    motion = ready.content.catalogue.exercises[squat].motion
    kept = services.own.add(given(services.rules.movements, motion=motion))
    hurts(ready, squat, pain=8, pain_place="knee", sharp=True)
    why = services.planning.why_not(kept.id)
    assert why is not None
    assert (why.rule, why.may_return) == ("lock_pain", False)
    assert "7 December" in why.opens


def test_only_this_weeks_sessions_take_the_other_exercise(ready: Home) -> None:
    planning = ready.services.planning
    coming = planning.ensure_week(MONDAY + 7 * DAY)
    later = next(one for day in coming.days for one in day.sessions if one.kind is SessionKind.STRENGTH)
    assert planning.may_swap(strength(ready).id)
    assert not planning.may_swap(later.id)


def test_a_plan_begun_by_a_wrong_clock_begins_today(ready: Home) -> None:
    services = back(ready, 399)  # a Monday
    services.screening.finish()
    services.planning.answers_changed()
    assert any(day.sessions for day in services.planning.this_week().days)
