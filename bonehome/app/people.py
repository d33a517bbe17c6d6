"""Who uses the program on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bonehome.domain.errors import UserError
from bonehome.domain.ids import PersonId
from bonehome.store.people import PeopleList, Person

if TYPE_CHECKING:
    from pathlib import Path

    from bonehome.app.settings import SettingsStore

__all__ = ["People", "Person"]


class People:
    """The people in the data folder ``folder``, and which of them is here now (remembered in the settings)."""

    def __init__(self, folder: Path, settings: SettingsStore) -> None:
        self._list = PeopleList(folder)
        self._settings = settings

    @property
    def notice(self) -> str:
        """One sentence where the list had to be made again, else empty."""
        return self._list.notice

    def all(self) -> tuple[Person, ...]:
        """Everyone, in the order in which they came."""
        return self._list.all()

    def current(self) -> Person | None:
        """The person chosen last, else the first; None where there is nobody yet."""
        everyone = self.all()
        chosen = self._settings.load().person
        return next((one for one in everyone if one.id == chosen), everyone[0] if everyone else None)

    def create(self, name: str) -> Person:
        """A new person, chosen at once. The name may still be empty."""
        person = self._list.add(name.strip())
        self._settings.change(person=person.id)
        return person

    def choose(self, id_: PersonId) -> Person:
        """Make this person the current one; UserError where there is no such person."""
        found = next((one for one in self.all() if one.id == id_), None)
        if found is None:
            raise UserError(f'There is no person "{id_}" here.', "Choose one of those in the list.")
        self._settings.change(person=found.id)
        return found

    def rename(self, id_: PersonId, name: str) -> None:
        """Change the name in the list."""
        self._list.rename(id_, name.strip())

    def database_of(self, id_: PersonId) -> Path:
        """Where the person's data lies."""
        return self._list.database_of(id_)
