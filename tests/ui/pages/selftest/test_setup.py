"""Before the chair stand test: the safety ticks."""

from __future__ import annotations

from bonehome.ui.pages.selftest.setup import StandSetup
from bonehome.ui.theme.context import UiContext


def test_start_is_off_without_ticks(context: UiContext) -> None:
    setup = StandSetup(context, someone_near=False)
    assert len(setup.ticks) == 5
    assert not setup.start.isEnabled()
