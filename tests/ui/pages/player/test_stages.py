"""The stages of an own exercise in the player."""

from __future__ import annotations

import pytest

from bonehome.ui.pages.player.stages import stage_at


@pytest.mark.parametrize(
    ("within", "stages", "stage"),
    [
        (0.0, 1, 0),
        (0.5, 1, 0),
        (0.0, 2, 0),
        (0.2, 2, 0),
        (0.3, 2, 1),
        (0.5, 2, 1),
        (0.8, 2, 0),
        (0.25, 3, 1),
        (0.5, 3, 2),
        (1.0, 3, 0),
    ],
)
def test_the_movement_goes_out_to_the_last_stage_and_back(within: float, stages: int, stage: int) -> None:
    assert stage_at(within, stages) == stage
