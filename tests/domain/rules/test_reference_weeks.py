"""Twelve weeks kept as pages that a clinician can read; a change of any rule shows in them as a difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.planner import plan_of
from tests.domain.rules.week_pages import page

FOLDER = Path(__file__).parents[2] / "reference" / "weeks"
READY = {"chair_stand": 14.0, "one_leg_s": 20.0, "tandem_s": 10.0, "tug_s": 8.0}
GOOD = {"effort": 4, "pain": 0, "form_ok": True}


@dataclass(frozen=True, kw_only=True)
class Case:
    """One page: its title, who it is, her tier and flag, what else differs, what she did, and in which week it is."""

    title: str
    about: str
    tier: str = "T2"
    falls: bool = False
    changes: dict[str, object] = field(default_factory=dict)
    log: Log = ()
    week: int = 0


def _done(exercise: str, days_ago: tuple[int, ...], start: date, **done: object) -> Log:
    sets = (LogSet(**{**GOOD, **done}),) * 2  # type: ignore[arg-type]
    return tuple(
        LogEntry(date=start - timedelta(days=ago), exercise=ExerciseId(exercise), sets=sets) for ago in days_ago
    )


START = date(2026, 11, 23)
GROWING = (
    *_done("squat_free", (19, 12, 5), START, reps=12),
    *_done("row_band_seated", (19, 12, 5), START, reps=12),
    *_done("pushup_wall", (19, 12, 5), START, reps=12),
    *_done("feet_together", (19, 12, 5), START, seconds=30),
    *_done("heel_drop_gentle", (12, 5), START, reps=10),
)
BROKEN = (
    *_done("sts_arms_crossed", (54, 47, 40), START, reps=12),
    *_done("hip_abd_band", (54, 47, 40), START, reps=12),
)
CASES = {
    "t1_25": Case(
        title="T1, 25 minutes",
        about="A woman of 68 with low bone density and good balance, in her first week.",
        tier="T1",
        changes={"tests": READY},
    ),
    "t1_falls_15": Case(
        title="T1 with the fall flag, 15 minutes",
        about="A woman of 68 with low bone density who feels unsteady, in her first week.",
        tier="T1",
        falls=True,
        changes={"minutes": 15},
    ),
    "t1_40_growing": Case(
        title="T1, 40 minutes, growing",
        about="The same after some weeks of easy sessions: what takes a step up says so.",
        tier="T1",
        changes={"minutes": 40, "tests": READY},
        log=GROWING,
    ),
    "t2_25": Case(
        title="T2, 25 minutes",
        about="A woman of 68 with osteoporosis and good balance, in her first week.",
        changes={"tests": READY},
    ),
    "t2_falls_40": Case(
        title="T2 with the fall flag, 40 minutes",
        about="A woman of 68 with osteoporosis who feels unsteady, in an easier week of the main phase.",
        falls=True,
        changes={"minutes": 40},
        week=7,
    ),
    "t2_15_main": Case(
        title="T2, 15 minutes, main phase",
        about="A woman of 68 with osteoporosis, planned ahead to her fifth week.",
        changes={"minutes": 15, "tests": READY},
        week=4,
    ),
    "t3_25": Case(
        title="T3, 25 minutes",
        about="A woman of 68 with a break in the spine, in her first week.",
        tier="T3",
    ),
    "t3_falls_40": Case(
        title="T3 with the fall flag, 40 minutes",
        about="A woman of 68 with a break in the spine who feels unsteady, in her first week.",
        tier="T3",
        falls=True,
        changes={"minutes": 40},
    ),
    "no_floor": Case(
        title="T2 who cannot get up from the floor, 25 minutes",
        about="A woman of 68 with osteoporosis. Lying exercises are done on a firm bed or left out.",
        changes={"q22": False},
    ),
    "no_equipment": Case(
        title="T2 without equipment, 25 minutes",
        about="A woman of 68 with osteoporosis who owns no more than everyone does.",
        changes={"equipment": (), "weights_kg": (), "cuffs_kg": ()},
    ),
    "knee_shoulder": Case(
        title="T2 with a sore knee and a painful shoulder, 25 minutes",
        about="A woman of 68 with osteoporosis; knee 4 of 10, shoulder 6 of 10.",
        changes={"q18": {"knee": 4, "shoulder": 6}},
    ),
    "after_fracture": Case(
        title="T2, back after a broken wrist, 25 minutes",
        about="A woman of 68 with osteoporosis who broke a wrist and comes back after 40 days, cleared.",
        changes={"q7": ["wrist"], "cleared": True},
        log=BROKEN,
    ),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_week_is_the_one_on_the_page(
    catalogue: Catalogue, rules: Rules, tiered: Callable[..., Profile], update_reference: bool, name: str
) -> None:
    case = CASES[name]
    profile = tiered(case.tier, case.falls, **{"minutes": 25, "bands": ("light", "medium"), **case.changes})
    plan = plan_of(profile, catalogue, rules, case.log, START, on=START)
    text = page(case.title, case.about, plan, plan.week(START + timedelta(weeks=case.week)))
    path = FOLDER / f"{name}.md"
    if update_reference:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text, "run pytest --update-reference and read the difference"


def test_there_are_twelve_pages_and_none_without_its_test() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(CASES)
    assert len(CASES) == 12
