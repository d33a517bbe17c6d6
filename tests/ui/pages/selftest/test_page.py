"""The chair stand test from the ticks to the result."""

from __future__ import annotations

from bonehome.ui.pages.selftest.page import SOMEONE_NEAR_FROM


def test_from_75_somebody_is_with_one() -> None:
    assert SOMEONE_NEAR_FROM == 75
