"""Reads the rules of the safety gate into the domain's bundle and checks what only the whole can show."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bonehome.content.files import read_as
from bonehome.content.movements import check_gates, read_movements
from bonehome.content.rule_forms import GateFile, TagFile, check_conditions, need_columns
from bonehome.domain.rules.answers import fact_names
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.condition import Condition
from bonehome.domain.rules.facts import known_names
from bonehome.domain.rules.impact import Impact
from bonehome.domain.rules.movements import Movements, closing_rules
from bonehome.domain.rules.norms import Norms
from bonehome.domain.rules.pains import PainRules
from bonehome.domain.rules.rule import Ceilings, Equipment, Gate, Rule
from bonehome.domain.rules.standing_rule import AgainRules, StandingRule, StandingRules

if TYPE_CHECKING:
    from bonehome.domain.rules.tables import Tables


def load_rules(resources: Path) -> Rules:
    """All rules in ``resources/rules``. Raises ``ContentError``: without its rules nothing may be planned."""
    rules = open_rules(resources)
    _ = rules.tables
    return rules


def open_rules(resources: Path) -> Rules:
    """The same, but doses, sessions, spacing and result lines are read when first asked for, and may raise then."""
    folder = resources / "rules"
    standing = _standing(folder / "standing.json")
    impact = read_as(folder / "impact.json", Impact)
    need_columns(folder / "impact.json", "tiers", impact.tiers)
    tags, equipment = read_as(folder / "tags.json", TagFile), read_as(folder / "equipment.json", Equipment)
    movements = read_movements(folder / "movements.json", (one.tag for one in tags.tags), equipment.names)
    return Rules(
        standing=standing,
        again=_again(folder / "again.json", standing),
        pain=read_as(folder / "pain.json", PainRules),
        norms=read_as(folder / "norms.json", Norms),
        gate=_gate(folder, tags, equipment, movements, impact),
        impact=impact,
        movements=movements,
        read_tables=TableReader(folder),
    )


class TableReader:
    """Reads the tables of a folder when it is called."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self) -> Tables:
        from bonehome.content.rule_tables import read_tables  # late: they are not needed to show Today

        return read_tables(self._folder)


def _standing(path: Path) -> StandingRules:
    table = read_as(path, StandingRules)
    need_columns(path, "tier_tags", table.tier_tags)
    check_conditions(path, "rules", _conditions(table.rules), fact_names())
    return table


def _again(path: Path, standing: StandingRules) -> AgainRules:
    table = read_as(path, AgainRules)
    check_conditions(path, "rules", _conditions((*standing.rules, *table.rules)), fact_names())
    return table


def _gate(folder: Path, tags: TagFile, equipment: Equipment, movements: Movements, impact: Impact) -> Gate:
    gates = read_as(folder / "gates.json", GateFile)
    ceilings = read_as(folder / "ceilings.json", Ceilings)
    check_conditions(folder / "tags.json", "effects", _conditions(tags.effects), known_names())
    check_conditions(folder / "gates.json", "rules", _conditions(gates.rules), known_names())
    for row in ceilings.families:
        need_columns(folder / "ceilings.json", f"families ({row.family})", row.cells)
    rules = (*tags.effects, *closing_rules(movements.rows), *gates.rules)
    check_gates(folder, movements, rules)
    return Gate(
        rules=rules,
        tags={one.tag: one for one in tags.tags},
        ceilings=ceilings,
        equipment=equipment,
        modified_cap=tags.modified_cap,
        avoided=gates.avoided,
        too_heavy_to_begin=gates.too_heavy_to_begin,
        too_heavy=gates.too_heavy,
        counted=gates.counted,
        impact_classes=impact.classes(),
    )


def _conditions(rules: Iterable[Rule | StandingRule]) -> list[tuple[str, Condition]]:
    return [(rule.id, rule.when) for rule in rules]
