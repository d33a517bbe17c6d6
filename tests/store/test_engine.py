"""Reading and writing: whole transactions, on the disk when they end, and silent about the person."""

from __future__ import annotations

import pytest

from bonehome.domain.errors import UserError
from bonehome.store.engine import Database
from bonehome.store.profiles import Profiles
from tests.store.samples import stamp


def test_the_promised_ways_of_writing_hold(database: Database) -> None:
    with database.read() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 3000}


def test_a_second_program_is_told_that_the_file_is_in_use(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bonehome.store.engine.BUSY_TIMEOUT_MS", 50)
    second = Database(database.path)
    with database.write(), pytest.raises(UserError, match="in use"):
        Profiles(second).set_details({"name": "Ellen"}, stamp())
    Profiles(second).set_details({"name": "Ellen"}, stamp())
    assert Profiles(database).load().name == "Ellen"
    second.close()


def test_a_write_that_fails_half_way_is_undone_whole(database: Database) -> None:
    profiles = Profiles(database)
    with pytest.raises(Exception, match="not JSON serializable"):
        profiles.set_details({"name": "Ellen", "place": object()}, stamp())
    assert profiles.load().name == ""


def test_an_errors_text_does_not_quote_the_persons_data(database: Database) -> None:
    with pytest.raises(Exception, match="hide_parameters") as caught, database.write() as connection:
        connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES (?, NULL)", ("my secret",))
    assert "my secret" not in str(caught.value)
