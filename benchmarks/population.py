"""Invented people living their weeks: milliseconds to plan, live and check a week, and whether memory stays flat.

Goals: a week planned in at most 5 ms (median over people, weeks and kinds of week); what one person's weeks hold in
memory grows by no more than the log itself.
"""

from __future__ import annotations

import statistics
import sys
import time
import tracemalloc
from datetime import timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bonehome.app.simulate_command import START  # noqa: E402
from bonehome.content.load import load_catalogue  # noqa: E402
from bonehome.content.rules import load_rules  # noqa: E402
from bonehome.domain.profile import State  # noqa: E402
from bonehome.domain.proof.life import Life  # noqa: E402
from bonehome.domain.proof.people import invent  # noqa: E402
from bonehome.domain.rules.planner import plan_of  # noqa: E402

MOST_MS = 5.0
MOST_GROWTH = 1.5
PEOPLE, WEEKS, SEED = 24, 52, 1


def lives(count: int) -> list[Life]:
    """So many lives, not begun yet."""
    resources = ROOT / "resources"
    catalogue, rules = load_catalogue(resources).catalogue, load_rules(resources)
    return [
        Life(
            invented=invent(SEED, number, START),
            catalogue=catalogue,
            rules=rules,
            start=START,
            dice=Random(f"life {SEED}:{number}"),
        )
        for number in range(count)
    ]


def alone(life: Life) -> float | None:
    """Milliseconds of one week planned from nothing: facts, gate, plan, week; None where there is nothing to plan."""
    profile = life.invented.profile
    plan = plan_of(profile, life.catalogue, life.rules, (), START)
    if plan.facts.standing.state is not State.OK:
        return None
    before = time.perf_counter()
    plan_of(profile, life.catalogue, life.rules, (), START).week(START + timedelta(weeks=5))
    return (time.perf_counter() - before) * 1000


def memory(life: Life) -> tuple[int, int]:
    """Bytes held after a quarter and after a whole year, for each entry that was ever logged.

    The planner forgets what lies before a long gap, so what it still holds is no measure of a life.
    """
    tracemalloc.start()
    sizes: list[int] = []
    logged = 0
    for number, lived in enumerate(life.weeks(WEEKS), start=1):
        logged += len(lived.done)
        if number in (WEEKS // 4, WEEKS):
            sizes.append(tracemalloc.get_traced_memory()[0] // max(1, logged))
    tracemalloc.stop()
    return sizes[0], sizes[1]


def main() -> int:
    """Print the figures; 1 where a goal is missed."""
    everyone = lives(PEOPLE)
    single = [taken for life in everyone for _ in range(3) if (taken := alone(life)) is not None]
    before = time.perf_counter()
    lived = sum(1 for life in everyone for _ in life.weeks(WEEKS))
    each = (time.perf_counter() - before) * 1000 / lived
    quarter, year = memory(lives(3)[2])
    median = statistics.median(single)
    print(f"a week planned from nothing: median {median:.1f} ms, slowest {max(single):.1f} ms (goal {MOST_MS:.0f} ms)")
    print(f"a week planned and lived on a growing log: {each:.1f} ms ({PEOPLE} people, {WEEKS} weeks)")
    print(f"bytes held for each entry ever logged: {quarter} after a quarter, {year} after a year")
    return int(median > MOST_MS or year > quarter * MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
