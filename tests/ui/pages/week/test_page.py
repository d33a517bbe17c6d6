"""The week: seven days, and the weeks before and after."""

from __future__ import annotations

from bonehome.ui.pages.week.page import WEEK


def test_a_week_is_seven_days() -> None:
    assert WEEK.days == 7
