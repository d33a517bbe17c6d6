"""Settings: every change is kept at once."""

from __future__ import annotations

from bonehome.ui.pages.settings.page import VOLUMES


def test_volumes_go_from_silence_to_all() -> None:
    assert (VOLUMES[0], VOLUMES[-1]) == (0, 100)
