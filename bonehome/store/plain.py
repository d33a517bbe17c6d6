"""The database through sqlite3 alone: to look at it before SQLAlchemy is loaded, and to copy it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

BUSY_TIMEOUT_MS = 3000
"""How long a second program waits for the file before it gives up with one sentence."""


def connect_plain(path: Path) -> sqlite3.Connection:
    """The file in autocommit. Raises sqlite3.Error; a missing file is made, so look before."""
    return sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None)
