"""What to have ready for a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bonehome.app.session_needs import session_needs
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.week import Session


def with_bands(session: Session, *bands: str) -> Session:
    (block,) = session.blocks
    slots = tuple(replace(slot, band=band) for slot, band in zip(block.slots, bands, strict=True))
    return replace(session, blocks=(replace(block, slots=slots),))


def test_bands_are_named_with_their_strengths(catalogue: Catalogue, session_of: Callable[..., Session]) -> None:
    session = with_bands(
        session_of("clam_band", "squat_free", "scap_er_band", "hip_abd_band"), "medium", "", "light", "light"
    )
    words = {word: named.word for word, named in session_needs(session, catalogue).items()}
    assert words["band_loop"] == "Loop band (medium, light)"
    assert words["band_long"] == "Long band (light)"
    assert words["mat"] == "Mat"


def test_where_no_band_is_owned_nothing_is_said(catalogue: Catalogue, session_of: Callable[..., Session]) -> None:
    found = session_needs(session_of("clam_band"), catalogue)
    assert [named.word for named in found.values()] == ["Mat", "Pillow", "Loop band"]
