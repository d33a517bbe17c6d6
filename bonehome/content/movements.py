"""Reads the movements table and checks that its rows, the gates and the condition tags fit together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.content.rule_forms import need_columns
from bonehome.domain.exercise import Precaution
from bonehome.domain.rules.condition import Condition
from bonehome.domain.rules.movements import MOVEMENTS, Movement, Movements
from bonehome.domain.rules.rule import Rule


def read_movements(path: Path, tags: Iterable[str], things: Iterable[str]) -> Movements:
    """The table. ``tags`` are the condition tags there are, ``things`` the equipment words. Raises ``ContentError``."""
    table, known_tags, known_things = read_as(path, Movements), set(tags), set(things)
    for id_, times in Counter(row.id for row in table.rows).items():
        if times > 1:
            raise ContentError(path, "rows", f'The movement "{id_}" stands there {times} times.')
    for word in table.things:
        if word not in known_things:
            raise ContentError(path, "things", f'There is no equipment word "{word}".')
    for row in table.rows:
        need_columns(path, f"rows ({row.id}).whom", row.whom)
        for field, sentence in _faults(row, table, known_tags):
            raise ContentError(path, f"rows ({row.id}).{field}", sentence)
    return table


def check_gates(folder: Path, table: Movements, rules: Iterable[Rule]) -> None:
    """ContentError unless every gate a row names is there, and rules ask only for movements of the table."""
    there = {rule.id: rule for rule in rules}
    for row in table.rows:
        if row.gate is not None and row.gate not in there:
            place = f"rows ({row.id}).gate"
            raise ContentError(folder / "movements.json", place, f'There is no gate "{row.gate}".')
    for rule in there.values():
        for word in _asked(rule.when):
            if word not in table.ids():
                sentence = f'Rule "{rule.id}" asks for the unknown movement "{word}".'
                raise ContentError(folder / "gates.json", f"rules ({rule.id}).when", sentence)


def _faults(row: Movement, table: Movements, tags: set[str]) -> Iterator[tuple[str, str]]:
    known = bool(row.question) + bool(row.held_in or row.with_things) + bool(row.implied_by)
    if known != 1:
        yield "question", "A row is asked, held in a position, done with a thing or implied by others: one of these."
    for name, words in (("implied_by", row.implied_by), ("asked_after", (row.asked_after,) if row.asked_after else ())):
        for word in words:
            if word not in table.ids():
                yield name, f'There is no movement "{word}".'
    for name, given in (("tags", row.tags), ("tags_without", row.tags_without)):
        for tag in given:
            if Precaution.parse(tag).tag not in tags:
                yield name, f'There is no condition tag "{tag}".'
    for name, text in (("reason", row.reason), ("name", row.name)):
        if not text.strip():
            yield name, f"The {name} is empty."


def _asked(when: Condition) -> Iterator[str]:
    if when.fact == MOVEMENTS and when.has:
        yield when.has
    for one in (*when.all, *when.any, *when.none):
        yield from _asked(one)
