"""Who is here."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.app.people import People
from bonehome.app.settings import SettingsStore
from bonehome.domain.errors import UserError
from bonehome.domain.ids import PersonId


def people(folder: Path) -> People:
    return People(folder, SettingsStore(folder))


def test_nobody_then_the_one_who_came(tmp_path: Path) -> None:
    here = people(tmp_path)
    assert here.current() is None
    ellen = here.create("  Ellen ")
    assert ellen.name == "Ellen"
    assert people(tmp_path).current() == ellen
    assert here.database_of(ellen.id).parent.is_dir()


def test_the_choice_is_remembered(tmp_path: Path) -> None:
    here = people(tmp_path)
    ellen, ruth = here.create("Ellen"), here.create("Ruth")
    assert here.current() == ruth
    here.choose(ellen.id)
    assert people(tmp_path).current() == ellen


def test_somebody_who_is_not_here_cannot_be_chosen(tmp_path: Path) -> None:
    here = people(tmp_path)
    ellen = here.create("Ellen")
    with pytest.raises(UserError, match="nobody"):
        here.choose(PersonId("nobody"))
    assert here.current() == ellen


def test_a_choice_that_is_gone_falls_back_to_the_first(tmp_path: Path) -> None:
    here = people(tmp_path)
    ellen = here.create("Ellen")
    SettingsStore(tmp_path).change(person="gone")
    assert people(tmp_path).current() == ellen


def test_a_name_can_be_told_later(tmp_path: Path) -> None:
    here = people(tmp_path)
    here.rename(here.create("").id, "Ellen")
    assert [one.name for one in here.all()] == ["Ellen"]
