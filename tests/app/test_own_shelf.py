"""The shelf of own exercises: always what the profile holds now."""

from __future__ import annotations

from bonehome.app.content import Content
from bonehome.app.own_shelf import OwnShelf
from bonehome.domain.own import OwnExercise
from tests.domain.owns import given


def test_it_follows_what_is_stored(content: Content) -> None:
    shelf = OwnShelf(content.catalogue, content.rules.movements)
    held: list[tuple[OwnExercise, ...]] = [()]
    assert len(shelf) == 0
    shelf.follow(lambda: held[0])
    heels, curl = given(shelf.movements), given(shelf.movements, "bends_spine", id="own_2", name="Curl")
    held[0] = (heels, curl)
    assert list(shelf) == [heels.id]
    assert len(shelf.catalogue.exercises) == len(content.catalogue.exercises) + 1
    assert list(shelf.refused) == [curl.id]
    assert shelf.catalogue.name_of(curl.id) == "Curl"
    assert dict(shelf.catalogue.retired) == dict(shelf.gone)
    held[0] = ()
    assert list(shelf) == []
    assert shelf.catalogue.exercise(heels.id) is None
