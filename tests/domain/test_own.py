"""Own exercises as data."""

from __future__ import annotations

from datetime import date

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Dose
from bonehome.domain.exercise import Position
from bonehome.domain.ids import ExerciseId
from bonehome.domain.own import OwnExercise, Stage, is_own
from tests.store.samples import OWN


def test_photos_are_named_in_the_order_of_the_stages() -> None:
    own = OwnExercise(
        id=ExerciseId("own_1"),
        name="n",
        given_by="g",
        given_on=date(2026, 1, 1),
        dose="10 reps",
        position=Position.SEATED,
        stages=(Stage(text="a", photo="b.jpg"), Stage(text="b"), Stage(text="c", photo="a.jpg")),
    )
    assert own.photos == ("b.jpg", "a.jpg")


def test_no_exercise_of_the_library_is_taken_for_an_own_one(catalogue: Catalogue) -> None:
    assert not [id_ for id_ in (*catalogue.exercises, *catalogue.rung_names()) if is_own(id_)]
    assert is_own(ExerciseId("own_1"))


def test_its_dose_is_in_the_grammar_of_the_library() -> None:
    assert Dose.parse(OWN.dose).amount.low == 8
