"""Reads the rule files into the domain's bundle and checks what only the whole can show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.domain.rules.answers import fact_names
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.condition import Condition
from bonehome.domain.rules.facts import known_names
from bonehome.domain.rules.norms import Norms
from bonehome.domain.rules.results import ResultRule
from bonehome.domain.rules.rule import Ceilings, Equipment, Gate, Rule, TagRule
from bonehome.domain.rules.standing_rule import StandingRule, StandingRules
from bonehome.domain.rules.tables import Dosing, Impact, Sessions, Spacing

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


@dataclass(frozen=True, kw_only=True)
class ResultFile:
    """The form of ``results.json``."""

    version: int
    lines: tuple[ResultRule, ...]


FILES: dict[str, type] = {
    "standing.json": StandingRules,
    "norms.json": Norms,
    "tags.json": TagFile,
    "gates.json": GateFile,
    "ceilings.json": Ceilings,
    "equipment.json": Equipment,
    "dosing.json": Dosing,
    "impact.json": Impact,
    "sessions.json": Sessions,
    "spacing.json": Spacing,
    "results.json": ResultFile,
}
"""Every rule file with the dataclass it is read into, for schemas and checks."""


def load_rules(resources: Path) -> Rules:
    """All rules in ``resources/rules``. Raises ``ContentError``: without its rules nothing may be planned."""
    folder = resources / "rules"
    standing = _standing(folder / "standing.json")
    impact = read_as(folder / "impact.json", Impact)
    _need_columns(folder / "impact.json", "tiers", impact.tiers)
    dosing = read_as(folder / "dosing.json", Dosing)
    _need_columns(folder / "dosing.json", "tiers", dosing.tiers)
    results = read_as(folder / "results.json", ResultFile).lines
    _check(folder / "results.json", "lines", [(one.id, one.when) for one in results], known_names())
    return Rules(
        standing=standing,
        norms=read_as(folder / "norms.json", Norms),
        gate=_gate(folder, impact),
        dosing=dosing,
        impact=impact,
        sessions=read_as(folder / "sessions.json", Sessions),
        spacing=read_as(folder / "spacing.json", Spacing),
        results=results,
    )


def _standing(path: Path) -> StandingRules:
    table = read_as(path, StandingRules)
    _need_columns(path, "tier_tags", table.tier_tags)
    _check(path, "rules", _conditions(table.rules), fact_names())
    return table


def _gate(folder: Path, impact: Impact) -> Gate:
    tags = read_as(folder / "tags.json", TagFile)
    gates = read_as(folder / "gates.json", GateFile)
    ceilings = read_as(folder / "ceilings.json", Ceilings)
    _check(folder / "tags.json", "effects", _conditions(tags.effects), known_names())
    _check(folder / "gates.json", "rules", _conditions(gates.rules), known_names())
    for row in ceilings.families:
        _need_columns(folder / "ceilings.json", f"families ({row.family})", row.cells)
    return Gate(
        rules=(*tags.effects, *gates.rules),
        tags={one.tag: one for one in tags.tags},
        ceilings=ceilings,
        equipment=read_as(folder / "equipment.json", Equipment),
        modified_cap=tags.modified_cap,
        impact_classes=impact.classes(),
    )


def _conditions(rules: Iterable[Rule | StandingRule]) -> list[tuple[str, Condition]]:
    return [(rule.id, rule.when) for rule in rules]


def _check(path: Path, place: str, rules: list[tuple[str, Condition]], names: frozenset[str]) -> None:
    """Every id once, and every condition asks only for facts that somebody supplies."""
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


def _need_columns(path: Path, place: str, table: Mapping[str, object]) -> None:
    missing = [column for column in COLUMNS if column not in table]
    if missing:
        raise ContentError(path, place, f"There is no column {', '.join(missing)}.")
