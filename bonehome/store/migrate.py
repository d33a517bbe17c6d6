"""Opens a person's database: makes a missing one, refuses a damaged or newer one, brings an older one up to date."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from bonehome.domain.errors import UserError
from bonehome.paths import private_folder, prove_writable
from bonehome.store.backup import copy_database, free_name
from bonehome.store.database import Database
from bonehome.store.facts import APP_VERSION, NEWEST, REVISIONS, read_fact
from bonehome.store.faults import damaged, opening
from bonehome.store.plain import connect_plain

MIGRATIONS = Path(__file__).parent / "migrations"
_HEADER = 100  # bytes of SQLite's file header
_LOOK_CLOSELY_BELOW = 64 * 1024 * 1024  # bytes; years of training stay far under it, and a check takes milliseconds


def open_database(path: Path, *, version: str) -> Database:
    """The database at ``path``, made where missing; ``version`` is the program's own and is noted in the file.

    Raises UserError where the folder cannot be written or the file is damaged, foreign or newer than the program.
    The file is then as it was.
    """
    private_folder(path.parent)
    prove_writable(path.parent)
    if not path.exists():
        from bonehome.store.make import make_database  # late: SQLAlchemy, and done once in a lifetime

        make_database(path, version=version)
    revision = stored_revision(path)
    if revision != NEWEST:
        copy_database(path, free_name(path.with_name(f"{path.stem}-before-{NEWEST}{path.suffix}")))
        upgrade(path)
    database = Database(path)
    try:
        _note_version(database, version)
    except BaseException:
        database.close()
        raise
    return database


def stored_revision(path: Path) -> str:
    """The schema revision in the file, looked up without SQLAlchemy or Alembic.

    Raises UserError where the file is empty, damaged, no database of ours, or newer than this program.
    """
    with opening(path):
        if path.stat().st_size == 0:
            raise damaged(path, "is empty: what was in it is lost")
        if not os.access(path, os.W_OK):
            raise PermissionError(13, "it may only be read")
        if _torn(path):
            raise damaged(path, "is cut off")
        with contextlib.closing(connect_plain(path)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not {"alembic_version", "meta"} <= tables:
                raise damaged(path, "is not a BoneHome file")
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            if row is None:
                raise damaged(path, "does not say of which BoneHome it is")
            if row[0] not in REVISIONS:
                raise _newer(path, row[0])
            if path.stat().st_size < _LOOK_CLOSELY_BELOW:
                verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if verdict != "ok":
                    raise damaged(path, "is damaged")
    return str(row[0])


def _torn(path: Path) -> bool:
    """True where the file does not end with a whole page; SQLite itself would read the rest as zeros.

    With a log beside it the end may be under way, and SQLite mends it from there.
    """
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        return False
    with path.open("rb") as file:
        header = file.read(_HEADER)
    size = int.from_bytes(header[16:18], "big")
    page = 65536 if size == 1 else size  # the format writes 65536 as 1
    return len(header) < _HEADER or (page >= 512 and path.stat().st_size % page != 0)


def upgrade(path: Path, to: str = "head") -> None:
    """Bring the file to a revision in one transaction: after any failure it is as it was."""
    # Late, because Alembic costs as much at start as the window, and is needed once a year.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    # Remaking a table for a new column would otherwise delete what points at it.
    database = Database(path, foreign_keys=False)
    try:
        with database.write() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            torn = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if torn:
                raise RuntimeError(f"the migration to {to} tears {len(torn)} rows from what they belong to")
    finally:
        database.close()


def _note_version(database: Database, version: str) -> None:
    with database.read() as connection:
        stored = read_fact(connection, APP_VERSION)
    if stored != version:
        from bonehome.store.fact_writer import set_fact  # late: SQLAlchemy

        with database.write() as connection:
            set_fact(connection, APP_VERSION, version)


def _newer(path: Path, revision: str) -> UserError:
    return UserError(
        f'The file "{path}" was written by a newer BoneHome (schema {revision}, this one knows {NEWEST}).',
        "Install the newest BoneHome to open it. Nothing was changed.",
    )
