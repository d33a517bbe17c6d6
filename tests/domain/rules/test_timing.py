"""Seconds added up by hand against the sums of the program (evidence 6.2)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Tempo
from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.timing import minutes, session_seconds, transfer_seconds, work_seconds
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot
from tests.gate import allowed

TEMPO = Tempo(out=2, hold=1, back=3)


@pytest.mark.parametrize(
    ("exercise", "amount", "seconds"),
    [
        ("pushup_wall", 10, 60),
        ("hip_abd_support", 10, 120),
        ("hip_flex_support", 10, 120),
        ("back_seated_lift", 8, 72),
        ("tandem_stand", 20, 40),
        ("side_step", 10, 20),
        ("march_firm", 30, 60),
        ("walk_easy", 600, 600),
    ],
)
def test_one_set_with_both_sides(catalogue: Catalogue, exercise: str, amount: int, seconds: int) -> None:
    assert work_seconds(catalogue.exercises[ExerciseId(exercise)], amount, TEMPO) == seconds


@pytest.mark.parametrize(
    ("order", "trips"),
    [
        (["pushup_wall"], 0),
        (["pushup_wall", "bridge_two"], 2),
        (["bridge_two", "clam_band", "chin_tuck"], 2),
        (["bridge_two", "chin_tuck", "clam_band"], 4),
    ],
)
def test_each_way_to_the_floor_and_back_counts(catalogue: Catalogue, order: list[str], trips: int) -> None:
    assert transfer_seconds((catalogue.exercises[ExerciseId(id_)] for id_ in order), 15) == trips * 15


def slot(exercise: str, sets: int, rest_s: int, **amount: int) -> Slot:
    return Slot(
        id=SlotId(exercise),
        allowed=allowed(exercise),
        sets=sets,
        reps=amount.get("reps"),
        seconds=amount.get("seconds"),
        side=Side.NO,
        effort_cap=4,
        rest_s=rest_s,
        reason="",
    )


def test_a_whole_session(
    catalogue: Catalogue, facts: Callable[..., PersonFacts], tiered: Callable[..., Profile]
) -> None:
    session = Session(
        id=SessionId("s"),
        kind=SessionKind.STRENGTH,
        minutes=0,
        blocks=(
            Block(name=BlockName.WARMUP, slots=(slot("warm_march", 1, 0, seconds=60),)),
            Block(
                name=BlockName.STRENGTH,
                slots=(slot("pushup_wall", 2, 90, reps=10), slot("bridge_two", 1, 90, reps=10)),
            ),
        ),
    )
    march, push, bridge = 10 + 60, 10 + 2 * (60 + 90), 10 + 60 + 90
    assert session_seconds(session, catalogue, facts(tiered("T2", False))) == 30 + march + push + bridge + 2 * 15
    slow = session_seconds(session, catalogue, facts(tiered("T2", True)))
    assert slow == 30 + march + (10 + 2 * (70 + 90)) + (10 + 70 + 90) + 2 * 45
    assert minutes(1501) == 25.0
