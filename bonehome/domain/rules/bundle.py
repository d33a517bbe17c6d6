"""All rules in one frozen bundle, as the program hands them around."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bonehome.domain.rules.impact import Impact
from bonehome.domain.rules.movements import Movements
from bonehome.domain.rules.norms import Norms
from bonehome.domain.rules.pains import PainRules
from bonehome.domain.rules.rule import Gate
from bonehome.domain.rules.standing_rule import AgainRules, StandingRules

if TYPE_CHECKING:
    from bonehome.domain.rules.results import ResultRule
    from bonehome.domain.rules.selftests import SelfTests
    from bonehome.domain.rules.tables import Dosing, Progress, Sessions, Spacing, Stages, Tables


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Screening, norms, pain, gate, impact and movements, and the tables a plan is made by; from resources/rules.

    The safety gate is whole from the first moment. ``read_tables`` is called once, when a table is first asked for.
    """

    standing: StandingRules
    again: AgainRules
    pain: PainRules
    norms: Norms
    gate: Gate
    impact: Impact
    movements: Movements
    read_tables: Callable[[], Tables]

    @cached_property
    def tables(self) -> Tables:
        """Doses, sessions, spacing and result lines."""
        return self.read_tables()

    @property
    def dosing(self) -> Dosing:
        """The resistance table and the effort caps."""
        return self.tables.dosing

    @property
    def sessions(self) -> Sessions:
        """The shapes of sessions and weeks."""
        return self.tables.sessions

    @property
    def spacing(self) -> Spacing:
        """How far strength sessions lie apart."""
        return self.tables.spacing

    @property
    def progress(self) -> Progress:
        """How an exercise grows harder or easier."""
        return self.tables.progress

    @property
    def stages(self) -> Stages:
        """Easier weeks, and the way back after a gap."""
        return self.tables.stages

    @property
    def selftests(self) -> SelfTests:
        """The home tests as the gate judges them."""
        return self.tables.selftests

    @property
    def results(self) -> tuple[ResultRule, ...]:
        """The lines of the result page."""
        return self.tables.results
