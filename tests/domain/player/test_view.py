"""What the player shows at one instant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.figure.motion import Motion
from bonehome.domain.ids import MotionId
from bonehome.domain.player.machine import Player
from bonehome.domain.steps import StepKind
from bonehome.domain.week import BlockName
from tests.domain.figure.motion_samples import march, sit_to_stand, walk
from tests.domain.player_samples import block, catalogue, pacing, session, slot


def with_motion(motion: Motion) -> Catalogue:
    return replace(catalogue(), motions={MotionId("march"): motion})


def phase_after(motion: Motion, seconds: float) -> float:
    """The phase of a timed set that paces itself, `seconds` after it began."""
    player = Player(session(block(BlockName.WARMUP, slot("march", seconds=60))), with_motion(motion), pacing())
    now = 0.0
    player.start(now)
    while player.view().phase is not StepKind.WORK:
        now += 0.125
        player.tick(now)
    player.tick(now + seconds)
    return player.view().motion_phase


@pytest.mark.parametrize(
    ("motion", "usual", "own"),
    [(walk(), 0.25, 0.4), (sit_to_stand(), 0.125, 0.4), (march(), 0.125, 0.4)],
)
def test_a_motion_may_say_how_long_it_takes(motion: Motion, usual: float, own: float) -> None:
    assert phase_after(motion, 0.5) == pytest.approx(usual)
    assert phase_after(replace(motion, seconds=1.25), 0.5) == pytest.approx(own)
