"""The one safety gate: may this person do this exercise, and with what changes."""

from __future__ import annotations

from bonehome.domain.exercise import Exercise, Position
from bonehome.domain.ids import RuleId
from bonehome.domain.rules.facts import Asked, Asking, PersonFacts, asked_for
from bonehome.domain.rules.rule import Cell, RuleGroup
from bonehome.domain.verdict import SEAL, Allowed, Refused, Verdict

SUPPORT = "support"
NO_FLOOR = "nofloor"
PAIN = "pain"
EQUIPMENT = "equipment"


def verdict(exercise: Exercise, facts: PersonFacts) -> Verdict:
    """``Allowed`` with its effort cap and changes, or ``Refused`` by the first rule that closes the exercise.

    Rules are asked in the order state, tag, ceiling, gate, lock, equipment. No other module makes an ``Allowed``.
    """
    asked, met = asked_for(exercise, facts.rules), facts.met
    return _refused(exercise, facts, asked, met) or _allowed(exercise, facts, asked, met)


def refusal(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    """What ``verdict`` refuses the exercise by, or None where it allows it; how it is allowed is not worked out."""
    asked = asked_for(exercise, facts.rules)
    return _refused(exercise, facts, asked, facts.met)


def _refused(exercise: Exercise, facts: PersonFacts, asked: Asked, met: frozenset[int]) -> Refused | None:
    found = _closed(exercise, facts, asked, met)
    return found if found is not None or exercise.shown is None else _as_shown(exercise, exercise.shown, facts)


def _as_shown(exercise: Exercise, shown: Exercise, facts: PersonFacts) -> Refused | None:
    """What closes the library's exercise that an own one looks like closes the own one, but for what it needs."""
    found = refusal(shown, facts)
    return None if found is None or found.rule == EQUIPMENT else found._replace(exercise=exercise.id)


def _closed(exercise: Exercise, facts: PersonFacts, asked: Asked, met: frozenset[int]) -> Refused | None:
    if met.isdisjoint(asked.closed_by):
        tagged = None if facts.tags.isdisjoint(asked.tags) else _by_tags(exercise, facts)
        return tagged or _by_ceiling(exercise, facts) or _by_person(exercise, facts)
    closing = asked.closing
    return (
        _by_rules(exercise, met, closing[RuleGroup.STATE])
        or _by_tags(exercise, facts)
        or _by_rules(exercise, met, closing[RuleGroup.TAG])
        or _by_ceiling(exercise, facts)
        or _by_rules(exercise, met, closing[RuleGroup.GATE])
        or _by_person(exercise, facts)
    )


def _by_person(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    """By the clinician's own word, what rests for pain, and what is not there."""
    if facts.singled_out:
        return _by_clinician(exercise, facts) or _by_rests(exercise, facts) or _by_equipment(exercise, facts)
    return None if facts.owned.issuperset(exercise.equipment) else _by_equipment(exercise, facts)


def steady(exercise: Exercise) -> bool:
    """True for rows that "with support" lets through: supported, seated, or done on a firm bed (evidence 5, J)."""
    on_bed = any(one.soft and one.tag == NO_FLOOR for one in exercise.not_for)
    return exercise.support or exercise.position is Position.SEATED or on_bed


def _by_rules(exercise: Exercise, met: frozenset[int], asking: Asking) -> Refused | None:
    for rule, when in asking:
        if id(when) in met:
            return Refused(exercise=exercise.id, rule=rule.id, reason=rule.reason, source=rule.source)
    return None


def _by_tags(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    for one in exercise.not_for:
        if one.tag in facts.tags and (not one.soft or one.tag in facts.severe):
            rule = facts.rules.gate.tags[one.tag]
            return Refused(exercise=exercise.id, rule=RuleId(f"tag_{one.tag}"), reason=rule.reason, source=rule.source)
    return None


def _by_ceiling(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    for key, cell in facts.ceiling(exercise.family).cells:
        if not _under(exercise, cell, facts):
            reason = facts.rules.gate.ceilings.reasons[key]
        elif cell.steady and not steady(exercise):
            reason = facts.rules.gate.ceilings.steady_reason
        else:
            continue
        rule = RuleId(f"ceiling_{exercise.family}_{key}")
        return Refused(exercise=exercise.id, rule=rule, reason=reason, source=facts.rules.gate.ceilings.source)
    return None


def _under(exercise: Exercise, cell: Cell, facts: PersonFacts) -> bool:
    """Below the ceiling, or on a level beyond it that a named professional may open and has opened."""
    if exercise.id in cell.also or (exercise.level <= cell.level and exercise.id not in cell.but):
        return True
    may_open = exercise.level in cell.opt_in or exercise.level in cell.clinician
    return may_open and (exercise.family, exercise.level) in facts.opened


def _by_clinician(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    gate, loads = facts.rules.gate, facts.loads
    if exercise.id in facts.limits.avoid:
        note = gate.avoided
    elif loads.too_heavy_to_begin(exercise):
        note = gate.too_heavy_to_begin
    elif loads.weighted(exercise) and loads.kilograms(exercise) and not _light_enough(exercise, facts):
        note = gate.too_heavy
    else:
        return None
    return Refused(exercise=exercise.id, rule=note.id, reason=note.reason, source=note.source)


def _light_enough(exercise: Exercise, facts: PersonFacts) -> bool:
    """True where a weight that is owned stays within what the clinician allows."""
    most = facts.limits.load_most_kg
    return most is None or bool(facts.loads.kilograms(exercise, most))


def _by_rests(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    rests, pain = facts.rests, facts.rules.pain
    for resting, note in ((rests.again, pain.again), (rests.locked, pain.lock)):
        if exercise.id in resting:
            return Refused(exercise=exercise.id, rule=note.id, reason=note.reason, source=note.source)
    return None


def _by_equipment(exercise: Exercise, facts: PersonFacts) -> Refused | None:
    if facts.owned.issuperset(exercise.equipment):
        return None
    equipment = facts.rules.gate.equipment
    missing = (word for word in exercise.equipment if word not in facts.owned)
    names = " and ".join(equipment.names.get(word, word.replace("_", " ")) for word in missing)
    reason = equipment.reason.format(names=names)
    return Refused(exercise=exercise.id, rule=RuleId(EQUIPMENT), reason=reason, source=equipment.source)


def _allowed(exercise: Exercise, facts: PersonFacts, asked: Asked, met: frozenset[int]) -> Allowed:
    held = facts.ceiling(exercise.family).steady
    untouched = met.isdisjoint(asked.changed_by) and facts.tags.isdisjoint(asked.soft) and exercise.shown is None
    if held or not untouched or exercise.id in facts.rests.eased:
        changes, cap, hold = _changes(exercise, facts, asked, held)
        return _let_through(exercise, facts, changes, cap, hold)
    key = (facts.effort_most, facts.limits.load_most_kg)
    found = asked.unchanged.get(key)
    if found is None:
        found = asked.unchanged[key] = _let_through(exercise, facts, (), facts.effort_most, None)
    return found


def _let_through(
    exercise: Exercise, facts: PersonFacts, changes: tuple[str, ...], cap: int, hold: int | None
) -> Allowed:
    return Allowed(
        seal=SEAL,
        exercise=exercise.id,
        modified=bool(changes),
        effort_cap=cap,
        changes=changes,
        hold_max_s=hold,
        load_max_kg=facts.limits.load_most_kg,
    )


def _changes(
    exercise: Exercise, facts: PersonFacts, asked: Asked, held: bool
) -> tuple[tuple[str, ...], int, int | None]:
    """Which change cards apply, the highest effort and the longest hold; ``held`` asks for a hand on something."""
    gate = facts.rules.gate
    effects = [rule.effect for rule, when in asked.changing if id(when) in facts.met]
    changes = [one.tag for one in exercise.not_for if one.soft and one.tag in facts.tags]
    changes += [effect.change for effect in effects if effect.change]
    if held and SUPPORT not in changes:
        changes.append(SUPPORT)
    if exercise.id in facts.rests.eased:
        changes.append(PAIN)
    caps = [facts.effort_most, *(effect.effort_cap for effect in effects if effect.effort_cap is not None)]
    caps += [gate.modified_cap] if changes else []
    holds = [effect.hold_max_s for effect in effects if effect.hold_max_s is not None and exercise.held]
    if exercise.shown is not None:
        shown = _allowed(exercise.shown, facts, asked_for(exercise.shown, facts.rules), facts.met)
        changes += [one for one in shown.changes if one not in changes]
        caps.append(shown.effort_cap)
        holds += [shown.hold_max_s] if shown.hold_max_s is not None else []
    return tuple(changes), max(1, min(caps)), min(holds, default=None)
