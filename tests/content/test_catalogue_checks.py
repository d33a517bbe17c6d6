"""Each rule for how the pieces fit finds its planted fault, and exactly that."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bonehome.content.catalogue_checks import exercise_faults, family_faults, source_faults
from bonehome.domain.catalogue import Catalogue, Source
from bonehome.domain.exercise import Family, Kind, Precaution, Sites, View
from bonehome.domain.figure.motion import Frame, Motion
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId, SourceCode

SQUAT = ExerciseId("squat_free")
DRAWN = MotionId("squat_free")


@pytest.fixture
def drawn(catalogue: Catalogue) -> Catalogue:
    """The shipped catalogue with a motion for the squat, so that these tests need no file of it."""
    return with_motion(catalogue, DRAWN, View.SIDE)


def with_motion(catalogue: Catalogue, id_: MotionId, view: View) -> Catalogue:
    motion = Motion(id=id_, view=view, frames=(Frame(name="Stand"), Frame(name="Touch")))
    return replace(catalogue, motions={**catalogue.motions, DRAWN: motion})


def squat_faults(catalogue: Catalogue, **changes: Any) -> list[tuple[str, str]]:
    return list(exercise_faults(replace(catalogue.exercises[SQUAT], **changes), catalogue))


def with_family(catalogue: Catalogue, **changes: Any) -> Catalogue:
    squat = FamilyId("squat")
    changed = replace(catalogue.families[squat], **changes)
    return replace(catalogue, families={**catalogue.families, squat: changed})


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"not_for": (Precaution(tag="kne"),)}, "not_for", '"kne" is not one of the condition tags.'),
        ({"not_for": (Precaution(tag="knee"),) * 2}, "not_for", '"knee" stands there twice.'),
        ({"equipment": ("stool",)}, "equipment", '"stool" is not one of the equipment words.'),
        ({"equipment": ("chair", "chair")}, "equipment", '"chair" stands there twice.'),
        ({"types": ()}, "types", "At least one type is named."),
        ({"types": (Kind.RESISTANCE,) * 2}, "types", '"R" stands there twice.'),
        ({"sites": Sites(hip=4, spine=0, wrist=0)}, "sites.hip", "4 is not a score from 0 to 3."),
        ({"family": "squats"}, "family", 'There is no family "squats".'),
        ({"family": "push"}, "family", 'The family "push" has no rung for it.'),
        ({"level": 7}, "level", "It is 7 here and 6 in families.json."),
        ({"name": "Squat"}, "name", 'It is "Squat" here and "Squat to a chair tap, no load" in families.json.'),
        ({"sources": ()}, "sources", "At least one source is named."),
        ({"sources": ("NONE99",)}, "sources", 'There is no source "NONE99".'),
        ({"motion": "none"}, "motion", 'There is no motion "none".'),
        ({"movements": ("jumps",)}, "movements", "Only exercises of a person's own name movements."),
    ],
    ids=str,
)
def test_a_planted_fault_is_found_alone(changes: dict[str, Any], field: str, sentence: str, drawn: Catalogue) -> None:
    assert squat_faults(drawn) == []
    assert squat_faults(drawn, **changes) == [(field, sentence)]


def test_a_motion_of_another_name_or_view_is_found(catalogue: Catalogue) -> None:
    renamed = with_motion(catalogue, MotionId("other"), View.SIDE)
    assert squat_faults(renamed) == [("motion", 'The motion "squat_free" calls itself "other".')]
    turned = with_motion(catalogue, DRAWN, View.FRONT)
    assert squat_faults(turned) == [("view", 'The best view is "side" here and "front" in the motion.')]


def test_shipped_ladders_and_sources_are_clean(catalogue: Catalogue) -> None:
    assert list(family_faults(catalogue)) == []
    assert list(source_faults(catalogue)) == []


def ladder(catalogue: Catalogue) -> Family:
    return catalogue.families[FamilyId("squat")]


def test_a_gap_in_a_ladder_is_found(catalogue: Catalogue) -> None:
    first, _, *others = ladder(catalogue).rungs
    found = list(family_faults(with_family(catalogue, rungs=(first, *others))))
    assert found == [
        ("squat", "The levels should be 1 to 9 without gaps, they are [1, 3, 4, 5, 6, 7, 8, 9, 10]."),
    ]


def test_an_empty_ladder_is_found(catalogue: Catalogue) -> None:
    found = list(family_faults(with_family(catalogue, rungs=())))
    assert found == [("squat", "The ladder has no rungs.")]


def test_names_are_wanted(catalogue: Catalogue) -> None:
    first, *others = ladder(catalogue).rungs
    found = list(family_faults(with_family(catalogue, name="", rungs=(replace(first, name=" "), *others))))
    assert found == [("squat", "The family has no name."), ("squat", 'The rung "sts_raised_hands" has no name.')]


def test_a_rung_in_two_ladders_is_found(catalogue: Catalogue) -> None:
    first, *others = ladder(catalogue).rungs
    found = list(family_faults(with_family(catalogue, rungs=(replace(first, id=ExerciseId("bridge_two")), *others))))
    assert found == [
        ("squat", 'The rung "bridge_two" stands in the ladders 2 times.'),
        ("hip_ext", 'The rung "bridge_two" stands in the ladders 2 times.'),
    ]


def test_a_rung_without_an_exercise_is_found(catalogue: Catalogue) -> None:
    others = {id_: exercise for id_, exercise in catalogue.exercises.items() if id_ != SQUAT}
    assert list(family_faults(replace(catalogue, exercises=others))) == [
        ("squat", 'The rung "squat_free" has no exercise.')
    ]


def test_siblings_know_each_other(catalogue: Catalogue) -> None:
    assert list(family_faults(with_family(catalogue, sibling=FamilyId("push")))) == [
        ("squat", 'Its sibling "push" does not name it back.'),
        ("lunge_step", 'Its sibling "squat" does not name it back.'),
    ]
    assert ("squat", 'There is no family "none" to be its sibling.') in family_faults(
        with_family(catalogue, sibling=FamilyId("none"))
    )


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (Source(code=SourceCode("A"), reference=" "), "The reference is empty."),
        (Source(code=SourceCode("A"), reference="A 2020", doi="recalled"), '"recalled" is not a DOI.'),
        (Source(code=SourceCode("A"), reference="www.a.org"), "No addresses, only the reference and its DOI."),
    ],
)
def test_a_faulty_source_is_found(source: Source, sentence: str, catalogue: Catalogue) -> None:
    assert list(source_faults(replace(catalogue, sources={source.code: source}))) == [("A", sentence)]
