"""The steps of a session: order, seconds, sides, floor and rests."""

from __future__ import annotations

import pytest

from bonehome.domain.dose import Tempo
from bonehome.domain.exercise import Exercise, PhaseWords, Side
from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.record import SetSide
from bonehome.domain.steps import Part, StepKind, Transfer, WorkForm
from bonehome.domain.timeline import (
    BLOCK_DONE_S,
    CHANGE_SIDES_S,
    NEXT_SET_S,
    SETUP_S,
    eased,
    steps,
    work_of,
)
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import BlockName, Slot
from tests.domain.player_samples import (
    EXERCISES,
    TEMPO,
    block,
    catalogue,
    exercise,
    full_session,
    pacing,
    session,
    slot,
)
from tests.gate import allowed, gate_of, library


def named(name: str) -> Exercise:
    return next(one for one in EXERCISES if one.id == name)


def kinds(*slots: Slot, name: BlockName = BlockName.STRENGTH, **pace: object) -> list[str]:
    found = steps(session(block(name, *slots)), catalogue(), pacing(**pace))
    return [step.kind.value for step in found]


def test_two_sets_are_ready_work_rest_work_done():
    assert kinds(slot("stand", sets=2, rest=60)) == [
        "get_ready", "work", "rest", "get_ready", "work", "block_done", "finish",
    ]  # fmt: skip


def test_only_the_first_set_has_time_to_get_into_place():
    found = steps(session(block(BlockName.STRENGTH, slot("stand", sets=2, rest=60))), catalogue(), pacing())
    assert [step.seconds for step in found if step.kind is StepKind.GET_READY] == [SETUP_S, 0.0]


def test_a_set_that_no_rest_goes_before_is_announced():
    found = steps(session(block(BlockName.STRENGTH, slot("stand", sets=2, rest=0))), catalogue(), pacing())
    assert [step.seconds for step in found if step.kind is StepKind.GET_READY] == [SETUP_S, NEXT_SET_S]


def test_sides_go_left_then_right_with_the_same_work():
    found = steps(session(block(BlockName.BALANCE, slot("tandem", seconds=10))), catalogue(), pacing())
    works = [step for step in found if step.kind is StepKind.WORK]
    assert [step.side for step in works] == [SetSide.LEFT, SetSide.RIGHT]
    assert works[0].work == works[1].work
    change = found[2]
    assert (change.kind, change.seconds, change.side) == (StepKind.CHANGE_SIDES, CHANGE_SIDES_S, SetSide.RIGHT)
    assert not change.waits


def test_a_pair_takes_turns_and_each_keeps_its_own_rest():
    pair = slot("stand", sets=2, rest=20, pair="a"), slot("row", sets=2, rest=60, pair="a")
    found = steps(session(block(BlockName.STRENGTH, *pair)), catalogue(), pacing())
    order = [(step.exercise, step.set_index) for step in found if step.kind is StepKind.WORK]
    assert order == [("stand", 1), ("row", 1), ("stand", 2), ("row", 2)]
    rests = [(step.exercise, step.seconds) for step in found if step.kind is StepKind.REST]
    assert rests == [("stand", 20.0), ("row", 60.0), ("stand", 20.0)]


def test_slots_without_a_pair_letter_are_not_mixed():
    found = steps(session(block(BlockName.STRENGTH, slot("stand", sets=2), slot("row", sets=2))), catalogue(), pacing())
    assert [step.exercise for step in found if step.kind is StepKind.WORK] == ["stand", "stand", "row", "row"]


def test_getting_down_and_up_waits_for_the_person():
    found = steps(
        session(block(BlockName.STRENGTH, slot("bridge"), slot("clam"), slot("stand"))),
        catalogue(),
        pacing(transfer_s=45.0),
    )
    ready = [step for step in found if step.kind is StepKind.GET_READY]
    assert [step.transfer for step in ready] == [Transfer.DOWN, Transfer.NONE, Transfer.UP]
    assert [step.waits for step in ready] == [True, False, True]
    assert ready[0].seconds == SETUP_S + 45.0


def test_turning_over_on_the_side_waits_too():
    found = steps(session(block(BlockName.STRENGTH, slot("clam"))), catalogue(), pacing())
    change = next(step for step in found if step.kind is StepKind.CHANGE_SIDES)
    assert change.waits
    assert change.transfer is Transfer.TURN


def test_a_session_that_ends_on_the_floor_says_so():
    found = steps(session(block(BlockName.COOLDOWN, slot("bridge"))), catalogue(), pacing())
    assert found[-1].transfer is Transfer.UP


def test_the_finished_block_takes_its_moment_from_the_rest_behind_it():
    first = block(BlockName.BALANCE, slot("tandem", seconds=10, rest=15))
    found = steps(session(first, block(BlockName.STRENGTH, slot("stand", rest=60))), catalogue(), pacing())
    at = [step.kind for step in found].index(StepKind.BLOCK_DONE)
    assert found[at].block is BlockName.BALANCE
    assert (found[at + 1].kind, found[at + 1].seconds) == (StepKind.REST, 15 - BLOCK_DONE_S)


def test_nothing_is_rested_for_at_the_end():
    assert kinds(slot("stand", rest=90))[-2:] == ["block_done", "finish"]


def test_an_empty_session_is_finish_alone():
    assert [step.kind for step in steps(session(), catalogue(), pacing())] == [StepKind.FINISH]
    assert kinds() == ["finish"]


def test_an_exercise_that_no_longer_exists_is_left_out():
    ghost = slot("ghost")
    found = steps(session(block(BlockName.STRENGTH, ghost, slot("stand"))), catalogue(), pacing())
    assert {step.exercise for step in found if step.slot} == {"stand"}
    assert found[0].items == 1


