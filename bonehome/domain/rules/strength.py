"""The strength block: slots in fill order, pairs done in turn, second sets from slot 1 on (evidence 6.2)."""

from __future__ import annotations

from collections.abc import Callable

from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules import dosing
from bonehome.domain.rules.fill import Choice, Pick, Picks, Shelf, names
from bonehome.domain.rules.own import FAMILY as OWN_FAMILY
from bonehome.domain.rules.pairing import groups, layout, seconds
from bonehome.domain.rules.room import Room, options, shorter_fixed, wrists_missing
from bonehome.domain.rules.shape import LETTERS, Shape, Turn
from bonehome.domain.rules.tables import SlotRule


def slot_picks(turn: Turn, taken: frozenset[ExerciseId] = frozenset()) -> Picks:
    """One set for every slot of the session in fill order; a slot nothing is open for is left out.

    Behind the rotating slots whose turn it is come the others, to be taken where one of the first does not fit.
    """
    picks: list[Pick] = []
    used = set(taken)
    for rule, letter in _slots(turn):
        pick = turn.chooser.pick(rule, letter, frozenset(used))
        if pick is not None:
            used.add(pick.exercise.id)
            picks.append(pick)
    return _served(turn, tuple(picks))


def _served(turn: Turn, picks: Picks) -> Picks:
    """A sibling family for one fixed slot, where else the week would have nothing for the hip bone or the wrists.

    For the hip only in a week of one strength day; of two the other one serves it.
    """
    fixed = tuple(pick for pick in picks if pick.number < turn.shelf.facts.rules.sessions.first_rotating)
    if turn.shape.of == 1 and not any(pick.exercise.sites.hip for pick in fixed):
        return _with_sibling(turn, picks, _hip)
    if turn.shape.of > 1 and wrists_missing(turn, picks) > 0:
        return _with_sibling(turn, picks, _wrist)
    return picks


def _with_sibling(turn: Turn, picks: Picks, loads: Callable[[Pick], bool]) -> Picks:
    first_rotating = turn.shelf.facts.rules.sessions.first_rotating
    for place, pick in enumerate(picks):
        if pick.number >= first_rotating or loads(pick):
            continue
        other = turn.sibling(pick, names(picks))
        if other is not None and loads(other):
            return (*picks[:place], other, *picks[place + 1 :])
    return picks


def _hip(pick: Pick) -> bool:
    return pick.exercise.sites.hip > 0


def _wrist(pick: Pick) -> bool:
    return pick.exercise.sites.wrist > 0


def own_picks(shelf: Shelf, shape: Shape) -> Picks:
    """The person's own exercises for the session, one set each at the dose given; more than fit take turns."""
    rule = shelf.facts.rules.sessions.own
    open_ = [one for one in shelf.families.get(OWN_FAMILY, ()) if shape.floor or not one.exercise.floor]
    first = shape.index * rule.most % len(open_) if open_ else 0
    turned = [*open_[first:], *open_[:first]][: rule.most]
    return tuple(_own_pick(shelf, choice, -number) for number, choice in enumerate(turned, start=1))


def _own_pick(shelf: Shelf, choice: Choice, number: int) -> Pick:
    return Pick(
        choice=choice,
        amount=dosing.amount(choice.exercise, choice.allowed),
        sets=1,
        max_sets=1,
        rest_s=shelf.rest_s,
        effort_cap=min(choice.allowed.effort_cap, shelf.phase.effort.high),
        reason=shelf.facts.rules.sessions.own.reason,
        number=number,
    )


