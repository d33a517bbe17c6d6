"""The chair stand test under way."""

from __future__ import annotations

from bonehome.ui.pages.selftest.run import StandRun
from bonehome.ui.theme.context import UiContext


def test_it_takes_the_keyboard(context: UiContext) -> None:
    assert StandRun(context).focusPolicy() != 0
