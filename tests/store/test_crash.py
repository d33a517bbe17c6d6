"""A crash, a full disk, a folder that may not be written: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.store.database import Database
from bonehome.store.migrate import open_database
from bonehome.store.people import PeopleList
from bonehome.store.records import Records
from tests.store.samples import session

HERE = Path(__file__).parent
WRITER = HERE / "set_writer.py"


def writer(path: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(WRITER), str(path), *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HERE.parent.parent)},
    )


def saved(path: Path) -> list[int]:
    """The sets in the file, after it was opened as the program opens it (with its check)."""
    database: Database = open_database(path, version="0.1.0")
    try:
        record = Records(database).load(session().id)
        assert record is not None
        return [one.index for one in record.sets]
    finally:
        database.close()


def acknowledged(lines: list[str]) -> int:
    return max((int(line) for line in lines if line.strip().isdigit()), default=0)


@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_killed_program_loses_no_finished_set(path: Path, after: int) -> None:
    with writer(path) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(after)]
        program.kill()
        lines += program.stdout.readlines()
    last = acknowledged(lines)
    assert last >= after
    found = saved(path)
    # The set that was being written may be there or not; every acknowledged one is, in order and once.
    assert found in (list(range(1, last + 1)), list(range(1, last + 2)))


@pytest.mark.parametrize("limit", [150_000, 200_000])
def test_a_disk_that_takes_no_more_is_told_and_loses_nothing(path: Path, limit: int) -> None:
    with writer(path, str(limit)) as program:
        assert program.stdout is not None
        lines = program.stdout.readlines()
    assert program.returncode == 0
    assert lines[-1].startswith("refused The disk refused")
    assert str(path) in lines[-1]
    assert acknowledged(lines) > 0
    assert saved(path) == list(range(1, acknowledged(lines) + 1))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], check=False).returncode:
        pytest.skip("this system mounts no small disk")
    try:
        path = disk / "ellen" / "bonehome.sqlite"
        with writer(path) as program:
            assert program.stdout is not None
            lines = program.stdout.readlines()
        assert program.returncode == 0
        assert lines[-1].startswith("refused The disk is full"), lines[-1]
        copy = tmp_path / "copy" / "bonehome.sqlite"
        copy.parent.mkdir()
        for one in path.parent.iterdir():
            (copy.parent / one.name).write_bytes(one.read_bytes())
        assert acknowledged(lines) > 0
        assert saved(copy) == list(range(1, acknowledged(lines) + 1))
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_folder_that_may_not_be_written_is_told_before_anything_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    for attempt in (
        lambda: open_database(file / "ellen" / "bonehome.sqlite", version="0.1.0"),
        lambda: PeopleList(file / "data").add("Ellen"),
    ):
        with pytest.raises(UserError) as caught:
            attempt()
        assert str(file) in caught.value.message
        assert "--data-dir" in caught.value.hint
    assert file.read_text() == "in the way"


@pytest.mark.skipif(os.geteuid() != 0, reason="as another user the test below does it without a mount")
def test_a_read_only_disk_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], check=False).returncode:
        pytest.skip("this system mounts no disk")
    try:
        refuses(folder)
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    refuses(folder)


def refuses(folder: Path) -> None:
    for path in (folder / "bonehome.sqlite", folder / "ellen" / "bonehome.sqlite"):
        with pytest.raises(UserError) as caught:
            open_database(path, version="0.1.0")
        assert str(folder) in caught.value.message
    with pytest.raises(UserError, match=folder.name):
        PeopleList(folder).add("Ellen")
