"""The filter rail of the library."""

from __future__ import annotations

from bonehome.ui.pages.library.filters import FilterRail
from bonehome.ui.theme.theme import Theme


def test_it_begins_with_what_is_for_the_person(theme: Theme) -> None:
    assert FilterRail(theme).filters.show == "me"
