"""Exercises of the person's own are never taken for those of the library."""

from __future__ import annotations

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Dose
from bonehome.domain.own import OWN_PREFIX
from tests.store.samples import OWN


def test_no_exercise_of_the_library_begins_like_an_own_one(catalogue: Catalogue) -> None:
    assert OWN.id.startswith(OWN_PREFIX)
    assert [id_ for id_ in catalogue.exercises if id_.startswith(OWN_PREFIX)] == []


def test_its_dose_is_in_the_grammar_of_the_library() -> None:
    assert Dose.parse(OWN.dose).amount.low == 8
