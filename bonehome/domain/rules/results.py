"""What the answers changed, as the lines of the result page (ux 11.1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bonehome.domain.exercise import Mark
from bonehome.domain.ids import RuleId
from bonehome.domain.rules.condition import Condition, Facts
from bonehome.domain.rules.rule import AWAITING


class LineKind(StrEnum):
    """The four kinds of line in their order on the page."""

    YES = "yes"
    LATER = "later"
    CHANGED = "changed"
    NOT_NOW = "not_now"


@dataclass(frozen=True, kw_only=True)
class ResultRule:
    """A line that is shown where ``when`` holds: what changes, why in the person's own facts, and the source."""

    id: RuleId
    kind: LineKind
    when: Condition
    what: str
    why: str
    source: str
    mark: Mark
    review: str = AWAITING


def result_lines(known: Facts, rules: tuple[ResultRule, ...]) -> tuple[ResultRule, ...]:
    """The lines for one person, yes first, then later, changed and not now; each sentence once."""
    order = list(LineKind)
    fitting = {(rule.kind, rule.what): rule for rule in reversed(rules) if rule.when.holds(known)}
    places = {rule.id: number for number, rule in enumerate(rules)}
    return tuple(sorted(fitting.values(), key=lambda one: (order.index(one.kind), places[one.id])))
