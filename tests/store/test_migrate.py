"""Opening a database: made where missing, refused with one sentence where it cannot be used, never harmed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.domain.events import Event, EventKind
from bonehome.store import migrate
from bonehome.store.events import Events
from bonehome.store.facts import NEWEST, REVISIONS
from bonehome.store.make import make_database
from bonehome.store.migrate import open_database, stored_revision, upgrade
from bonehome.store.profiles import Profiles
from bonehome.store.records import Records
from bonehome.store.weeks import Weeks
from tests.gate import gate, gate_of
from tests.store.samples import LIMITS, MONDAY, OPENING, OWN, session, stamp

STORED = Path(__file__).parent / "databases"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def schema(path: Path) -> dict[tuple[str, str], str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {
        (kind, name): " ".join((sql or "").replace("(", " ( ").replace(")", " ) ").split()) for kind, name, sql in rows
    }


def test_a_missing_file_is_made_for_the_person_alone(path: Path) -> None:
    database = open_database(path, version="0.1.0")
    Profiles(database).set_details({"name": "Ellen"}, stamp())
    assert mode(path.parent) == 0o700
    assert {one.name: mode(one) for one in path.parent.iterdir()} == {
        "bonehome.sqlite": 0o600,
        "bonehome.sqlite-wal": 0o600,
        "bonehome.sqlite-shm": 0o600,
    }
    database.close()
    assert [one.name for one in path.parent.iterdir()] == ["bonehome.sqlite"]


def test_what_was_written_is_there_after_reopening(path: Path) -> None:
    for number in range(3):
        database = open_database(path, version="0.1.0")
        assert Profiles(database).load().minutes == 25 + number
        Profiles(database).set_details({"minutes": 26 + number}, stamp())
        database.close()


def test_the_migrations_and_the_tables_give_the_same_schema(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made.sqlite", tmp_path / "migrated.sqlite"
    make_database(made, version="0.1.0")
    migrated.touch()
    upgrade(migrated)
    assert schema(made) == schema(migrated)
    assert ("table", "session_set") in schema(made)


def test_every_migration_file_is_known_to_the_program() -> None:
    files = sorted(one.name for one in (migrate.MIGRATIONS / "versions").glob("r*.py"))
    assert [name[1:5] for name in files] == list(REVISIONS)
    assert REVISIONS[-1] == NEWEST


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_stored_database_of_every_version_opens(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "bonehome.sqlite"
    shutil.copyfile(STORED / f"{revision}.sqlite", path)
    database = open_database(path, version="9.9.9")
    try:
        profile = Profiles(database).load()
        assert profile.name == "Ellen"
        assert profile.answers["q18"] == {"knee": 4}  # type: ignore[index]
        record = Records(database).load(session("mon").id)
        assert record is not None
        assert len(record.sets) == 3
        assert record.sets[-1].exercise == "jump_rope_1999"
    finally:
        database.close()
    assert stored_revision(path) == NEWEST


def test_the_second_schema_keeps_everything_and_knows_more(tmp_path: Path) -> None:
    """0001 -> 0002: every row stays as it was, and what is new is empty until it is said."""
    path = tmp_path / "bonehome.sqlite"
    shutil.copyfile(STORED / "0001.sqlite", path)
    before = contents(path)
    upgrade(path, "0002")
    after = contents(path)
    new = {
        "plan_slot": {"choice", "band"},
        "log_slot": {"choice", "band"},
        "session_set": {"band"},
        "exercise_feedback": {"listed", "sharp"},
    }
    for table, rows in before.items():
        if table != "alembic_version":
            kept = [{key: row[key] for key in row if key not in new.get(table, ())} for row in after[table]]
            assert kept == rows, table
        for row in after[table]:
            assert all(row[name] in (None, "") for name in new.get(table, ()))
    assert before["plan_slot"]
    assert before["log_slot"]
    assert after["event"] == []


def test_an_old_plan_goes_through_the_gate_of_today(tmp_path: Path) -> None:
    path = tmp_path / "bonehome.sqlite"
    shutil.copyfile(STORED / "0001.sqlite", path)
    database = open_database(path, version="9.9.9")
    try:
        found = Weeks(database).load(MONDAY, gate_of(q18={"knee": 6}))
        assert found is not None
        (monday,) = found.days[0].sessions
        assert [one.exercise for one in monday.closed] == ["squat_free"]
        assert len(monday.slots()) == len(session("mon").slots()) - 1
        assert all(slot.choice is None for slot in monday.slots())
        assert Events(database).open_events() == ()
    finally:
        database.close()


def test_what_the_second_schema_knows_more_is_in_its_stored_database(tmp_path: Path) -> None:
    path = tmp_path / "bonehome.sqlite"
    shutil.copyfile(STORED / "0002.sqlite", path)
    database = open_database(path, version="9.9.9")
    try:
        profile = Profiles(database).load()
        assert (profile.limits, profile.openings, profile.own) == (LIMITS, (OPENING,), (OWN,))
        assert Events(database).open_events() == (Event(kind=EventKind.FALL, on=MONDAY),)
        assert Weeks(database).session(session("mon").id, gate()) == session("mon")
        assert Records(database).session(session("mon").id, gate()) == session("mon")
        record = Records(database).load(session("mon").id)
        assert record is not None
        assert [(one.pain, one.listed, one.sharp) for one in record.feedback] == [(4, True, False)]
        assert [one.band for one in record.sets] == ["", "medium", ""]
    finally:
        database.close()


def contents(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in tables}


def test_a_copy_is_laid_aside_before_a_migration(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old_schema(path, monkeypatch)
    before = path.read_bytes()
    open_database(path, version="0.2.0").close()
    aside = path.with_name(f"bonehome-before-{NEWEST}.sqlite")
    assert mode(aside) == 0o600
    with closing(sqlite3.connect(aside)) as copy, closing(sqlite3.connect(path)) as now:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0000",)]
        assert copy.execute("SELECT value FROM meta").fetchall() == [("kept",)]
        assert now.execute("SELECT version_num FROM alembic_version").fetchall() == [(NEWEST,)]
    assert before != path.read_bytes()


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old_schema(path, monkeypatch, broken=True)
    before = schema(path)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            open_database(path, version="0.2.0")
    assert schema(path) == before
    assert path.with_name(f"bonehome-before-{NEWEST}-2.sqlite").exists()


def old_schema(path: Path, monkeypatch: pytest.MonkeyPatch, *, broken: bool = False) -> None:
    """A database of a schema before the first, with a migration of its own that leads to the newest."""
    folder = path.parent.parent / "migrations"
    shutil.copytree(migrate.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__", "r*.py"))
    (folder / "versions" / "a.py").write_text("revision = '0000'\ndown_revision = None\ndef upgrade(): pass\n")
    (folder / "versions" / "b.py").write_text(
        f"from alembic import op\nrevision = '{NEWEST}'\ndown_revision = '0000'\n"
        f"def upgrade():\n    op.execute('CREATE TABLE extra (id INTEGER)')\n    {1 if not broken else '1 / 0'}\n"
    )
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    monkeypatch.setattr(migrate, "REVISIONS", ("0000", NEWEST))
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);"
            "INSERT INTO alembic_version VALUES ('0000');"
            "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);"
            "INSERT INTO meta VALUES ('app_version', 'kept');"
        )


def filled(path: Path) -> Path:
    database = open_database(path, version="0.1.0")
    for number in range(40):
        Profiles(database).set_details({"place": f"place {number} " * 150}, stamp())
    database.close()
    return path


@pytest.mark.parametrize("left", [0, 1, 50, 99, 100, 511, 4096, 40960, -4096, -1])
def test_a_truncated_file_is_told_and_left_alone(path: Path, left: int) -> None:
    whole = filled(path).read_bytes()
    path.write_bytes(whole[:left])
    error = refused(path)
    assert str(path) in error.message
    assert "backup" in error.hint
    assert path.read_bytes() == whole[:left]


@pytest.mark.parametrize(
    "content", [b"not a database at all, but a letter to the editor" * 40, b"\0" * 5000], ids=["text", "zeros"]
)
def test_a_file_that_is_no_database_is_told_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert str(path) in refused(path).message
    assert path.read_bytes() == content


def test_damage_inside_is_found(path: Path) -> None:
    whole = bytearray(filled(path).read_bytes())
    whole[8192:12288] = os.urandom(4096)
    path.write_bytes(whole)
    assert "damaged" in refused(path).message


def test_a_database_of_another_program_is_not_touched(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    assert "not a BoneHome file" in refused(path).message


def test_a_newer_database_asks_for_the_newer_program(path: Path) -> None:
    open_database(path, version="0.1.0").close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    before = path.read_bytes()
    error = refused(path)
    assert "newer BoneHome" in error.message
    assert str(path) in error.message
    assert "newest" in error.hint
    assert path.read_bytes() == before


def refused(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        open_database(path, version="0.1.0")
    return caught.value
