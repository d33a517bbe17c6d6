"""How a file is written: the promised settings hold, and an error is silent about the person."""

from __future__ import annotations

import pytest

from bonehome.store.database import Database


def test_the_promised_ways_of_writing_hold(database: Database) -> None:
    with database.write() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 3000}


def test_an_errors_text_does_not_quote_the_persons_data(database: Database) -> None:
    with pytest.raises(Exception, match="hide_parameters") as caught, database.write() as connection:
        connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES (?, NULL)", ("my secret",))
    assert "my secret" not in str(caught.value)
