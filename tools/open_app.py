"""Open BoneHome from this checkout, or draw its pages to build/tour where there is no display."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "build" / "tour"
NO_DISPLAY = "There is no display here, so BoneHome draws its pages and sheets into build/tour instead of opening."


def main() -> int:
    """The exit code of the set-up where it fails, else that of the program."""
    sys.path.insert(0, str(ROOT))  # a plain script has only its own folder there
    from tools import set_up

    if sys.version_info < set_up.OLDEST_PYTHON:
        return set_up.main([])  # it has the sentence; an older Python cannot even read the next import
    from bonehome.system_libraries import has_display

    display = has_display(os.environ, sys.platform)
    failed = set_up.main(["--display"] if display else [])
    if failed:
        return failed
    program: list[str | Path] = [set_up.venv_python(set_up.VENV), "-m", "bonehome"]
    if display:
        return subprocess.run(program, cwd=ROOT, check=False).returncode
    sys.stdout.write(f"{NO_DISPLAY}\n")
    sys.stdout.flush()
    shutil.rmtree(TOUR, ignore_errors=True)  # a tour never writes over a person's data, not even its own last one
    tour: list[str | Path] = [*program, "tour", "--out", TOUR]
    return subprocess.run(tour, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
