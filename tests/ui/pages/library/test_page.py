"""The library: search, filters and cards for this person."""

from __future__ import annotations

from bonehome.ui.pages.library.page import COLUMNS
from bonehome.ui.theme.enums import WidthClass


def test_a_small_window_has_fewer_columns() -> None:
    assert COLUMNS[WidthClass.SMALL] < COLUMNS[WidthClass.WIDE]
