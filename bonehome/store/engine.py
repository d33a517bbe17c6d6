"""How a person's database is written: an SQLAlchemy engine whose transactions take the lock at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event

from bonehome.store.plain import BUSY_TIMEOUT_MS


class Writer:
    """The writing side of one file."""

    def __init__(self, path: Path, *, foreign_keys: bool, write_ahead_log: bool) -> None:
        self._pragmas = (
            f"busy_timeout = {BUSY_TIMEOUT_MS}",
            f"journal_mode = {'WAL' if write_ahead_log else 'DELETE'}",
            "synchronous = FULL",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
            "trusted_schema = OFF",
        )
        # Parameters are answers and records: they must not reach a log or a report by way of an error's text.
        self._engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True)
        event.listen(self._engine, "connect", self._prepare)
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A connection whose changes are all kept when the block ends, or none."""
        with self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()

    def _prepare(self, connection: Any, _record: object) -> None:
        """Set up each new connection. Transactions are begun by ``_begin``, not by the driver."""
        connection.isolation_level = None
        for pragma in self._pragmas:
            connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
