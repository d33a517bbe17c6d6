"""Builds one session of asked minutes from the shelf of what the person may do (evidence 6.2)."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.rules.dosing import Amount
from bonehome.domain.rules.draft import Draft, eased, top_up, trim, use_up, walked, with_calm_end
from bonehome.domain.rules.fill import Picks, Shelf, fit_sets, fit_timed, lengthen, names
from bonehome.domain.rules.landings import Landings
from bonehome.domain.rules.pairing import layout
from bonehome.domain.rules.pools import gentle_pick, in_turn
from bonehome.domain.rules.shape import Shape, Turn
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.strength import fill_strength, own_picks, slot_picks
from bonehome.domain.rules.tables import BlockBudget, Sessions
from bonehome.domain.week import BlockName

SPLIT = 2
Budgets = dict[BlockName, tuple[int, int]]
"""Seconds and number of exercises of every block."""


def budgets(sessions: Sessions, minutes: int) -> Budgets:
    """Seconds and number of exercises of every block, between the columns by straight line (evidence 6.2)."""
    return {row.block: _budget(sessions, row, minutes) for row in sessions.budgets}


def landing_seconds(sessions: Sessions, minutes: int) -> int:
    """Seconds for landings: those of their block, and a share of what a session has beyond the longest column."""
    row = next(one for one in sessions.budgets if one.block is BlockName.IMPACT)
    seconds, _ = _budget(sessions, row, minutes)
    beyond = max(0, minutes - sessions.columns[-1]) * 60
    return seconds + int(beyond * sessions.landings_beyond)


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
    minutes = brief.minutes
    shape = Shape(
        letter=brief.letter,
        index=brief.index,
        place=brief.place,
        of=brief.of,
        minutes=minutes,
        floor=_floor(shelf, minutes),
    )
    plan = _opened(brief, budgets(shelf.facts.rules.sessions, minutes))
    draft = _frame(shelf, brief, plan).put(BlockName.BALANCE, _balance(shelf, brief, *plan[BlockName.BALANCE]))
    draft = draft.put(BlockName.BACK, _back(shelf, brief, *plan[BlockName.BACK]))
    turn = Turn(shelf=shelf, shape=shape, growth=brief.growth)
    wanted = slot_picks(turn, names(draft.picks))
    own = own_picks(shelf, shape)
    left = minutes * 60 - draft.seconds - shelf.seconds(own)
    picks = fill_strength(turn, wanted, left, shelf.facts.rules.sessions.tolerance(minutes) // SPLIT)
    full = draft.put(BlockName.STRENGTH, layout(shelf, (*picks, *own)))
    if shelf.stage.deload is not None:
        return walked(eased(trim(full, minutes), shelf.stage.deload), minutes)
    return use_up(trim(top_up(full, minutes), minutes), minutes)


def balance_session(shelf: Shelf, brief: Brief) -> Draft:
    """Balance and posture between strength days: no muscle work that would break the 48 hours."""
    sessions, minutes = shelf.facts.rules.sessions, brief.minutes
    plan = _opened(brief, budgets(sessions, minutes))
    pool = sessions.pools["posture"]
    posture = in_turn(shelf, pool, False)
    first = fit_sets(shelf, posture[: len(pool.families)], _posture_seconds(sessions, minutes))
    draft = _frame(shelf, brief, plan).put(BlockName.BACK, first)
    left = min(sessions.balance_most_s, minutes * 60 - draft.seconds)
    draft = draft.put(BlockName.BALANCE, _balance(shelf, brief, left, plan[BlockName.BALANCE][1]))
    full = top_up(trim(draft, minutes), minutes)
    short = minutes * 60 - full.seconds
    if short <= sessions.tolerance(minutes) // SPLIT:
        return full
    seconds = shelf.seconds(full.blocks[BlockName.BACK]) + short
    longer = lengthen(shelf, fit_sets(shelf, posture, seconds), seconds)
    return with_calm_end(full.put(BlockName.BACK, longer), minutes)


def _frame(shelf: Shelf, brief: Brief, plan: Budgets) -> Draft:
    """The ends of every session, and its landings."""
    sessions = shelf.facts.rules.sessions
    extra = sum(more for tag, more in sessions.longer_for.items() if tag in shelf.facts.tags)
    floor = _floor(shelf, brief.minutes)
    blocks: dict[BlockName, Picks] = {}
    for name in (BlockName.WARMUP, BlockName.COOLDOWN):
        budget, items = plan[name]
        key = (name, budget + extra, items, floor)
        if key not in shelf.known_frames:
            picks = in_turn(shelf, sessions.pools[name], floor)[:items]
            shelf.known_frames[key] = fit_timed(shelf, picks, budget + extra)
        blocks[name] = shelf.known_frames[key]
    budget, items = plan[BlockName.IMPACT]
    if budget and brief.landings is not None:
        most = landing_seconds(sessions, brief.minutes)
        blocks[BlockName.IMPACT] = _landings(shelf, brief.landings, most, items)
    return Draft(shelf=shelf, blocks=blocks)


def _back(shelf: Shelf, brief: Brief, budget: int, items: int) -> Picks:
    """Back work, what is done on the floor first: the floor work of the strength block comes just before."""
    pool, floor = shelf.facts.rules.sessions.pools["back"], _floor(shelf, brief.minutes)
    picks = fit_sets(shelf, in_turn(shelf, pool, floor, brief.growth)[:items], budget)
    return tuple(sorted(picks, key=lambda pick: not pick.floor))


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


def _opened(brief: Brief, plan: Budgets) -> Budgets:
    """Where landings are closed their seconds go to balance and back work."""
    landings, _ = plan[BlockName.IMPACT]
    if brief.landings is not None:
        return plan
    more = dict(plan)
    more[BlockName.IMPACT] = (0, 0)
    for name in (BlockName.BALANCE, BlockName.BACK):
        more[name] = (plan[name][0] + landings // SPLIT, plan[name][1])
    return more


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
