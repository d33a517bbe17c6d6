"""Reads exercise files straight into the domain's dataclass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import msgspec

from bonehome.content.errors import ContentError
from bonehome.content.files import read_raw
from bonehome.content.strict import unknown_fields
from bonehome.domain.dose import Dose
from bonehome.domain.exercise import Exercise, Precaution

KNOWN = frozenset(field.name for field in fields(Exercise))


def read_exercise(path: Path) -> Exercise:
    """The exercise in the file. Raises ``ContentError`` naming the file and the field."""
    raw = read_raw(path)
    for name in sorted(raw.keys() - KNOWN):
        raise ContentError(path, name, "There is no such field.")
    raw["dose"] = _dose(path, raw.get("dose"))
    raw["not_for"] = _precautions(path, raw.get("not_for"))
    try:
        exercise = msgspec.convert(raw, Exercise)
    except msgspec.ValidationError as error:
        raise ContentError.of_decoding(path, error) from error
    if exercise.id != path.stem:
        raise ContentError(path, "id", f'The id "{exercise.id}" is not the name of the file.')
    return exercise


def find_exercise_errors(path: Path) -> tuple[ContentError, ...]:
    """Everything wrong with the file's form, misspelt fields deep inside too. Slower than reading it."""
    try:
        read_exercise(path)
    except ContentError as error:
        return (error,)
    raw = msgspec.json.decode(path.read_bytes())
    return tuple(ContentError(path, place, "There is no such field.") for place in unknown_fields(raw, Exercise))


def _dose(path: Path, text: object) -> Dose:
    """The dose of the grammar in ``bonehome.domain.dose``."""
    if not isinstance(text, str):
        raise ContentError(path, "dose", 'A dose is a text such as "8-12 reps" or "10-30 s".')
    try:
        return Dose.parse(text)
    except ValueError as error:
        sentence = str(error)
        raise ContentError(path, "dose", f"{sentence[0].upper()}{sentence[1:]}.") from error


def _precautions(path: Path, tags: object) -> tuple[Precaution, ...]:
    """The tags, each written ``knee`` or ``knee~``."""
    if not isinstance(tags, Iterable) or isinstance(tags, str) or not all(isinstance(tag, str) for tag in tags):
        raise ContentError(path, "not_for", 'This is a list of tags such as "knee" or "knee~"; it may be empty.')
    return tuple(Precaution.parse(tag) for tag in tags)
