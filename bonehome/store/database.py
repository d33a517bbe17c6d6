"""One person's open database: read through sqlite3 from the first moment, written through SQLAlchemy when needed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bonehome.store.faults import telling
from bonehome.store.plain import connect_plain

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bonehome.store.engine import Writer


class Database:
    """One file, opened. ``read`` and ``write`` give a connection inside a transaction.

    A write takes the file's lock at once (BEGIN IMMEDIATE), so that it can never fail half-way for want of it, and
    is on the disk when the block ends (synchronous=FULL). Both raise UserError for what a person can mend. SQLAlchemy
    costs as much at start as the window, so it comes with the first write, or with ``ready_to_write`` in a quiet
    moment; the first page is read without it.
    """

    def __init__(self, path: Path, *, foreign_keys: bool = True, write_ahead_log: bool = True) -> None:
        self.path = path
        self._foreign_keys = foreign_keys
        self._write_ahead_log = write_ahead_log
        self._reader: sqlite3.Connection | None = None
        self._writer: Writer | None = None

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the file and cannot change it; its rows are ``sqlite3.Row``."""
        with telling(self.path):
            reader = self._reader = self._reader or _reader(self.path)
            reader.execute("BEGIN")
            try:
                yield reader
            finally:
                reader.rollback()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection whose changes are all kept when the block ends, or none."""
        with telling(self.path), self._ready().begin() as connection:
            yield connection

    def ready_to_write(self) -> None:
        """Bring in what the first write needs, so that no set has to wait for it."""
        self._ready()

    def close(self) -> None:
        """Close the file; SQLite then folds the write-ahead log back into it."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _ready(self) -> Writer:
        from bonehome.store.engine import Writer  # late: SQLAlchemy

        if self._writer is None:
            self._writer = Writer(self.path, foreign_keys=self._foreign_keys, write_ahead_log=self._write_ahead_log)
        return self._writer


def _reader(path: Path) -> sqlite3.Connection:
    connection = connect_plain(path)
    connection.row_factory = sqlite3.Row
    for pragma in ("query_only = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}").close()
    return connection