def fill_strength(turn: Turn, wanted: Picks, budget: int, slack: int) -> Picks:
    """As many of ``wanted`` as fit ``budget`` seconds, the fixed slots always, then second sets from slot 1 on.

    A single set may go ``slack`` seconds over; a second set may not. A rotating slot takes its fewest repetitions
    where more do not fit, or an easier exercise that is shorter. Where the fixed slots leave no room for the rotating
    ones whose turn it is, they take their shorter sibling families, the one that yields last at the end (decision 7).
    """
    shelf, growth, plan = turn.shelf, turn.growth, turn.plan
    sessions = shelf.facts.rules.sessions
    wanted = shorter_fixed(turn, wanted, budget + slack)
    fixed = tuple(pick for pick in wanted if pick.number < sessions.first_rotating)
    turning = wanted[len(fixed) :]
    most = min(shelf.table.exercises_at_most, plan.fixed + plan.rotating)
    first = _coming_first(turn, fixed, turning)[: most - len(fixed)]
    rows = [options(turn, pick, wanted) for pick in first]
    room = Room(turn=turn, budget=budget + slack, slack=slack)
    chosen = room.make(fixed, rows)
    for pick in (*sorted(fixed, key=_wrist, reverse=True), *turning):
        if len(chosen) >= most:
            break
        if any(one.number == pick.number for one in chosen):
            continue
        shorter = pick.with_amount(pick.amount.low)
        trials = (pick, shorter) if pick.number < sessions.first_rotating else options(turn, pick, wanted)
        fitting = ((*chosen, one) for one in trials)
        chosen = next((trial for trial in fitting if seconds(shelf, trial) <= budget + slack), chosen)
    growth.wrists += sum(1 for pick in chosen if pick.exercise.sites.wrist)
    return _second_sets(shelf, chosen, budget)


def _coming_first(turn: Turn, fixed: Picks, turning: Picks) -> Picks:
    """The rotating slot whose turn it is, and the one for wrists where the week would have too little for them."""
    if wrists_missing(turn, fixed) <= 0:
        return turning[:1]
    return (*turning[:1], *[pick for pick in turning[1:] if pick.exercise.sites.wrist][:1])


def shorten(shelf: Shelf, picks: Picks) -> Picks | None:
    """One repetition less in the longest set that has more than its fewest; None where all are at theirs."""
    longest = max(
        (number for number, pick in enumerate(picks) if pick.amount.value > pick.amount.low),
        key=lambda number: shelf.work(picks[number]),
        default=None,
    )
    if longest is None:
        return None
    pick = picks[longest]
    return (*picks[:longest], pick.with_amount(pick.amount.value - 1), *picks[longest + 1 :])


def _slots(turn: Turn) -> tuple[tuple[SlotRule, str], ...]:
    """The slots of this session with the letter whose families they take.

    The rotating slots take turns, and a slot that skips sessions changes its family each time it comes back. Those of
    one turn change places each time, so that none is always the one that does not fit.
    """
    shape, plan = turn.shape, turn.plan
    sessions = turn.shelf.facts.rules.sessions
    fixed = [rule for rule in sessions.slots if rule.number < sessions.first_rotating][: plan.fixed]
    turning = [rule for rule in sessions.slots if rule.number >= sessions.first_rotating]
    rotating = max(0, min(plan.rotating, turn.shelf.table.exercises_at_most - len(fixed)))
    pairs = [(rule, shape.letter) for rule in fixed]
    if not rotating:
        return tuple(pairs)
    if rotating >= len(turning):
        first = shape.index % len(turning)
        return (*pairs, *((rule, shape.letter) for rule in (*turning[first:], *turning[:first])))
    first = shape.index * rotating
    come = [turning[(first + step) % len(turning)] for step in range(len(turning))]
    if first // len(turning) % len(LETTERS):
        come = [*reversed(come[:rotating]), *come[rotating:]]
    letter = LETTERS[first // len(turning) % len(LETTERS)]
    return (*pairs, *((rule, letter) for rule in come))


def _second_sets(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """One more set for a pair, or for a slot of its own, from slot 1 on and round again; no slot is passed over."""
    while True:
        grew = False
        for group in groups(layout(shelf, picks)):
            trial = tuple(pick.more() if pick.number in group else pick for pick in picks)
            if any(pick.sets > pick.max_sets for pick in trial if pick.number in group):
                continue
            if seconds(shelf, trial) > budget:
                return picks
            picks, grew = trial, True
        if not grew:
            return picks
