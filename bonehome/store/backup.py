"""Copies of a database that are whole even while it is in use."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from bonehome.domain.errors import UserError
from bonehome.paths import PRIVATE_FILE
from bonehome.store.faults import damaged, telling
from bonehome.store.plain import connect_plain


def copy_database(source: Path, target: Path) -> Path:
    """Copy the database, with what is still in its write-ahead log, and prove the copy sound.

    ``target`` appears whole or not at all and is readable by the person alone; an older file there is replaced.
    Raises UserError.
    """
    half = target.with_name(f".{target.name}.half")
    half.unlink(missing_ok=True)
    try:
        with _refused(target):
            os.close(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
        with telling(half):
            _copy(source, half)
        with _refused(target):
            half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return target


def free_name(wanted: Path) -> Path:
    """``wanted``, or the first of ``wanted-2``, ``wanted-3`` ... that does not exist: a copy never hides another."""
    number, path = 1, wanted
    while path.exists():
        number += 1
        path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return path


def _copy(source: Path, target: Path) -> None:
    with (
        contextlib.closing(connect_plain(source)) as there,
        contextlib.closing(sqlite3.connect(target)) as here,
    ):
        there.backup(here)
        # A copy is one file: without this it would ask for a log of its own when it is opened.
        here.execute("PRAGMA journal_mode = DELETE")
        verdict = here.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise damaged(source, "is damaged and could not be copied")


@contextlib.contextmanager
def _refused(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            f'The copy "{target}" could not be written ({error.strerror}).',
            "Free some space or allow writing in that folder, and try again. Nothing was changed.",
        ) from error
