"""An exercise card: what it says of the exercise, and what it tells when it is attended to."""

from __future__ import annotations

from bonehome.ui.pages.library.card import PICTURE_HEIGHT


def test_the_picture_has_room_for_a_standing_figure() -> None:
    assert PICTURE_HEIGHT >= 160
