"""Loads the whole catalogue; a faulty file is left out and told, never a crash."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bonehome.content.errors import ContentError
from bonehome.content.exercises import read_exercise
from bonehome.content.families import read_families
from bonehome.content.motions import read_motion, read_motions
from bonehome.content.sources import read_sources
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.figure.motion import Motion
from bonehome.domain.ids import ExerciseId, MotionId

# What the decoder raises for bytes that are no text, or nested without end.
NO_TEXT = (UnicodeDecodeError, RecursionError)

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """The catalogue without the files that cannot be used, and a sentence for each of these."""

    catalogue: Catalogue
    faults: tuple[str, ...] = ()


def load_catalogue(resources: Path) -> Loaded:
    """The catalogue in the folder ``resources``. Never raises for a missing or faulty file."""
    faults: list[str] = []
    catalogue = Catalogue(
        exercises=_exercises(resources / "exercises", faults),
        families=_or_none(read_families, resources / "families.json", faults) or {},
        motions=_motions(resources / "motions", faults),
        sources=_or_none(read_sources, resources / "sources.json", faults) or {},
    )
    return Loaded(catalogue=catalogue, faults=tuple(faults))


def json_files(folder: Path) -> list[Path]:
    """The JSON files of a folder by name. Raises ``ContentError`` where the folder cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.name.endswith(".json"))
    except OSError as error:
        raise ContentError(folder, "", f"The folder cannot be read ({error.strerror}).") from error
    return [folder / name for name in names]


def _exercises(folder: Path, faults: list[str]) -> dict[ExerciseId, Exercise]:
    found = (_or_none(read_exercise, path, faults) for path in _files(folder, faults))
    return {exercise.id: exercise for exercise in found if exercise is not None}


def _motions(folder: Path, faults: list[str]) -> dict[MotionId, Motion]:
    """All at once where all is well; else one by one, to leave out the faulty ones."""
    paths = _files(folder, faults)
    try:
        return read_motions(paths)
    except (ContentError, *NO_TEXT):
        found = (_or_none(read_motion, path, faults) for path in paths)
        return {motion.id: motion for motion in found if motion is not None}


def _files(folder: Path, faults: list[str]) -> list[Path]:
    return _or_none(json_files, folder, faults) or []


def _or_none(read: Callable[[Path], _T], path: Path, faults: list[str]) -> _T | None:
    try:
        return read(path)
    except ContentError as error:
        faults.append(str(error))
    except NO_TEXT:
        faults.append(f"{path.name}: The file is not JSON text in UTF-8.")
    return None
