"""Each check from week to week finds the fault it is there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.proof import watch as watching
from bonehome.domain.proof.life import Lived
from bonehome.domain.proof.watch import FULL_WEEKS, WATCHED, Watch
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.week import BlockName, SessionKind
from tests.domain.proof.faulty_weeks import changed, each_slot, slot_of, with_slots
from tests.gate import START

LivedOf = Callable[..., Lived]
SQUAT, PULL = FamilyId("squat"), FamilyId("pull")
ROW = ExerciseId("row_db_support")
TRAINED: Log = tuple(
    LogEntry(date=START - timedelta(days=back), exercise=ExerciseId("wall_tall"), sets=(LogSet(seconds=20),))
    for back in range(40, 0, -3)
)


def says(name: str, watch: Watch, one: Lived) -> str:
    return " | ".join(WATCHED[name](watch, one))


@pytest.mark.parametrize("answers", [{}, {"q15": "osteoporosis"}, {"q9": True}, {"q1": True}, {"q2": True}])
def test_weeks_as_they_are_planned_have_no_fault(lived: LivedOf, answers: dict[str, object]) -> None:
    watch = Watch()
    for week in range(5):
        assert list(watch.see(lived(week, answers=answers))) == []


@pytest.mark.parametrize(("days", "found"), [(1, True), (13, True), (14, False)])
@pytest.mark.parametrize(
    ("told", "bad"),
    [
        ({"pain": 8}, True),
        ({"pain": 0, "sharp": True}, True),
        ({"pain": 3, "listed": False, "place": "knee"}, True),
        ({"pain": 3, "listed": True, "place": "spine"}, True),
        ({"pain": 5, "listed": True, "place": "knee"}, False),
    ],
)
@pytest.mark.parametrize("stopped", [False, True])
def test_an_exercise_that_should_rest(
    lived: LivedOf, days: int, found: bool, told: dict[str, object], bad: bool, stopped: bool
) -> None:
    squat, hurt = ExerciseId("squat_free"), LogSet(**told)  # type: ignore[arg-type]
    on = START - timedelta(days=days)
    sets = () if stopped else (hurt,)
    watch, one = Watch(), lived()
    list(
        watch.see(replace(one, done=(LogEntry(date=on, exercise=squat, sets=sets, stopped=hurt if stopped else None),)))
    )
    here = with_slots(one, slot_of(one.plan, "squat_free"))
    assert ("squat_free hurt less than 14 days ago" in says("rest after pain", watch, here)) is (found and bad)


def test_a_step_up_round_one_that_rests(lived: LivedOf) -> None:
    one = lived()
    hurt = LogEntry(date=START - timedelta(days=3), exercise=ExerciseId("sts_raised_hands"), sets=(LogSet(pain=8),))
    watch = Watch()
    list(watch.see(replace(one, done=(hurt,))))
    here = with_slots(one, slot_of(one.plan, "squat_free"))
    assert "squat_free is a step up where an easier one rests" in says("rest after pain", watch, here)
    watch.levels[SQUAT] = 6
    assert "a step up" not in says("rest after pain", watch, here)


def test_strength_on_sunday_and_on_the_monday_after(lived: LivedOf) -> None:
    watch, one = Watch(), lived()
    list(watch.see(one))
    assert says("48 hours, from week to week", watch, lived(1)) == ""
    watch.strength = (START + timedelta(days=6),)
    assert "strength on 2026-11-29 and 2026-11-30" in says("48 hours, from week to week", watch, lived(1))


def test_three_exercises_that_step_up_in_a_session(lived: LivedOf) -> None:
    one = lived(minutes=40)
    reached = {slot.exercise: one.plan.catalogue.exercises[slot.exercise] for slot in _strength(one)}
    steps = [exercise for exercise in reached.values() if exercise.level > 1]
    low = {exercise.family: exercise.level for exercise in reached.values()}
    assert len(steps) >= 3
    assert says("small steps", Watch(levels=dict(low)), one) == ""
    for exercise in steps[:3]:
        low[exercise.family] = exercise.level - 1
    assert "3 exercises step up" in says("small steps", Watch(levels=low), one)


def _strength(one: Lived) -> list[object]:
    sessions = (session for day in one.week.days for session in day.sessions if session.kind is SessionKind.STRENGTH)
    first = next(iter(sessions))
    return [slot for block in first.blocks if block.name is BlockName.STRENGTH for slot in block.slots]


def test_a_load_that_jumps_over_another_one(lived: LivedOf) -> None:
    one = lived()
    for load, found in ((2.0, ""), (4.0, "row_db_support goes from 1.0 to 4.0 kg at once")):
        heavy = with_slots(one, slot_of(one.plan, "row_db_support", load_kg=load))
        assert says("small steps", Watch(loads={ROW: 1.0}), heavy) == found


def landing(one: Lived, exercise: str, count: int, plan: Lived | None = None) -> Lived:
    """The week with nothing but these landings in its strength sessions."""
    slot = slot_of((plan or one).plan, exercise, sets=1, reps=count)
    return with_slots(changed(one, lambda session: replace(session, blocks=())), slot, block=BlockName.IMPACT)


@pytest.mark.parametrize(
    ("before", "exercise", "count", "sentence"),
    [
        (None, "heel_drop_gentle", 30, ""),
        (None, "heel_drop_gentle", 31, "31 landings on 2026-11-23 to begin with"),
        (None, "heel_drop_gentle", 51, "51 landings on 2026-11-23"),
        ((2, 30), "heel_drop_gentle", 40, ""),
        ((2, 30), "heel_drop_gentle", 41, "after 30 in the week before"),
        ((2, 50), "stomp_gentle", 30, ""),
        ((2, 50), "stomp_gentle", 31, "a new class with 31 landings"),
        ((3, 30), "heel_drop_gentle", 50, "after 30 in the week before"),
    ],
)
def test_landings_that_grow_too_fast(
    lived: LivedOf, before: tuple[int, int] | None, exercise: str, count: int, sentence: str
) -> None:
    watch = Watch(landed={START - timedelta(days=7): before} if before is not None else {})
    found = says("landings grow slowly", watch, landing(lived(), exercise, count))
    assert sentence in found
    assert bool(sentence) is bool(found)


def test_landings_with_the_fall_flag(lived: LivedOf) -> None:
    unsteady = lived(answers={"q14": {"fallen": True, "unsteady": False, "worried": False, "aid": False}})
    found = says("landings grow slowly", Watch(), landing(unsteady, "heel_drop_gentle", 10, lived()))
    assert "with the fall flag or of a class that is not open" in found


def test_an_easier_week_that_is_not_marked_or_not_easy(lived: LivedOf) -> None:
    easy = lived(5)
    assert easy.week.deload
    assert says("easier weeks", Watch(), easy) == ""
    hidden = replace(easy, week=replace(easy.week, deload=False))
    assert "the week is not marked as the easier week it is" in says("easier weeks", Watch(), hidden)
    strong = lived(6).plan
    hard = with_slots(easy, slot_of(strong, "squat_free", effort_cap=7))
    assert "squat_free at effort 7 in an easier week" in says("easier weeks", Watch(), hard)


def test_a_part_of_the_body_that_is_forgotten_for_four_weeks(lived: LivedOf) -> None:
    watch = Watch()
    for number in range(FULL_WEEKS + 1):
        one = _without(lived(number), ("calf",))
        found = says("no group forgotten", watch, one)
        assert found == ("" if number < FULL_WEEKS - 1 else "nothing for calf in four weeks")


def _without(one: Lived, families: tuple[str, ...]) -> Lived:
    exercises = one.plan.catalogue.exercises

    def keep(session: object) -> object:
        blocks = (
            replace(block, slots=tuple(slot for slot in block.slots if exercises[slot.exercise].family not in families))
            for block in session.blocks  # type: ignore[attr-defined]
        )
        return replace(session, blocks=tuple(blocks))  # type: ignore[type-var]

    for kind in SessionKind:
        one = changed(one, keep, kind)  # type: ignore[arg-type]
    return one


def test_a_group_that_could_not_be_served_is_not_missed(lived: LivedOf) -> None:
    watch = Watch()
    for number in range(FULL_WEEKS + 1):
        assert says("no group forgotten", watch, _without(lived(number, minutes=15), ("calf",))) == ""


def test_bones_that_get_nothing(lived: LivedOf) -> None:
    one = lived()
    exercises = one.plan.catalogue.exercises
    for site, sentence in (("hip", "nothing for the hip"), ("spine", "nothing for the spine")):
        families = {exercise.family for exercise in exercises.values() if getattr(exercise.sites, site)}
        assert sentence in says("hip, spine and wrist", Watch(), _without(one, tuple(families)))
    wrists = {exercise.family for exercise in exercises.values() if exercise.sites.wrist}
    assert "0 things for the wrists" in says("hip, spine and wrist", Watch(), _without(one, tuple(wrists)))


def test_a_new_beginning_forgets_what_was_reached(lived: LivedOf) -> None:
    fresh, going_on = Watch(levels={SQUAT: 1}, loads={ROW: 1.0}), Watch(levels={SQUAT: 1}, loads={ROW: 1.0})
    assert list(fresh.see(lived())) == []
    assert fresh.levels == {}
    assert list(going_on.see(lived(log=TRAINED))) == []
    assert going_on.levels == {SQUAT: 1}


def test_what_was_done_is_remembered(lived: LivedOf) -> None:
    one = lived(log=TRAINED)
    done = (
        LogEntry(date=START, exercise=ROW, sets=(LogSet(reps=12, load_kg=2.0),)),
        LogEntry(date=START, exercise=ExerciseId("heel_drop_gentle"), sets=(LogSet(reps=10),) * 3),
        LogEntry(date=START, exercise=ExerciseId("march_firm"), sets=(LogSet(reps=40),)),
    )
    watch = Watch()
    list(watch.see(replace(one, done=done)))
    assert (watch.levels[PULL], watch.loads[ROW], watch.landed) == (4, 2.0, {START: (2, 30)})


def test_only_ladders_of_effort_count_as_steps(lived: LivedOf) -> None:
    walks = Watch(levels={FamilyId("gait"): 1, FamilyId("impact"): 1, FamilyId("warmup"): 1})
    assert says("small steps", walks, each_slot(lived(4), lambda slot: slot)) == ""
    assert watching.STEPS_A_SESSION == 2
