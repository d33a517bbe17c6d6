"""An exercise file becomes an exercise, and a faulty one a sentence that names the field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.exercises import find_exercise_errors, read_exercise
from bonehome.domain.dose import Range, Unit
from bonehome.domain.exercise import Kind, Mark, Position, Precaution, Side, View

Changes = dict[str, Any]


def changed(resources: Path, folder: Path, changes: Changes) -> Path:
    """A copy of a shipped file with ``changes``; None removes the field."""
    data = json.loads((resources / "exercises" / "scap_squeeze.json").read_text(encoding="utf-8"))
    data = {name: value for name, value in {**data, **changes}.items() if value is not None}
    path = folder / "scap_squeeze.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_shipped_file_arrives_in_the_domain(resources: Path) -> None:
    exercise = read_exercise(resources / "exercises" / "sts_arms_crossed.json")
    assert (exercise.id, exercise.family, exercise.level) == ("sts_arms_crossed", "squat", 3)
    assert exercise.types == (Kind.RESISTANCE, Kind.FUNCTIONAL)
    assert (exercise.position, exercise.side, exercise.view) == (Position.SEATED, Side.NO, View.SIDE)
    assert (exercise.dose.amount, exercise.dose.unit) == (Range(low=8, high=12), Unit.REPS)
    assert exercise.not_for == tuple(Precaution(tag=tag, soft=True) for tag in ("knee", "thr", "falls"))
    assert exercise.mark is Mark.JUDGEMENT
    assert exercise.phases.back == "Sit slowly"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"dose": "8 to 12"}, 'dose: "8 to 12" is not a dose such as "8-12 reps" or "10-30 s".'),
        ({"dose": "12-8 reps"}, "dose: The range 12-8 runs backwards."),
        ({"dose": 8}, 'dose: A dose is a text such as "8-12 reps" or "10-30 s".'),
        ({"not_for": "knee"}, 'not_for: This is a list of tags such as "knee" or "knee~"; it may be empty.'),
        ({"not_for": [{"tag": "knee"}]}, 'not_for: This is a list of tags such as "knee" or "knee~"; it may be empty.'),
        ({"level": "one"}, "level: Expected `int`, got `str`."),
        ({"types": ["Q"]}, "types[0]: Invalid enum value 'Q'."),
        ({"sites": {"hip": 1}}, "sites: Object missing required field `spine`."),
        ({"side_wrods": "x"}, "side_wrods: There is no such field."),
        ({"version": 2}, "version: This program reads version 1, the file says 2."),
        ({"id": "squeeze"}, 'id: The id "squeeze" is not the name of the file.'),
    ],
    ids=str,
)
def test_a_faulty_field_is_named(changes: Changes, sentence: str, resources: Path, tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_exercise(changed(resources, tmp_path, changes))
    assert str(caught.value) == f"scap_squeeze.json, {sentence}"


def test_a_missing_field_is_named(resources: Path, tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_exercise(changed(resources, tmp_path, {"why": None}))
    assert str(caught.value) == "scap_squeeze.json: Object missing required field `why`."


def test_misspelt_fields_deep_inside_are_found(resources: Path, tmp_path: Path) -> None:
    path = changed(resources, tmp_path, {"sites": {"hip": 0, "spine": 1, "wrist": 0, "elbow": 1}})
    assert read_exercise(path).sites.spine == 1
    assert [str(error) for error in find_exercise_errors(path)] == [
        "scap_squeeze.json, sites.elbow: There is no such field."
    ]


def test_a_file_that_cannot_be_read_is_one_error(resources: Path, tmp_path: Path) -> None:
    path = changed(resources, tmp_path, {"level": "one"})
    assert [str(error) for error in find_exercise_errors(path)] == [
        "scap_squeeze.json, level: Expected `int`, got `str`."
    ]
