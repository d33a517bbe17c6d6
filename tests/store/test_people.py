"""The list of people: small, private, and made again from the folders where it is gone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.store.migrate import open_database
from bonehome.store.people import PeopleList, Person
from bonehome.store.profiles import Profiles
from tests.store.samples import stamp


def with_data(people: PeopleList, name: str) -> Person:
    person = people.add(name)
    database = open_database(people.database_of(person.id), version="0.1.0")
    Profiles(database).set_details({"name": name}, stamp())
    database.close()
    return person


def test_nobody_is_there_at_first(tmp_path: Path) -> None:
    people = PeopleList(tmp_path)
    assert people.all() == ()
    assert people.notice == ""
    assert list(tmp_path.iterdir()) == []


def test_people_keep_their_order_and_have_private_folders(tmp_path: Path) -> None:
    people = PeopleList(tmp_path / "data")
    one, two = people.add("Ellen"), people.add("Åsa")
    assert PeopleList(tmp_path / "data").all() == (one, two)
    assert one.id != two.id
    for folder in (tmp_path / "data", tmp_path / "data" / "people", people.folder_of(one.id)):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "people.json").stat().st_mode) == 0o600


def test_a_name_can_change(tmp_path: Path) -> None:
    people = PeopleList(tmp_path)
    one, two = people.add(""), people.add("Ruth")
    people.rename(one.id, "Ellen")
    assert people.all() == (Person(id=one.id, name="Ellen"), two)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"version": 1, "people": [',
        b'{"version": 1, "people": [{"id": 3}]}',
        b'{"version": 1, "people": [{"id": "../../etc", "name": "x"}]}',
        b"\xff\xfe",
    ],
)
def test_a_list_that_cannot_be_read_is_made_again_and_kept_aside(tmp_path: Path, content: bytes) -> None:
    before = {with_data(PeopleList(tmp_path), name) for name in ("Ellen", "Ruth")}
    (tmp_path / "people.json").write_bytes(content)
    people = PeopleList(tmp_path)
    assert set(people.all()) == before
    assert "made again" in people.notice
    assert (tmp_path / "people.broken.json").read_bytes() == content
    assert set(PeopleList(tmp_path).all()) == before


def test_a_missing_list_is_made_again(tmp_path: Path) -> None:
    person = with_data(PeopleList(tmp_path), "Ellen")
    (tmp_path / "people.json").unlink()
    assert PeopleList(tmp_path).all() == (person,)


def test_a_person_whose_data_is_damaged_is_still_listed(tmp_path: Path) -> None:
    person = with_data(PeopleList(tmp_path), "Ellen")
    PeopleList(tmp_path).database_of(person.id).write_bytes(b"?" * 5000)
    (tmp_path / "people.json").unlink()
    assert PeopleList(tmp_path).all() == (Person(id=person.id, name=""),)


def test_a_newer_list_is_left_alone(tmp_path: Path) -> None:
    text = b'{"version": 2, "people": []}'
    (tmp_path / "people.json").write_bytes(text)
    with pytest.raises(UserError, match="newer"):
        PeopleList(tmp_path).all()
    assert (tmp_path / "people.json").read_bytes() == text
