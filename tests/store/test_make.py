"""A new database: what was left of an old one is not read into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.store.facts import NEWEST
from bonehome.store.make import make_database
from bonehome.store.migrate import open_database, stored_revision
from bonehome.store.profiles import Profiles
from tests.store.samples import stamp


def test_a_new_file_is_of_the_newest_schema_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "bonehome.sqlite"
    make_database(path, version="0.1.0")
    assert stored_revision(path) == NEWEST
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_filled_does_not_appear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bonehome.store.make.NEWEST", None)
    with pytest.raises(Exception, match="NOT NULL"):
        make_database(tmp_path / "bonehome.sqlite", version="0.1.0")
    assert list(tmp_path.iterdir()) == []


def test_a_log_without_its_database_is_not_read_into_a_new_one(path: Path) -> None:
    database = open_database(path, version="0.1.0")
    Profiles(database).set_details({"name": "Ellen"}, stamp())
    log = path.with_name("bonehome.sqlite-wal").read_bytes()
    database.close()
    path.unlink()
    path.with_name("bonehome.sqlite-wal").write_bytes(log)
    database = open_database(path, version="0.1.0")
    assert Profiles(database).load().name == ""
    database.close()
    assert path.with_name("bonehome-left-wal").read_bytes() == log
