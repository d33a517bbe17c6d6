"""The player's less usual ways: waiting, own pace, too hard, pain, the end, and how far it is."""

from __future__ import annotations

import pytest

from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.player.engine import LEAD_S
from bonehome.domain.player.events import (
    Eased,
    Ended,
    LeftOut,
    PauseReason,
    SetDone,
    SetSkipped,
    WaitBegan,
)
from bonehome.domain.record import Outcome, SetSide
from bonehome.domain.steps import StepKind
from bonehome.domain.timeline import SETUP_S
from bonehome.domain.week import BlockName
from tests.domain.player_play import REP, Play, key
from tests.domain.player_samples import full_session, session, slot


class TestWaiting:
    def test_on_the_floor_the_clock_waits_and_then_gives_time(self):
        play = Play(slot("bridge"), transfer_s=15.0)
        play.run(600)
        view = play.view
        assert view.waiting
        assert view.seconds_left is None
        assert len(play.of(WaitBegan)) == 1
        play.press("go_now")
        assert play.view.seconds_left == 25
        play.press("go_now")
        assert play.view.phase is StepKind.WORK

    def test_wait_for_me_holds_the_end_of_a_rest(self):
        play = Play([slot("stand", sets=2, reps=1, rest=20)], wait_for_me=True)
        play.run(60)
        assert play.view.waiting
        assert play.view.phase is StepKind.GET_READY
        play.press("go_now")
        play.run(REP + 60)
        assert (play.view.phase, play.view.waiting, play.view.fraction) == (StepKind.REST, True, 0.0)
        play.press("go_now")
        assert (play.view.phase, play.view.seconds_left) == (StepKind.GET_READY, LEAD_S)
        play.run(LEAD_S)
        assert play.view.phase is StepKind.WORK

    def test_wait_for_me_can_be_turned_off_while_it_waits(self):
        play = Play([slot("stand")], wait_for_me=True)
        play.run(60)
        play.press("set_wait_for_me", False)
        play.run(0.5)
        assert play.view.phase is StepKind.WORK

    def test_more_rest_runs_on_from_the_wait(self):
        play = Play([slot("stand", sets=2, reps=1, rest=20)], wait_for_me=True)
        play.run(SETUP_S)
        play.press("go_now")
        play.run(60)
        play.press("more_rest")
        assert (play.view.waiting, play.view.seconds_left) == (False, 15)


class TestOwnPace:
    def test_the_person_counts(self):
        play = Play(slot("stand", reps=3), own_pace=True)
        play.run(SETUP_S)
        play.run(200)
        assert (play.view.count, play.view.own_pace, play.view.seconds_left) == (0, True, None)
        play.press("count_one")
        play.press("count_one")
        assert play.view.count == 2
        play.press("count_one")
        assert [event.reps for event in play.of(SetDone)] == [3]

    def test_ending_the_set_logs_what_was_counted(self):
        play = Play(slot("stand", reps=10), own_pace=True)
        play.run(SETUP_S)
        for _ in range(7):
            play.press("count_one")
        play.press("finish_set")
        assert [event.reps for event in play.of(SetDone)] == [7]

    def test_ending_with_nothing_counted_is_a_skip(self):
        play = Play(slot("stand", reps=10), own_pace=True)
        play.run(SETUP_S)
        play.press("finish_set")
        assert play.of(SetDone) == []
        assert [event.key for event in play.of(SetSkipped)] == [key("stand")]

    def test_changing_over_keeps_the_count(self):
        play = Play(slot("stand", reps=5))
        play.run(SETUP_S + 2 * REP + 1)
        play.press("set_own_pace", True)
        assert play.view.count == 2
        play.press("count_one")
        play.press("set_own_pace", False)
        assert play.view.count == 4

    def test_holds_keep_their_clock(self):
        play = Play(slot("plank", seconds=15), own_pace=True)
        play.run(SETUP_S + 15.5)
        assert len(play.of(SetDone)) == 1

    def test_counting_without_own_pace_does_nothing(self):
        play = Play(slot("stand", reps=3))
        play.run(SETUP_S)
        assert play.press("count_one") == []


