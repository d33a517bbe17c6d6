"""Reading and writing: one state of the file, whole transactions, on the disk when they end."""

from __future__ import annotations

import sqlite3

import pytest

from bonehome.domain.errors import UserError
from bonehome.store.database import Database
from bonehome.store.profiles import Profiles
from tests.store.samples import stamp


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
    with pytest.raises(Exception, match="unsupported"):
        profiles.set_details({"name": "Ellen", "place": object()}, stamp())
    assert profiles.load().name == ""


def test_one_reading_sees_one_state_of_the_file(database: Database) -> None:
    other, count = Database(database.path), "SELECT count(*) FROM profile_field"
    Profiles(other).set_details({"name": "Ellen"}, stamp())
    with database.read() as connection:
        assert connection.execute(count).fetchone()[0] == 1
        Profiles(other).set_details({"name": "Maria"}, stamp())
        assert connection.execute(count).fetchone()[0] == 1
    with database.read() as connection:
        assert connection.execute(count).fetchone()[0] == 2
    other.close()


def test_a_reading_that_fails_lets_the_next_one_in(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), database.read() as connection:
        connection.execute("SELECT * FROM kettle")
    assert Profiles(database).load().name == ""


def test_reading_cannot_change_anything(database: Database) -> None:
    with pytest.raises(UserError, match="may not be written"), database.read() as connection:
        connection.execute("DELETE FROM meta")


def test_made_ready_or_not_a_write_is_kept(database: Database) -> None:
    database.ready_to_write()
    Profiles(database).set_details({"name": "Ellen"}, stamp())
    database.close()
    assert Profiles(database).load().name == "Ellen"
