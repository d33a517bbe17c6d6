"""Makes a new database for a person."""

from __future__ import annotations

import os
from pathlib import Path

from bonehome.paths import PRIVATE_FILE
from bonehome.store.backup import free_name
from bonehome.store.database import Database
from bonehome.store.fact_writer import set_fact
from bonehome.store.facts import APP_VERSION, NEWEST
from bonehome.store.faults import opening
from bonehome.store.tables import alembic_version, metadata


def make_database(path: Path, *, version: str) -> None:
    """Write a new database of the newest schema; it appears whole or not at all."""
    _set_aside_leftovers(path)
    half = path.with_name(f".{path.name}.half")
    with opening(path):
        half.unlink(missing_ok=True)
        os.close(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
        try:
            _fill(half, version)
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)


def _fill(path: Path, version: str) -> None:
    database = Database(path, write_ahead_log=False)
    try:
        with database.write() as connection:
            metadata.create_all(connection)
            connection.execute(alembic_version.insert().values(version_num=NEWEST))
            set_fact(connection, APP_VERSION, version)
    finally:
        database.close()


def _set_aside_leftovers(path: Path) -> None:
    """A log without its database would be read into the new one; keep it, under a name that SQLite does not know."""
    for ending in ("-wal", "-shm", "-journal"):
        left = path.with_name(path.name + ending)
        if left.exists():
            left.replace(free_name(path.with_name(f"{path.stem}-left{ending}")))
