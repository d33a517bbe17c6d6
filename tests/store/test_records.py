"""What was done: nothing finished is lost, changed or counted twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bonehome.domain.clock import SimulatedClock
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.domain.record import Activity, ExerciseFeedback, Outcome, SetSide
from bonehome.domain.week import SessionKind
from bonehome.store.database import Database
from bonehome.store.records import Records
from tests.gate import gate, gate_of
from tests.store.samples import MONDAY, begun_slots, session, set_record, stamp, walk


@pytest.fixture
def records(database: Database) -> Records:
    return Records(database)


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()


def test_a_session_comes_back_as_it_was_done(records: Records, clock: SimulatedClock) -> None:
    begun = records.begin(session(), planned_sets=9, stamp=stamp(clock))
    done = [
        set_record("s1-1", "warm_march", clock, reps=None),
        set_record("s1-4", "clam_band", clock, side=SetSide.LEFT),
        set_record("s1-4", "clam_band", clock, side=SetSide.RIGHT),
    ]
    for one in done:
        records.add_set(begun.id, one, stamp(clock))
    clock.advance(1500)
    records.finish(begun.id, Outcome.FINISHED, stamp(clock))
    said = ExerciseFeedback(
        exercise=ExerciseId("clam_band"), effort=6, reserve=3, pain=3, listed=True, sharp=False, form_ok=True
    )
    last = records.add_feedback(begun.id, [said], "Felt good", stamp(clock))

    assert last.sets == tuple(done)
    assert last.feedback == (said,)
    assert (last.note, last.outcome, last.planned_sets) == ("Felt good", Outcome.FINISHED, 9)
    assert last.started_at == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert last.ended_at == last.started_at + timedelta(seconds=1500)
    assert (last.local_date, last.zone) == (MONDAY, "UTC")
    assert records.load(begun.id) == last
    assert records.between(MONDAY, MONDAY) == (last,)
    assert records.between(MONDAY + timedelta(days=1), MONDAY + timedelta(days=9)) == ()


def test_the_same_set_done_again_replaces_the_first_try(records: Records, clock: SimulatedClock) -> None:
    begun = records.begin(session(), planned_sets=9, stamp=stamp(clock))
    records.add_set(begun.id, set_record("s1-3", "squat_free", clock, reps=4), stamp(clock))
    records.add_set(begun.id, set_record("s1-3", "sts_arms_crossed", clock, reps=9), stamp(clock))
    found = records.load(begun.id)
    assert found is not None
    assert [(one.exercise, one.reps) for one in found.sets] == [("sts_arms_crossed", 9)]


def test_an_exercise_nobody_knows_any_more_stays_history(records: Records, clock: SimulatedClock) -> None:
    begun = records.begin(session(), planned_sets=9, stamp=stamp(clock))
    records.add_set(begun.id, set_record("s1-3", "jump_rope_1999", clock), stamp(clock))
    found = records.load(begun.id)
    assert found is not None
    assert found.sets[0].exercise == "jump_rope_1999"


def test_a_session_under_way_is_found_again_and_taken_up(records: Records, clock: SimulatedClock) -> None:
    assert records.under_way() is None
    begun = records.begin(session(), planned_sets=9, stamp=stamp(clock))
    records.add_set(begun.id, set_record("s1-3", "squat_free", clock), stamp(clock))
    clock.advance(86400)
    again = records.begin(session(), planned_sets=5, stamp=stamp(clock))
    assert again.sets == records.load(begun.id).sets != ()  # type: ignore[union-attr]
    assert again.planned_sets == 9
    assert again.local_date == MONDAY
    assert records.under_way() == again
    records.finish(begun.id, Outcome.ENDED_EARLY, stamp(clock))
    assert records.under_way() is None


def test_a_session_begun_without_a_set_may_begin_in_another_shape(records: Records, clock: SimulatedClock) -> None:
    whole = session()
    shorter = type(whole)(id=whole.id, kind=whole.kind, minutes=15.0, blocks=whole.blocks[:2], title=whole.title)
    records.begin(whole, planned_sets=9, stamp=stamp(clock))
    records.begin(shorter, planned_sets=3, stamp=stamp(clock))
    assert records.session(whole.id, gate()) == shorter


def test_the_session_is_kept_as_it_was_begun(records: Records, clock: SimulatedClock) -> None:
    records.begin(session(), planned_sets=9, stamp=stamp(clock))
    records.begin(walk(), planned_sets=1, stamp=stamp(clock))
    assert records.session(SessionId("s1"), gate()) == session()
    assert records.begun_slots(MONDAY, MONDAY) == {"s1": begun_slots(session()), "w1": begun_slots(walk())}
    assert records.session(SessionId("unknown"), gate()) is None


def test_a_session_taken_up_again_is_rebuilt_through_the_gate_and_history_is_not(
    records: Records, clock: SimulatedClock
) -> None:
    records.begin(session(), planned_sets=9, stamp=stamp(clock))
    records.add_set(SessionId("s1"), set_record("s1-3", "squat_free", clock), stamp(clock))
    found = records.session(SessionId("s1"), gate_of(q18={"knee": 6}))
    assert found is not None
    assert [one.exercise for one in found.closed] == ["squat_free"]
    assert "s1-3" not in {slot.id for slot in found.slots()}
    record = records.begin(found, planned_sets=7, stamp=stamp(clock))
    assert [one.exercise for one in record.sets] == ["squat_free"]
    assert record.planned_sets == 9
    assert records.session(SessionId("s1"), gate()) == session()
    assert records.begun_slots(MONDAY, MONDAY) == {"s1": begun_slots(session())}


def test_ending_what_was_never_begun_is_a_bug_and_no_silence(records: Records) -> None:
    with pytest.raises(KeyError):
        records.finish(SessionId("unknown"), Outcome.FINISHED, stamp())


def test_what_was_said_last_of_an_exercise_counts(records: Records, clock: SimulatedClock) -> None:
    begun = records.begin(session(), planned_sets=9, stamp=stamp(clock))
    squat = ExerciseId("squat_free")
    records.add_feedback(begun.id, [ExerciseFeedback(exercise=squat, effort=3)], "", stamp(clock))
    last = records.add_feedback(begun.id, [ExerciseFeedback(exercise=squat, pain=2)], "", stamp(clock))
    assert last.feedback == (ExerciseFeedback(exercise=squat, pain=2),)


def test_activities_count_on_their_own_date_and_can_be_taken_back(records: Records) -> None:
    yesterday = MONDAY - timedelta(days=1)
    one = Activity(id="a1", kind=SessionKind.WALK, local_date=yesterday, minutes=20, note="park")
    records.add_activity(one, stamp())
    assert records.activities(yesterday, yesterday) == (one,)
    assert records.activities(MONDAY, MONDAY) == ()
    records.remove_activity("a1")
    assert records.activities(yesterday, MONDAY) == ()


def test_the_first_date_is_that_of_the_first_finished_set(records: Records, clock: SimulatedClock) -> None:
    assert records.first_date() is None
    begun = records.begin(session(), planned_sets=9, stamp=stamp(clock))
    assert records.first_date() is None
    records.add_set(begun.id, set_record("s1-3", "squat_free", clock), stamp(clock))
    assert records.first_date() == MONDAY


def test_a_time_without_a_zone_is_refused(records: Records, clock: SimulatedClock) -> None:
    begun = records.begin(session(), planned_sets=9, stamp=stamp(clock))
    naive = set_record("s1-3", "squat_free", clock)
    object.__setattr__(naive, "done_at", datetime(2026, 11, 23, 9, 30))  # noqa: DTZ001
    with pytest.raises(Exception, match="time zone"):
        records.add_set(begun.id, naive, stamp(clock))
