"""The order of a strength block: standing before lying, neighbours of different regions in pairs (evidence 6.2)."""

from __future__ import annotations

from collections.abc import Iterator

from bonehome.domain.rules.fill import Pick, Picks, Shelf

PAIRS = "ABCDEFGH"
ROUND_REST_S = 5
NO_REGION: frozenset[str] = frozenset()


def seconds(shelf: Shelf, picks: Picks) -> int:
    """Seconds of the block when its pairs are done in turn, with the trip to the floor."""
    key = tuple((pick.choice.exercise.id, pick.sets, pick.amount.value) for pick in picks)
    found = shelf.known_blocks.get(key)
    if found is None:
        found = shelf.known_blocks[key] = _seconds(shelf, picks)
    return found


def _seconds(shelf: Shelf, picks: Picks) -> int:
    """The same added up without laying the block out, which is asked for thousands of times."""
    change = shelf.facts.rules.dosing.change_s
    total = shelf.facts.rules.dosing.setup_s * len(picks)
    for first, second in _couples(shelf, picks):
        work = shelf.work(first)
        if second is None:
            total += first.sets * (work + shelf.rest_s)
        else:
            other = shelf.work(second)
            total += first.sets * (work + change + other + _rest_of_pair(shelf, work, other))
    return total + 2 * shelf.table.transfer_s * any(pick.floor for pick in picks)


def layout(shelf: Shelf, picks: Picks) -> Picks:
    """Standing and seated work first, floor work last and together; neighbours of different regions become pairs."""
    change = shelf.facts.rules.dosing.change_s
    letters, out = iter(PAIRS), []
    for first, second in _couples(shelf, picks):
        if second is None:
            out.append(first.but(pair=None, rest_s=shelf.rest_s))
            continue
        letter = next(letters)
        out.append(first.but(pair=letter, rest_s=change))
        rest = _rest_of_pair(shelf, shelf.work(first), shelf.work(second))
        out.append(second.but(pair=letter, rest_s=rest))
    return tuple(out)


def groups(ordered: Picks) -> list[frozenset[int]]:
    """The slot numbers that are done together, lowest first."""
    pairs = {pick.pair for pick in ordered if pick.pair}
    groups = [frozenset(pick.number for pick in ordered if pick.pair == pair) for pair in pairs]
    groups += [frozenset({pick.number}) for pick in ordered if pick.pair is None]
    return sorted(groups, key=min)


def _couples(shelf: Shelf, picks: Picks) -> Iterator[tuple[Pick, Pick | None]]:
    """The picks in their order, each with the next one that trains other regions (evidence 6.4)."""
    region_of = shelf.facts.rules.spacing.region_of
    all_ = [(pick, region_of.get(pick.choice.exercise.family, NO_REGION)) for pick in picks]
    for floor in (False, True):
        rest = [one for one in all_ if one[0].choice.exercise.floor is floor]
        while rest:
            first, trained = rest.pop(0)
            for place, (partner, other) in enumerate(rest):
                if partner.sets == first.sets and trained.isdisjoint(other):
                    del rest[place]
                    yield first, partner
                    break
            else:
                yield first, None


def _rest_of_pair(shelf: Shelf, first: int, second: int) -> int:
    """Rest behind a pair of so many seconds of work, until each has had the rest of the table before its next set."""
    wanted = shelf.rest_s - shelf.facts.rules.dosing.change_s
    left = max(shelf.table.pair_rest_s, wanted - min(first, second))
    return -(-left // ROUND_REST_S) * ROUND_REST_S
