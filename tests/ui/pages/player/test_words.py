"""The sentences of the player."""

from __future__ import annotations

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.player.machine import Player
from bonehome.domain.week import BlockName
from bonehome.ui.pages.player import words
from bonehome.ui.pages.player.words import Told
from tests.domain.player_samples import block, pacing, session
from tests.ui.pages.player.conftest import slot

ROW = ExerciseId("row_band_seated")


@pytest.mark.parametrize(("band", "told"), [("light", " With the light band."), ("", "")])
def test_the_band_is_told_with_the_dose(catalogue: Catalogue, band: str, told: str) -> None:
    planned = session(block(BlockName.STRENGTH, slot("row_band_seated", sets=2, rest_s=20, band=band)))
    player, row = Player(planned, catalogue, pacing()), catalogue.exercise(ROW)
    player.start(0.0)
    assert words.ready_caption(player.view(), row, Told()) == f"2 sets. 3 reps.{told}"
    assert told in words.spoken(player.view(), row, Told())
    player.tick(player.view().seconds_left or 0.0)
    player.tick(12.0)
    assert words.caption(player.view(), row, Told()) == f"Set 1 of 2.{told}".removesuffix(".")
