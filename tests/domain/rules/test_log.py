"""The log: from records, by date, and what opens gates."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.record import ExerciseFeedback, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.rules.log import LogEntry, LogSet, entries_of, trained, until
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
        feedback=(ExerciseFeedback(exercise=ExerciseId("squat_free"), effort=5, pain=1, form_ok=True),),
    )
    squat, tuck = entries_of([record])
    assert (squat.date, squat.exercise, len(squat.sets)) == (start, "squat_free", 2)
    assert (squat.sets[0].effort, squat.sets[0].pain, squat.sets[0].form_ok) == (5, 1, True)
    assert tuck.sets[0].effort is None


def test_entries_after_the_day_and_without_sets_are_not_seen(start: date) -> None:
    empty = LogEntry(date=start, exercise=ExerciseId("chin_tuck"), sets=())
    log = (entry(-1, start), entry(0, start), entry(3, start), empty)
    assert [one.date for one in until(log, start)] == [start - timedelta(days=3), start]


def test_weeks_leave_out_gaps_of_over_fourteen_days(catalogue: Catalogue, start: date) -> None:
    steady = tuple(entry(days, start) for days in range(0, 57, 14))
    assert trained(steady, catalogue, {}, start).weeks == 8
    broken = (entry(60, start), entry(46, start), entry(7, start))
    assert trained(broken, catalogue, {}, start).weeks == 3
    assert trained((), catalogue, {}, start).first is None


def test_easy_back_sets_count_by_calendar_week(catalogue: Catalogue, start: date) -> None:
    split = (entry(7, start, "back_seated_lift", 2), entry(5, start, "back_wall_press", 2))
    assert trained(split, catalogue, {}, start).back_weeks == 1
    over_the_border = (entry(8, start, "back_seated_lift", 2), entry(7, start, "back_seated_lift", 2))
    assert trained(over_the_border, catalogue, {}, start).back_weeks == 0
    too_hard = (entry(7, start, "bird_dog_full", 4),)
    assert trained(too_hard, catalogue, {}, start).back_weeks == 0
