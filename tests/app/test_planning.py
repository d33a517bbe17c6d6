"""The plan: made once, kept, remade only behind today, and always through the gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bonehome.domain.errors import UserError
from bonehome.domain.events import DailyCheck
from bonehome.domain.held import held_to
from bonehome.domain.ids import ExerciseId, QuestionId, SessionId
from bonehome.domain.profile import Weekday
from bonehome.domain.record import ExerciseFeedback, Outcome
from bonehome.domain.rules.screening import PAIN
from bonehome.domain.verdict import Allowed, Refused
from bonehome.domain.week import Session, SessionKind, Week
from tests.app.samples import Home
from tests.store.samples import all_sets, set_record
from tests.store.samples import session as sample_session

MONDAY = date(2026, 11, 23)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
Q1, Q2 = QuestionId("q1"), QuestionId("q2")


@pytest.fixture
def ready(home: Home) -> Home:
    home.answer_all()
    home.services.screening.finish()
    return home


def ids(week: Week, first: date, last: date) -> list[SessionId]:
    return [one.id for day in week.days if first <= day.date <= last for one in day.sessions]


def strength(week: Week) -> list[date]:
    return [day.date for day in week.days if any(one.kind is SessionKind.STRENGTH for one in day.sessions)]


def do(home: Home, one: Session) -> None:
    begun = home.services.training.begin(one)
    for each in all_sets(one, home.clock):
        home.services.training.set_done(begun.id, each)
    home.services.training.finish(begun.id, Outcome.FINISHED)


def test_a_first_week_is_planned_and_kept(ready: Home) -> None:
    planning = ready.services.planning
    assert planning.week(MONDAY) is None
    week = planning.ensure_week(MONDAY)
    assert strength(week) == [MONDAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY]
    assert ready.reopen().planning.ensure_week(MONDAY) == week
    assert ready.services.planning.week(MONDAY) == week


def test_every_planned_exercise_passes_the_gate_and_every_id_is_its_own(ready: Home) -> None:
    planning = ready.services.planning
    weeks = [planning.ensure_week(MONDAY + n * WEEK) for n in range(3)]
    sessions = [one for week in weeks for day in week.days for one in day.sessions]
    assert all(not planning.refusals(one) for one in sessions)
    slots = [slot.id for one in sessions for slot in one.slots()]
    assert len(slots) == len(set(slots))
    assert len({one.id for one in sessions}) == len(sessions)


def test_strength_days_keep_their_distance_over_the_weeks(ready: Home) -> None:
    planning = ready.services.planning
    later = planning.ensure_week(MONDAY + WEEK)
    first = planning.ensure_week(MONDAY)
    dates = strength(first) + strength(later)
    assert all((after - before).days >= 2 for before, after in pairwise(dates))


def test_a_plan_that_begins_on_a_wednesday_leaves_the_days_before_empty(ready: Home) -> None:
    ready.to(MONDAY + 2 * DAY)
    week = ready.services.planning.this_week()
    assert ids(week, MONDAY, MONDAY + DAY) == []
    assert ids(week, MONDAY + 2 * DAY, MONDAY + 6 * DAY)


def test_a_week_that_is_over_is_not_planned_afterwards(ready: Home) -> None:
    past = ready.services.planning.ensure_week(MONDAY - WEEK)
    assert [day.sessions for day in past.days] == [()] * 7
    assert ready.services.planning.week(MONDAY - WEEK) is None


def test_replanning_leaves_today_and_what_was_before(ready: Home) -> None:
    planning = ready.services.planning
    before = planning.ensure_week(MONDAY)
    following = planning.ensure_week(MONDAY + WEEK)
    ready.to(MONDAY + DAY)
    planning.replan(MONDAY + DAY, "equipment")
    after = planning.ensure_week(MONDAY)
    assert ids(after, MONDAY, MONDAY + DAY) == ids(before, MONDAY, MONDAY + DAY)
    assert not set(ids(after, MONDAY + 2 * DAY, MONDAY + 6 * DAY)) & set(ids(before, MONDAY, MONDAY + 6 * DAY))
    renewed = planning.week(MONDAY + WEEK)
    assert renewed is not None
    assert not set(ids(renewed, MONDAY, MONDAY + 13 * DAY)) & set(ids(following, MONDAY, MONDAY + 13 * DAY))


def test_what_was_done_early_stays_where_it_was_planned(ready: Home) -> None:
    planning = ready.services.planning
    friday = planning.ensure_week(MONDAY).days[4].sessions[0]
    do(ready, friday)
    planning.replan(MONDAY, "answers")
    after = planning.ensure_week(MONDAY)
    assert [one.id for one in after.days[4].sessions] == [friday.id]
    assert ready.services.history.state_of(friday.id) == "done"


def test_replanning_keeps_the_distance_to_what_was_done(ready: Home) -> None:
    planning = ready.services.planning
    ready.services.screening.set_details(days=(Weekday.TUE, Weekday.THU, Weekday.SAT))
    do(ready, sample_session("extra"))  # a strength session on Monday that is in no plan
    week = planning.ensure_week(MONDAY)
    assert all((day - MONDAY).days >= 2 for day in strength(week))
    assert len(strength(week)) <= 2  # three is the most, with the one that is done


def test_changed_days_hold_from_today_on(ready: Home) -> None:
    planning = ready.services.planning
    planning.ensure_week(MONDAY)
    ready.services.screening.set_details(days=(Weekday.TUE, Weekday.SAT))
    planning.answers_changed()
    assert strength(planning.ensure_week(MONDAY)) == [MONDAY + DAY, MONDAY + 5 * DAY]


def test_changed_days_leave_a_session_that_has_begun(ready: Home) -> None:
    planning = ready.services.planning
    today = planning.today()[0]
    ready.services.training.set_done(
        ready.services.training.begin(today).id, set_record(today.slots()[0].id, "warm_march", ready.clock)
    )
    ready.services.screening.set_details(days=(Weekday.TUE, Weekday.SAT))
    planning.answers_changed()
    week = planning.ensure_week(MONDAY)
    assert week.days[0].sessions[0].id == today.id
    assert MONDAY + DAY not in strength(week)


def test_a_week_planned_ahead_is_planned_anew_when_it_begins(ready: Home) -> None:
    planning = ready.services.planning
    planning.ensure_week(MONDAY)
    ahead = planning.ensure_week(MONDAY + WEEK)
    ready.to(MONDAY + WEEK)
    begun = planning.this_week()
    assert not set(ids(begun, MONDAY, MONDAY + 13 * DAY)) & set(ids(ahead, MONDAY, MONDAY + 13 * DAY))
    assert planning.this_week() == begun
    ready.to(MONDAY + WEEK + DAY)
    assert planning.this_week() == begun


def test_a_stop_leaves_nothing_for_today(ready: Home) -> None:
    planning = ready.services.planning
    assert planning.today()
    ready.services.screening.answer(Q2, True)
    assert planning.today() == ()
    planning.answers_changed()
    assert ids(planning.ensure_week(MONDAY), MONDAY, MONDAY + 6 * DAY) == []


def test_a_session_that_the_gate_now_refuses_is_not_offered(ready: Home) -> None:
    planning = ready.services.planning
    before = planning.today()
    assert before[0].kind is SessionKind.STRENGTH
    assert planning.refusals(before[0]) == ()
    ready.services.screening.answer(Q1, True)
    assert planning.refusals(before[0]) != ()
    after = planning.today()
    assert before[0].id not in {one.id for one in after}
    assert all(planning.refusals(one) == () for one in after)


def test_a_session_that_has_begun_stays_and_names_what_is_closed_by_now(ready: Home) -> None:
    planning, training = ready.services.planning, ready.services.training
    today = planning.today()[0]
    training.begin(today)
    training.set_done(today.id, set_record(today.slots()[0].id, today.slots()[0].exercise, ready.clock))
    ready.services.screening.answer(QuestionId("q18"), {"knee": 9})
    again = planning.today()[0]
    assert again.id == today.id
    assert again.closed
    unfinished = training.unfinished()
    assert unfinished is not None
    point = training.resume_point(unfinished)
    assert point is not None
    assert point.session.closed == again.closed
    refused = {one.exercise for one in again.closed}
    assert {slot.exercise for slot in point.session.slots()} == {slot.exercise for slot in today.slots()} - refused
    with pytest.raises(UserError, match="not for you now"):
        training.begin(point.session)
    training.begin(replace(point.session, closed=()))
    ready.services.screening.answer(QuestionId("q18"), {"knee": 4})
    assert planning.session(today.id) == today  # what was begun and planned is all still there


def test_days_that_are_over_keep_everything_whatever_is_closed_since(ready: Home) -> None:
    planning, history = ready.services.planning, ready.services.history
    first = planning.ensure_week(MONDAY).days[0].sessions
    for one in first:
        do(ready, one)
    ready.to(MONDAY + DAY)
    counted = history.week_summary(MONDAY)
    ready.services.screening.answer(Q2, True)
    planning.answers_changed()
    stopped = planning.ensure_week(MONDAY)
    assert stopped.days[0].sessions[0].slots() == ()
    now = history.week_summary(MONDAY)
    assert (now.strength_days.done, now.balance_minutes.done) == (1, counted.balance_minutes.done)
    assert now.posture_days.done == counted.posture_days.done
    assert planning.refusals(first[0]) == stopped.days[0].sessions[0].closed
    ready.services.screening.answer(Q2, False)
    assert planning.ensure_week(MONDAY).days[0].sessions == first


def test_a_session_kept_in_memory_is_held_to_the_gate_of_now(ready: Home) -> None:
    """What was read before an answer changed is logged as the gate has it when it is begun."""
    planning = ready.services.planning
    read = sample_session("read")
    ready.services.screening.answer(QuestionId("q5"), "light")
    assert planning.refusals(read) == ()
    ready.services.training.begin(read)
    assert {slot.effort_cap for slot in read.slots()} == {6}
    ready.services.screening.answer(QuestionId("q5"), False)
    begun = planning.session(read.id)
    assert begun is not None
    assert {slot.effort_cap for slot in begun.slots()} == {4}


def test_a_session_the_gate_refuses_cannot_be_begun_by_any_door(
    ready: Home, session_of: Callable[..., Session]
) -> None:
    services = ready.services
    begun = services.training.begin(services.planning.today()[0])
    with pytest.raises(UserError, match="not for you now"):
        services.training.begin(session_of("warm_march", "i_ball_weight"))  # there is no ball at home
    services.screening.answer(Q2, True)
    planned = [one for day in services.planning.ensure_week(MONDAY).days for one in day.sessions]
    assert planned
    for one in planned:
        with pytest.raises(UserError, match="not for you now"):
            services.training.begin(one)
    assert services.history.records(MONDAY, MONDAY) == (begun,)


def test_what_is_planned_counts_when_it_is_done(ready: Home) -> None:
    planning, history = ready.services.planning, ready.services.history
    for day in planning.ensure_week(MONDAY).days[:3]:
        ready.to(day.date)
        for one in planning.today():
            do(ready, one)
    summary = history.week_summary(MONDAY)
    assert summary.strength_days.done == 2
    assert summary.strength_days.bonus == 1
    assert summary.posture_days.done == 3
    assert summary.walk_minutes.done == 10
    assert summary.balance_minutes.done >= 2
    assert summary.on_track


def test_a_session_is_found_by_its_id_even_when_it_is_in_no_plan_any_more(ready: Home) -> None:
    planning = ready.services.planning
    today = planning.today()[0]
    assert planning.session(today.id) == today
    practice = held_to(sample_session("practice"), planning.verdict)
    assert practice.slots()[2].effort_cap < sample_session().slots()[2].effort_cap  # her knee hurts
    assert planning.session(practice.id) is None
    ready.services.training.begin(practice)
    assert planning.session(practice.id) == practice


def test_a_shorter_session_keeps_its_ids(ready: Home) -> None:
    planning = ready.services.planning
    whole = planning.today()[0]
    short = planning.shorter(whole)
    assert short.id == whole.id
    assert short.minutes <= 17
    assert {slot.id for slot in short.slots()} < {slot.id for slot in whole.slots()}


def test_the_gate_answers_for_every_exercise(ready: Home) -> None:
    planning = ready.services.planning
    verdicts = planning.verdicts()
    assert verdicts.keys() == ready.content.catalogue.exercises.keys()
    refused = {id_ for id_, one in verdicts.items() if isinstance(one, Refused)}
    assert {one.exercise for one in planning.left_out()} == refused
    assert isinstance(planning.verdict(ExerciseId("warm_march")), Allowed)
    unknown = planning.verdict(ExerciseId("jump_rope_1999"))
    assert isinstance(unknown, Refused)
    assert unknown.reason


def test_care_speaks_to_the_persons_own_condition(ready: Home) -> None:
    planning = ready.services.planning
    squat = ready.content.catalogue.exercises[ExerciseId("sts_arms_crossed")]
    assert planning.care(squat.id) == (squat.care["knee"],)
    assert planning.care(ExerciseId("warm_march")) == ()
    assert planning.care(ExerciseId("jump_rope_1999")) == ()


def test_what_hurt_comes_back_with_its_change_card(ready: Home) -> None:
    services = ready.services
    (today,) = (one for one in services.planning.today() if one.kind is SessionKind.STRENGTH)
    squat = ExerciseId("sts_arms_crossed")
    begun = services.training.begin(today)
    services.training.feedback(begun.id, (ExerciseFeedback(exercise=squat, pain=7, pain_place="knee"),), "good")
    ready.to(MONDAY + 20 * DAY)
    allowed = services.planning.verdict(squat)
    assert isinstance(allowed, Allowed)
    assert PAIN in allowed.changes
    assert ready.content.rules.pain.eased.change in services.planning.care(squat)


def test_easier_is_a_lower_rung_or_none(ready: Home) -> None:
    catalogue, planning = ready.content.catalogue, ready.services.planning
    for id_ in catalogue.exercises:
        found = planning.easier(id_)
        if found is not None:
            assert catalogue.exercises[found].level < catalogue.exercises[id_].level
            assert isinstance(planning.verdict(found), Allowed)
    assert planning.easier(ExerciseId("jump_rope_1999")) is None


def test_those_at_risk_rest_longer_and_move_slower(ready: Home) -> None:
    usual = ready.services.planning.pacing()
    assert (usual.rest_floor_s, usual.on_bed) == (0, False)
    ready.services.screening.answer(QuestionId("q9"), True)
    careful = ready.services.planning.pacing()
    assert careful.rest_floor_s == 60
    assert careful.transfer_s == 45
    assert careful.on_bed
    assert careful.tempo.seconds() > usual.tempo.seconds()


def test_care_and_company_at_a_home_test(ready: Home) -> None:
    planning, screening = ready.services.planning, ready.services.screening
    assert planning.test_care("chair_stand")[0].startswith("Stop at the first pain in the knee.")
    assert planning.test_care("eyes_closed_s") == ()
    assert not planning.someone_near("chair_stand")
    screening.set_details(born=1940)
    assert planning.someone_near("chair_stand")
    screening.answer(QuestionId("q18"), {"knee": 7})
    assert isinstance(planning.test_verdict("chair_stand"), Refused)
    assert planning.test_care("chair_stand") == ()


def test_the_other_exercise_is_kept_and_can_be_taken_back(ready: Home) -> None:
    planning = ready.services.planning
    session = planning.today()[0]
    slot = next(one for one in session.slots() if one.choice is not None)
    assert slot.choice is not None
    new = planning.swap(session.id, slot.id)
    assert new is not None
    assert ready.reopen().planning.session(session.id) == new
    planning = ready.services.planning
    taken = next(one for one in new.slots() if one.id == slot.id)
    assert taken.exercise == slot.choice.exercise
    assert taken.choice is not None
    assert taken.choice.exercise == slot.exercise
    assert [one for one in new.slots() if one.id != slot.id] == [one for one in session.slots() if one.id != slot.id]
    planning.keep(session)
    assert planning.session(session.id) == session


def test_what_offers_nothing_or_is_begun_or_over_is_not_swapped(ready: Home) -> None:
    planning = ready.services.planning
    session = planning.today()[0]
    slot = next(one for one in session.slots() if one.choice is not None)
    plain = next(one for one in session.slots() if one.choice is None)
    assert planning.swap(session.id, plain.id) is None
    assert planning.swap(SessionId("nobody's"), slot.id) is None
    do(ready, session)
    assert not planning.may_swap(session.id)
    assert planning.swap(session.id, slot.id) is None
    later = next(one for day in planning.this_week().days[1:] for one in day.sessions)
    assert planning.may_swap(later.id)
    ready.to(MONDAY + WEEK)
    assert not planning.may_swap(later.id)


def test_todays_check_is_asked_about_todays_session_only(ready: Home) -> None:
    planning = ready.services.planning
    week, session = planning.this_week(), planning.today()[0]
    ready.services.screening.check(DailyCheck(dizzy=True))
    assert planning.open_part(session).slots() == ()
    assert isinstance(planning.verdict(session.slots()[0].exercise), Refused)
    assert planning.refusals(session) == ()
    assert planning.today() == (session,)
    ready.services.planning.replan(MONDAY - DAY, "answers")
    assert [one.kind for day in planning.this_week().days for one in day.sessions] == [
        one.kind for day in week.days for one in day.sessions
    ]
    ready.to(MONDAY + DAY)
    assert planning.open_part(session).closed == ()
