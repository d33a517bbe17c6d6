"""What the tests of the proof share: the shipped rules, and a week of somebody, lived as it was planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.events import Circumstances
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Profile, TestResults
from bonehome.domain.proof.life import Lived
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import Log
from bonehome.domain.rules.planner import plan_of
from tests.gate import START, WELL, library, shipped_rules

READY = TestResults(chair_stand=15, one_leg_s=12, tandem_s=10)
OWNED = (
    "mat",
    "step",
    "rail",
    "stairs",
    "band_loop",
    "band_long",
    "door_anchor",
    "dumbbells",
    "ankle_weights",
    "pillow",
)


@pytest.fixture(scope="session")
def rules() -> Rules:
    """The shipped rules."""
    return shipped_rules()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped exercises."""
    return library()


@pytest.fixture(scope="session")
def lived() -> Callable[..., Lived]:
    """A week of a well woman with these answers and fields changed; nothing of it is logged."""

    def make(
        week: int = 0,
        log: Log = (),
        now: Circumstances | None = None,
        answers: dict[str, Answer] | None = None,
        **more: object,
    ) -> Lived:
        given = {QuestionId(key): value for key, value in {**WELL, **(answers or {})}.items()}
        usual: dict[str, object] = {
            "born": 1958,
            "sex": "female",
            "equipment": OWNED,
            "weights_kg": (1.0, 2.0, 4.0),
            "cuffs_kg": (0.5, 1.0),
            "tests": READY,
            **more,
        }
        profile = Profile(name="p", answers=given, **usual)  # type: ignore[arg-type]
        around = now if now is not None else Circumstances()
        plan = plan_of(profile, library(), shipped_rules(), log, START, on=START, now=around)
        return Lived(plan=plan, week=plan.week(START + timedelta(weeks=week)), done=())

    return make
