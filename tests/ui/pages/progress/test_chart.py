"""The picture of the last weeks, and the same in words."""

from __future__ import annotations

from bonehome.ui.pages.progress.chart import WeeksChart
from bonehome.ui.theme.theme import Theme


def test_it_fits_the_smallest_window(theme: Theme) -> None:
    assert WeeksChart(theme).minimumSizeHint().width() <= 360
