"""The strength block: slots in fill order, pairs done in turn, second sets from slot 1 on (evidence 6.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules import dosing
from bonehome.domain.rules.fill import Choice, Pick, Picks, Shelf
from bonehome.domain.rules.own import FAMILY as OWN_FAMILY
from bonehome.domain.rules.rungs import Wanted, open_rungs
from bonehome.domain.rules.slot_choice import Chooser
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.tables import Rotating, SlotRule

LETTERS = ("A", "B")

PAIRS = "ABCDEFGH"
ROUND_REST_S = 5
NO_REGION: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One strength session: its letter, its place among all sessions and of how many in its week, minutes, floor."""

    letter: str
    index: int
    place: int
    of: int
    minutes: int
    floor: bool


def slot_picks(shelf: Shelf, shape: Shape, growth: Growth, taken: frozenset[ExerciseId] = frozenset()) -> Picks:
    """One set for every slot of the session in fill order; a slot nothing is open for is left out.

    Behind the rotating slots whose turn it is come the others, to be taken where one of the first does not fit.
    """
    picks: list[Pick] = []
    used = set(taken)
    for rule, letter in _slots(shelf, shape):
        pick = _chooser(shelf, shape, growth).pick(rule, letter, frozenset(used))
        if pick is not None:
            used.add(pick.exercise.id)
            picks.append(pick)
    return tuple(picks)


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
        rest_s=dosing.rest(shelf.table, shelf.phase),
        effort_cap=min(choice.allowed.effort_cap, shelf.phase.effort.high),
        reason=shelf.facts.rules.sessions.own.reason,
        number=number,
    )


def fill_strength(shelf: Shelf, shape: Shape, growth: Growth, wanted: Picks, budget: int, slack: int) -> Picks:
    """As many of ``wanted`` as fit ``budget`` seconds, the fixed slots always, then second sets from slot 1 on.

    A single set may go ``slack`` seconds over; a second set may not. A rotating slot takes its fewest repetitions
    where more do not fit, or an easier exercise that is shorter. Where the fixed slots leave no room for the rotating
    ones whose turn it is, they take their shorter sibling families, the one that yields last at the end (decision 7).
    """
    sessions = shelf.facts.rules.sessions
    plan = plan_at(shelf, shape.minutes)
    wanted = _shorter_fixed(shelf, shape, growth, wanted, budget + slack)
    fixed = tuple(pick for pick in wanted if pick.number < sessions.first_rotating)
    turning = wanted[len(fixed) :]
    most = min(shelf.table.exercises_at_most, plan.fixed + plan.rotating)
    options = {pick.number: _options(shelf, shape, growth, pick, wanted) for pick in turning}
    first = _coming_first(shelf, shape, growth, fixed, turning)
    rows = [options[number] for number in first[: most - len(fixed)]]
    chosen = _with(shelf, shape, growth, fixed, rows, budget + slack, slack)
    others = [(pick, pick.with_amount(pick.amount.low)) for pick in sorted(fixed, key=_no_wrist)]
    for trials in (*others, *(options[pick.number] for pick in turning)):
        if len(chosen) < most and all(one.number != trials[0].number for one in chosen):
            fitting = ((*chosen, one) for one in trials)
            chosen = next((trial for trial in fitting if seconds(shelf, trial) <= budget + slack), chosen)
    growth.wrists += sum(1 for pick in chosen if pick.exercise.sites.wrist)
    return _second_sets(shelf, chosen, budget)


def _no_wrist(pick: Pick) -> bool:
    return not pick.exercise.sites.wrist


def _coming_first(shelf: Shelf, shape: Shape, growth: Growth, fixed: Picks, turning: Picks) -> list[int]:
    """The rotating slot whose turn it is, and the one for wrists where the week would have too little for them."""
    first = [pick.number for pick in turning[:1]]
    if _wrists_missing(shelf, shape, growth, fixed) > 0:
        first += [pick.number for pick in turning if pick.exercise.sites.wrist and pick.number not in first][:1]
    return first


