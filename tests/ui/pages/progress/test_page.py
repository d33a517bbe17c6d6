"""Progress: the last weeks, this week's dose, and what was done."""

from __future__ import annotations

from bonehome.ui.pages.progress.page import LOG_DAYS, WEEKS


def test_log_and_chart_go_back_equally_far() -> None:
    assert LOG_DAYS.days == WEEKS * 7
