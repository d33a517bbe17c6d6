"""The moving figure of the exercise page."""

from __future__ import annotations

from bonehome.ui.pages.library.figure_card import SLOWER


def test_slow_is_half_the_pace() -> None:
    assert SLOWER == 2.0
