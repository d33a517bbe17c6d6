"""Facts about a person's file as a whole: its schema, which program wrote it last, when the plan began."""

from __future__ import annotations

from sqlite3 import Connection

APP_VERSION = "app_version"
PLAN_START = "plan_start"

REVISIONS = ("0001", "0002")
"""Every schema this program knows, oldest first; the files are in migrations/versions."""
NEWEST = REVISIONS[-1]


def read_fact(connection: Connection, key: str) -> str | None:
    """The fact as text; None where it was never noted."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])
