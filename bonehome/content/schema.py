"""Generates the JSON Schema of an exercise file from the dataclasses."""

from __future__ import annotations

from typing import Any

import msgspec

from bonehome.content.files import VERSION
from bonehome.content.vocabulary import EQUIPMENT, TAGS
from bonehome.domain.exercise import Exercise

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# The grammar of bonehome.domain.dose without its group names, which JSON Schema does not know.
DOSE_PATTERN = (
    r"^\d+(-\d+)? (reps|steps|turns|reaches|laps|rounds|catches|flights|s|min)"
    r"( of \d+(-\d+)? s)?( each (way|direction))?( x \d+(-\d+)?)?$"
)


def exercise_schema() -> dict[str, Any]:
    """The schema of ``resources/exercises/<id>.json``: dose and precautions are texts, unknown fields are refused."""
    generated = msgspec.json.schema(Exercise)
    definitions: dict[str, dict[str, Any]] = generated["$defs"]
    definitions["Dose"] = {"description": "One set.", "type": "string", "pattern": DOSE_PATTERN}
    definitions["Precaution"] = {
        "description": "A condition tag: plain = not at all, with ~ = with the change card.",
        "enum": sorted(f"{tag}{soft}" for tag in TAGS for soft in ("", "~")),
    }
    for unused in ("Range", "Unit"):
        del definitions[unused]
    for definition in definitions.values():
        _tidy(definition)
    _narrow(definitions["Exercise"]["properties"])
    return {"$schema": DIALECT, **generated}


def as_text(schema: dict[str, Any]) -> str:
    """The schema as it is kept in ``resources/schema``."""
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2).decode() + "\n"


def _tidy(definition: dict[str, Any]) -> None:
    if "description" in definition:
        definition["description"] = " ".join(definition["description"].split())
    if definition.get("type") == "object":
        definition["additionalProperties"] = False


def _narrow(properties: dict[str, dict[str, Any]]) -> None:
    properties["version"] = {"const": VERSION}
    properties["equipment"]["items"] = {"enum": sorted(EQUIPMENT)}
    properties["level"]["minimum"] = 1
