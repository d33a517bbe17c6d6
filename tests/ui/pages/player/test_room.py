"""What to have ready in the room."""

from __future__ import annotations

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.week import BlockName
from bonehome.ui.pages.player.room import room_lines
from tests.domain.player_samples import block, session
from tests.ui.pages.player.conftest import slot


def test_a_band_is_laid_out_with_its_strength(catalogue: Catalogue) -> None:
    rows = session(block(BlockName.STRENGTH, slot("row_band_seated", band="medium")))
    assert "Long band (medium)" in [words for _, words in room_lines(rows, catalogue)]


def test_nothing_is_left_out_where_there_are_too_many_things(catalogue: Catalogue) -> None:
    names = ("chin_tuck", "feet_together", "wall_tall", "clam_band", "row_band_seated")
    lines = room_lines(session(block(BlockName.STRENGTH, *(slot(one, band="light") for one in names))), catalogue)
    assert len(lines) == 6
    told = " ".join(words.lower() for _, words in lines)
    for thing in ("chair", "worktop", "wall", "mat", "pillow", "loop band (light)", "long band (light)"):
        assert thing in told, thing
