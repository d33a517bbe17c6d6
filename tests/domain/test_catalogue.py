"""The catalogue answers for any id that ever was."""

from __future__ import annotations

from dataclasses import replace

from bonehome.domain.catalogue import Catalogue, Tombstone
from bonehome.domain.exercise import Family, Rung
from bonehome.domain.figure.motion import Motion
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId
from tests.domain.player_samples import exercise

SQUAT = FamilyId("squat")


def sample() -> Catalogue:
    """Two squats of three rungs, an exercise that moved on, and one that is gone."""
    low, high = replace(exercise("sit"), level=2), replace(exercise("squat"), level=6)
    rungs = tuple(
        Rung(level=n, id=ExerciseId(i), name=i.capitalize()) for n, i in ((2, "sit"), (6, "squat"), (9, "jump"))
    )
    graves = (
        Tombstone(id=ExerciseId("old_squat"), name="Old squat", successor=ExerciseId("squat")),
        Tombstone(id=ExerciseId("sit_up"), name="Sit-up"),
        Tombstone(id=ExerciseId("twice_moved"), name="Moved", successor=ExerciseId("gone_too")),
    )
    return Catalogue(
        exercises={high.id: high, low.id: low},
        families={SQUAT: Family(id=SQUAT, name="Squat", rungs=rungs)},
        motions={MotionId("squat"): Motion(id=MotionId("squat"), frames=())},
        sources={},
        retired={grave.id: grave for grave in graves},
    )


def named(id_: str) -> str | None:
    found = sample().exercise(ExerciseId(id_))
    return found.id if found is not None else None


def test_an_id_leads_to_its_exercise_or_its_successor() -> None:
    assert named("squat") == "squat"
    assert named("old_squat") == "squat"
    assert named("sit_up") is None
    assert named("twice_moved") is None
    assert named("never_was") is None


def test_every_id_has_a_name() -> None:
    name_of = sample().name_of
    assert name_of(ExerciseId("squat")) == "The squat"
    assert name_of(ExerciseId("old_squat")) == "The squat"
    assert name_of(ExerciseId("sit_up")) == "Sit-up"
    assert name_of(ExerciseId("jump")) == "Jump"
    assert name_of(ExerciseId("never_was")) == "an exercise no longer in the library (never_was)"


def test_a_motion_is_found_where_the_exercise_has_one() -> None:
    catalogue = sample()
    found = catalogue.motion_of(ExerciseId("old_squat"))
    assert found is not None
    assert found.id == "squat"
    assert catalogue.motion_of(ExerciseId("sit")) is None
    assert catalogue.motion_of(ExerciseId("never_was")) is None


def test_a_family_is_told_easiest_first() -> None:
    assert [one.id for one in sample().of_family(SQUAT)] == ["sit", "squat"]
    assert sample().of_family(FamilyId("none")) == ()
