"""Turns what SQLite says into one sentence for a person and the next step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bonehome.domain.errors import UserError

_SAFE = "What was saved before is safe."
_BACKUPS = "Put a backup of it in its place, or move the file away to begin anew; do not delete it."

# By SQLite's primary result code: what happened to the file, and what to do.
_SENTENCES = {
    sqlite3.SQLITE_BUSY: (
        'The file "{path}" is in use by another BoneHome.',
        f"Close the other one and try again. {_SAFE}",
    ),
    sqlite3.SQLITE_LOCKED: (
        'The file "{path}" is in use by another BoneHome.',
        f"Close the other one and try again. {_SAFE}",
    ),
    sqlite3.SQLITE_FULL: (
        'The disk is full, so "{path}" could not be written.',
        f"Free some space and try again. {_SAFE}",
    ),
    sqlite3.SQLITE_IOERR: (
        'The disk refused to read or write "{path}".',
        f"Check that the disk has space and is still connected, then try again. {_SAFE}",
    ),
    sqlite3.SQLITE_READONLY: (
        'The file "{path}" may not be written.',
        f"Allow writing to it and to its folder, or choose another folder with --data-dir. {_SAFE}",
    ),
    sqlite3.SQLITE_PERM: (
        'The file "{path}" may not be used.',
        f"Allow reading and writing it, or choose another folder with --data-dir. {_SAFE}",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        'The file "{path}" cannot be opened.',
        f"Allow reading and writing it and its folder, or choose another folder with --data-dir. {_SAFE}",
    ),
    sqlite3.SQLITE_CORRUPT: ('The file "{path}" is damaged.', _BACKUPS),
    sqlite3.SQLITE_NOTADB: ('The file "{path}" is damaged or is not a BoneHome file.', _BACKUPS),
}


def damaged(path: Path, what: str) -> UserError:
    """The error for a file that cannot be read as a database; ``what`` completes "The file ... "."""
    return UserError(f'The file "{path}" {what}.', _BACKUPS)


def fault_of(path: Path, error: sqlite3.Error) -> UserError | None:
    """The sentence for this failure, or None where it is a bug and no trouble with the file."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    found = _SENTENCES.get(code & 0xFF)  # the primary code; extended codes keep it in the low byte
    return UserError(found[0].format(path=path), found[1]) if found else None


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Raise UserError in place of the failures of this file that a person can do something about."""
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(path, error)
        if fault is None:
            raise
        raise fault from error
    except Exception as error:
        # SQLAlchemy wraps the driver's error; looking at ``orig`` spares this module the import.
        inner = getattr(error, "orig", None)
        fault = fault_of(path, inner) if isinstance(inner, sqlite3.Error) else None
        if fault is None:
            raise
        raise fault from error


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """As ``telling``, and for what the system says of the file itself."""
    try:
        with telling(path):
            yield
    except OSError as error:
        raise UserError(
            f'The file "{path}" cannot be used ({error.strerror}).',
            "Allow reading and writing it and its folder, or choose another folder with --data-dir.",
        ) from error
