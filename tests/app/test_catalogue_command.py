"""The library as JSON, in exactly the published format."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from bonehome.app.catalogue_command import catalogue_json, neighbours
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Dose
from bonehome.domain.ids import ExerciseId

FIELDS = {
    *("id", "name", "family", "level", "types", "position", "equipment", "side", "dose", "sites", "muscles"),
    *("not_for", "support", "views", "steps", "cues", "breathing", "tempo", "mistakes", "setup", "why", "feel", "stop"),
    *("easier", "harder", "motion", "sources"),
}


@pytest.fixture(scope="module")
def library(catalogue: Catalogue) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(catalogue_json(catalogue))
    return found


@pytest.fixture(scope="module")
def rows(library: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in library["exercises"]}


def test_the_document_has_a_version_and_every_exercise_once(library: dict[str, Any], catalogue: Catalogue) -> None:
    assert list(library) == ["version", "exercises"]
    assert library["version"] == 1
    ids = [row["id"] for row in library["exercises"]]
    assert sorted(ids) == sorted(catalogue.exercises)
    assert len(ids) == len(set(ids))


def test_every_row_has_the_published_fields_and_no_other(library: dict[str, Any]) -> None:
    assert [row["id"] for row in library["exercises"] if set(row) != FIELDS] == []


def test_values_have_their_kinds(rows: dict[str, dict[str, Any]], catalogue: Catalogue) -> None:
    texts = ("id", "name", "family", "position", "side", "dose", "breathing", "tempo", "setup", "why", "feel", "stop")
    lists = ("types", "equipment", "not_for", "views", "steps", "cues", "mistakes", "sources")
    for row in rows.values():
        assert all(isinstance(row[name], str) for name in (*texts, "motion"))
        assert all(isinstance(row[name], list) for name in lists)
        assert row["side"] in ("no", "alternate", "yes")
        assert row["views"] == ["side", "front", "three-quarter"]
        assert {site: row["sites"][site] in (0, 1, 2, 3) for site in row["sites"]} == {
            "hip": True,
            "spine": True,
            "wrist": True,
        }
        assert isinstance(row["support"], bool)
        assert set(row["muscles"]) == {"plain", "anatomy"}
        assert all(set(one) == {"wrong", "mend"} for one in row["mistakes"])
        assert str(Dose.parse(row["dose"])) == row["dose"]
        assert row["motion"] in catalogue.motions


def test_a_row_by_value(rows: dict[str, dict[str, Any]]) -> None:
    squat = rows["squat_free"]
    assert (squat["family"], squat["level"], squat["dose"], squat["side"]) == ("squat", 6, "8-12 reps", "no")
    assert squat["types"] == ["R", "WB"]
    assert squat["not_for"] == ["knee~", "thr~", "hipoa~", "falls~"]
    assert squat["sites"] == {"hip": 2, "spine": 2, "wrist": 0}
    assert squat["equipment"] == ["chair"]
    assert squat["easier"] == "sts_slow_lower"


def test_easier_and_harder_are_neighbours_of_the_same_family(rows: dict[str, dict[str, Any]]) -> None:
    for row in rows.values():
        for way, other in (("easier", row["easier"]), ("harder", row["harder"])):
            if other is not None:
                assert rows[other]["family"] == row["family"]
                assert (rows[other]["level"] < row["level"]) == (way == "easier")
                between = [
                    one
                    for one in rows.values()
                    if one["family"] == row["family"]
                    and min(row["level"], rows[other]["level"]) < one["level"] < max(row["level"], rows[other]["level"])
                ]
                assert between == []


def test_exercises_of_one_level_are_no_neighbours_of_each_other(catalogue: Catalogue) -> None:
    squat = catalogue.exercises[ExerciseId("squat_free")]
    twin = replace(squat, id=ExerciseId("squat_twin"))
    both = replace(catalogue, exercises={**catalogue.exercises, twin.id: twin})
    assert twin.id not in neighbours(squat, both)
    assert neighbours(twin, both) == neighbours(squat, both)


def test_the_ends_of_a_ladder_have_one_neighbour(catalogue: Catalogue) -> None:
    squats = catalogue.of_family(catalogue.exercises[ExerciseId("squat_free")].family)
    assert neighbours(squats[0], catalogue)[0] is None
    assert neighbours(squats[-1], catalogue)[1] is None
    assert neighbours(squats[0], catalogue)[1] == squats[1].id


def test_the_order_is_by_family_level_and_id(library: dict[str, Any]) -> None:
    keys = [(row["family"], row["level"], row["id"]) for row in library["exercises"]]
    assert keys == sorted(keys)


def test_letters_of_other_languages_stay_letters(catalogue: Catalogue) -> None:
    squat = catalogue.exercises[ExerciseId("squat_free")]
    named = replace(catalogue, exercises={squat.id: replace(squat, name="Kniebeuge für Müde")})
    assert "Kniebeuge für Müde" in catalogue_json(named)
