"""Builds one session of asked minutes from the shelf of what the person may do (evidence 6.2)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bonehome.domain.rules.dosing import TIMED_STEP_S, Amount
from bonehome.domain.rules.fill import Pick, Picks, Shelf, add_sets, fit_sets, fit_timed, lengthen, names
from bonehome.domain.rules.landings import Landings
from bonehome.domain.rules.pairing import layout
from bonehome.domain.rules.pools import gentle_pick, in_turn, walk
from bonehome.domain.rules.shape import Shape
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.strength import fill_strength, own_picks, shorten, slot_picks
from bonehome.domain.rules.tables import BlockBudget, Deload, Sessions
from bonehome.domain.week import BlockName

ORDER = tuple(BlockName)
TOLERANCE_S, TOLERANCE = 120, 0.1
SPLIT = 2
EASED = (BlockName.BALANCE, BlockName.STRENGTH, BlockName.BACK)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A session as picks by block, in the order in which the blocks are done."""

    blocks: dict[BlockName, Picks]

    def picks(self) -> Picks:
        """All picks in order."""
        return tuple(pick for name in ORDER for pick in self.blocks.get(name, ()))

    def put(self, name: BlockName, picks: Picks) -> Draft:
        """The same with one block replaced."""
        return Draft(blocks={**self.blocks, name: picks})


def seconds(shelf: Shelf, draft: Draft) -> int:
    """Seconds of the whole session with the daily check."""
    picks = draft.picks()
    return shelf.seconds(picks) + shelf.transfers(picks) + shelf.facts.rules.dosing.check_s


def tolerance(minutes: int) -> int:
    """How many seconds a session may be over or under the asked minutes."""
    return int(max(TOLERANCE_S, TOLERANCE * minutes * 60))


def budgets(sessions: Sessions, minutes: int) -> dict[BlockName, tuple[int, int]]:
    """Seconds and number of exercises of every block, between the columns by straight line (evidence 6.2)."""
    return {row.block: _budget(sessions, row, minutes) for row in sessions.budgets}


def landing_seconds(sessions: Sessions, minutes: int) -> int:
    """Seconds for landings: those of their block, and a share of what a session has beyond the longest column."""
    seconds_, _ = budgets(sessions, minutes)[BlockName.IMPACT]
    beyond = max(0, minutes - sessions.columns[-1]) * 60
    return seconds_ + int(beyond * sessions.landings_beyond)


@dataclass(frozen=True, kw_only=True)
class Brief:
    """What one session is made for: its place, its minutes, its landings, and the steps the week may still take.

    ``letter`` and ``index`` are of strength sessions; ``place`` is the number of the session among ``of`` in its week.
    """

    minutes: int
    growth: Growth
    place: int = 0
    of: int = 1
    letter: str = "A"
    index: int = 0
    landings: Landings | None = None


