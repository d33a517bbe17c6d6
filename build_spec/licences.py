"""The licence texts of the packages that go into the bundle."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
TEXTS = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)[^;]*(?:;(.*))?$")


def needs() -> set[str]:
    """The packages that BoneHome runs with, and all that they need in turn, as far as they are installed here."""
    waiting = list(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"])
    found: set[str] = set()
    while waiting:
        match = REQUIREMENT.match(waiting.pop())
        if match is None or "extra" in (match[2] or ""):
            continue
        name = re.sub(r"[-_.]+", "-", match[1]).lower()
        if name in found:
            continue
        try:
            waiting += distribution(name).requires or ()
        except PackageNotFoundError:
            continue  # for another system or an older Python
        found.add(name)
    return found


def licences() -> Iterator[tuple[str, Path]]:
    """Each package with each of its licence files; PyInstaller's own covers the small program that starts ours."""
    for name in sorted(needs() | {"pyinstaller"}):
        for file in distribution(name).files or ():
            path = Path(str(file.locate()))
            if ".dist-info" in str(file) and TEXTS.search(path.name) and path.is_file():
                yield name, path
