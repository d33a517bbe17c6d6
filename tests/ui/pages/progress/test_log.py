"""What was done lately."""

from __future__ import annotations

from bonehome.ui.pages.progress.log import SHOWN, LogCard, LogRow
from bonehome.ui.theme.theme import Theme


def test_without_records_no_row_shows(theme: Theme) -> None:
    card = LogCard(theme)
    card.show_records(())
    assert [row.isHidden() for row in card.findChildren(LogRow)] == [True] * SHOWN