def strength_session(shelf: Shelf, brief: Brief) -> Draft:
    """A day A or B of the asked minutes; slots 5 to 8 take turns from session to session."""
    minutes, growth = brief.minutes, brief.growth
    shape = Shape(
        letter=brief.letter,
        index=brief.index,
        place=brief.place,
        of=brief.of,
        minutes=minutes,
        floor=_floor(shelf, minutes),
    )
    draft = _frame(shelf, brief, _opened(brief, budgets(shelf.facts.rules.sessions, minutes)))
    wanted = slot_picks(shelf, shape, growth, names(draft.picks()))
    own = own_picks(shelf, shape)
    left = minutes * 60 - seconds(shelf, draft) - shelf.seconds(own)
    picks = fill_strength(shelf, shape, growth, wanted, left, tolerance(minutes) // SPLIT)
    full = draft.put(BlockName.STRENGTH, layout(shelf, (*picks, *own)))
    if shelf.stage.deload is not None:
        return _walked(shelf, _eased(trim(shelf, full, minutes), shelf.stage.deload), minutes)
    return use_up(shelf, trim(shelf, _top_up(shelf, full, minutes), minutes), minutes)


def balance_session(shelf: Shelf, brief: Brief) -> Draft:
    """Balance and posture between strength days: no muscle work that would break the 48 hours."""
    sessions, minutes = shelf.facts.rules.sessions, brief.minutes
    plan = _opened(brief, budgets(sessions, minutes))
    draft = _frame(shelf, brief, plan).put(BlockName.BALANCE, ()).put(BlockName.BACK, ())
    pool = sessions.pools["posture"]
    picks = in_turn(shelf, pool, False)[: len(pool.families)]
    draft = draft.put(BlockName.BACK, fit_sets(shelf, picks, _posture_seconds(sessions, minutes)))
    left = min(sessions.balance_most_s, minutes * 60 - seconds(shelf, draft))
    draft = draft.put(BlockName.BALANCE, _balance(shelf, brief, left, plan[BlockName.BALANCE][1]))
    full = _top_up(shelf, trim(shelf, draft, minutes), minutes)
    short = minutes * 60 - seconds(shelf, full)
    if short <= tolerance(minutes) // SPLIT:
        return full
    posture = shelf.seconds(full.blocks[BlockName.BACK]) + short
    longer = lengthen(shelf, fit_sets(shelf, in_turn(shelf, pool, False), posture), posture)
    return _calm_end(shelf, full.put(BlockName.BACK, longer), minutes)


def _calm_end(shelf: Shelf, draft: Draft, minutes: int) -> Draft:
    """With a longer cool-down, where little balance work is open and the session would be too short."""
    short = minutes * 60 - seconds(shelf, draft)
    if short <= tolerance(minutes):
        return draft
    picks = draft.blocks[BlockName.COOLDOWN]
    budget = shelf.seconds(picks) + short
    return draft.put(BlockName.COOLDOWN, add_sets(shelf, lengthen(shelf, picks, budget), budget))


def _eased(draft: Draft, deload: Deload) -> Draft:
    """An easier week: of every exercise a share of the sets less, rounded up, but one stays (evidence 6.6)."""
    blocks = dict(draft.blocks)
    for name in EASED:
        picks = blocks.get(name, ())
        left = (max(1, pick.sets - math.ceil(pick.sets * deload.sets_cut)) for pick in picks)
        blocks[name] = tuple(pick.but(sets=sets) for pick, sets in zip(picks, left, strict=True))
    return Draft(blocks=blocks)


def _frame(shelf: Shelf, brief: Brief, plan: dict[BlockName, tuple[int, int]]) -> Draft:
    """Everything round the strength block."""
    pools = shelf.facts.rules.sessions.pools
    extra = sum(more for tag, more in shelf.facts.rules.sessions.longer_for.items() if tag in shelf.facts.tags)
    floor = _floor(shelf, brief.minutes)
    blocks: dict[BlockName, Picks] = {}
    for name in (BlockName.WARMUP, BlockName.COOLDOWN):
        budget, items = plan[name]
        key = (name, budget + extra, items, floor)
        if key not in shelf.known_frames:
            shelf.known_frames[key] = fit_timed(shelf, in_turn(shelf, pools[name], floor)[:items], budget + extra)
        blocks[name] = shelf.known_frames[key]
    budget, items = plan[BlockName.IMPACT]
    if budget and brief.landings is not None:
        most = landing_seconds(shelf.facts.rules.sessions, brief.minutes)
        blocks[BlockName.IMPACT] = _landings(shelf, brief.landings, most, items)
    blocks[BlockName.BALANCE] = _balance(shelf, brief, *plan[BlockName.BALANCE])
    budget, items = plan[BlockName.BACK]
    picks = fit_sets(shelf, in_turn(shelf, pools["back"], floor, brief.growth)[:items], budget)
    blocks[BlockName.BACK] = tuple(sorted(picks, key=lambda pick: not pick.floor))
    return Draft(blocks=blocks)


def _balance(shelf: Shelf, brief: Brief, budget: int, items: int) -> Picks:
    pool = shelf.facts.rules.sessions.pools["balance"]
    return fit_sets(shelf, in_turn(shelf, pool, False, brief.growth)[:items], budget)


def _landings(shelf: Shelf, allowed: Landings, budget: int, items: int) -> Picks:
    """The landings of the week, then marching, which is a step, where it fits."""
    pool = shelf.facts.rules.sessions.pools["impact"]
    rows = [gentle_pick(shelf, one, pool) for one in shelf.of(pool.families, pool.kinds, False)]
    landing = next(pick for pick in rows if pick.exercise.id == allowed.exercise)
    amount = Amount(value=allowed.reps, low=min(allowed.reps, landing.amount.low), high=allowed.reps)
    first = landing.but(amount=amount, sets=allowed.sets, max_sets=allowed.sets, rest_s=allowed.rest_s)
    march = tuple(pick for pick in rows if pick.exercise.level == 1 and pick.exercise.id != allowed.exercise)
    both = (first, *march)[:items]
    return both if shelf.seconds(both) <= budget else (first,)


def _opened(brief: Brief, plan: dict[BlockName, tuple[int, int]]) -> dict[BlockName, tuple[int, int]]:
    """Where landings are closed their seconds go to balance and back work."""
    landings, _ = plan[BlockName.IMPACT]
    if brief.landings is not None:
        return plan
    more = dict(plan)
    more[BlockName.IMPACT] = (0, 0)
    for name in (BlockName.BALANCE, BlockName.BACK):
        more[name] = (plan[name][0] + landings // SPLIT, plan[name][1])
    return more


def use_up(shelf: Shelf, draft: Draft, minutes: int) -> Draft:
    """Use seconds that are left: balance sets and longer drills, then the same of back work."""
    asked = minutes * 60
    left = asked - seconds(shelf, draft)
    for name, most in ((BlockName.BALANCE, shelf.facts.rules.sessions.balance_most_s), (BlockName.BACK, asked)):
        for grow in (add_sets, lengthen):
            picks = draft.blocks.get(name, ())
            used = shelf.seconds(picks)
            if left > 0 and used < most:
                grown = grow(shelf, picks, min(most, used + left))
                draft, left = draft.put(name, grown), left + used - shelf.seconds(grown)
    return draft


def _top_up(shelf: Shelf, draft: Draft, minutes: int) -> Draft:
    """Use seconds that are left in the blocks, and what is still over for a walk."""
    draft = use_up(shelf, draft, minutes)
    return _walked(shelf, draft, minutes)


def _walked(shelf: Shelf, draft: Draft, minutes: int) -> Draft:
    """With a walk for the seconds that are left, where they are enough for one."""
    sessions, near = shelf.facts.rules.sessions, tolerance(minutes)
    short = minutes * 60 - seconds(shelf, draft)
    if short <= near or short + near < sessions.walk_least_s + shelf.facts.rules.dosing.setup_s:
        return draft
    length = max(sessions.walk_least_s, min(sessions.walk_most_s, short // 60 * 60))
    return draft.put(BlockName.WALK, walk(shelf, length))


def trim(shelf: Shelf, draft: Draft, minutes: int) -> Draft:
    """Take away until the session is not over the asked minutes by more than the tolerance."""
    most = minutes * 60 + tolerance(minutes)
    while seconds(shelf, draft) > most:
        smaller = _smaller(shelf, draft)
        if smaller is None:
            return draft
        draft = smaller
    return draft


def _smaller(shelf: Shelf, draft: Draft) -> Draft | None:
    """One step less: a back or balance set, a shorter drill, shorter strength sets, the last slot, then back work."""
    for less in (_one_set_less, _one_step_shorter):
        for name in (BlockName.BACK, BlockName.BALANCE):
            picks = draft.blocks.get(name, ())
            number = max(range(len(picks)), key=lambda place: picks[place].sets, default=None)
            smaller = less(picks[number]) if number is not None else None
            if number is not None and smaller is not None:
                return draft.put(name, (*picks[:number], smaller, *picks[number + 1 :]))
    picks = draft.blocks.get(BlockName.STRENGTH, ())
    shorter = shorten(shelf, picks)
    if shorter is not None:
        return draft.put(BlockName.STRENGTH, layout(shelf, shorter))
    if len(picks) > 1:
        last = max(pick.number for pick in picks)
        return draft.put(BlockName.STRENGTH, layout(shelf, tuple(pick for pick in picks if pick.number != last)))
    return draft.put(BlockName.BACK, ()) if draft.blocks.get(BlockName.BACK) else None


def _one_set_less(pick: Pick) -> Pick | None:
    return pick.more(-1) if pick.sets > 1 else None


def _one_step_shorter(pick: Pick) -> Pick | None:
    step = TIMED_STEP_S if pick.exercise.dose.timed else 1
    value = pick.amount.value - step
    return pick.with_amount(value) if value >= pick.amount.low else None


def _budget(sessions: Sessions, row: BlockBudget, minutes: int) -> tuple[int, int]:
    """One block at ``minutes``: beyond the table the last column; rounded, and nothing under the least."""
    columns = sessions.columns
    asked = max(columns[0], min(columns[-1], minutes))
    after = next(place for place, column in enumerate(columns) if column >= asked)
    before = max(0, after - 1)
    span = columns[after] - columns[before]
    share = (asked - columns[before]) / span if span else 1.0
    value = row.seconds[before] + share * (row.seconds[after] - row.seconds[before])
    rounded = int(value / sessions.round_to_s + 0.5) * sessions.round_to_s
    items = row.items[after] if share > 1 / SPLIT else row.items[before]
    return (rounded, items) if rounded >= sessions.least_block_s else (0, 0)


def _floor(shelf: Shelf, minutes: int) -> bool:
    return minutes >= max(shelf.facts.rules.sessions.no_floor_below, shelf.table.floor_from_minutes)


def _posture_seconds(sessions: Sessions, minutes: int) -> int:
    """Up to five minutes of posture, a quarter of a short session."""
    return min(sessions.posture_in_balance_s, minutes * 60 // 4)
