"""Open BoneHome from this checkout, or draw its pages to build/tour where there is no display."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "build" / "tour"
NO_DISPLAY = "There is no display here, so BoneHome draws its pages and sheets into build/tour instead of opening."


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown: Windows and macOS always can, Linux needs a display that answers."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return True
    return bool(environment.get("DISPLAY")) and x11_answers()


def x11_answers() -> bool:
    """Whether the X server named by DISPLAY takes a connection; Qt would end the process where it does not."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the check of the system libraries has better words for this
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def main() -> int:
    """The exit code of the set-up where it fails, else that of the program."""
    display = has_display(os.environ)
    wishes = ["--display"] if display else []
    ready = subprocess.run([sys.executable, ROOT / "tools" / "set_up.py", *wishes], check=False)
    if ready.returncode:
        return ready.returncode
    folder = ROOT / ".venv" / ("Scripts" if sys.platform == "win32" else "bin")
    program: list[str | Path] = [folder / ("python.exe" if sys.platform == "win32" else "python"), "-m", "bonehome"]
    if display:
        return subprocess.run(program, cwd=ROOT, check=False).returncode
    sys.stdout.write(f"{NO_DISPLAY}\n")
    sys.stdout.flush()
    shutil.rmtree(TOUR, ignore_errors=True)  # a tour never writes over a person's data, not even its own last one
    tour: list[str | Path] = [*program, "tour", "--out", TOUR]
    return subprocess.run(tour, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
