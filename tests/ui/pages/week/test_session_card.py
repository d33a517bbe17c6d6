"""One session in the week."""

from __future__ import annotations

from bonehome.ui.pages.week.session_card import PICTURES


def test_two_pictures_fit() -> None:
    assert PICTURES == 2
