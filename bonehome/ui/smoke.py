"""The smoke test of the packaged program: builds every page, prints one page, in a folder of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.paths import Places
from bonehome.ui.tour import tour
from bonehome.version import VERSION

PAGES_AT_LEAST = 12


def smoke(places: Places, *, explicit: bool, simulated: SimulatedClock) -> tuple[str, ...]:
    """Run the tour in a temporary folder, or in the data folder that was named; UserError where something lacks."""
    with tempfile.TemporaryDirectory(prefix="bonehome-smoke-") as scratch:
        out = Path(scratch) / "out"
        said = tour(out, places if explicit else places.with_data(Path(scratch) / "data"), simulated)
        pictures = sorted(path.stem for path in out.glob("*.png"))
        if len(pictures) < PAGES_AT_LEAST or not (out / "week.pdf").stat().st_size:
            raise UserError(f"Only these pages could be built: {', '.join(pictures)}.", "Please report this.")
    return (f"BoneHome {VERSION}: {len(pictures)} pages built, one week printed.", said[0])
