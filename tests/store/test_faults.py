"""SQLite's failures as sentences."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.store.faults import damaged, fault_of, telling

PATH = Path("home") / "bonehome.sqlite"


def error(code: int) -> sqlite3.Error:
    found = sqlite3.OperationalError("as the library says it")
    found.sqlite_errorcode = code  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_BUSY, "in use"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "in use"),
        (sqlite3.SQLITE_IOERR_WRITE, "refused"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "may not be written"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_NOTADB, "not a BoneHome file"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
    ],
)
def test_what_a_person_can_mend_names_the_file_and_the_next_step(code: int, words: str) -> None:
    fault = fault_of(PATH, error(code))
    assert fault is not None
    assert words in fault.message
    assert str(PATH) in fault.message
    assert fault.hint.endswith(".")
    assert "as the library says it" not in fault.sentence()


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_MISUSE])
def test_a_bug_stays_a_bug(code: int) -> None:
    assert fault_of(PATH, error(code)) is None
    with pytest.raises(sqlite3.OperationalError), telling(PATH):
        raise error(code)


def test_an_error_without_a_code_is_a_bug() -> None:
    assert fault_of(PATH, sqlite3.ProgrammingError("closed")) is None


def test_a_real_failure_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(b"x" * 4096)
    with pytest.raises(UserError, match="damaged"), telling(path), closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM sqlite_master")


def test_other_errors_pass() -> None:
    with pytest.raises(KeyError), telling(PATH):
        raise KeyError
    assert "is cut off" in damaged(PATH, "is cut off").message
