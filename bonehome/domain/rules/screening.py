"""The one safety gate: may this person do this exercise, and with what changes."""

from __future__ import annotations

from collections.abc import Iterator

from bonehome.domain.exercise import Exercise, Position
from bonehome.domain.ids import RuleId
from bonehome.domain.profile import State
from bonehome.domain.rules.condition import Fact
from bonehome.domain.rules.facts import PersonFacts, exercise_facts
from bonehome.domain.rules.rule import Cell, Rule, RuleGroup
from bonehome.domain.verdict import SEAL, Allowed, Refused, Verdict

SUPPORT = "support"
NO_FLOOR = "nofloor"


def verdict(exercise: Exercise, facts: PersonFacts) -> Verdict:
    """``Allowed`` with its effort cap and changes, or ``Refused`` by the first rule that closes the exercise.

    Rules are asked in the order state, tag, ceiling, gate, equipment. No other module makes an ``Allowed``.
    """
    known = facts.known.beside(exercise_facts(exercise, facts.rules))
    refused = next(_refusals(exercise, facts, known), None)
    return refused if refused is not None else _allowed(exercise, facts, known)


def refusal(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    """What ``verdict`` refuses the exercise by, or None where it allows it; how it is allowed is not worked out."""
    return next(_refusals(exercise, facts, facts.known.beside(exercise_facts(exercise, facts.rules))), None)


def steady(exercise: Exercise) -> bool:
    """True for rows that "with support" lets through: supported, seated, or done on a firm bed (evidence 5, J)."""
    on_bed = any(one.soft and one.tag == NO_FLOOR for one in exercise.not_for)
    return exercise.support or exercise.position is Position.SEATED or on_bed


def _refusals(exercise: Exercise, facts: PersonFacts, known: dict[str, Fact]) -> Iterator[Refused]:
    yield from _by_rules(exercise, facts, known, RuleGroup.STATE)
    yield from _by_tags(exercise, facts)
    yield from _by_rules(exercise, facts, known, RuleGroup.TAG)
    yield from _by_ceiling(exercise, facts)
    yield from _by_rules(exercise, facts, known, RuleGroup.GATE)
    yield from _by_rules(exercise, facts, known, RuleGroup.LOCK)
    yield from _by_equipment(exercise, facts)


def _by_rules(exercise: Exercise, facts: PersonFacts, known: dict[str, Fact], group: RuleGroup) -> Iterator[Refused]:
    for rule in facts.rules.gate.groups[group]:
        if rule.effect.refuse and rule.when.holds(known):
            yield Refused(exercise=exercise.id, rule=rule.id, reason=rule.reason, source=rule.source)


def _by_tags(exercise: Exercise, facts: PersonFacts) -> Iterator[Refused]:
    for one in exercise.not_for:
        if one.tag in facts.tags and (not one.soft or one.tag in facts.severe):
            rule = facts.rules.gate.tags[one.tag]
            yield Refused(exercise=exercise.id, rule=RuleId(f"tag_{one.tag}"), reason=rule.reason, source=rule.source)


def _by_ceiling(exercise: Exercise, facts: PersonFacts) -> Iterator[Refused]:
    ceilings = facts.rules.gate.ceilings
    for key, cell in _cells(exercise, facts):
        rule = RuleId(f"ceiling_{exercise.family}_{key}")
        if not _under(exercise, cell):
            yield Refused(exercise=exercise.id, rule=rule, reason=ceilings.reasons[key], source=ceilings.source)
        elif cell.steady and not steady(exercise):
            yield Refused(exercise=exercise.id, rule=rule, reason=ceilings.steady_reason, source=ceilings.source)


def _cells(exercise: Exercise, facts: PersonFacts) -> tuple[tuple[str, Cell], ...]:
    """The cells of the ceiling table that hold for the exercise: the tier's, and the fall flag's beside it."""
    row = facts.rules.gate.ceilings.of(exercise.family)
    return tuple((key, row.cells[key]) for key in facts.keys) if row is not None else ()


def _under(exercise: Exercise, cell: Cell) -> bool:
    return exercise.id in cell.also or (exercise.level <= cell.level and exercise.id not in cell.but)


def _by_equipment(exercise: Exercise, facts: PersonFacts) -> Iterator[Refused]:
    equipment = facts.rules.gate.equipment
    missing = [word for word in exercise.equipment if word not in facts.owned]
    if missing:
        names = " and ".join(equipment.names.get(word, word.replace("_", " ")) for word in missing)
        reason = equipment.reason.format(names=names)
        yield Refused(exercise=exercise.id, rule=RuleId("equipment"), reason=reason, source=equipment.source)


def _allowed(exercise: Exercise, facts: PersonFacts, known: dict[str, Fact]) -> Allowed:
    gate = facts.rules.gate
    effects = [rule.effect for rule in _changing(gate.rules, known)]
    soft = [one.tag for one in exercise.not_for if one.soft and one.tag in facts.tags]
    changes = [*soft, *(effect.change for effect in effects if effect.change)]
    if any(cell.steady for _, cell in _cells(exercise, facts)):
        changes.append(SUPPORT)
    caps = [_ceiling_of_effort(facts), *(effect.effort_cap for effect in effects if effect.effort_cap is not None)]
    holds = [effect.hold_max_s for effect in effects if effect.hold_max_s is not None]
    return Allowed(
        seal=SEAL,
        exercise=exercise.id,
        modified=bool(changes),
        effort_cap=min([*caps, gate.modified_cap] if changes else caps),
        changes=tuple(changes),
        hold_max_s=min(holds, default=None),
    )


def _changing(rules: tuple[Rule, ...], known: dict[str, Fact]) -> Iterator[Rule]:
    return (rule for rule in rules if not rule.effect.refuse and rule.when.holds(known))


def _ceiling_of_effort(facts: PersonFacts) -> int:
    dosing = facts.rules.dosing
    if facts.standing.state is State.EDUCATION_ONLY:
        return dosing.education_cap
    return min(dosing.tiers[key].effort_ceiling for key in facts.keys)
