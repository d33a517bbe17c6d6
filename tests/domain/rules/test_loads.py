"""Owned weights and bands: the next one, the one that was used, and a share of it."""

from __future__ import annotations

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.loads import Loads
from bonehome.domain.rules.log import LogSet

LOADS = Loads(weights_kg=(1.0, 2.0, 4.0, 5.0), cuffs_kg=(0.5, 1.0), bands=("light", "medium", "heavy"))
HAND, CUFF, BAND, BARE = "row_two_db", "hip_flex_weight", "scap_er_band", "squat_free"


@pytest.mark.parametrize(
    ("exercise", "most", "found"),
    [
        (HAND, None, (1.0, 2.0, 4.0, 5.0)),
        (HAND, 2.0, (1.0, 2.0)),
        (HAND, 0.5, ()),
        (CUFF, None, (0.5, 1.0)),
        (BAND, None, ()),
        (BARE, None, ()),
    ],
)
def test_the_weights_an_exercise_may_use(
    catalogue: Catalogue, exercise: str, most: float | None, found: tuple[float, ...]
) -> None:
    assert LOADS.kilograms(catalogue.exercises[ExerciseId(exercise)], most) == found


@pytest.mark.parametrize(("exercise", "steps"), [(HAND, 4), (CUFF, 2), (BAND, 3), (BARE, 0)])
def test_how_many_loads_there_are(catalogue: Catalogue, exercise: str, steps: int) -> None:
    assert LOADS.steps(catalogue.exercises[ExerciseId(exercise)]) == steps


@pytest.mark.parametrize(
    ("exercise", "sets", "before", "place"),
    [
        (HAND, (LogSet(load_kg=4.0),), 0, 2),
        (HAND, (LogSet(load_kg=3.0),), 0, 1),
        (HAND, (LogSet(load_kg=0.5),), 2, 0),
        (HAND, (LogSet(load_kg=9.0),), 0, 3),
        (HAND, (LogSet(load_kg=4.0), LogSet(load_kg=2.0)), 0, 1),
        (HAND, (LogSet(load_kg=2.0), LogSet()), 0, 1),
        (HAND, (LogSet(),), 2, 2),
        (HAND, (LogSet(),), 7, 3),
        (BAND, (LogSet(band="medium"),), 0, 1),
        (BAND, (LogSet(band="heavy"), LogSet(band="medium")), 0, 1),
        (BAND, (LogSet(band="gold"),), 2, 2),
        (BAND, (LogSet(),), 1, 1),
        (BARE, (LogSet(load_kg=4.0),), 0, 0),
    ],
)
def test_the_place_of_the_load_that_was_used(
    catalogue: Catalogue, exercise: str, sets: tuple[LogSet, ...], before: int, place: int
) -> None:
    assert LOADS.place(catalogue.exercises[ExerciseId(exercise)], sets, before) == place


@pytest.mark.parametrize(
    ("exercise", "place", "share", "found"),
    [
        (HAND, 3, 1.0, 3),
        (HAND, 3, 0.9, 2),
        (HAND, 3, 0.7, 1),
        (HAND, 3, 0.4, 1),
        (HAND, 3, 0.1, 0),
        (HAND, 0, 0.9, 0),
        (HAND, 9, 0.9, 2),
        (BAND, 2, 0.9, 1),
        (BAND, 0, 0.5, 0),
        (BARE, 0, 0.5, 0),
    ],
)
def test_a_share_of_a_load_is_the_heaviest_owned_one_within_it(
    catalogue: Catalogue, exercise: str, place: int, share: float, found: int
) -> None:
    assert LOADS.share(catalogue.exercises[ExerciseId(exercise)], place, share) == found


def test_nobody_who_owns_nothing_has_a_place_to_go_to(catalogue: Catalogue) -> None:
    none = Loads()
    for id_ in (HAND, CUFF, BAND):
        exercise = catalogue.exercises[ExerciseId(id_)]
        assert (none.steps(exercise), none.place(exercise, (LogSet(load_kg=3.0, band="light"),), 2)) == (0, 0)
        assert none.share(exercise, 0, 0.5) == 0
