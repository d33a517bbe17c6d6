"""Reads the tables a plan is made by, and knows the form of every rule file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonehome.content.equipment import EquipmentFile
from bonehome.content.files import read_as
from bonehome.content.rule_forms import GateFile, TagFile, check_conditions, need_columns
from bonehome.content.rule_words import LimitFile, StageWordsFile
from bonehome.content.selftests import read_selftests
from bonehome.domain.rules.facts import known_names
from bonehome.domain.rules.impact import Impact
from bonehome.domain.rules.movements import Movements
from bonehome.domain.rules.norms import Norms
from bonehome.domain.rules.orders import Orders
from bonehome.domain.rules.pains import PainRules
from bonehome.domain.rules.results import ResultRule
from bonehome.domain.rules.rule import Ceilings
from bonehome.domain.rules.selftests import SelfTests
from bonehome.domain.rules.standing_rule import AgainRules, StandingRules
from bonehome.domain.rules.tables import Dosing, Progress, Sessions, Spacing, Stages, Tables


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
    "equipment.json": EquipmentFile,
    "dosing.json": Dosing,
    "impact.json": Impact,
    "movements.json": Movements,
    "sessions.json": Sessions,
    "spacing.json": Spacing,
    "progression.json": Progress,
    "stages.json": Stages,
    "pain.json": PainRules,
    "again.json": AgainRules,
    "orders.json": Orders,
    "selftests.json": SelfTests,
    "results.json": ResultFile,
    "stage_words.json": StageWordsFile,
    "limits.json": LimitFile,
}
"""Every rule file with the dataclass it is read into, for schemas and checks."""


def read_tables(folder: Path) -> Tables:
    """Doses, sessions, spacing, home tests and result lines of ``resources/rules``. Raises ``ContentError``."""
    dosing = read_as(folder / "dosing.json", Dosing)
    need_columns(folder / "dosing.json", "tiers", dosing.tiers)
    results = read_as(folder / "results.json", ResultFile).lines
    check_conditions(folder / "results.json", "lines", [(one.id, one.when) for one in results], known_names())
    return Tables(
        dosing=dosing,
        sessions=read_as(folder / "sessions.json", Sessions),
        spacing=read_as(folder / "spacing.json", Spacing),
        progress=read_as(folder / "progression.json", Progress),
        stages=_stages(folder / "stages.json"),
        selftests=read_selftests(folder / "selftests.json"),
        results=results,
    )


def _stages(path: Path) -> Stages:
    stages = read_as(path, Stages)
    need_columns(path, "deload.every_weeks", stages.deload.every_weeks)
    return stages
