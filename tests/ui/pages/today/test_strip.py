"""The seven days in a row."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from bonehome.domain.ids import SessionId
from bonehome.domain.week import Day, Session, SessionKind, Week
from bonehome.ui.pages.today.strip import WeekStrip, day_state
from bonehome.ui.theme.enums import DayState
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.day import StripCell
from tests.ui.looks import Heard

MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY + timedelta(days=6)


def session(id_: str) -> Session:
    return Session(id=SessionId(id_), kind=SessionKind.BALANCE, minutes=5, blocks=())


@pytest.mark.parametrize(
    ("sessions", "states", "today", "state"),
    [
        ("", {}, MONDAY, DayState.REST),
        ("", {}, SUNDAY, DayState.REST),
        ("a", {}, SUNDAY, DayState.PLANNED),
        ("a", {}, MONDAY, DayState.TODAY),
        ("a", {"a": "done"}, MONDAY, DayState.DONE),
        ("a", {"a": "part"}, SUNDAY, DayState.PART),
        ("a", {"a": "part"}, MONDAY, DayState.TODAY),
        ("ab", {"a": "done"}, SUNDAY, DayState.PART),
        ("ab", {"a": "done"}, MONDAY, DayState.TODAY),
        ("ab", {"a": "done", "b": "done"}, SUNDAY, DayState.DONE),
        ("a", {"other": "done"}, SUNDAY, DayState.PLANNED),
    ],
)
def test_what_a_day_is(sessions: str, states: dict[str, str], today: date, state: DayState) -> None:
    day = Day(date=MONDAY, sessions=tuple(session(one) for one in sessions))
    assert day_state(day, {SessionId(name): word for name, word in states.items()}, today) is state


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> WeekStrip:
    strip = WeekStrip(theme)
    qtbot.addWidget(strip)
    days = tuple(Day(date=MONDAY + timedelta(days=n), sessions=(session(f"{n}"),) if n < 5 else ()) for n in range(7))
    strip.show_week(Week(start=MONDAY, days=days), {SessionId("0"): "done"}, MONDAY + timedelta(days=2))
    return strip


def test_a_screen_reader_hears_day_and_state(strip: WeekStrip) -> None:
    spoken = [cell.accessibleName() for cell in strip.findChildren(StripCell)]
    assert spoken[0] == "Monday 23 November, Done"
    assert spoken[1] == "Tuesday 24 November, Planned"
    assert "oday" in spoken[2]
    assert spoken[6] == "Sunday 29 November, Rest"
    assert sum("oday" in words for words in spoken) == 1


def test_a_day_that_is_done_is_still_today(strip: WeekStrip) -> None:
    day = Day(date=MONDAY, sessions=(session("0"),))
    strip.show_week(Week(start=MONDAY, days=(day,)), {SessionId("0"): "done"}, MONDAY)
    assert strip.findChildren(StripCell)[0].accessibleName() == "Monday 23 November, Done, today"


def test_a_pressed_day_gives_its_date(strip: WeekStrip) -> None:
    heard = Heard()
    strip.day_chosen.connect(heard.hear)
    for cell in strip.findChildren(StripCell)[3:5]:
        cell.click()
    assert heard.all == [(MONDAY + timedelta(days=3),), (MONDAY + timedelta(days=4),)]
