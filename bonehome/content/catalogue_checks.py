"""Checks how the pieces of the catalogue fit together: lists, ladders, sources and motions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from bonehome.content.vocabulary import EQUIPMENT, TAGS
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Family

Fault = tuple[str, str]

HIGHEST_SITE = 3


def exercise_faults(exercise: Exercise, catalogue: Catalogue) -> Iterator[Fault]:
    """(field, sentence) for everything about the exercise that does not fit its catalogue or the closed lists."""
    for check in EXERCISE_CHECKS:
        yield from check(exercise, catalogue)


def family_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """(family, sentence) for every fault of a ladder."""
    for family in catalogue.families.values():
        for check in FAMILY_CHECKS:
            for sentence in check(family, catalogue):
                yield family.id, sentence


def source_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """(code, sentence) for every source that cannot be shown."""
    for source in catalogue.sources.values():
        if not source.reference.strip():
            yield source.code, "The reference is empty."
        if "/" not in source.doi and source.doi:
            yield source.code, f'"{source.doi}" is not a DOI.'
        if "http" in source.reference + source.doi or "www." in source.reference:
            yield source.code, "No addresses, only the reference and its DOI."


def _tags(exercise: Exercise, _: Catalogue) -> Iterator[Fault]:
    tags = [precaution.tag for precaution in exercise.not_for]
    for tag in tags:
        if tag not in TAGS:
            yield "not_for", f'"{tag}" is not one of the condition tags.'
    for tag in _repeated(tags):
        yield "not_for", f'"{tag}" stands there twice.'


def _equipment(exercise: Exercise, _: Catalogue) -> Iterator[Fault]:
    for word in exercise.equipment:
        if word not in EQUIPMENT:
            yield "equipment", f'"{word}" is not one of the equipment words.'
    for word in _repeated(exercise.equipment):
        yield "equipment", f'"{word}" stands there twice.'


def _kinds(exercise: Exercise, _: Catalogue) -> Iterator[Fault]:
    if not exercise.types:
        yield "types", "At least one type is named."
    for kind in _repeated(exercise.types):
        yield "types", f'"{kind}" stands there twice.'


def _sites(exercise: Exercise, _: Catalogue) -> Iterator[Fault]:
    sites = {"hip": exercise.sites.hip, "spine": exercise.sites.spine, "wrist": exercise.sites.wrist}
    for name, score in sites.items():
        if not 0 <= score <= HIGHEST_SITE:
            yield f"sites.{name}", f"{score} is not a score from 0 to {HIGHEST_SITE}."


def _rung(exercise: Exercise, catalogue: Catalogue) -> Iterator[Fault]:
    family = catalogue.families.get(exercise.family)
    if family is None:
        yield "family", f'There is no family "{exercise.family}".'
        return
    rung = next((rung for rung in family.rungs if rung.id == exercise.id), None)
    if rung is None:
        yield "family", f'The family "{family.id}" has no rung for it.'
        return
    if rung.level != exercise.level:
        yield "level", f"It is {exercise.level} here and {rung.level} in families.json."
    if rung.name != exercise.name:
        yield "name", f'It is "{exercise.name}" here and "{rung.name}" in families.json.'


def _sources(exercise: Exercise, catalogue: Catalogue) -> Iterator[Fault]:
    if not exercise.sources:
        yield "sources", "At least one source is named."
    for code in exercise.sources:
        if code not in catalogue.sources:
            yield "sources", f'There is no source "{code}".'


def _motion(exercise: Exercise, catalogue: Catalogue) -> Iterator[Fault]:
    motion = catalogue.motions.get(exercise.motion)
    if motion is None:
        yield "motion", f'There is no motion "{exercise.motion}".'
    elif motion.id != exercise.motion:
        yield "motion", f'The motion "{exercise.motion}" calls itself "{motion.id}".'
    elif motion.view != exercise.view:
        yield "view", f'The best view is "{exercise.view}" here and "{motion.view}" in the motion.'


def _movements(exercise: Exercise, _: Catalogue) -> Iterator[Fault]:
    """The questions behind these words are asked of own exercises only; the library has tags and ceilings."""
    if exercise.movements:
        yield "movements", "Only exercises of a person's own name movements."
    if exercise.shown is not None:
        yield "shown", "Only exercises of a person's own look like another one."


def _levels(family: Family, _: Catalogue) -> Iterator[str]:
    levels = [rung.level for rung in family.rungs]
    if not levels:
        yield "The ladder has no rungs."
    elif levels != list(range(1, len(levels) + 1)):
        yield f"The levels should be 1 to {len(levels)} without gaps, they are {levels}."


def _rung_names(family: Family, _: Catalogue) -> Iterator[str]:
    if not family.name.strip():
        yield "The family has no name."
    for rung in family.rungs:
        if not rung.name.strip():
            yield f'The rung "{rung.id}" has no name.'


def _rung_ids(family: Family, catalogue: Catalogue) -> Iterator[str]:
    everywhere = Counter(rung.id for one in catalogue.families.values() for rung in one.rungs)
    for rung in family.rungs:
        if everywhere[rung.id] > 1:
            yield f'The rung "{rung.id}" stands in the ladders {everywhere[rung.id]} times.'


def _rung_exercises(family: Family, catalogue: Catalogue) -> Iterator[str]:
    for rung in family.rungs:
        if catalogue.exercise(rung.id) is None:
            yield f'The rung "{rung.id}" has no exercise.'


def _sibling(family: Family, catalogue: Catalogue) -> Iterator[str]:
    if family.sibling is None:
        return
    sibling = catalogue.families.get(family.sibling)
    if sibling is None:
        yield f'There is no family "{family.sibling}" to be its sibling.'
    elif sibling.sibling != family.id:
        yield f'Its sibling "{sibling.id}" does not name it back.'


def _repeated(words: tuple[str, ...] | list[str]) -> Iterator[str]:
    return (word for word, times in Counter(words).items() if times > 1)


EXERCISE_CHECKS: tuple[Callable[[Exercise, Catalogue], Iterator[Fault]], ...] = (
    _tags,
    _equipment,
    _kinds,
    _sites,
    _rung,
    _sources,
    _motion,
    _movements,
)
FAMILY_CHECKS: tuple[Callable[[Family, Catalogue], Iterator[str]], ...] = (
    _levels,
    _rung_names,
    _rung_ids,
    _rung_exercises,
    _sibling,
)
