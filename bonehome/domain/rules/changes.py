"""Changes to what is planned: an easier exercise, and the short form of a session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Position
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules import timing
from bonehome.domain.rules.dosing import Amount, amount, column, stage
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.fill import Choice, Pick, Picks, Shelf, add_sets, fit_shortest, shelf
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.session import Draft, budgets, seconds, trim, use_up
from bonehome.domain.rules.strength import layout, slots_at
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Block, BlockName, Session, Slot, lighter, monday_of

NOTHING = "none"
TIMED_BLOCKS = (BlockName.WARMUP, BlockName.COOLDOWN)


def easier(exercise: Exercise, facts: PersonFacts, catalogue: Catalogue) -> ExerciseId | None:
    """The nearest lower rung the gate allows, in the same position and with nothing more to fetch (evidence 6.5).

    None where there is no such rung, or where the family is no ladder of effort (warm-up, stretching, posture); then
    fewer repetitions are the easier way.
    """
    if facts.rules.gate.ceilings.of(exercise.family) is None:
        return None
    have = {*exercise.equipment, NOTHING}
    lower = (
        one
        for one in reversed(catalogue.of_family(exercise.family))
        if one.level < exercise.level and _place(one) == _place(exercise) and have.issuperset(one.equipment)
    )
    return next((one.id for one in lower if isinstance(verdict(one, facts), Allowed)), None)


def shorter(session: Session, catalogue: Catalogue, facts: PersonFacts, on: date, minutes: int = 15) -> Session:
    """The same session in its ``minutes`` shape: one set each, fewer exercises, the same ids.

    A session that is not longer is returned as it is; what the gate no longer allows is left out.
    """
    if session.minutes <= minutes:
        return session
    stock = _shelf(facts, catalogue, on)
    kept = {slot.exercise: slot for slot in session.slots()}
    draft = Draft(blocks={block.name: _picks(stock, block, catalogue) for block in session.blocks})
    draft = use_up(stock, trim(stock, _cut(stock, draft, minutes), minutes), minutes)
    blocks = tuple(_block(name, picks, kept) for name in BlockName if (picks := draft.blocks.get(name, ())))
    return replace(session, minutes=timing.minutes(seconds(stock, draft)), blocks=blocks)


def _place(exercise: Exercise) -> str:
    """Standing, seated, or on the floor or bed."""
    return "floor" if exercise.position.floor else Position(exercise.position).value


def _shelf(facts: PersonFacts, catalogue: Catalogue, on: date) -> Shelf:
    table = column(facts)
    phase = stage(table, monday_of(on), facts.trained.first or on, table.days_default)
    return shelf(facts, catalogue, table, phase)


def _picks(stock: Shelf, block: Block, catalogue: Catalogue) -> Picks:
    found = (_pick(stock, slot, catalogue) for slot in block.slots)
    return tuple(pick for pick in found if pick is not None)


def _pick(stock: Shelf, slot: Slot, catalogue: Catalogue) -> Pick | None:
    exercise = catalogue.exercises.get(slot.exercise)
    answer = verdict(exercise, stock.facts) if exercise is not None else None
    if exercise is None or not isinstance(answer, Allowed):
        return None
    planned = slot.seconds if slot.seconds is not None else slot.reps or 0
    span = amount(exercise, answer)
    return Pick(
        choice=Choice(exercise=exercise, allowed=answer),
        amount=Amount(value=planned, low=min(span.low, planned), high=planned),
        sets=1,
        max_sets=slot.sets,
        rest_s=slot.rest_s,
        effort_cap=min(slot.effort_cap, answer.effort_cap),
        reason=slot.reason,
        load_kg=slot.load_kg,
        number=_number(stock, exercise.family),
    )


def _number(stock: Shelf, family: FamilyId) -> int:
    """The strength slot that a family or its sibling fills; 0 for none."""
    rules = stock.facts.rules.sessions.slots
    own = {one: rule.number for rule in reversed(rules) for families in rule.families.values() for one in families}
    sibling = stock.siblings.get(family)
    return own.get(family, own.get(sibling, 0) if sibling is not None else 0)


def _cut(stock: Shelf, draft: Draft, minutes: int) -> Draft:
    """Every block to the exercises and seconds it has in a session of ``minutes``; walks and landings go."""
    plan = budgets(stock.facts.rules.sessions, minutes)
    blocks: dict[BlockName, Picks] = {}
    for name, picks in draft.blocks.items():
        budget, items = plan.get(name, (0, 0))
        if name is BlockName.STRENGTH:
            blocks[name] = layout(stock, _first_slots(stock, picks, minutes))
        elif name in TIMED_BLOCKS:
            blocks[name] = fit_shortest(stock, picks[:items], budget)
        else:
            blocks[name] = add_sets(stock, picks[:items], budget)
    return Draft(blocks=blocks)


def _first_slots(stock: Shelf, picks: Picks, minutes: int) -> Picks:
    """The strength slots of the shorter shape: the fixed ones and as many others as it has room for."""
    fixed, rotating = slots_at(stock, minutes)
    first = stock.facts.rules.sessions.first_rotating
    ordered = sorted(picks, key=lambda pick: pick.number)
    return (
        *[pick for pick in ordered if pick.number < first][:fixed],
        *[pick for pick in ordered if pick.number >= first][:rotating],
    )


def _block(name: BlockName, picks: Picks, kept: dict[ExerciseId, Slot]) -> Block:
    slots = (_slot(pick, kept[pick.exercise.id]) for pick in picks)
    return Block(name=name, slots=tuple(slots))


def _slot(pick: Pick, old: Slot) -> Slot:
    timed = old.seconds is not None
    return replace(
        old,
        allowed=pick.choice.allowed,
        sets=pick.sets,
        reps=None if timed else pick.amount.value,
        seconds=pick.amount.value if timed else None,
        rest_s=pick.rest_s,
        pair=pick.pair,
        effort_cap=pick.effort_cap,
        load_kg=lighter(old.load_kg, pick.choice.allowed.load_max_kg),
    )
