"""Write tools/bootstrap.lock: the part of requirements.lock that makes a virtual environment."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
BOOTSTRAP_LOCK = ROOT / "tools" / "bootstrap.lock"


def entries(lock: str) -> dict[str, str]:
    """Each package of a lock with its whole entry: version, hashes and who wanted it."""
    parts = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)
    return {re.split(r"[=\[ ]", part, maxsplit=1)[0]: part for part in parts if "==" in part}


def wanted_by(entry: str) -> set[str]:
    """The packages named in the "via" comment of an entry."""
    return set(re.findall(r"^ +#(?: via)?\s+([a-z0-9._-]+)", entry, flags=re.MULTILINE))


def bootstrap(lock: str, start: str = "virtualenv") -> str:
    """The entries of `start` and of all it needs, without the comments."""
    every = entries(lock)
    chosen = {start}
    while more := {name for name, entry in every.items() if wanted_by(entry) & chosen} - chosen:
        chosen |= more
    lines = [line for name in every if name in chosen for line in every[name].splitlines() if "#" not in line]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Writes the file; always 0."""
    BOOTSTRAP_LOCK.write_text(bootstrap(LOCK.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
