"""The order of a strength block: standing before lying, neighbours of different regions in pairs (evidence 6.2)."""

from __future__ import annotations

from bonehome.domain.rules import dosing
from bonehome.domain.rules.fill import Pick, Picks, Shelf

PAIRS = "ABCDEFGH"
ROUND_REST_S = 5
NO_REGION: frozenset[str] = frozenset()


def seconds(shelf: Shelf, picks: Picks) -> int:
    """Seconds of the block when its pairs are done in turn, with the trip to the floor."""
    key = tuple((pick.choice.exercise.id, pick.sets, pick.amount.value) for pick in picks)
    found = shelf.known_blocks.get(key)
    if found is None:
        ordered = layout(shelf, picks)
        found = shelf.known_blocks[key] = shelf.seconds(ordered) + shelf.transfers(ordered)
    return found


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


def groups(ordered: Picks) -> list[frozenset[int]]:
    """The slot numbers that are done together, lowest first."""
    pairs = {pick.pair for pick in ordered if pick.pair}
    groups = [frozenset(pick.number for pick in ordered if pick.pair == pair) for pair in pairs]
    groups += [frozenset({pick.number}) for pick in ordered if pick.pair is None]
    return sorted(groups, key=min)


def regions(shelf: Shelf, pick: Pick) -> frozenset[str]:
    """The regions a pick trains (evidence 6.4)."""
    return shelf.facts.rules.spacing.region_of.get(pick.exercise.family, NO_REGION)


def _may_pair(shelf: Shelf, first: Pick, second: Pick) -> bool:
    return first.sets == second.sets and not (regions(shelf, first) & regions(shelf, second))


def _paired(shelf: Shelf, first: Pick, second: Pick, letter: str) -> list[Pick]:
    """First, a change, second, then rest until each has had the rest of the table before its next set."""
    change = shelf.facts.rules.dosing.change_s
    wanted = dosing.rest(shelf.table, shelf.phase) - change
    left = max(shelf.table.pair_rest_s, wanted - shelf.work(second), wanted - shelf.work(first))
    rounded = -(-left // ROUND_REST_S) * ROUND_REST_S
    return [first.but(pair=letter, rest_s=change), second.but(pair=letter, rest_s=rounded)]
