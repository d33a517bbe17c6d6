"""The sheet to look through a session."""

from __future__ import annotations

from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.pages.week.look import LookThrough


def test_it_is_a_sheet() -> None:
    assert issubclass(LookThrough, Sheet)
