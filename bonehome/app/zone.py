"""The name of the local time zone, for records."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_LINK = Path("/etc/localtime")
_FOLDER = "zoneinfo/"


def zone_name(offset: str, environment: Mapping[str, str] = os.environ, link: Path = _LINK) -> str:
    """Such as "Europe/Berlin", from TZ or the system's own link; else "UTC" with ``offset`` such as "+0100"."""
    named = environment.get("TZ", "").removeprefix(":")
    if "/" in named and not named.startswith("/"):
        return named
    try:
        target = str(link.readlink())
    except OSError:
        target = ""
    if _FOLDER in target:
        return target.partition(_FOLDER)[2]
    return f"UTC{offset}"
