"""One day of the week with its sessions."""

from __future__ import annotations

from datetime import date

from bonehome.ui.pages.week.day_column import DayColumn
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text


def test_a_day_without_sessions_is_a_rest_day(theme: Theme) -> None:
    column = DayColumn(theme, date(2026, 3, 4), (), today=False, wide=True)
    assert "Rest day" in [text.text() for text in column.findChildren(Text)]
