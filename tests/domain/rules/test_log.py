"""The log: from records, by date, and what opens gates."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.record import ExerciseFeedback, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.rules.log import LogEntry, LogSet, entries_of, painful_entries, until
from bonehome.domain.week import SessionKind

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def entry(days_ago: int, start: date, exercise: str = "chin_tuck", sets: int = 1) -> LogEntry:
    return LogEntry(date=start - timedelta(days=days_ago), exercise=ExerciseId(exercise), sets=(LogSet(reps=8),) * sets)


def test_a_record_becomes_one_entry_an_exercise_with_what_was_said(start: date) -> None:
    def done(exercise: str, index: int) -> SetRecord:
        return SetRecord(
            slot=SlotId(exercise),
            exercise=ExerciseId(exercise),
            index=index,
            side=SetSide.BOTH,
            reps=8,
            seconds=40,
            load_kg=None,
            done_at=NOON,
        )

    record = SessionRecord(
        id=SessionId("r"),
        kind=SessionKind.STRENGTH,
        title="",
        local_date=start,
        zone="UTC",
        started_at=NOON,
        ended_at=None,
        outcome=Outcome.FINISHED,
        planned_sets=3,
        sets=(done("squat_free", 1), done("squat_free", 2), done("chin_tuck", 1)),
        feedback=(
            ExerciseFeedback(
                exercise=ExerciseId("squat_free"),
                effort=5,
                pain=1,
                form_ok=True,
                reserve=3,
                pain_place="knee",
                listed=True,
            ),
        ),
    )
    squat, tuck = entries_of([record])
    assert (squat.date, squat.exercise, len(squat.sets)) == (start, "squat_free", 2)
    assert (squat.sets[0].effort, squat.sets[0].pain, squat.sets[0].form_ok) == (5, 1, True)
    assert (squat.sets[0].reserve, squat.sets[0].place, squat.sets[0].listed, squat.sets[0].sharp) == (
        3,
        "knee",
        True,
        False,
    )
    assert tuck.sets[0].effort is None


def test_entries_after_the_day_and_without_sets_are_not_seen(start: date) -> None:
    empty = LogEntry(date=start, exercise=ExerciseId("chin_tuck"), sets=())
    log = (entry(-1, start), entry(0, start), entry(3, start), empty)
    assert [one.date for one in until(log, start)] == [start - timedelta(days=3), start]


def test_all_that_was_said_of_an_exercise_goes_with_its_sets(start: date) -> None:
    said = ExerciseFeedback(
        exercise=ExerciseId("chin_tuck"), reserve=2, pain=4, pain_place="spine", listed=True, sharp=True
    )
    (one,) = painful_entries([(start, said)])
    assert (one.date, one.exercise) == (start, "chin_tuck")
    assert (one.sets, one.stopped) == ((), LogSet(pain=4, place="spine", listed=True, sharp=True))
    quiet = ExerciseFeedback(exercise=ExerciseId("chin_tuck"), pain=0)
    assert painful_entries([(start, quiet)]) == ()


def test_the_log_is_in_the_order_of_dates_whatever_order_it_came_in(start: date) -> None:
    log = (entry(0, start, "squat_free"), entry(2, start), entry(0, start, "chin_tuck"))
    assert [(one.date, one.exercise) for one in until(log, start)] == [
        (start - timedelta(days=2), "chin_tuck"),
        (start, "chin_tuck"),
        (start, "squat_free"),
    ]
