"""Changes to what is planned: an easier exercise, an equal one, and the short form of a session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Position
from bonehome.domain.ids import ExerciseId, FamilyId, SlotId
from bonehome.domain.rules import timing
from bonehome.domain.rules.dosing import Amount, amount
from bonehome.domain.rules.draft import ORDER, Draft, trim, use_up
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.fill import Choice, Pick, Picks, Shelf, add_sets, fit_shortest, slot_of
from bonehome.domain.rules.pairing import layout
from bonehome.domain.rules.planner import Plan
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.session import budgets
from bonehome.domain.rules.shape import plan_at
from bonehome.domain.rules.slot_choice import Chooser
from bonehome.domain.rules.steps_up import Growth
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


def swapped(session: Session, slot: SlotId, plan: Plan, on: date) -> Session | None:
    """The session with the equal exercise in place of a slot's own, at the dose the person has come to with it.

    None where the slot offers none, or the gate refuses it now.
    """
    shelf = plan.shelf(monday_of(on))
    old = next((one for one in session.slots() if one.id == slot), None)
    if old is None or old.choice is None:
        return None
    new, back = (_choice(shelf, id_, plan.catalogue) for id_ in (old.choice.exercise, old.exercise))
    if new is None:
        return None
    number = _number(shelf, new.exercise.family)
    rule = next((one for one in shelf.facts.rules.sessions.slots if one.number == number), None)
    if rule is None:
        return None
    growth = Growth(monday=monday_of(on), most=0)
    chooser = Chooser(shelf=shelf, growth=growth, floor=True, place=0, sets_by_time=old.sets)
    pick = chooser.dosed(rule, new, back)
    fresh = slot_of(pick.but(sets=min(old.sets, pick.max_sets), rest_s=old.rest_s, pair=old.pair), old.id)
    blocks = (
        replace(block, slots=tuple(fresh if one.id == slot else one for one in block.slots)) for block in session.blocks
    )
    changed = replace(session, blocks=tuple(blocks))
    total = timing.session_seconds(changed, plan.catalogue, plan.facts)
    return replace(changed, minutes=timing.minutes(total))


def shorter(session: Session, plan: Plan, on: date, minutes: int = 15) -> Session:
    """The same session in its ``minutes`` shape: one set each, fewer exercises, the same ids.

    A session that is not longer is returned as it is; what the gate no longer allows is left out.
    """
    if session.minutes <= minutes:
        return session
    stock = plan.shelf(monday_of(on))
    kept = {slot.exercise: slot for slot in session.slots()}
    draft = Draft(shelf=stock, blocks={block.name: _picks(stock, block, plan.catalogue) for block in session.blocks})
    draft = use_up(trim(_cut(draft, minutes), minutes), minutes)
    blocks = tuple(_block(name, picks, kept) for name in ORDER if (picks := draft.blocks.get(name, ())))
    return replace(session, minutes=timing.minutes(draft.seconds), blocks=blocks)


def _place(exercise: Exercise) -> str:
    """Standing, seated, or on the floor or bed."""
    return "floor" if exercise.floor else Position(exercise.position).value


def _picks(stock: Shelf, block: Block, catalogue: Catalogue) -> Picks:
    found = (_pick(stock, slot, catalogue) for slot in block.slots)
    return tuple(pick for pick in found if pick is not None)


def _choice(stock: Shelf, id_: ExerciseId, catalogue: Catalogue) -> Choice | None:
    exercise = catalogue.exercises.get(id_)
    answer = verdict(exercise, stock.facts) if exercise is not None else None
    return Choice(exercise=exercise, allowed=answer) if exercise is not None and isinstance(answer, Allowed) else None


def _pick(stock: Shelf, slot: Slot, catalogue: Catalogue) -> Pick | None:
    choice = _choice(stock, slot.exercise, catalogue)
    if choice is None:
        return None
    planned = slot.seconds if slot.seconds is not None else slot.reps or 0
    span = amount(choice.exercise, choice.allowed)
    return Pick(
        choice=choice,
        amount=Amount(value=planned, low=min(span.low, planned), high=planned),
        sets=1,
        max_sets=slot.sets,
        rest_s=slot.rest_s,
        effort_cap=min(slot.effort_cap, choice.allowed.effort_cap),
        reason=slot.reason,
        load_kg=lighter(slot.load_kg, choice.allowed.load_max_kg),
        band=slot.band,
        number=_number(stock, choice.exercise.family),
        beside=slot.choice,
    )


def _number(stock: Shelf, family: FamilyId) -> int:
    """The strength slot that a family or its sibling fills; 0 for none."""
    rules = stock.facts.rules.sessions.slots
    own = {one: rule.number for rule in reversed(rules) for families in rule.families.values() for one in families}
    sibling = stock.siblings.get(family)
    return own.get(family, own.get(sibling, 0) if sibling is not None else 0)


def _cut(draft: Draft, minutes: int) -> Draft:
    """Every block to the exercises and seconds it has in a session of ``minutes``; walks and landings go."""
    stock = draft.shelf
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
    return Draft(shelf=stock, blocks=blocks)


def _first_slots(stock: Shelf, picks: Picks, minutes: int) -> Picks:
    """The strength slots of the shorter shape: the fixed ones and as many others as it has room for."""
    plan = plan_at(stock, minutes)
    first = stock.facts.rules.sessions.first_rotating
    ordered = sorted(picks, key=lambda pick: pick.number)
    return (
        *[pick for pick in ordered if pick.number < first][: plan.fixed],
        *[pick for pick in ordered if pick.number >= first][: plan.rotating],
    )


def _block(name: BlockName, picks: Picks, kept: dict[ExerciseId, Slot]) -> Block:
    slots = (slot_of(pick, kept[pick.exercise.id].id) for pick in picks)
    return Block(name=name, slots=tuple(slots))
