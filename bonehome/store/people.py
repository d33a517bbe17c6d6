"""The people on this computer: a small list, and one folder for each of them."""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from bonehome.domain.errors import UserError
from bonehome.domain.ids import PersonId
from bonehome.paths import private_folder, ready_data_folder, write_private
from bonehome.store.backup import free_name
from bonehome.store.plain import connect_plain

LIST_NAME = "people.json"
DATABASE_NAME = "bonehome.sqlite"
FORMAT_VERSION = 1
_ID = re.compile(r"[a-z0-9]{1,32}")


@dataclass(frozen=True, kw_only=True)
class Person:
    """Someone with a plan and data of their own; ``name`` is empty until it is told."""

    id: PersonId
    name: str


@dataclass(frozen=True, kw_only=True)
class _List:
    """The file as it is written."""

    version: int
    people: tuple[Person, ...]


class PeopleList:
    """Reads and writes the list; ``folder`` is the data folder.

    A list that is missing or cannot be read is made again from the people's own folders, so nobody is lost;
    ``notice`` then holds one sentence.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.notice = ""

    def all(self) -> tuple[Person, ...]:
        """Everyone, in the order in which they came."""
        path = self._folder / LIST_NAME
        try:
            found = msgspec.json.decode(path.read_bytes(), type=_List)
        except FileNotFoundError:
            return self._from_folders()
        except (msgspec.DecodeError, UnicodeDecodeError):
            return self._mend(path)
        except OSError as error:
            raise UserError(
                f'The file "{path}" cannot be read ({error.strerror}).', "Allow reading it. Nothing was changed."
            ) from error
        if found.version > FORMAT_VERSION:
            raise UserError(
                f'The file "{path}" was written by a newer BoneHome.',
                "Install the newest BoneHome to use it. Nothing was changed.",
            )
        return found.people if all(_ID.fullmatch(one.id) for one in found.people) else self._mend(path)

    def add(self, name: str) -> Person:
        """A new person with a folder of their own; UserError where the list cannot be written."""
        person = Person(id=PersonId(secrets.token_hex(4)), name=name)
        ready_data_folder(self._folder)
        private_folder(self._folder / "people")
        private_folder(self.folder_of(person.id))
        self._write((*self.all(), person))
        return person

    def rename(self, id_: PersonId, name: str) -> None:
        """Change a name in the list; nothing happens where it is the same."""
        before = self.all()
        after = tuple(replace(one, name=name) if one.id == id_ else one for one in before)
        if after != before:
            self._write(after)

    def folder_of(self, id_: PersonId) -> Path:
        """The person's own folder: to delete a person is to remove it."""
        return self._folder / "people" / id_

    def database_of(self, id_: PersonId) -> Path:
        """Where the person's database lies."""
        return self.folder_of(id_) / DATABASE_NAME

    def _write(self, people: tuple[Person, ...]) -> None:
        path = self._folder / LIST_NAME
        text = msgspec.json.format(msgspec.json.encode(_List(version=FORMAT_VERSION, people=people)), indent=1)
        try:
            write_private(path, text + b"\n")
        except OSError as error:
            raise _refused(path, error) from error

    def _mend(self, path: Path) -> tuple[Person, ...]:
        people = self._from_folders()
        aside = free_name(path.with_name("people.broken.json"))
        try:
            path.replace(aside)
        except OSError as error:
            raise _refused(path, error) from error
        self._write(people)
        again = f'The list of people in "{path}" could not be read and was made again.'
        self.notice = f'{again} The old one is kept as "{aside.name}".'
        return people

    def _from_folders(self) -> tuple[Person, ...]:
        found = sorted(path for path in (self._folder / "people").glob(f"*/{DATABASE_NAME}") if path.is_file())
        return tuple(
            Person(id=PersonId(path.parent.name), name=_name_in(path))
            for path in found
            if _ID.fullmatch(path.parent.name)
        )


def _refused(path: Path, error: OSError) -> UserError:
    return UserError(
        f'The file "{path}" could not be written ({error.strerror}).',
        "Free some space or allow writing in that folder. Nothing was lost.",
    )


def _name_in(path: Path) -> str:
    """The name as the person's own database has it; empty where it does not say or cannot be read."""
    newest = "SELECT value FROM profile_field WHERE field = 'name' ORDER BY id DESC LIMIT 1"
    with contextlib.suppress(sqlite3.Error, ValueError), contextlib.closing(connect_plain(path)) as connection:
        row = connection.execute(newest).fetchone()
        name = json.loads(row[0]) if row else ""
        return name if isinstance(name, str) else ""
    return ""
