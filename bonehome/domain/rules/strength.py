"""The strength block: slots in fill order, pairs done in turn, second sets from slot 1 on (evidence 6.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules import dosing
from bonehome.domain.rules.fill import Choice, Pick, Picks, Shelf
from bonehome.domain.rules.tables import Rotating, SlotRule

LETTERS = ("A", "B")
LEGS = 1
RUNGS_UP = 2
"""How far above the start level a slot may look for an exercise that takes less time (J); the gate holds for all."""
PAIRS = "ABCDEFGH"
ROUND_REST_S = 5


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One strength session: its letter, its place among all sessions, its minutes, and whether the floor is used."""

    letter: str
    index: int
    minutes: int
    floor: bool


def slot_picks(shelf: Shelf, shape: Shape, taken: frozenset[ExerciseId] = frozenset()) -> Picks:
    """One set for every slot of the session in fill order; a slot nothing is open for is left out.

    Behind the rotating slots whose turn it is come the others, to be taken where one of the first does not fit.
    """
    picks: list[Pick] = []
    used = set(taken)
    for rule, letter in _slots(shelf, shape):
        choice = _choice(shelf, rule, letter, shape.floor, frozenset(used))
        if choice is not None:
            used.add(choice.exercise.id)
            picks.append(_pick(shelf, rule, choice))
    return tuple(picks)


def fill_strength(shelf: Shelf, shape: Shape, wanted: Picks, budget: int, slack: int) -> Picks:
    """As many of ``wanted`` as fit ``budget`` seconds, the fixed slots always, then second sets from slot 1 on.

    A single set may go ``slack`` seconds over; a second set may not. A rotating slot takes its fewest repetitions
    where more do not fit, or a shorter exercise a rung or two up. Where the fixed slots leave no room for the
    rotating ones whose turn it is, they take their shorter sibling families, the legs last (decision 7).
    """
    sessions = shelf.facts.rules.sessions
    plan = _plan(sessions.rotating, shape.minutes)
    wanted = _shorter_fixed(shelf, shape, wanted, budget + slack)
    fixed = tuple(pick for pick in wanted if pick.number < sessions.first_rotating)
    most = min(shelf.table.exercises_at_most, plan.fixed + plan.rotating)
    chosen = fixed
    for pick in wanted:
        if pick not in fixed and len(chosen) < most:
            trials = ((*chosen, one) for one in _options(shelf, shape, pick, wanted))
            chosen = next((trial for trial in trials if seconds(shelf, trial) <= budget + slack), chosen)
    return _second_sets(shelf, chosen, budget)


def _shorter_fixed(shelf: Shelf, shape: Shape, wanted: Picks, most: int) -> Picks:
    """``wanted`` with as few fixed slots as possible in their shorter siblings, so that the others fit ``most``.

    The legs (slot 1) give way last: a squat for a step to each side.
    """
    sessions = shelf.facts.rules.sessions
    fixed = tuple(pick for pick in wanted if pick.number < sessions.first_rotating)
    used = frozenset(pick.exercise.id for pick in wanted)
    shorter = {pick.number: one for pick in fixed if (one := _sibling(shelf, shape, pick, used)) is not None}
    shortest = {pick.number: min(_options(shelf, shape, pick, wanted), key=shelf.work) for pick in wanted[len(fixed) :]}
    for turning in range(_plan(sessions.rotating, shape.minutes).rotating, -1, -1):
        for numbers in _few_first(frozenset(shorter)):
            trial = tuple(shorter[pick.number] if pick.number in numbers else pick for pick in wanted)
            coming = (shortest[pick.number] for pick in trial[len(fixed) : len(fixed) + turning])
            if seconds(shelf, (*trial[: len(fixed)], *coming)) <= most:
                return trial
    return tuple(shorter.get(pick.number, pick) for pick in wanted)


def _options(shelf: Shelf, shape: Shape, pick: Pick, wanted: Picks) -> Picks:
    """What a rotating slot may take: its pick, the same with the fewest repetitions, the next rungs with theirs."""
    rule = next(one for one in shelf.facts.rules.sessions.slots if one.number == pick.number)
    used = {one.exercise.id for one in wanted}
    rungs = [
        _pick(shelf, rule, one)
        for one in shelf.of((pick.exercise.family,), rule.kinds, shape.floor)
        if one.exercise.id not in used and 0 < one.exercise.level - pick.exercise.level <= RUNGS_UP
    ]
    return (pick, *(one.with_amount(one.amount.low) for one in (pick, *rungs)))


def _few_first(numbers: frozenset[int]) -> Iterator[frozenset[int]]:
    """Every choice of slots: those without the legs first, then the smallest."""
    others = sorted(numbers - {LEGS}, reverse=True)
    for legs in (frozenset[int](), numbers & {LEGS}):
        for size in range(len(others) + 1):
            yield from (legs | frozenset(some) for some in combinations(others, size))


def _sibling(shelf: Shelf, shape: Shape, pick: Pick, used: frozenset[ExerciseId]) -> Pick | None:
    """The start level of the sibling family for the same slot, where it is shorter."""
    rule = next(one for one in shelf.facts.rules.sessions.slots if one.number == pick.number)
    family = shelf.siblings.get(pick.exercise.family)
    open_ = shelf.of((family,), rule.kinds, shape.floor) if family is not None else ()
    choice = next((one for one in open_ if one.exercise.id not in used), None)
    sibling = _pick(shelf, rule, choice) if choice is not None else None
    return sibling if sibling is not None and shelf.work(sibling) < shelf.work(pick) else None


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


def seconds(shelf: Shelf, picks: Picks) -> int:
    """Seconds of the block when its pairs are done in turn, with the trip to the floor."""
    ordered = layout(shelf, picks)
    return shelf.seconds(ordered) + shelf.transfers(ordered)


