"""What was done lately."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.record import Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.week import SessionKind
from bonehome.ui.pages.progress.log import LogCard
from bonehome.ui.theme.theme import Theme
from tests.ui.pages.fits import words_of

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def record(
    day: int, title: str = "Legs", sets: int = 2, outcome: Outcome = Outcome.FINISHED, kind: str = "strength"
) -> SessionRecord:
    began = START + timedelta(days=day)
    done = tuple(
        SetRecord(
            slot=SlotId("a"),
            exercise=ExerciseId("squat_free"),
            index=index,
            side=SetSide.BOTH,
            reps=8,
            seconds=None,
            load_kg=None,
            done_at=began,
        )
        for index in range(1, sets + 1)
    )
    return SessionRecord(
        id=SessionId(f"s{day}"),
        kind=SessionKind(kind),
        title=title,
        local_date=began.date(),
        zone="UTC",
        started_at=began,
        ended_at=began,
        outcome=outcome,
        planned_sets=4,
        sets=done,
    )


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> LogCard:
    card = LogCard(theme)
    qtbot.addWidget(card)
    card.resize(500, 700)
    card.show()
    return card


def lines(card: LogCard) -> list[str]:
    return words_of(card)[1:]


def test_the_newest_stands_first(card: LogCard) -> None:
    card.show_records([record(0, "First"), record(1, "Second", sets=1), record(2, "Third")])
    assert lines(card) == [
        "Third",
        "Wednesday 4 November · 2 sets",
        "Second",
        "Tuesday 3 November · 1 set",
        "First",
        "Monday 2 November · 2 sets",
    ]


def test_it_holds_the_last_six(card: LogCard) -> None:
    card.show_records([record(day, f"Day {day}") for day in range(9)])
    assert lines(card)[::2] == ["Day 8", "Day 7", "Day 6", "Day 5", "Day 4", "Day 3"]


def test_fewer_later_leave_no_old_line(card: LogCard) -> None:
    card.show_records([record(day, f"Day {day}") for day in range(5)])
    card.show_records([record(7, "Only")])
    assert lines(card)[::2] == ["Only"]
    card.show_records([])
    assert lines(card) == []


def test_part_of_a_session_counts_and_is_told_kindly(card: LogCard) -> None:
    card.show_records([record(0, outcome=Outcome.ENDED_EARLY)])
    assert lines(card)[1] == "Monday 2 November · 2 sets, part of the session. That counts."


def test_a_session_left_before_its_first_set_is_no_line(card: LogCard) -> None:
    card.show_records([record(0, "Done"), record(1, "Left", sets=0, outcome=Outcome.ENDED_EARLY)])
    assert lines(card)[::2] == ["Done"]


def test_a_session_without_a_name_has_its_kind(card: LogCard) -> None:
    card.show_records([record(0, "", kind="balance")])
    assert lines(card)[0] == "Balance"
