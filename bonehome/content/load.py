"""Loads the whole catalogue; a faulty file is left out and told, never a crash."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bonehome.content.errors import NO_TEXT, ContentError
from bonehome.content.exercises import read_exercise
from bonehome.content.families import read_families
from bonehome.content.motion_shelf import MotionShelf
from bonehome.content.sources import read_sources
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """The catalogue without the files that cannot be used; ``motions`` is its shelf of motions."""

    catalogue: Catalogue
    motions: MotionShelf
    first_faults: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[str, ...]:
        """A sentence for each file that could not be used, of those looked at so far."""
        return (*self.first_faults, *self.motions.faults)


def load_catalogue(resources: Path) -> Loaded:
    """The whole catalogue in the folder ``resources``. Never raises for a missing or faulty file."""
    loaded = open_catalogue(resources)
    loaded.motions.check()
    return loaded


def open_catalogue(resources: Path) -> Loaded:
    """The same, but each motion is read when it is first asked for."""
    faults: list[str] = []
    exercises = _exercises(resources / "exercises", faults)
    families = _or_none(read_families, resources / "families.json", faults) or {}
    motions = MotionShelf(_files(resources / "motions", faults))
    catalogue = Catalogue(
        exercises=exercises,
        families=families,
        motions=motions,
        sources=_or_none(read_sources, resources / "sources.json", faults) or {},
    )
    return Loaded(catalogue=catalogue, motions=motions, first_faults=tuple(faults))


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
