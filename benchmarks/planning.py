"""How long a week takes to plan: the median for six kinds of people; at most 5 ms."""

from __future__ import annotations

import statistics
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bonehome.content.load import load_catalogue  # noqa: E402
from bonehome.content.rules import load_rules  # noqa: E402
from bonehome.domain.ids import QuestionId  # noqa: E402
from bonehome.domain.profile import Answer, Profile  # noqa: E402
from bonehome.domain.rules.planner import plan_week  # noqa: E402

MOST_MS = 5.0
ROUNDS = 15
START = date(2026, 11, 23)
OWNED = ("mat", "step", "rail", "band_loop", "band_long", "dumbbells", "ankle_weights", "ball")


def person(tier: str, falls: bool, minutes: int) -> Profile:
    """A person of a tier who answered every question."""
    answers: dict[str, Answer] = {f"q{number}": False for number in range(1, 27)}
    answers |= {"q8": 0, "q9": tier == "T3", "q15": "osteopenia" if tier == "T1" else "osteoporosis"}
    answers |= {"q14": {"fallen": falls, "unsteady": False, "worried": False, "aid": False}}
    answers |= {"q18": {}, "q19": None, "q22": True, "q23": True}
    given = {QuestionId(key): value for key, value in answers.items()}
    return Profile(
        name=tier,
        born=1958,
        sex="female",
        answers=given,
        equipment=OWNED,
        weights_kg=(1.0,),
        cuffs_kg=(1.0,),
        minutes=minutes,
    )


def main() -> int:
    """Print one line a person; 1 where the slowest median is over the limit."""
    resources = ROOT / "resources"
    catalogue, rules = load_catalogue(resources).catalogue, load_rules(resources)
    slowest = 0.0
    for minutes in (25, 60):
        for tier in ("T1", "T2", "T3"):
            for falls in (False, True):
                profile, taken = person(tier, falls, minutes), []
                for _ in range(ROUNDS):
                    before = time.perf_counter()
                    plan_week(profile, catalogue, rules, (), START, START)
                    taken.append((time.perf_counter() - before) * 1000)
                median = statistics.median(taken)
                slowest = max(slowest, median)
                print(f"{tier}{' F' if falls else '  '} {minutes} min: {median:5.1f} ms a week")
    print(f"slowest {slowest:.1f} ms, limit {MOST_MS:.0f} ms, {len(catalogue.exercises)} exercises")
    return int(slowest > MOST_MS)


if __name__ == "__main__":
    sys.exit(main())
