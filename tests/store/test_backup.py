"""Copies of a database in use."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.store.backup import copy_database, free_name
from bonehome.store.database import Database
from bonehome.store.migrate import open_database
from bonehome.store.profiles import Profiles
from tests.store.samples import stamp


def test_a_copy_holds_what_is_only_in_the_log_yet(database: Database, tmp_path: Path) -> None:
    Profiles(database).set_details({"name": "Ellen"}, stamp())
    target = copy_database(database.path, tmp_path / "copy.sqlite")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    copy = open_database(target, version="0.1.0")
    assert Profiles(copy).load().name == "Ellen"
    copy.close()
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["copy.sqlite"]


def test_a_damaged_database_is_not_passed_on_as_a_copy(database: Database, tmp_path: Path) -> None:
    for number in range(200):
        Profiles(database).set_details({"place": f"{number} " * 50}, stamp())
    database.close()
    content = bytearray(database.path.read_bytes())
    content[8192:12288] = b"\xab" * 4096
    database.path.write_bytes(content)
    target = tmp_path / "copy.sqlite"
    target.write_text("the copy of yesterday")
    with pytest.raises(UserError):
        copy_database(database.path, target)
    assert target.read_text() == "the copy of yesterday"
    assert len([one for one in tmp_path.iterdir() if one.is_file()]) == 1


def test_a_copy_that_cannot_be_written_is_told(database: Database, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nowhere"):
        copy_database(database.path, tmp_path / "nowhere" / "copy.sqlite")


def test_a_name_in_use_gets_a_number(tmp_path: Path) -> None:
    wanted = tmp_path / "a.sqlite"
    assert free_name(wanted) == wanted
    wanted.touch()
    (tmp_path / "a-2.sqlite").touch()
    assert free_name(wanted).name == "a-3.sqlite"


def test_the_copy_is_a_plain_file(database: Database, tmp_path: Path) -> None:
    target = copy_database(database.path, tmp_path / "copy.sqlite")
    with closing(sqlite3.connect(f"file:{target}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
