"""Builds one session of asked minutes from the shelf of what the person may do (evidence 6.2)."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.dose import Unit
from bonehome.domain.rules.dosing import TIMED_STEP_S
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.fill import (
    Choice,
    Pick,
    Picks,
    Shelf,
    add_sets,
    fit_sets,
    fit_timed,
    in_turn,
    lengthen,
    names,
)
from bonehome.domain.rules.strength import Shape, fill_strength, layout, shorten, slot_picks
from bonehome.domain.rules.tables import BlockBudget, Bout, Pool, Sessions
from bonehome.domain.week import BlockName

ORDER = tuple(BlockName)
TOLERANCE_S, TOLERANCE = 120, 0.1
SPLIT = 2
WALK_CLASS = "walk"


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


def strength_session(shelf: Shelf, minutes: int, letter: str, index: int) -> Draft:
    """A day A or B of the asked minutes; ``index`` counts strength sessions so that slots 5 to 8 take turns."""
    shape = Shape(letter=letter, index=index, minutes=minutes, floor=_floor(shelf, minutes))
    plan = _opened(shelf, budgets(shelf.facts.rules.sessions, minutes))
    draft = _frame(shelf, plan, minutes)
    wanted = slot_picks(shelf, shape, names(draft.picks()))
    left = minutes * 60 - seconds(shelf, draft)
    picks = fill_strength(shelf, shape, wanted, left, tolerance(minutes) // SPLIT)
    full = _top_up(shelf, draft.put(BlockName.STRENGTH, layout(shelf, picks)), minutes)
    return use_up(shelf, trim(shelf, full, minutes), minutes)


def balance_session(shelf: Shelf, minutes: int) -> Draft:
    """Balance and posture between strength days: no muscle work that would break the 48 hours."""
    sessions = shelf.facts.rules.sessions
    plan = _opened(shelf, budgets(sessions, minutes))
    draft = _frame(shelf, plan, minutes).put(BlockName.BALANCE, ()).put(BlockName.BACK, ())
    pool = sessions.pools["posture"]
    posture = fit_sets(
        shelf, in_turn(shelf, pool, False), pool, _posture_seconds(sessions, minutes), len(pool.families)
    )
    draft = draft.put(BlockName.BACK, posture)
    left = min(sessions.balance_most_s, minutes * 60 - seconds(shelf, draft))
    draft = draft.put(BlockName.BALANCE, _balance(shelf, left, plan[BlockName.BALANCE][1]))
    return _top_up(shelf, draft, minutes)


def bout(shelf: Shelf, kind: Bout, seconds_asked: int | None = None) -> Picks:
    """A short session of one block; empty where nothing of it is open."""
    sessions = shelf.facts.rules.sessions
    pool = sessions.pools[kind.pool]
    choices = in_turn(shelf, pool, False)
    if not choices:
        return ()
    if kind.block is BlockName.WALK:
        return walk(shelf, seconds_asked or kind.seconds)
    budget = seconds_asked or kind.seconds
    return lengthen(shelf, fit_sets(shelf, choices, pool, budget, len(choices)), budget)


def walk(shelf: Shelf, asked_s: int) -> Picks:
    """A walk of about ``asked_s`` seconds: easy while learning, for T3 and with the fall flag, else brisk."""
    pool = shelf.facts.rules.sessions.pools["walk"]
    minutes_only = [one for one in in_turn(shelf, pool, False) if one.exercise.dose.unit is Unit.MINUTES]
    if not minutes_only:
        return ()
    easy = shelf.facts.careful or shelf.phase == shelf.table.learning
    choice = minutes_only[0 if easy or len(minutes_only) == 1 else 1]
    pick = shelf.gentle(choice, pool)
    return (pick.with_amount(max(pick.amount.low, min(pick.amount.high, asked_s))),)


def impact_open(facts: PersonFacts) -> bool:
    """True where landings may stand in a plan at all: the tier and the flag allow them and their gate is open."""
    impact = facts.rules.impact
    if any(not impact.tiers[key].landings_target for key in facts.keys):
        return False
    probe = facts.known.beside({"exercise.kinds": ("I",), "exercise.id": "", "exercise.impact": "low"})
    gates = (rule for rule in facts.rules.gate.rules if rule.id == "gate_impact")
    return not any(rule.when.holds(probe) for rule in gates)


def _frame(shelf: Shelf, plan: dict[BlockName, tuple[int, int]], minutes: int) -> Draft:
    """Everything round the strength block."""
    pools = shelf.facts.rules.sessions.pools
    extra = sum(more for tag, more in shelf.facts.rules.sessions.longer_for.items() if tag in shelf.facts.tags)
    floor = _floor(shelf, minutes)
    blocks: dict[BlockName, Picks] = {}
    for name in (BlockName.WARMUP, BlockName.COOLDOWN):
        budget, items = plan[name]
        blocks[name] = fit_timed(shelf, in_turn(shelf, pools[name], floor), pools[name], budget + extra, items)
    if plan[BlockName.IMPACT][0]:
        budget, items = plan[BlockName.IMPACT]
        pool = pools["impact"]
        blocks[BlockName.IMPACT] = fit_sets(shelf, _landings(shelf, pool), pool, budget, items)
    blocks[BlockName.BALANCE] = _balance(shelf, *plan[BlockName.BALANCE])
    back = pools["back"]
    picks = fit_sets(shelf, in_turn(shelf, back, floor), back, *plan[BlockName.BACK])
    blocks[BlockName.BACK] = tuple(sorted(picks, key=lambda pick: not pick.floor))
    return Draft(blocks=blocks)


def _balance(shelf: Shelf, budget: int, items: int) -> Picks:
    pool = shelf.facts.rules.sessions.pools["balance"]
    return fit_sets(shelf, in_turn(shelf, pool, False), pool, budget, items)


def _landings(shelf: Shelf, pool: Pool) -> tuple[Choice, ...]:
    """The gentlest landings that are open, before marching, which is a step and not a landing."""
    classes = shelf.facts.rules.gate.impact_classes
    return tuple(sorted(in_turn(shelf, pool, False), key=lambda one: classes.get(one.exercise.id) == WALK_CLASS))


def _opened(shelf: Shelf, plan: dict[BlockName, tuple[int, int]]) -> dict[BlockName, tuple[int, int]]:
    """Where landings are closed their seconds go to balance and back work."""
    landings, _ = plan[BlockName.IMPACT]
    if impact_open(shelf.facts):
        return plan
    more = dict(plan)
    more[BlockName.IMPACT] = (0, 0)
    for name in (BlockName.BALANCE, BlockName.BACK):
        more[name] = (plan[name][0] + landings // SPLIT, plan[name][1])
    return more


def use_up(shelf: Shelf, draft: Draft, minutes: int) -> Draft:
    """Use seconds that are left: balance sets and longer drills, then the same of back work."""
    sessions, asked = shelf.facts.rules.sessions, minutes * 60
    for name, most in ((BlockName.BALANCE, sessions.balance_most_s), (BlockName.BACK, asked)):
        for grow in (add_sets, lengthen):
            picks = draft.blocks.get(name, ())
            left = asked - seconds(shelf, draft)
            draft = draft.put(name, grow(shelf, picks, min(most, shelf.seconds(picks) + left)))
    return draft


def _top_up(shelf: Shelf, draft: Draft, minutes: int) -> Draft:
    """Use seconds that are left in the blocks, and what is still over for a walk."""
    sessions, near = shelf.facts.rules.sessions, tolerance(minutes)
    draft = use_up(shelf, draft, minutes)
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
    """One step less: a back or balance set, then a shorter drill, then shorter strength sets, then the last slot."""
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
    return None


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
