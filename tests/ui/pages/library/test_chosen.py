"""The filters in force as chips that can be taken away."""

from __future__ import annotations

from bonehome.ui.pages.library.chosen import ChosenFilters
from bonehome.ui.pages.library.rows import Filters
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.chip import FilterChip


def test_a_chip_stands_for_each_filter(theme: Theme) -> None:
    chosen = ChosenFilters(theme)
    chosen.show_filters(Filters(sites=frozenset({"hip"})))
    assert [chip.text() for chip in chosen.findChildren(FilterChip)] == ["Hip"]
