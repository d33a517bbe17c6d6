"""Plans as they were made."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bonehome.app.replanning import merged
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.domain.verdict import Verdict
from bonehome.domain.week import Day, Session, SessionKind, Week
from bonehome.store.database import Database
from bonehome.store.weeks import Weeks
from tests.gate import gate, gate_of
from tests.store.samples import MONDAY, session, stamp, week


def test_a_week_comes_back_as_it_was_planned(database: Database) -> None:
    weeks = Weeks(database)
    assert weeks.load(MONDAY, gate()) is None
    weeks.save(week(), event="first", stamp=stamp())
    assert weeks.load(MONDAY, gate()) == week()
    assert weeks.load(MONDAY + timedelta(days=7), gate()) is None


def test_saving_again_replaces_the_whole_week(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    weeks.save(week(mark="x"), event="answers", stamp=stamp())
    assert weeks.load(MONDAY, gate()) == week(mark="x")
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM plan_slot").fetchone()[0] == 11


def test_replanning_touches_only_later_days(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    weeks.replace_after(week(mark="x"), MONDAY + timedelta(days=1), event="equipment", stamp=stamp())
    found = weeks.load(MONDAY, gate())
    assert found is not None
    assert [one.id for day in found.days for one in day.sessions] == ["mon", "tue", "test", "wedx"]


def test_a_session_is_found_by_its_id(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    assert weeks.session(SessionId("mon"), gate()) == session("mon")
    assert weeks.session(SessionId("nobody's"), gate()) is None


def test_an_empty_week_is_a_week(database: Database) -> None:
    weeks = Weeks(database)
    empty = Week(start=MONDAY, days=tuple(Day(date=MONDAY + timedelta(days=n)) for n in range(7)), deload=True)
    weeks.save(empty, event="stop", stamp=stamp())
    assert weeks.load(MONDAY, gate()) == empty


def test_weeks_from_a_date_on(database: Database) -> None:
    weeks = Weeks(database)
    later = MONDAY + timedelta(days=7)
    weeks.save(week(), event="first", stamp=stamp())
    weeks.save(week(later, mark="x"), event="first", stamp=stamp())
    assert weeks.starts_from(MONDAY + timedelta(days=6)) == (MONDAY, later)
    assert weeks.starts_from(MONDAY + timedelta(days=7)) == (later,)


def sessions(one: Week | None) -> dict[str, Session]:
    assert one is not None
    return {each.id: each for day in one.days for each in day.sessions}


def test_a_week_is_rebuilt_through_the_gate_of_the_day_it_is_read(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    knee = gate_of(q18={"knee": 6})
    found = sessions(weeks.load(MONDAY, knee))
    assert [one.exercise for one in found["mon"].closed] == ["squat_free"]
    assert "squat_free" not in {slot.exercise for slot in found["mon"].slots()}
    assert found["tue"].closed == ()
    assert weeks.session(SessionId("mon"), knee) == found["mon"]
    stop = sessions(weeks.load(MONDAY, gate_of(q2=True)))
    assert all(not one.slots() for one in stop.values())
    assert len(stop["mon"].closed) == len(session("mon").slots())
    assert weeks.load(MONDAY, gate()) == week()  # nothing was lost


def test_each_exercise_is_asked_about_once_a_load(database: Database) -> None:
    weeks, asked = Weeks(database), []

    def ask(exercise: ExerciseId) -> Verdict:
        asked.append(exercise)
        return gate()(exercise)

    weeks.load(MONDAY, ask)
    assert asked == []
    weeks.save(week(), event="first", stamp=stamp())
    weeks.load(MONDAY, ask)
    assert len(asked) == len(set(asked)) == 7


def test_the_gate_may_read_the_same_file(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())

    def ask(exercise: ExerciseId) -> Verdict:
        assert weeks.made_on(MONDAY) == MONDAY
        return gate()(exercise)

    assert weeks.load(MONDAY, ask) == week()
    assert weeks.session(SessionId("mon"), ask) == session("mon")


def test_what_is_closed_now_is_not_lost_from_days_that_stay(database: Database) -> None:
    """A week read behind a closed gate is merged and saved; the days before and what is done keep every slot."""
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    old = weeks.load(MONDAY, gate_of(q18={"knee": 6}))
    assert old is not None
    assert all(sessions(old)[id_].closed for id_ in ("mon", "wed"))
    tuesday = MONDAY + timedelta(days=1)
    new = merged(old, week(mark="x"), tuesday, {SessionId("wed")})
    weeks.replace_after(new, tuesday, event="answers", stamp=stamp())
    found = weeks.load(MONDAY, gate())
    assert found == week()
    assert sessions(found)["wed"] == session("wed")


def test_a_session_that_stays_takes_its_new_place_in_the_day(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    new = merged(week(), week(mark="x"), MONDAY, {SessionId("test")})
    weeks.replace_after(new, MONDAY, event="answers", stamp=stamp())
    found = weeks.load(MONDAY, gate())
    assert found is not None
    assert [one.id for one in found.days[1].sessions] == ["test", "tuex"]


def test_dates_of_a_kind(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    wednesday = MONDAY + timedelta(days=2)
    assert weeks.dates_of(SessionKind.STRENGTH, MONDAY, wednesday) == {MONDAY, wednesday}
    assert weeks.dates_of(SessionKind.STRENGTH, MONDAY + timedelta(days=1), wednesday) == {wednesday}
    assert weeks.dates_of(SessionKind.WALK, MONDAY, MONDAY) == set()


def test_other_slots_for_one_session_leave_everything_else(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    other = replace(session("mon"), minutes=12.0, blocks=session("mon").blocks[:1])
    weeks.replace(other)
    assert weeks.session(other.id, gate()) == other
    found = weeks.load(MONDAY, gate())
    assert found is not None
    assert [one for day in found.days[1:] for one in day.sessions] == [
        one for day in week().days[1:] for one in day.sessions
    ]
    assert weeks.date_of(other.id) == MONDAY
    weeks.replace(replace(other, id=SessionId("nobody's")))
    assert weeks.date_of(SessionId("nobody's")) is None
