"""The system libraries that Qt needs, looked for before Qt is imported."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bonehome.domain.errors import UserError


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A shared library that cannot be loaded, and the Debian package that brings it."""

    library: str
    package: str


# Found by reading what the libraries and plugins inside the PySide6 wheels ask the loader for.
CORE = (
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libgthread-2.0.so.0", "libglib2.0-0"),
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libX11.so.6", "libx11-6"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libfreetype.so.6", "libfreetype6"),
    ("libbrotlidec.so.1", "libbrotli1"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    ("libz.so.1", "zlib1g"),
    ("libzstd.so.1", "libzstd1"),
    ("libstdc++.so.6", "libstdc++6"),
)
DISPLAY = (
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render.so.0", "libxcb-render0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-util.so.1", "libxcb-util1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
)
SOUND = (("libpulse.so.0", "libpulse0"),)


def can_load(library: str) -> bool:
    """Whether the loader finds this shared library and all that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(platform: str, display: bool, loads: Callable[[str], bool] = can_load) -> tuple[Missing, ...]:
    """What Qt lacks on this `sys.platform`; with `display` also what a real window needs.

    Only Linux is looked at: the wheels for Windows and macOS bring everything. Qt cannot be asked, because it
    ends the process without an exception where a window's library is not there.
    """
    return _absent(CORE + DISPLAY if display else CORE, platform, loads)


def missing_for_sound(platform: str, loads: Callable[[str], bool] = can_load) -> tuple[Missing, ...]:
    """What tones and speech lack; the program runs without them, silently."""
    return _absent(SOUND, platform, loads)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown: Windows and macOS always can, Linux needs a display that answers."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return True
    return bool(environment.get("DISPLAY")) and x11_answers()


def x11_answers() -> bool:
    """Whether the X server named by DISPLAY takes a connection; Qt would end the process where it does not."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the look at the libraries has better words for this
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def demand(display: bool) -> None:
    """Make sure that Qt can be imported here, and open windows if `display`.

    Raises UserError with the packages that are missing, or because there is no display.
    """
    _raise_for(missing(sys.platform, display=False))
    if not display:
        return
    if not has_display(os.environ, sys.platform):  # before the window's libraries: without a display nobody needs them
        raise UserError(
            "There is no display here to open a window on.",
            "The pages and sheets can be drawn into a folder instead: bonehome tour --out DIR",
        )
    _raise_for(missing(sys.platform, display=True))


def choose_platform() -> None:
    """For commands without a window: let Qt draw into memory unless the person chose otherwise.

    Raises UserError where Qt lacks a library. To be called before Qt is imported.
    """
    demand(display=False)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def packages(lacking: Iterable[Missing]) -> tuple[str, ...]:
    """The Debian packages to install, each once, in the order of the table."""
    return tuple(dict.fromkeys(item.package for item in lacking))


def sentence(lacking: Iterable[Missing]) -> str:
    """What a person reads: the packages and the command that installs them."""
    names = packages(lacking)
    return (
        f"BoneHome needs these system packages: {', '.join(names)}. "
        f"Install them with: sudo apt-get install {' '.join(names)}"
    )


def _raise_for(lacking: tuple[Missing, ...]) -> None:
    if lacking:
        raise UserError(sentence(lacking))


def _absent(table: Iterable[tuple[str, str]], platform: str, loads: Callable[[str], bool]) -> tuple[Missing, ...]:
    if platform != "linux":
        return ()
    return tuple(Missing(library=library, package=package) for library, package in table if not loads(library))
