"""The picture of the last weeks, and the same in words."""

from __future__ import annotations

from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from bonehome.app.history import Tally, WeekSummary
from bonehome.ui.pages.progress.chart import WeeksChart
from bonehome.ui.theme.enums import Token
from bonehome.ui.theme.theme import Theme

FIRST = date(2026, 11, 2)


def week(number: int, done: int, *, goal: int = 2, sessions: int | None = None) -> WeekSummary:
    none = Tally(done=0, goal=1)
    return WeekSummary(
        start=FIRST + timedelta(weeks=number),
        strength_days=Tally(done=done, goal=goal),
        balance_minutes=none,
        posture_days=none,
        walk_minutes=none,
        sessions=done if sessions is None else sessions,
    )


def make(theme: Theme, qtbot: QtBot, *done: int) -> WeeksChart:
    chart = WeeksChart(theme)
    qtbot.addWidget(chart)
    chart.resize(100 * max(1, len(done)), chart.sizeHint().height())
    chart.show_weeks([week(number, days) for number, days in enumerate(done)])
    chart.show()
    return chart


def filled(chart: WeeksChart, theme: Theme, place: int) -> int:
    """How many pixels of a column are in the colour of done days."""
    image, wanted = chart.grab().toImage(), theme.colour(Token.PRIM)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(100 * place, 100 * (place + 1), 2)
        for y in range(image.height())
    )


def test_the_words_say_the_numbers_oldest_first(theme: Theme, qtbot: QtBot) -> None:
    chart = make(theme, qtbot, 0, 2, 3, 1)
    assert chart.accessibleName() == "Strength days by week"
    assert chart.accessibleDescription() == (
        "2 to 8 November: 0 of 2 strength days. 9 to 15 November: 2 of 2 strength days. "
        "16 to 22 November: 3 of 2 strength days. 23 to 29 November: 1 of 2 strength days"
    )


def test_the_picture_has_a_tick_for_each_day(theme: Theme, qtbot: QtBot) -> None:
    chart = make(theme, qtbot, 0, 1, 2, 3)
    none, one, two, three = (filled(chart, theme, place) for place in range(4))
    assert none == 0
    assert one > 100
    assert abs(two - 2 * one) < 0.1 * two
    assert abs(three - 3 * one) < 0.1 * three


def test_more_days_than_rows_stay_inside_the_picture(theme: Theme, qtbot: QtBot) -> None:
    chart = make(theme, qtbot, 3, 6)
    assert abs(filled(chart, theme, 0) - filled(chart, theme, 1)) <= 0.02 * filled(chart, theme, 0)
    assert "6 of 2 strength days" in chart.accessibleDescription()


def test_the_dashed_line_stands_under_the_third_day(theme: Theme, qtbot: QtBot) -> None:
    chart = make(theme, qtbot, 0, 0, 0, 0)
    image = chart.grab().toImage()
    ground = image.pixelColor(150, 2)
    lines = [y for y in range(image.height()) if sum(image.pixelColor(x, y) != ground for x in range(300)) > 100]
    assert lines, "no line is drawn"
    assert theme.space(32) < lines[0] < theme.space(32 + 8) + theme.space(8)


def test_weeks_shown_later_take_the_place_of_the_first(theme: Theme, qtbot: QtBot) -> None:
    chart = make(theme, qtbot, 3, 3)
    chart.show_weeks([week(0, 0, sessions=0), week(1, 0, sessions=0)])
    assert filled(chart, theme, 0) == 0
    assert "3 of 2" not in chart.accessibleDescription()


def test_without_weeks_it_draws_nothing_and_grows_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    chart = make(theme, qtbot)
    assert not chart.grab().isNull()
    assert chart.accessibleDescription() == ""
    before = chart.sizeHint().height()
    theme.choose(text_pt=24)
    assert chart.sizeHint().height() > before
    assert chart.minimumSizeHint().width() <= 360
