"""Times ``bonehome draw --sheet`` for the whole library: contact sheets and review files; exits 1 above 90 seconds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BOUND_S = 90.0


def main() -> int:
    """One run of the command, as a clinician's assistant would start it."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "sheets"
        command = [sys.executable, "-m", "bonehome", "draw", "--sheet", "--out", str(out)]
        began = time.perf_counter()
        subprocess.run(command, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        passed = time.perf_counter() - began
        sheets, reviews = len(list(out.glob("*.png"))), len(list(out.glob("review/*.pdf")))
    print(f"{sheets} contact sheets as pictures and pages, {reviews} review files: {passed:.1f} s, bound {BOUND_S:.0f}")
    return int(passed > BOUND_S)


if __name__ == "__main__":
    sys.exit(main())
