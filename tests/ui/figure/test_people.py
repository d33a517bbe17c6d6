"""The people of the pictures."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.domain.figure.look import Hair, Sleeve
from bonehome.ui.figure.people import load_wardrobe


def test_the_shipped_people_are_many_and_different(folder: Path) -> None:
    people = load_wardrobe(folder).people
    assert len(people) >= 7
    assert len({person.look for person in people.values()}) == len(people)
    assert {person.look.hair for person in people.values()} == set(Hair)
    assert len({person.skin for person in people.values()}) == 6


def test_a_person_is_read_whole(folder: Path) -> None:
    ingrid = load_wardrobe(folder).person("ingrid")
    assert (ingrid.name, ingrid.look.sleeve, ingrid.outfit) == ("Ingrid", Sleeve.LONG, "teal")


def test_someone_who_left_gives_the_usual_person(folder: Path) -> None:
    wardrobe = load_wardrobe(folder)
    assert wardrobe.person("nobody") is wardrobe.people[wardrobe.default]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('cut = "bun"', 'cut = "mohawk"'),
        ('skin = "peach"', 'skin = "green"'),
        ("girth = 1.04", 'girth = "wide"'),
        ("girth = 1.04", "girth = 1.04\nheight = 2"),
        ('default = "ellen"', 'default = "nobody"'),
        ("[hair.silver]", "[wigs.silver]"),
    ],
)
def test_a_wrong_file_is_told_in_one_sentence(tmp_path: Path, folder: Path, old: str, new: str) -> None:
    shutil.copy(folder / "people.toml", tmp_path)
    text = (tmp_path / "people.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "people.toml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(UserError, match=r"people\.toml"):
        load_wardrobe(tmp_path)


def test_a_missing_file_is_told_too(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"people\.toml"):
        load_wardrobe(tmp_path)
