"""Easier and harder on the exercise page."""

from __future__ import annotations

from bonehome.ui.pages.library.ladder import SHOWN


def test_five_rungs_have_a_middle() -> None:
    assert SHOWN == 5
