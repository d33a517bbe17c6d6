"""The published JSON Schema is the one the dataclasses give, and the shipped files keep to it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bonehome.content.schema import DOSE_PATTERN, as_text, exercise_schema
from bonehome.domain.catalogue import Catalogue


def test_the_schema_is_current(resources: Path, update_reference: bool) -> None:
    path = resources / "schema" / "exercise.schema.json"
    text = as_text(exercise_schema())
    if update_reference:
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, "run pytest with --update-reference and look at the difference"


def test_unknown_fields_are_refused_everywhere() -> None:
    definitions = exercise_schema()["$defs"].values()
    objects = [one for one in definitions if one.get("type") == "object"]
    assert len(objects) == 6
    assert all(one["additionalProperties"] is False for one in objects)


def test_shipped_files_have_the_fields_of_the_schema(resources: Path) -> None:
    exercise = exercise_schema()["$defs"]["Exercise"]
    for path in sorted((resources / "exercises").glob("*.json")):
        fields = json.loads(path.read_text(encoding="utf-8")).keys()
        assert set(exercise["required"]) <= fields <= exercise["properties"].keys(), path.name


def test_every_shipped_dose_fits_the_pattern(catalogue: Catalogue) -> None:
    pattern = re.compile(DOSE_PATTERN)
    assert [str(one.dose) for one in catalogue.exercises.values() if not pattern.match(str(one.dose))] == []
    assert not pattern.match("8 to 12 reps")
