"""Make this checkout ready to run: system libraries, virtual environment, locked packages. Safe to run again."""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
BOOTSTRAP_LOCK = ROOT / "tools" / "bootstrap.lock"
BOOTSTRAP = ROOT / "build" / "bootstrap"
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)


class SetUpError(Exception):
    """One sentence about what stops the set-up and what to do."""


def say(text: str) -> None:
    """Tell the person what happens now, at once, also where the output is a file."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def venv_python(venv: Path, platform: str = sys.platform) -> Path:
    """The interpreter inside a virtual environment."""
    return venv / "Scripts" / "python.exe" if platform == "win32" else venv / "bin" / "python"


def fingerprint(lock: bytes, version: str = sys.version, platform: str = sys.platform) -> str:
    """Changes exactly when the environment has to be made again."""
    return hashlib.sha256(b"\0".join([lock, version.encode(), platform.encode()])).hexdigest()


def is_ready(venv: Path, wanted: str) -> bool:
    """Whether an earlier run finished here with the same lock and the same Python."""
    stamp = venv / "set-up-stamp"
    return venv_python(venv).exists() and stamp.is_file() and stamp.read_text(encoding="ascii") == wanted


def run(command: Sequence[str | Path], trouble: str, extra: dict[str, str] | None = None) -> None:
    """Run one step, or say in one sentence that it failed; its own words stand above."""
    done = subprocess.run([str(part) for part in command], env=os.environ | (extra or {}), check=False)
    if done.returncode:
        raise SetUpError(trouble)


def has_pip(python: Path) -> bool:
    """Whether this environment can be installed into; a broken or half-made one cannot."""
    try:
        done = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.returncode == 0 and f"(python {sys.version_info[0]}.{sys.version_info[1]})" in done.stdout


def make_environment(venv: Path) -> None:
    """A virtual environment with pip, also on a Debian that lacks python3-venv."""
    if has_pip(venv_python(venv)):
        return
    say("Making the virtual environment .venv")
    if find_spec("venv") and find_spec("ensurepip"):
        run([sys.executable, "-m", "venv", "--clear", venv], "The virtual environment could not be made.")
        return
    if not find_spec("pip"):
        raise SetUpError("This Python has neither ensurepip nor pip. Install it with: sudo apt-get install python3-pip")
    # Debian's pip refuses to install beside the system's packages, even into a folder of its own.
    allowed = {"PIP_BREAK_SYSTEM_PACKAGES": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    run(
        [*pip_install(Path(sys.executable)), "--upgrade", "--target", BOOTSTRAP, "-r", BOOTSTRAP_LOCK],
        "virtualenv could not be installed into build/bootstrap.",
        allowed,
    )
    run(
        [sys.executable, "-m", "virtualenv", "--quiet", "--no-periodic-update", "--clear", venv],
        "The virtual environment could not be made.",
        {"PYTHONPATH": str(BOOTSTRAP)},
    )


def pip_install(python: Path) -> list[str | Path]:
    """The pip command for a locked install; the index is whatever this machine's pip is set to."""
    loudness = [] if sys.stdout.isatty() else ["--quiet"]
    return [python, "-m", "pip", "install", *loudness, "--disable-pip-version-check", "--require-hashes",
            "--only-binary", ":all:"]  # fmt: skip


def install_packages(venv: Path) -> None:
    """Everything in the lock, by hash and without building anything."""
    say("Installing the locked packages (some 250 MB to fetch, once)")
    trouble = "The locked packages could not be installed: see the lines above, then run the same command again."
    run([*pip_install(venv_python(venv)), "-r", LOCK], trouble, {"PIP_ROOT_USER_ACTION": "ignore"})


def set_up(display: bool, bundle: bool) -> None:
    """All steps, each left out where it was done before.

    Raises SetUpError with one sentence for a person.
    """
    if sys.version_info < OLDEST_PYTHON:
        raise SetUpError("BoneHome needs Python 3.11 or newer; name it like this: make run PYTHON=python3.11")
    sys.path.insert(0, str(ROOT))  # a plain script has only its own folder there
    from tools import system_packages  # an older Python must get as far as the sentence above

    wanted = fingerprint(LOCK.read_bytes())
    ready = is_ready(VENV, wanted)
    problem = system_packages.provide(display=display or bundle, bundle=bundle, first_time=not ready, say=say)
    if problem:
        raise SetUpError(problem)
    if ready:
        return
    make_environment(VENV)
    install_packages(VENV)
    (VENV / "set-up-stamp").write_text(wanted, encoding="ascii")
    say("Set-up is done.")


def main(arguments: Sequence[str]) -> int:
    """0 when everything is there, 2 with one sentence when it is not."""
    parser = argparse.ArgumentParser(description="Make this checkout ready to run.")
    parser.add_argument("--display", action="store_true", help="also look for what a real window needs")
    parser.add_argument("--bundle", action="store_true", help="also look for what PyInstaller needs")
    wishes = parser.parse_args(arguments)
    try:
        set_up(wishes.display, wishes.bundle)
    except SetUpError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
