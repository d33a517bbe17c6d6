"""A guess at the person's country, to be asked about and never taken for granted: it decides the emergency number."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_REGION = re.compile(r"^[a-z]{2,3}[_-](?P<country>[A-Z]{2})\b")


def guess_country(environment: Mapping[str, str] = os.environ) -> str:
    """The country of the system's language, such as "GB" of en_GB.UTF-8; empty where that names none."""
    for name in _VARIABLES:
        found = _REGION.match(environment.get(name, ""))
        if found is not None:
            return found["country"]
    return ""