def slots_at(shelf: Shelf, minutes: int) -> tuple[int, int]:
    """How many fixed and how many rotating slots a session of ``minutes`` holds at most."""
    plan = _plan(shelf.facts.rules.sessions.rotating, minutes)
    return plan.fixed, plan.rotating


def layout(shelf: Shelf, picks: Picks) -> Picks:
    """Standing and seated work first, floor work last and together; neighbours of different regions become pairs."""
    upright = [pick for pick in picks if not pick.floor]
    lying = [pick for pick in picks if pick.floor]
    out: list[Pick] = []
    for group in (upright, lying):
        rest = list(group)
        while rest:
            first = rest.pop(0)
            partner = next((one for one in rest if _may_pair(shelf, first, one)), None)
            if partner is None:
                out.append(replace(first, pair=None, rest_s=dosing.rest(shelf.table, shelf.phase)))
                continue
            rest.remove(partner)
            out += _paired(shelf, first, partner, PAIRS[sum(1 for one in out if one.pair) // 2])
    return tuple(out)


def _slots(shelf: Shelf, shape: Shape) -> tuple[tuple[SlotRule, str], ...]:
    """The slots of this session with the letter whose families they take.

    The rotating slots take turns, and a slot that skips sessions changes its family each time it comes back.
    """
    sessions = shelf.facts.rules.sessions
    plan = _plan(sessions.rotating, shape.minutes)
    fixed = [rule for rule in sessions.slots if rule.number < sessions.first_rotating][: plan.fixed]
    turning = [rule for rule in sessions.slots if rule.number >= sessions.first_rotating]
    if not plan.rotating or plan.rotating >= len(turning):
        return tuple((rule, shape.letter) for rule in (*fixed, *(turning if plan.rotating else ())))
    first = shape.index * plan.rotating
    come = [turning[(first + step) % len(turning)] for step in range(len(turning))]
    letter = LETTERS[first // len(turning) % len(LETTERS)]
    return (*((rule, shape.letter) for rule in fixed), *((rule, letter) for rule in come))


def _plan(table: tuple[Rotating, ...], minutes: int) -> Rotating:
    return [row for row in table if row.minutes <= minutes][-1]


def _choice(shelf: Shelf, rule: SlotRule, letter: str, floor: bool, used: frozenset[ExerciseId]) -> Choice | None:
    """The start level of the first family that has one open, else of a sibling (decision 7)."""
    families = rule.families[letter]
    siblings = tuple(shelf.siblings[one] for one in families if one in shelf.siblings)
    for family in (*families, *siblings):
        open_ = [one for one in shelf.of((family,), rule.kinds, floor) if one.exercise.id not in used]
        if open_:
            return open_[1] if len(open_) > 1 and _one_up(shelf, open_) else open_[0]
    return None


def _one_up(shelf: Shelf, choices: list[Choice]) -> bool:
    """One level up after an average chair stand, in the families it speaks for; never for T3, F or a changed row."""
    family = choices[0].exercise.family
    average = shelf.facts.known["chair_stand_below"] is False
    leg = family in shelf.facts.rules.dosing.one_up
    return average and leg and not shelf.facts.careful and not choices[1].allowed.modified


def _pick(shelf: Shelf, rule: SlotRule, choice: Choice) -> Pick:
    return Pick(
        choice=choice,
        amount=dosing.amount(choice.exercise, choice.allowed, shelf.phase),
        sets=1,
        max_sets=shelf.phase.sets.high,
        rest_s=dosing.rest(shelf.table, shelf.phase),
        effort_cap=min(choice.allowed.effort_cap, shelf.phase.effort.high),
        reason=rule.reason,
        load_kg=dosing.load_kg(choice.exercise, shelf.facts),
        number=rule.number,
    )


def _second_sets(shelf: Shelf, picks: Picks, budget: int) -> Picks:
    """One more set for a pair, or for a slot of its own, from slot 1 on and round again; no slot is passed over."""
    while True:
        grew = False
        for group in _groups(layout(shelf, picks)):
            trial = tuple(pick.more() if pick.number in group else pick for pick in picks)
            if any(pick.sets > pick.max_sets for pick in trial if pick.number in group):
                continue
            if seconds(shelf, trial) > budget:
                return picks
            picks, grew = trial, True
        if not grew:
            return picks


def _groups(ordered: Picks) -> list[frozenset[int]]:
    """The slot numbers that are done together, lowest first."""
    pairs = {pick.pair for pick in ordered if pick.pair}
    groups = [frozenset(pick.number for pick in ordered if pick.pair == pair) for pair in pairs]
    groups += [frozenset({pick.number}) for pick in ordered if pick.pair is None]
    return sorted(groups, key=min)


def _may_pair(shelf: Shelf, first: Pick, second: Pick) -> bool:
    return first.sets == second.sets and not (regions(shelf, first) & regions(shelf, second))


def regions(shelf: Shelf, pick: Pick) -> frozenset[str]:
    """The regions a pick trains (evidence 6.4)."""
    table = shelf.facts.rules.spacing.regions
    return frozenset(region for region, families in table.items() if pick.exercise.family in families)


def _paired(shelf: Shelf, first: Pick, second: Pick, letter: str) -> list[Pick]:
    """First, a change, second, then rest until each has had the rest of the table before its next set."""
    change = shelf.facts.rules.dosing.change_s
    wanted = dosing.rest(shelf.table, shelf.phase) - change
    left = max(shelf.table.pair_rest_s, wanted - shelf.work(second), wanted - shelf.work(first))
    rounded = -(-left // ROUND_REST_S) * ROUND_REST_S
    return [replace(first, pair=letter, rest_s=change), replace(second, pair=letter, rest_s=rounded)]
