"""A session in the making, and how it comes to the asked minutes: what is added, what is taken away."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from bonehome.domain.rules.dosing import TIMED_STEP_S
from bonehome.domain.rules.fill import Pick, Picks, Shelf, add_sets, lengthen
from bonehome.domain.rules.pairing import layout
from bonehome.domain.rules.pools import walk
from bonehome.domain.rules.strength import shorten
from bonehome.domain.rules.tables import Deload
from bonehome.domain.week import BlockName

ORDER = tuple(BlockName)
EASED = (BlockName.BALANCE, BlockName.STRENGTH, BlockName.BACK)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A session as picks of a shelf by block."""

    shelf: Shelf
    blocks: dict[BlockName, Picks]

    @cached_property
    def picks(self) -> Picks:
        """All picks in the order in which they are done."""
        return tuple(pick for name in ORDER for pick in self.blocks.get(name, ()))

    @cached_property
    def seconds(self) -> int:
        """Seconds of the whole session with the daily check."""
        shelf = self.shelf
        return shelf.seconds(self.picks) + shelf.transfers(self.picks) + shelf.facts.rules.dosing.check_s

    def put(self, name: BlockName, picks: Picks) -> Draft:
        """The same with one block replaced."""
        return Draft(shelf=self.shelf, blocks={**self.blocks, name: picks})


def use_up(draft: Draft, minutes: int) -> Draft:
    """Use seconds that are left: balance sets and longer drills, then the same of back work."""
    shelf, asked = draft.shelf, minutes * 60
    left = asked - draft.seconds
    for name, most in ((BlockName.BALANCE, shelf.facts.rules.sessions.balance_most_s), (BlockName.BACK, asked)):
        for grow in (add_sets, lengthen):
            picks = draft.blocks.get(name, ())
            used = shelf.seconds(picks)
            if picks and left > 0 and used < most:
                grown = grow(shelf, picks, min(most, used + left))
                draft, left = draft.put(name, grown), left + used - shelf.seconds(grown)
    return draft


def top_up(draft: Draft, minutes: int) -> Draft:
    """Use seconds that are left in the blocks, and what is still over for a walk."""
    return walked(use_up(draft, minutes), minutes)


def walked(draft: Draft, minutes: int) -> Draft:
    """With a walk for the seconds that are left, where they are enough for one."""
    rules = draft.shelf.facts.rules
    sessions, near, short = rules.sessions, rules.sessions.tolerance(minutes), minutes * 60 - draft.seconds
    if short <= near or short + near < sessions.walk_least_s + rules.dosing.setup_s:
        return draft
    length = max(sessions.walk_least_s, min(sessions.walk_most_s, short // 60 * 60))
    return draft.put(BlockName.WALK, walk(draft.shelf, length))


def with_calm_end(draft: Draft, minutes: int) -> Draft:
    """With a longer cool-down, where little balance work is open and the session would be too short."""
    shelf, short = draft.shelf, minutes * 60 - draft.seconds
    if short <= shelf.facts.rules.sessions.tolerance(minutes):
        return draft
    picks = draft.blocks[BlockName.COOLDOWN]
    budget = shelf.seconds(picks) + short
    return draft.put(BlockName.COOLDOWN, add_sets(shelf, lengthen(shelf, picks, budget), budget))


def eased(draft: Draft, deload: Deload) -> Draft:
    """An easier week: of every exercise a share of the sets less, rounded up, but one stays (evidence 6.6)."""
    blocks = dict(draft.blocks)
    for name in EASED:
        picks = blocks.get(name, ())
        left = (max(1, pick.sets - math.ceil(pick.sets * deload.sets_cut)) for pick in picks)
        blocks[name] = tuple(pick.but(sets=sets) for pick, sets in zip(picks, left, strict=True))
    return Draft(shelf=draft.shelf, blocks=blocks)


def trim(draft: Draft, minutes: int) -> Draft:
    """Take away until the session is not over the asked minutes by more than the tolerance."""
    most = minutes * 60 + draft.shelf.facts.rules.sessions.tolerance(minutes)
    while draft.seconds > most:
        smaller = _smaller(draft)
        if smaller is None:
            return draft
        draft = smaller
    return draft


def _smaller(draft: Draft) -> Draft | None:
    """One step less: a back or balance set, a shorter drill, shorter strength sets, the last slot, then back work."""
    for less in (_one_set_less, _one_step_shorter):
        for name in (BlockName.BACK, BlockName.BALANCE):
            picks = draft.blocks.get(name, ())
            number = max(range(len(picks)), key=lambda place: picks[place].sets, default=None)
            smaller = less(picks[number]) if number is not None else None
            if number is not None and smaller is not None:
                return draft.put(name, (*picks[:number], smaller, *picks[number + 1 :]))
    picks = draft.blocks.get(BlockName.STRENGTH, ())
    shorter = shorten(draft.shelf, picks)
    if shorter is not None:
        return draft.put(BlockName.STRENGTH, layout(draft.shelf, shorter))
    if len(picks) > 1:
        last = max(pick.number for pick in picks)
        kept = tuple(pick for pick in picks if pick.number != last)
        return draft.put(BlockName.STRENGTH, layout(draft.shelf, kept))
    return draft.put(BlockName.BACK, ()) if draft.blocks.get(BlockName.BACK) else None


def _one_set_less(pick: Pick) -> Pick | None:
    return pick.more(-1) if pick.sets > 1 else None


def _one_step_shorter(pick: Pick) -> Pick | None:
    step = TIMED_STEP_S if pick.exercise.dose.timed else 1
    value = pick.amount.value - step
    return pick.with_amount(value) if value >= pick.amount.low else None
