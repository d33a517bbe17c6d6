"""Plans as they were made."""

from __future__ import annotations

from datetime import timedelta

from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Week
from bonehome.store.database import Database
from bonehome.store.weeks import Weeks
from tests.store.samples import MONDAY, session, stamp, week


def test_a_week_comes_back_as_it_was_planned(database: Database) -> None:
    weeks = Weeks(database)
    assert weeks.load(MONDAY) is None
    weeks.save(week(), event="first", stamp=stamp())
    assert weeks.load(MONDAY) == week()
    assert weeks.load(MONDAY + timedelta(days=7)) is None


def test_saving_again_replaces_the_whole_week(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    weeks.save(week(mark="x"), event="answers", stamp=stamp())
    assert weeks.load(MONDAY) == week(mark="x")
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM plan_slot").fetchone()[0] == 11


def test_replanning_touches_only_later_days(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    weeks.replace_after(week(mark="x"), MONDAY + timedelta(days=1), event="equipment", stamp=stamp())
    found = weeks.load(MONDAY)
    assert found is not None
    assert [one.id for day in found.days for one in day.sessions] == ["mon", "tue", "test", "wedx"]


def test_a_session_is_found_by_its_id(database: Database) -> None:
    weeks = Weeks(database)
    weeks.save(week(), event="first", stamp=stamp())
    assert weeks.session(SessionId("mon")) == session("mon")
    assert weeks.session(SessionId("nobody's")) is None


def test_an_empty_week_is_a_week(database: Database) -> None:
    weeks = Weeks(database)
    empty = Week(start=MONDAY, days=tuple(Day(date=MONDAY + timedelta(days=n)) for n in range(7)), deload=True)
    weeks.save(empty, event="stop", stamp=stamp())
    assert weeks.load(MONDAY) == empty


def test_weeks_from_a_date_on(database: Database) -> None:
    weeks = Weeks(database)
    later = MONDAY + timedelta(days=7)
    weeks.save(week(), event="first", stamp=stamp())
    weeks.save(week(later, mark="x"), event="first", stamp=stamp())
    assert weeks.starts_from(MONDAY + timedelta(days=6)) == (MONDAY, later)
    assert weeks.starts_from(MONDAY + timedelta(days=7)) == (later,)
