"""Says in sentences what is wrong with the content; shipped content is wrong in nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from bonehome.content.catalogue_checks import exercise_faults, family_faults, source_faults
from bonehome.content.errors import ContentError
from bonehome.content.exercises import find_exercise_errors
from bonehome.content.limits import read_limits
from bonehome.content.load import json_files, load_catalogue
from bonehome.content.motions import find_motion_errors
from bonehome.content.notes import read_notes
from bonehome.content.questions import load_questions
from bonehome.content.rules import load_rules
from bonehome.content.text_checks import text_faults
from bonehome.domain.catalogue import Catalogue


def find_errors(catalogue: Catalogue, resources: Path) -> Iterator[str]:
    """The quick part, for every start: one sentence for each thing wrong, naming the file and the field."""
    for id_, exercise in catalogue.exercises.items():
        if exercise.id != id_ or not (resources / "exercises" / f"{id_}.json").is_file():
            yield f'{id_}.json, id: The exercise "{exercise.id}" is not in a file of its own name.'
        for field, sentence in (*exercise_faults(exercise, catalogue), *text_faults(exercise)):
            yield f"{id_}.json, {field}: {sentence}"
    for family, sentence in family_faults(catalogue):
        yield f"families.json, {family}: {sentence}"
    for code, sentence in source_faults(catalogue):
        yield f"sources.json, {code}: {sentence}"


def find_deep_errors(catalogue: Catalogue, resources: Path) -> Iterator[str]:
    """The slow part: misspelt fields inside files, and every motion proved possible. Loads numpy; takes minutes."""
    yield from _form_errors(resources / "exercises", find_exercise_errors)
    yield from _form_errors(resources / "motions", find_motion_errors)
    yield from _motion_findings(catalogue, resources)


def find_rule_errors(catalogue: Catalogue, resources: Path) -> Iterator[str]:
    """The first fault of the questions, and of the rule files with the notes that tell them."""
    try:
        load_questions(resources)
    except ContentError as error:
        yield str(error)
    try:
        read_notes(resources, load_rules(resources), catalogue.sources)
    except ContentError as error:
        yield str(error)


def check(resources: Path, deep: bool) -> tuple[str, ...]:
    """Everything wrong with the content in ``resources``, the files that cannot be used first."""
    loaded = load_catalogue(resources)
    found = [*loaded.faults, *find_errors(loaded.catalogue, resources), *find_rule_errors(loaded.catalogue, resources)]
    if deep:
        found += find_deep_errors(loaded.catalogue, resources)
    return tuple(dict.fromkeys(found))


def _form_errors(folder: Path, find: Callable[[Path], tuple[ContentError, ...]]) -> Iterator[str]:
    try:
        paths = json_files(folder)
    except ContentError as error:
        yield str(error)
        return
    for path in paths:
        yield from (str(error) for error in find(path))


def _motion_findings(catalogue: Catalogue, resources: Path) -> Iterator[str]:
    from bonehome.domain.figure.checks import check_motion

    try:
        limits = read_limits(resources / "figure" / "limits.json")
    except ContentError as error:
        yield str(error)
        return
    for motion in catalogue.motions.values():
        for finding in check_motion(motion, limits):
            yield f"{motion.id}.json, {finding.check}: {finding.sentence}"
