"""One person's open database: how it is opened, read and written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event

from bonehome.store.faults import telling
from bonehome.store.plain import BUSY_TIMEOUT_MS

_BEGIN = "bonehome_begin"


class Database:
    """One file, opened. ``read`` and ``write`` give a connection inside a transaction.

    A write takes the file's lock at once (BEGIN IMMEDIATE), so that it can never fail half-way for want of it, and
    is on the disk when the block ends (synchronous=FULL). Both raise UserError for what a person can mend.
    """

    def __init__(self, path: Path, *, foreign_keys: bool = True, write_ahead_log: bool = True) -> None:
        self.path = path
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
        self._writer = self._engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the file."""
        with telling(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection whose changes are all kept when the block ends, or none."""
        with telling(self.path), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close the file; SQLite then folds the write-ahead log back into it."""
        self._engine.dispose()

    def _prepare(self, connection: Any, _record: object) -> None:
        """Set up each new connection. Transactions are begun by ``_begin``, not by the driver."""
        connection.isolation_level = None
        for pragma in self._pragmas:
            connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