class TestTooHard:
    def test_the_easier_exercise_takes_over_with_the_repetitions_left(self):
        play = Play([slot("stand", sets=2, reps=10, rest=60)])
        play.run(SETUP_S + 4 * REP + 1)
        play.press("too_hard", slot("wall", sets=2, reps=10, rest=60, id=SlotId("slot-stand")))
        view = play.view
        assert (view.phase, view.step.exercise, view.work.count) == (StepKind.GET_READY, "wall", 6)
        assert play.of(Eased)[0].to == "wall"
        play.run(SETUP_S + 6 * REP + 0.5)
        (done,) = play.of(SetDone)
        assert (done.key, done.exercise, done.reps) == (key("stand", 1), "wall", 6)
        play.to(StepKind.WORK)
        assert (play.view.step.exercise, play.view.step.set_index, play.view.of) == ("wall", 2, 10)

    def test_in_a_rest_the_next_exercise_is_meant_and_the_rest_goes_on(self):
        play = Play([slot("stand", reps=1, rest=60), slot("row", reps=8)])
        play.to(StepKind.REST)
        play.run(10)
        left = play.view.seconds_left
        play.press("too_hard", slot("wall", reps=8, id=SlotId("slot-row")))
        assert (play.view.phase, play.view.seconds_left, play.view.coming.exercise) == (StepKind.REST, left, "wall")

    def test_undo_brings_the_exercise_back(self):
        play = Play([slot("stand", sets=2, reps=10, rest=60)])
        play.run(SETUP_S + 4 * REP + 1)
        play.press("too_hard", slot("wall", sets=2, reps=10, rest=60, id=SlotId("slot-stand")))
        play.press("undo_too_hard")
        assert (play.view.step.exercise, play.view.work.count) == ("stand", 10)
        assert play.player.session.slots()[0].exercise == "stand"

    def test_without_an_easier_one_half_of_what_is_left_and_one_set_less(self):
        play = Play([slot("stand", sets=3, reps=10, rest=60)])
        play.run(SETUP_S + 4 * REP + 1)
        play.press("too_hard", None)
        assert (play.view.count, play.view.of) == (5, 7)
        assert [event.key for event in play.of(SetSkipped)] == [key("stand", 3)]
        play.run(3 * REP)
        assert [event.reps for event in play.of(SetDone)] == [7]

    def test_the_other_side_is_cut_alike(self):
        play = Play([slot("clam", reps=10)])
        play.press("go_now")
        play.press("go_now")
        play.run(4 * REP + 1)
        play.press("too_hard", None)
        for _ in range(100):
            play.run(2)
            if play.view.waiting:
                play.press("go_now")
        assert [event.reps for event in play.of(SetDone)] == [7, 7]

    def test_a_second_time_leaves_it_out(self):
        play = Play([slot("stand", sets=2, reps=10, rest=60), slot("row")])
        play.run(SETUP_S + 4 * REP + 1)
        play.press("too_hard", None)
        play.press("too_hard", None)
        assert [event.exercise for event in play.of(LeftOut)] == ["stand"]
        assert play.view.phase is StepKind.REST
        assert play.view.coming.exercise == "row"

    def test_a_hold_is_cut_by_half_of_the_time_left(self):
        play = Play(slot("plank", seconds=30))
        play.run(SETUP_S + 10)
        play.press("too_hard", None)
        assert play.view.seconds_left == 10
        play.run(10)
        assert [event.seconds for event in play.of(SetDone)] == [20]

    def test_swap_starts_the_set_from_the_beginning(self):
        play = Play([slot("stand", reps=10)])
        play.run(SETUP_S + 4 * REP + 1)
        play.press("swap", slot("row", reps=10, id=SlotId("slot-stand")))
        assert (play.view.step.exercise, play.view.work.count) == ("row", 10)

    def test_leaving_out_for_pain_takes_every_slot_with_it(self):
        again = slot("stand", id=SlotId("slot-again"))
        play = Play([slot("stand", sets=2, rest=60), slot("row"), again])
        play.run(SETUP_S + 5)
        play.press("hurts")
        assert play.view.paused is PauseReason.PAIN
        play.press("leave_out", ExerciseId("stand"))
        play.press("resume")
        play.run(400)
        assert [event.key for event in play.of(SetDone)] == [key("row")]

    def test_nothing_is_made_easier_at_the_end(self):
        play = Play(slot("stand"))
        play.press("finish")
        assert play.press("too_hard", None) == []


