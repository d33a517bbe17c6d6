"""Reads the notes of the rule files and checks that they tell every number, each under an id of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bonehome.content.errors import ContentError
from bonehome.content.files import read_raw
from bonehome.content.strict import unknown_fields
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.movements import closing_rules, made_ids
from bonehome.domain.rules.note import (
    Chapter,
    Note,
    NotedTable,
    Tree,
    holds,
    meanings,
    numbers,
    placeholders,
    tree_of,
    under,
)
from bonehome.domain.rules.rule import RuleGroup

OWN = "J"
"""The source of a rule that is our own judgement alone."""
RULES = "rules"
"""The folder of the rule files in ``resources``."""
NO_RULES = ("version", "notes", "source", "mark", "review")


@dataclass(frozen=True, kw_only=True)
class NotedFile:
    """A file with notes: its chapter, the lists whose rows are rules that speak for themselves, and its folder."""

    name: str
    chapter: Chapter
    rules: tuple[str, ...] = ()
    folder: str = RULES


NOTED = (
    NotedFile(name="standing.json", chapter=Chapter.SCREENING, rules=("rules",)),
    NotedFile(name="again.json", chapter=Chapter.SCREENING, rules=("rules",)),
    NotedFile(name="tags.json", chapter=Chapter.CONDITIONS, rules=("tags", "effects")),
    NotedFile(name="movements.json", chapter=Chapter.MOVEMENTS, rules=("rows",)),
    NotedFile(name="ceilings.json", chapter=Chapter.CEILINGS, rules=("families",)),
    NotedFile(name="gates.json", chapter=Chapter.GATES, rules=("rules",)),
    NotedFile(name="pain.json", chapter=Chapter.PAIN),
    NotedFile(name="dosing.json", chapter=Chapter.DOSES),
    NotedFile(name="impact.json", chapter=Chapter.IMPACT),
    NotedFile(name="sessions.json", chapter=Chapter.SESSIONS),
    NotedFile(name="spacing.json", chapter=Chapter.WEEKS),
    NotedFile(name="goals.json", chapter=Chapter.WEEKS, folder="guidance"),
    NotedFile(name="progression.json", chapter=Chapter.PROGRESS),
    NotedFile(name="stages.json", chapter=Chapter.PROGRESS),
    NotedFile(name="norms.json", chapter=Chapter.TESTS),
    NotedFile(name="selftests.json", chapter=Chapter.TESTS, rules=("tests",)),
    NotedFile(name="equipment.json", chapter=Chapter.EQUIPMENT),
    NotedFile(name="orders.json", chapter=Chapter.SCREENING, rules=("answers", "tests")),
    NotedFile(name="results.json", chapter=Chapter.RESULTS, rules=("lines",)),
)
"""Every rule file in the order of the document; a new table file with notes is one line here."""


def read_notes(resources: Path, rules: Rules, sources: Collection[str]) -> tuple[NotedTable, ...]:
    """The notes of every file of ``NOTED`` in the folder ``resources``.

    Raises ``ContentError``, also where an id stands twice over all files, and where a rule or note names a source that
    is not among ``sources``.
    """
    tables = tuple(read_noted(resources / file.folder, file) for file in NOTED)
    folder = resources / RULES
    taken: dict[str, str] = {}
    for name, field, id_, cited in (*rule_ids(rules), *_note_ids(tables)):
        if id_ in taken:
            raise ContentError(folder / name, field, f'The id "{id_}" stands in {taken[id_]} too.')
        taken[id_] = name
        for code in cited:
            if code != OWN and code not in sources:
                raise ContentError(folder / name, field, f'There is no source "{code}".')
    return tables


def read_noted(folder: Path, file: NotedFile) -> NotedTable:
    """One file, each of its notes proved true to it. Raises ``ContentError``."""
    path = folder / file.name
    raw = read_raw(path)
    notes = _notes(path, raw.get("notes", []))
    values = {key: tree_of(value) for key, value in raw.items() if key not in (*NO_RULES, *file.rules)}
    told: set[str] = set()
    for number, note in enumerate(notes):
        _check_covers(path, number, note, values)
        told |= _told(path, number, note, values)
    for place in numbers(values):
        if not any(under(place, cover) for note in notes for cover in note.covers):
            raise ContentError(path, place, "No note covers this number.")
        if not any(under(place, one) for one in told):
            raise ContentError(path, place, "The note that covers this number does not tell it.")
    return NotedTable(file=file.name, chapter=file.chapter, values=values, notes=notes)


def rule_ids(rules: Rules) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """File, field, id and sources of every rule that is not a note; ceilings and movements have one for each column."""
    for one in rules.standing.rules:
        yield "standing.json", f"rules ({one.id})", one.id, (one.source,)
    for one in rules.again.rules:
        yield "again.json", f"rules ({one.id})", one.id, (one.source,)
    for tag in rules.gate.tags.values():
        yield "tags.json", f"tags ({tag.tag})", f"tag_{tag.tag}", (tag.source,)
    for movement in rules.movements.rows:
        for id_ in (movement.rule, *(one.id for one in closing_rules((movement,)))):
            yield "movements.json", f"rows ({movement.id})", id_, (movement.source,)
    made = made_ids(rules.movements.rows)
    for rule in (one for one in rules.gate.rules if one.id not in made):
        file = "tags.json" if rule.group is RuleGroup.TAG else "gates.json"
        yield file, f"rules ({rule.id})", rule.id, (rule.source,)
    for row in rules.gate.ceilings.families:
        for key in row.cells:
            cited = (rules.gate.ceilings.source,)
            yield "ceilings.json", f"families ({row.family})", f"ceiling_{row.family}_{key}", cited
    for test in rules.selftests.tests:
        yield "selftests.json", f"tests ({test.id})", test.id, (test.source,)
    for line in rules.results:
        yield "results.json", f"lines ({line.id})", line.id, (line.source,)


def _note_ids(tables: Iterable[NotedTable]) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for table in tables:
        for number, note in enumerate(table.notes):
            yield table.file, f"notes[{number}]", note.id, (note.source, *note.also)


def _notes(path: Path, raw: object) -> tuple[Note, ...]:
    for place in unknown_fields(raw, tuple[Note, ...], "notes"):
        raise ContentError(path, place, "A note has no such field.")
    try:
        return msgspec.convert({"notes": raw}, _Notes).notes
    except msgspec.ValidationError as error:
        raise ContentError.of_decoding(path, error) from error


@dataclass(frozen=True, kw_only=True)
class _Notes:
    """Around the list, so that a fault in it is told with its place."""

    notes: tuple[Note, ...]


def _check_covers(path: Path, number: int, note: Note, values: Tree) -> None:
    field = f"notes[{number}].covers"
    if note.advice and note.covers:
        raise ContentError(path, field, f'The note "{note.id}" is advice, so no number rests on it.')
    if not note.covers and not note.advice:
        raise ContentError(path, field, f'The note "{note.id}" covers nothing.')
    for cover in note.covers:
        if not holds(values, cover):
            raise ContentError(path, field, f'The note "{note.id}" covers "{cover}", which is not in the file.')


def _told(path: Path, number: int, note: Note, values: Tree) -> set[str]:
    """The paths that the sentence tells."""
    field = f"notes[{number}].says"
    try:
        names = placeholders(note.says)
    except ValueError as error:
        raise ContentError(path, field, f'The braces of the note "{note.id}" do not match.') from error
    told: set[str] = set()
    for name in names:
        found = meanings(note, name, values)
        if len(found) != 1:
            means = f"may mean {' or '.join(found)}" if found else "is nothing that it covers"
            raise ContentError(path, field, f'"{{{name}}}" of the note "{note.id}" {means}.')
        told |= set(found)
    return told
