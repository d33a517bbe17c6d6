"""Which exercises a search and filters leave."""

from __future__ import annotations

from bonehome.domain.catalogue import Catalogue
from bonehome.ui.pages.library.rows import library_rows


def test_every_exercise_has_a_row(catalogue: Catalogue) -> None:
    assert {row.exercise.id for row in library_rows(catalogue, {})} == set(catalogue.exercises)
