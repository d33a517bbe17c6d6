"""The smoke test of the packaged program: builds every page, prints one page, in a folder of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.paths import Places
from bonehome.ui.tour import tour
from bonehome.version import VERSION

PAGES = frozenset(
    {
        *("welcome", "result", "today", "week", "library", "exercise", "player", "after"),
        *("progress", "selftest", "settings", "print", "rules"),
    }
)


def smoke(places: Places, *, explicit: bool, simulated: SimulatedClock) -> tuple[str, ...]:
    """Run the tour in a temporary folder, or in the data folder that was named; UserError where something lacks."""
    with tempfile.TemporaryDirectory(prefix="bonehome-smoke-") as scratch:
        out = Path(scratch) / "out"
        said = tour(out, places if explicit else places.with_data(Path(scratch) / "data"), simulated)
        missing = PAGES - {path.stem for path in out.glob("*.png") if path.stat().st_size}
        if missing:
            raise UserError(f"These pages could not be built: {', '.join(sorted(missing))}.", "Please report this.")
        if not (out / "week.pdf").read_bytes().startswith(b"%PDF"):
            raise UserError("The week could not be printed.", "Please report this.")
    return (f"BoneHome {VERSION}: {len(PAGES)} pages built, one week printed.", said[0])
