"""The forms of the gate's files, and the checks that rule files share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.domain.rules.condition import Condition
from bonehome.domain.rules.rule import AvoidedNote, Counted, Rule, TagRule

COLUMNS = ("T1", "T2", "T3", "F")


@dataclass(frozen=True, kw_only=True)
class TagFile:
    """The form of ``tags.json``."""

    version: int
    tags: tuple[TagRule, ...]
    effects: tuple[Rule, ...]
    modified_cap: int


@dataclass(frozen=True, kw_only=True)
class GateFile:
    """The form of ``gates.json``."""

    version: int
    rules: tuple[Rule, ...]
    avoided: AvoidedNote
    too_heavy_to_begin: AvoidedNote
    too_heavy: AvoidedNote
    counted: Counted


def check_conditions(path: Path, place: str, rules: list[tuple[str, Condition]], names: frozenset[str]) -> None:
    """ContentError unless every id stands once and every condition asks only for facts that somebody supplies."""
    for id_, times in Counter(id_ for id_, _ in rules).items():
        if times > 1:
            raise ContentError(path, place, f'The rule "{id_}" stands there {times} times.')
    for number, (id_, when) in enumerate(rules):
        for name in when.names():
            if name not in names:
                raise ContentError(path, f"{place}[{number}].when", f'Rule "{id_}" asks for the unknown fact "{name}".')
        for name in when.idle():
            sentence = f'Rule "{id_}" names the fact "{name}" and asks nothing of it.'
            raise ContentError(path, f"{place}[{number}].when", sentence)


def need_columns(path: Path, place: str, table: Mapping[str, object]) -> None:
    """ContentError where a table lacks the column of a tier or of the fall flag."""
    missing = [column for column in COLUMNS if column not in table]
    if missing:
        raise ContentError(path, place, f"There is no column {', '.join(missing)}.")
