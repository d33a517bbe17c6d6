"""The plan's plain data."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bonehome.domain.ids import SessionId
from bonehome.domain.week import BlockName, Day, Session, SessionKind, Week, monday_of
from tests.domain.player_samples import block, slot

MONDAY = date(2026, 11, 23)


def session(id_: str) -> Session:
    blocks = (block(BlockName.WARMUP, slot("march")), block(BlockName.STRENGTH, slot("stand"), slot("row")))
    return Session(id=SessionId(id_), kind=SessionKind.STRENGTH, minutes=20.0, blocks=blocks)


def week() -> Week:
    days = [Day(date=MONDAY + timedelta(days=n)) for n in range(7)]
    days[2] = Day(date=days[2].date, sessions=(session("a"), session("b")))
    return Week(start=MONDAY, days=tuple(days))


@given(st.dates(min_value=date(1900, 1, 8)))
def test_the_monday_of_a_date_is_a_monday_and_within_the_week(day: date) -> None:
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert timedelta(0) <= day - monday < timedelta(days=7)


def test_mondays_by_value() -> None:
    assert monday_of(MONDAY) == MONDAY
    assert monday_of(date(2026, 11, 29)) == MONDAY
    assert monday_of(date(2026, 11, 22)) == date(2026, 11, 16)
    assert monday_of(date(2027, 1, 1)) == date(2026, 12, 28)


def test_slots_come_in_the_order_in_which_they_are_done() -> None:
    assert [one.exercise for one in session("a").slots()] == ["march", "stand", "row"]


def test_a_day_is_found_by_its_date() -> None:
    found = week().day(date(2026, 11, 25))
    assert found is not None
    assert [one.id for one in found.sessions] == ["a", "b"]
    assert week().day(date(2026, 11, 30)) is None


def test_a_session_is_found_with_its_day() -> None:
    found = week().find(SessionId("b"))
    assert found is not None
    assert (found[0].date, found[1].id) == (date(2026, 11, 25), "b")
    assert week().find(SessionId("c")) is None