class TestEnd:
    def test_ending_early_says_so_once(self):
        play = Play(full_session())
        play.run(60)
        play.press("finish")
        play.press("finish")
        assert [event.outcome for event in play.of(Ended)] == [Outcome.ENDED_EARLY]
        assert play.run(60) == []

    def test_not_finished_yet_goes_back_paused(self):
        play = Play([slot("stand"), slot("row")])
        play.run(SETUP_S + 3 * REP + SETUP_S + 4)
        play.press("finish")
        play.press("reopen")
        assert play.player.paused
        assert play.view.step.exercise == "row"
        play.press("resume")
        play.run(200)
        assert [event.key for event in play.of(SetDone)] == [key("stand"), key("row")]

    def test_reopening_a_finished_session_goes_to_what_was_skipped(self):
        play = Play([slot("stand"), slot("row")])
        play.press("skip")
        play.run(200)
        assert play.player.ended
        play.press("reopen")
        assert (play.view.phase, play.view.step.exercise) == (StepKind.GET_READY, "stand")

    def test_a_session_is_taken_up_behind_the_last_logged_set(self):
        play = Play([slot("stand", sets=3, rest=60), slot("row")], done=[key("stand", 1)])
        assert (play.view.phase, play.view.step.set_index) == (StepKind.GET_READY, 2)
        assert play.view.sets_done == 1
        play.run(600)
        assert [event.key for event in play.of(SetDone)] == [key("stand", 2), key("stand", 3), key("row")]

    def test_a_session_is_taken_up_on_the_other_side(self):
        play = Play([slot("tandem", seconds=10)], done=[key("tandem", 1, SetSide.LEFT)])
        assert play.view.phase is StepKind.CHANGE_SIDES

    def test_a_session_with_every_set_logged_is_over_at_once(self):
        play = Play([slot("stand")], done=[key("stand")])
        assert [event.outcome for event in play.of(Ended)] == [Outcome.FINISHED]

    def test_an_empty_session_ends_at_once(self):
        play = Play(session())
        assert play.player.ended


class TestProgress:
    def test_the_bar_follows_the_time(self):
        play = Play(full_session())
        first = play.view
        assert [one.name for one in first.blocks] == [
            BlockName.WARMUP, BlockName.BALANCE, BlockName.STRENGTH, BlockName.COOLDOWN,
        ]  # fmt: skip
        assert [one.fraction for one in first.blocks] == [0, 0, 0, 0]
        play.run(15)
        assert play.view.blocks[0].fraction == pytest.approx(0.5)
        play.run(25)
        bar = play.view.blocks
        assert bar[0].done
        assert (bar[1].current, bar[1].item, bar[1].items) == (True, 1, 1)
        assert 0 < bar[1].fraction < 1

    def test_what_is_left_is_what_the_steps_sum_to(self):
        play = Play([slot("stand", sets=2, rest=60)])
        assert play.view.session_left == SETUP_S + 18 + 60 + 18 + 3
        play.run(20)
        assert play.view.session_left == SETUP_S + 18 + 60 + 18 + 3 - 20
        play.press("skip")
        assert play.view.session_left == 60 + 18 + 3

    def test_in_the_rest_the_bar_names_what_comes(self):
        play = Play([slot("stand", reps=1, rest=60), slot("row")])
        play.to(StepKind.REST)
        assert (play.view.blocks[0].item, play.view.blocks[0].items) == (2, 2)
