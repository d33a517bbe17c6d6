"""The movement on a card that is pointed at or focused."""

from __future__ import annotations

from bonehome.ui.pages.library.preview import WAIT_MS


def test_it_waits_a_moment() -> None:
    assert WAIT_MS == 400
