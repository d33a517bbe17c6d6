"""The card of this week's dose."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from bonehome.app.history import Tally, WeekSummary
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.dose import DoseCard
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.ticks import MinutesBar, Ticks


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> DoseCard:
    card = DoseCard(theme)
    qtbot.addWidget(card)
    card.resize(420, 460)
    card.show()
    return card


def week(strength: Tally, *, balance: int = 24, posture: int = 1, walk: int = 200) -> WeekSummary:
    return WeekSummary(
        start=date(2026, 11, 23),
        strength_days=strength,
        balance_minutes=Tally(done=balance, goal=60),
        posture_days=Tally(done=posture, goal=3),
        walk_minutes=Tally(done=walk, goal=150),
        sessions=1,
    )


def words(card: DoseCard) -> list[str]:
    return [text.text() for text in card.findChildren(Text) if text.text()]


def ticks(card: DoseCard) -> Ticks:
    return card.findChildren(Ticks)[0]


def boxes(theme: Theme, ticks: Ticks) -> int:
    """How many boxes a row of ticks has room for."""
    side, gap = theme.space(26), theme.space(7)
    return (ticks.sizeHint().width() + gap) // (side + gap)


def test_it_shows_each_kind_against_its_goal(card: DoseCard) -> None:
    card.show_week(week(Tally(done=1, goal=2, bonus=1)))
    shown = words(card)
    assert shown[0] == "This week"
    for kind, amount in (
        ("Strength", "1 of 2 days"),
        ("Balance", "24 of 60 min"),
        ("Posture", "1 of 3 days"),
        ("Walking", "200 of 150 min"),
    ):
        assert {kind, amount} <= set(shown)
    assert [one.accessibleName() for one in card.findChildren(Ticks)] == [
        "Strength, 1 of 2 days",
        "Posture, 1 of 3 days",
    ]


def test_who_has_to_wait_is_not_told_what_keeps_her_on_track(card: DoseCard) -> None:
    card.show_week(week(Tally(done=0, goal=2)), held=True)
    assert "Strength work waits for now." in words(card)
    assert not any("on track" in one for one in words(card))


def test_bars_fill_with_the_minutes_and_no_further(card: DoseCard) -> None:
    card.show_week(week(Tally(done=1, goal=2)))
    balance, walk = card.findChildren(MinutesBar)
    assert (balance.value(), balance.maximum()) == (24, 60)
    assert (walk.value(), walk.maximum()) == (150, 150)
    assert walk.accessibleDescription() == "200 of 150 minutes"


@pytest.mark.parametrize(
    ("tally", "wanted"),
    [
        (Tally(done=0, goal=2), 2),
        (Tally(done=0, goal=2, bonus=1), 3),
        (Tally(done=2, goal=2, bonus=1), 3),
        (Tally(done=3, goal=2, bonus=1), 3),
        (Tally(done=4, goal=2, bonus=1), 4),
        (Tally(done=9, goal=2), 7),
    ],
)
def test_a_box_for_each_day_done_open_or_bonus(card: DoseCard, theme: Theme, tally: Tally, wanted: int) -> None:
    card.show_week(week(tally))
    assert boxes(theme, ticks(card)) == wanted


def test_more_than_the_goal_is_told_as_the_goal(card: DoseCard) -> None:
    card.show_week(week(Tally(done=3, goal=2)))
    assert ticks(card).accessibleName() == "Strength, 2 of 2 days"


@pytest.mark.parametrize(
    ("tally", "sentence"),
    [
        (Tally(done=0, goal=2), "2 strength days keep you on track. More is a bonus."),
        (Tally(done=0, goal=1), "1 strength day keeps you on track."),
        (Tally(done=1, goal=2), "1 more strength day keeps you on track."),
        (Tally(done=1, goal=3), "2 more strength days keep you on track."),
        (Tally(done=2, goal=2), "You are on track this week. Anything more is a bonus."),
        (Tally(done=3, goal=2), "You are on track this week. Anything more is a bonus."),
    ],
)
def test_one_sentence_says_what_keeps_on_track(card: DoseCard, tally: Tally, sentence: str) -> None:
    card.show_week(week(tally))
    assert sentence in words(card)
    assert sum("on track" in one for one in words(card)) == 1


def test_the_rows_stand_in_one_column_or_two(card: DoseCard) -> None:
    def tops() -> list[int]:
        card.grab()
        return [row.y() for row in card._rows]

    one = tops()
    assert one == sorted(set(one))
    card.set_columns(2)
    card.body.activate()
    strength, balance, posture, walk = tops()
    assert strength == balance < posture == walk