def test_exercises_and_sets_are_numbered():
    found = steps(full_session(), catalogue(), pacing())
    clam = [step for step in found if step.exercise == "clam" and step.kind is StepKind.WORK]
    numbers = [(step.item, step.items, step.set_index, step.sets) for step in clam]
    assert numbers == [(3, 3, 1, 2)] * 2 + [(3, 3, 2, 2)] * 2


@pytest.mark.parametrize(
    ("name", "amount"),
    [("stand", 10), ("bird", 8), ("path", 10), ("sideways", 10)],
)
def test_a_set_lasts_what_the_planner_counts(name: str, amount: int):
    one = named(name)
    work = work_of(slot(name, reps=amount), one, TEMPO, catalogue(), BlockName.STRENGTH)
    assert work.seconds == one.dose.seconds(amount, TEMPO)


def test_an_alternate_repetition_is_both_sides():
    one = named("lift")
    work = work_of(slot("lift", reps=8), one, TEMPO, catalogue(), BlockName.STRENGTH)
    assert work.seconds == 2 * one.dose.seconds(8, TEMPO)
    assert work.count == 8
    assert {beat.turn for beat in work.beats} == {0, 1}


def test_the_hold_of_the_slot_replaces_the_tempos_own():
    work = work_of(slot("bird", reps=5, hold_s=5), named("bird"), TEMPO, catalogue(), BlockName.BACK)
    assert [(beat.part, beat.seconds) for beat in work.beats] == [(Part.OUT, 2), (Part.HOLD, 5), (Part.BACK, 3)]


def test_a_squat_lowers_slowly_and_rises_with_the_effort():
    words = PhaseWords(out="Lower slowly", hold="Touch", back="Stand up")
    squat = exercise("squat", phases=words, lower_first=True)
    beats = work_of(slot("squat"), squat, TEMPO, catalogue(squat), BlockName.STRENGTH).beats
    assert [(beat.word, beat.seconds, beat.effort) for beat in beats] == [
        ("Lower slowly", 3, False),
        ("Touch", 1, False),
        ("Stand up", 2, True),
    ]


def test_the_tempo_of_a_slot_goes_before_that_of_the_tier():
    slow = pacing(tempos={SlotId("slot-stand"): Tempo(out=3, hold=1, back=3)})
    found = steps(session(block(BlockName.STRENGTH, slot("stand", reps=10), slot("row", reps=10))), catalogue(), slow)
    assert [step.seconds for step in found if step.kind is StepKind.WORK] == [70, 60]


def test_forms_of_work():
    def form(one: Slot) -> WorkForm:
        return work_of(one, named(one.exercise), TEMPO, catalogue(), BlockName.BALANCE).form

    assert form(slot("stand")) is WorkForm.REPS
    assert form(slot("path")) is WorkForm.UNITS
    assert form(slot("plank", seconds=20)) is WorkForm.HOLD
    assert form(slot("march", seconds=60)) is WorkForm.MOVE


def test_only_strength_work_is_hard():
    def hard(name: str, where: BlockName) -> bool:
        return work_of(slot(name), named(name), TEMPO, catalogue(), where).hard

    assert hard("stand", BlockName.STRENGTH)
    assert not hard("stand", BlockName.WARMUP)
    assert not hard("path", BlockName.STRENGTH)


class TestEased:
    def test_the_same_count_within_the_easier_range(self):
        new = eased(slot("stand", reps=12, load_kg=4.0), named("stand"), named("wall"), allowed(named("wall")))
        assert (new.exercise, new.reps, new.load_kg, new.id) == ("wall", 10, None, "slot-stand")

    def test_never_more_repetitions_than_before(self):
        assert eased(slot("stand", reps=6), named("stand"), named("wall"), allowed(named("wall"))).reps == 6

    def test_the_weights_in_hand_stay_where_both_use_them(self):
        heavy = exercise("heavy", equipment=("dumbbells",))
        light = exercise("light", equipment=("dumbbells", "chair"))
        assert eased(slot("stand", load_kg=3.0), heavy, light, allowed(light)).load_kg == 3.0

    def test_the_band_stays_where_both_use_it_and_goes_where_not(self):
        before, after = (exercise(name, equipment=("chair", "band_loop")) for name in ("before", "after"))
        worn = slot("stand", band="medium")
        assert eased(worn, before, after, allowed(after)).band == "medium"
        assert eased(worn, before, named("wall"), allowed(named("wall"))).band == ""

    def test_a_hold_in_place_of_a_count_takes_the_least(self):
        new = eased(slot("stand", reps=12), named("stand"), named("plank"), allowed(named("plank")))
        assert (new.reps, new.seconds) == (None, 10)

    def test_effort_is_never_more_than_the_easier_exercise_allows_nor_than_before(self):
        wall = allowed(named("wall"))
        assert eased(slot("stand", effort_cap=4), named("stand"), named("wall"), wall).effort_cap == 4
        sore = gate_of(q18={"knee": 4})(ExerciseId("sts_arms_crossed"))
        new = library().exercises[ExerciseId("sts_arms_crossed")]
        assert isinstance(sore, Allowed)
        found = eased(slot("stand", effort_cap=7, choice=wall), named("stand"), new, sore)
        assert (found.effort_cap, found.modified, found.choice) == (sore.effort_cap, True, None)

    def test_sides_follow_the_easier_exercise(self):
        one_sided = exercise("one", side=Side.YES)
        assert eased(slot("stand"), named("stand"), one_sided, allowed(one_sided)).side is Side.YES
        assert eased(slot("stand"), named("stand"), one_sided, allowed(one_sided)).exercise == ExerciseId("one")