def _wrists_missing(shelf: Shelf, shape: Shape, growth: Growth, picks: Picks) -> int:
    """How many strength items for the wrists the week lacks so far; below zero it has some to spare."""
    asked = shelf.facts.rules.sessions.wrist_items
    by_now = -(-asked * (shape.place + 1) // max(1, shape.of))
    return by_now - growth.wrists - sum(1 for pick in picks if pick.exercise.sites.wrist)


def _with(shelf: Shelf, shape: Shape, growth: Growth, fixed: Picks, rows: list[Picks], most: int, slack: int) -> Picks:
    """The fixed slots with one option of each row, so that no slot is forgotten for being long.

    Where they do not fit, a fixed slot makes room that is no anchor, another one in every second session; then the
    fixed ones take their shorter siblings, and ``slack`` seconds more; at last both make room, and fewer rows come.
    """
    rules = shelf.facts.rules
    may_go = shape.minutes >= rules.sessions.every_slot_from
    loose = [pick.number for pick in fixed if may_go and pick.number not in rules.progress.anchors]
    turned = [*loose[shape.index % 2 :], *loose[: shape.index % 2]]
    short = _all_shorter(shelf, shape, growth, fixed, rows)
    one, other = turned[:1], turned[1:2]
    tries = (
        *(((), most), (one, most), ((), most + slack), (one, most + slack)),
        *((other, most), (other, most + slack), ([*one, *other], most)),
    )
    ways = (
        ((*(pick for pick in here if pick.number not in gone), *added), limit)
        for count in range(len(rows), 0, -1)
        for gone, limit in tries
        for here in (fixed, short)
        for added in product(*rows[:count])
    )
    missing = max(0, _wrists_missing(shelf, shape, growth, fixed))
    first = fixed
    for way, limit in ways:
        if seconds(shelf, way) <= limit:
            if _wrists_missing(shelf, shape, growth, way) <= missing:
                return way
            first = way if first is fixed else first
    return first


def _all_shorter(shelf: Shelf, shape: Shape, growth: Growth, fixed: Picks, rows: list[Picks]) -> Picks:
    """The fixed slots at their shortest: the sibling family's exercise where it is shorter, fewest repetitions."""
    used = frozenset(pick.exercise.id for pick in (*fixed, *(one for row in rows for one in row)))
    swapped = (_sibling(shelf, shape, growth, pick, used) or pick for pick in fixed)
    return tuple(pick.with_amount(pick.amount.low) for pick in swapped)


def _shorter_fixed(shelf: Shelf, shape: Shape, growth: Growth, wanted: Picks, most: int) -> Picks:
    """``wanted`` with as few fixed slots as possible in their shorter siblings, so that the others fit ``most``."""
    sessions = shelf.facts.rules.sessions
    fixed = tuple(pick for pick in wanted if pick.number < sessions.first_rotating)
    if seconds(shelf, wanted) <= most:
        return wanted
    used = frozenset(pick.exercise.id for pick in wanted)
    shorter = {pick.number: one for pick in fixed if (one := _sibling(shelf, shape, growth, pick, used)) is not None}
    shortest = {
        pick.number: min(_options(shelf, shape, growth, pick, wanted), key=shelf.work) for pick in wanted[len(fixed) :]
    }
    last = frozenset(rule.number for rule in sessions.slots if rule.yields_last)
    for turning in range(plan_at(shelf, shape.minutes).rotating, -1, -1):
        for numbers in _few_first(frozenset(shorter), last):
            trial = tuple(shorter[pick.number] if pick.number in numbers else pick for pick in wanted)
            coming = (shortest[pick.number] for pick in trial[len(fixed) : len(fixed) + turning])
            if seconds(shelf, (*trial[: len(fixed)], *coming)) <= most:
                return trial
    return tuple(shorter.get(pick.number, pick) for pick in wanted)


def _options(shelf: Shelf, shape: Shape, growth: Growth, pick: Pick, wanted: Picks) -> Picks:
    """What a rotating slot may take: its pick, the same with the fewest repetitions, easier rungs with theirs."""
    rule = _rule(shelf, pick.number)
    used = {one.exercise.id for one in wanted}
    asked = Wanted(kinds=rule.kinds, floor=shape.floor, used=used)
    chooser = _chooser(shelf, shape, growth)
    below = (one for one in open_rungs(shelf, pick.exercise.family, asked) if one.exercise.level < pick.exercise.level)
    easier = [chooser.dosed(rule, one) for one in below]
    return (pick, *(one.with_amount(one.amount.low) for one in (pick, *easier)))


def _few_first(numbers: frozenset[int], last: frozenset[int]) -> Iterator[frozenset[int]]:
    """Every choice of slots once: those without the ones that yield last first, then the smallest."""
    others = sorted(numbers - last, reverse=True)
    for late in dict.fromkeys((frozenset[int](), numbers & last)):
        for size in range(len(others) + 1):
            yield from (late | frozenset(some) for some in combinations(others, size))


def _sibling(shelf: Shelf, shape: Shape, growth: Growth, pick: Pick, used: frozenset[ExerciseId]) -> Pick | None:
    """The rung of the sibling family for the same slot, where it is shorter."""
    rule = _rule(shelf, pick.number)
    family = shelf.siblings.get(pick.exercise.family)
    if family is None:
        return None
    sibling = _chooser(shelf, shape, growth).of_family(rule, family, used)
    return sibling if sibling is not None and shelf.work(sibling) < shelf.work(pick) else None


def _rule(shelf: Shelf, number: int) -> SlotRule:
    return next(one for one in shelf.facts.rules.sessions.slots if one.number == number)


def _chooser(shelf: Shelf, shape: Shape, growth: Growth) -> Chooser:
    sets = plan_at(shelf, shape.minutes).sets
    return Chooser(shelf=shelf, growth=growth, floor=shape.floor, place=shape.place, sets_by_time=sets)


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
    key = tuple((pick.choice.exercise.id, pick.sets, pick.amount.value) for pick in picks)
    found = shelf.known_blocks.get(key)
    if found is None:
        ordered = layout(shelf, picks)
        found = shelf.known_blocks[key] = shelf.seconds(ordered) + shelf.transfers(ordered)
    return found


def plan_at(shelf: Shelf, minutes: int) -> Rotating:
    """How many fixed and how many rotating slots a session of ``minutes`` holds at most, and of how many sets."""
    return [row for row in shelf.facts.rules.sessions.rotating if row.minutes <= minutes][-1]


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
                out.append(first.but(pair=None, rest_s=dosing.rest(shelf.table, shelf.phase)))
                continue
            rest.remove(partner)
            out += _paired(shelf, first, partner, PAIRS[sum(1 for one in out if one.pair) // 2])
    return tuple(out)


def _slots(shelf: Shelf, shape: Shape) -> tuple[tuple[SlotRule, str], ...]:
    """The slots of this session with the letter whose families they take.

    The rotating slots take turns, and a slot that skips sessions changes its family each time it comes back. Those of
    one turn change places each time, so that none is always the one that does not fit.
    """
    sessions = shelf.facts.rules.sessions
    plan = plan_at(shelf, shape.minutes)
    fixed = [rule for rule in sessions.slots if rule.number < sessions.first_rotating][: plan.fixed]
    turning = [rule for rule in sessions.slots if rule.number >= sessions.first_rotating]
    rotating = max(0, min(plan.rotating, shelf.table.exercises_at_most - len(fixed)))
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
    return shelf.facts.rules.spacing.region_of.get(pick.exercise.family, NO_REGION)


def _paired(shelf: Shelf, first: Pick, second: Pick, letter: str) -> list[Pick]:
    """First, a change, second, then rest until each has had the rest of the table before its next set."""
    change = shelf.facts.rules.dosing.change_s
    wanted = dosing.rest(shelf.table, shelf.phase) - change
    left = max(shelf.table.pair_rest_s, wanted - shelf.work(second), wanted - shelf.work(first))
    rounded = -(-left // ROUND_REST_S) * ROUND_REST_S
    return [first.but(pair=letter, rest_s=change), second.but(pair=letter, rest_s=rounded)]
