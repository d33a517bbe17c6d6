"""All rules in one frozen bundle, as the program hands them around."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.rules.norms import Norms
from bonehome.domain.rules.results import ResultRule
from bonehome.domain.rules.rule import Gate
from bonehome.domain.rules.standing_rule import StandingRules
from bonehome.domain.rules.tables import Dosing, Impact, Sessions, Spacing


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Screening, gate, doses, impact, sessions, spacing and norms; read from resources/rules."""

    standing: StandingRules
    norms: Norms
    gate: Gate
    dosing: Dosing
    impact: Impact
    sessions: Sessions
    spacing: Spacing
    results: tuple[ResultRule, ...]
