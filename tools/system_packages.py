"""The Debian packages a checkout needs: which are missing, installing them where that is allowed, else one sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path

from bonehome import system_libraries

# Nice to have: tones, windows under Wayland, and the typeface the pages were drawn with.
WANTED_LIBRARIES = (
    ("libpulse.so.0", "libpulse0"),
    ("libwayland-cursor.so.0", "libwayland-cursor0"),
    ("libwayland-egl.so.1", "libwayland-egl1"),
)
FONT = "fonts-inter"
FONTS = Path("/usr/share/fonts")


def provide(display: bool, bundle: bool, first_time: bool, say: Callable[[str], None]) -> str | None:
    """See to it that every needed package is there; the sentence for a person where one is not."""
    prefix = install_prefix()
    if prefix is not None:
        lacking = [*system_libraries.packages(system_libraries.missing(sys.platform, display)), *tools(bundle)]
        install(prefix, [*lacking, *(nice_to_have() if first_time or bundle else [])], say)
    libraries = system_libraries.missing(sys.platform, display)
    sentences = [system_libraries.sentence(libraries)] if libraries else []
    return "\n".join([*sentences, *tools(bundle).values()]) or None


def tools(bundle: bool) -> dict[str, str]:
    """What is missing beside libraries: nothing unless a bundle is to be made."""
    return bundle_tools() if bundle else {}


def bundle_tools() -> dict[str, str]:
    """What PyInstaller lacks: the Debian package, and the sentence for a person."""
    if sys.platform != "linux":
        return {}
    lacking: dict[str, str] = {}
    if not shutil.which("objdump"):
        lacking["binutils"] = (
            "PyInstaller needs objdump, which is missing. Install it with: sudo apt-get install binutils"
        )
    if not has_shared_python():
        package = f"libpython3.{sys.version_info.minor}"
        lacking[package] = (
            f"PyInstaller needs Python's shared library, which is missing. For Debian's own Python install it with: "
            f"sudo apt-get install {package}; any other Python must have been built with --enable-shared."
        )
    return lacking


def has_shared_python() -> bool:
    """Whether libpython can be put into the bundle: beside a Python built shared, or from the system."""
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    folder = str(sysconfig.get_config_var("LIBDIR") or "")
    return ".so" in name and ((Path(folder) / name).exists() or system_libraries.can_load(name))


def nice_to_have() -> list[str]:
    """The wanted packages that are not there; none of them is worth stopping for."""
    if sys.platform != "linux":
        return []
    names = [package for library, package in WANTED_LIBRARIES if not system_libraries.can_load(library)]
    return names if any(FONTS.rglob("Inter*.[ot]tf")) else [*names, FONT]


def install_prefix() -> list[str] | None:
    """How packages are installed without asking for a password; None where they cannot be."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def install(prefix: Sequence[str], names: Sequence[str], say: Callable[[str], None]) -> None:
    """Install by apt-get; a failure is left for the check that follows to put into words."""
    if not names:
        return
    say(f"Installing system packages: {' '.join(names)}")
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    succeeds([*prefix, *quiet, "update"])
    get = [*prefix, *quiet, "install", "-y", "--no-install-recommends"]
    if succeeds([*get, *names]):
        return
    for name in names:  # one unknown name must not keep the others away
        succeeds([*get, name])


def succeeds(command: Sequence[str]) -> bool:
    """Whether a command ends well; what it prints is shown only when it does not."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode and "sudo" not in command[0]:
        sys.stderr.write(done.stderr)
    return done.returncode == 0
