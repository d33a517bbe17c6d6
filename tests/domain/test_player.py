"""The player as a person meets it: one button at a time."""

from __future__ import annotations

import pytest

from bonehome.domain.player.engine import LEAD_S
from bonehome.domain.player.events import (
    BreathReminded,
    CountBegan,
    CountedDown,
    Ended,
    Paused,
    PauseReason,
    RestHeld,
    Resumed,
    SetDone,
    SetSkipped,
    StepBegan,
    Warned,
)
from bonehome.domain.player.machine import Player
from bonehome.domain.record import Outcome, SetSide
from bonehome.domain.steps import Part, StepKind
from bonehome.domain.timeline import SETUP_S
from bonehome.domain.week import BlockName
from tests.domain.player_play import REP, Play, key
from tests.domain.player_samples import block, catalogue, full_session, pacing, session, slot


def test_a_session_runs_from_start_to_finish_and_logs_every_set():
    play = Play(full_session())
    for _ in range(4000):
        play.run(0.5)
        if play.view.waiting:
            play.press("go_now")
        if play.player.ended:
            break
    assert [event.outcome for event in play.of(Ended)] == [Outcome.FINISHED]
    done = [event.key for event in play.of(SetDone)]
    left, right = SetSide.LEFT, SetSide.RIGHT
    assert done == [
        key("march"), key("tandem", 1, left), key("tandem", 1, right),
        key("stand", 1), key("row", 1), key("stand", 2), key("row", 2),
        key("clam", 1, left), key("clam", 1, right), key("clam", 2, left), key("clam", 2, right),
        key("plank"),
    ]  # fmt: skip
    assert play.view.phase is StepKind.FINISH
    assert play.view.sets_done == play.view.sets_planned == 12


def test_what_a_finished_set_tells():
    play = Play(slot("row", reps=4, load_kg=2.0))
    play.run(SETUP_S + 4 * REP + 0.5)
    (done,) = play.of(SetDone)
    assert (done.exercise, done.reps, done.seconds, done.load_kg, done.band) == ("row", 4, 24, 2.0, "")
    with_band = Play(slot("row", reps=4, band="light"))
    with_band.run(SETUP_S + 4 * REP + 0.5)
    (done,) = with_band.of(SetDone)
    assert (done.load_kg, done.band) == (None, "light")
    hold = Play(slot("plank", seconds=15))
    hold.run(SETUP_S + 15.5)
    (done,) = hold.of(SetDone)
    assert (done.reps, done.seconds) == (None, 15)


def test_a_set_is_logged_before_the_next_step_begins():
    play = Play([slot("stand", sets=2, rest=0)])
    play.run(60)
    order = [type(one).__name__ for one in play.events if isinstance(one, SetDone | StepBegan)]
    assert order[:5] == ["StepBegan", "StepBegan", "SetDone", "StepBegan", "StepBegan"]


def test_the_tempo_shows_count_part_word_and_second():
    play = Play(slot("stand", reps=3))
    play.run(SETUP_S)
    view = play.view
    assert (view.phase, view.count, view.of, view.word) == (StepKind.WORK, 1, 3, "Stand up")
    play.run(REP + 2.5)
    view = play.view
    assert (view.count, view.beat.part, view.word) == (2, Part.HOLD, "Stand up")
    play.run(1.5)
    view = play.view
    assert (view.beat.part, view.word, view.beat_second) == (Part.BACK, "Lower slowly", 2)


def test_the_figure_follows_the_tempo():
    play = Play(slot("stand", reps=3))
    play.run(SETUP_S)
    phases = []
    for _ in range(12):
        phases.append(play.view.motion_phase)
        play.run(0.5)
    assert phases == pytest.approx([0, 0.125, 0.25, 0.375, 0.5, 0.5, 0.5, 7 / 12, 4 / 6, 0.75, 5 / 6, 11 / 12])


def test_counting_down_and_warnings():
    play = Play([slot("stand", sets=2, reps=1, rest=30)])
    play.run(SETUP_S)
    assert [event.left for event in play.of(CountedDown)] == [3, 2, 1]
    play.run(REP + 30)
    assert [event.left for event in play.of(Warned)] == [10, 5]
    assert [event.left for event in play.of(CountedDown)] == [3, 2, 1, 3, 2, 1]


def test_a_hold_reminds_of_breathing_every_ten_seconds():
    play = Play(slot("plank", seconds=30))
    play.run(SETUP_S + 30)
    assert len(play.of(BreathReminded)) == 2


class TestPause:
    def test_the_place_is_kept(self):
        play = Play(slot("plank", seconds=30))
        play.run(SETUP_S + 12)
        play.press("pause")
        play.run(100, tick=7.0)
        assert play.view.seconds_left == 18
        assert play.view.paused is PauseReason.WISH
        play.press("resume")
        play.run(1)
        assert play.view.seconds_left == 17

    def test_an_interrupted_repetition_starts_again(self):
        play = Play(slot("stand", reps=5))
        play.run(SETUP_S + 2 * REP + 4)
        play.press("pause")
        play.press("resume")
        assert (play.view.count, play.view.word) == (3, "Stand up")
        assert play.of(CountBegan)[-1].count == 3

    def test_a_gap_in_time_pauses_where_it_was(self):
        play = Play(slot("plank", seconds=30))
        play.run(SETUP_S + 12)
        play.run(3600, tick=3600)
        assert play.view.paused is PauseReason.GAP
        assert play.view.seconds_left == 18
        assert [event.reason for event in play.of(Paused)] == [PauseReason.GAP]

    def test_three_seconds_are_not_a_gap(self):
        play = Play(slot("plank", seconds=30))
        play.run(SETUP_S + 12, tick=3.0)
        assert not play.player.paused

    def test_a_clock_that_runs_backwards_changes_nothing(self):
        play = Play(slot("plank", seconds=30))
        play.run(SETUP_S + 12)
        assert play.player.tick(play.now - 50) == ()
        assert play.view.seconds_left == 18

    def test_the_green_button_carries_on(self):
        play = Play(slot("plank", seconds=30))
        play.press("pause")
        assert [type(one) for one in play.press("go_now")] == [Resumed]

    def test_nothing_happens_before_the_start(self):
        player = Player(session(block(BlockName.STRENGTH, slot("stand"))), catalogue(), pacing())
        assert player.tick(5.0) == player.skip(6.0) == player.back(7.0) == ()
        assert player.start(8.0)
        assert player.start(9.0) == ()


class TestSkipAndBack:
    def test_skip_at_the_start_leaves_the_exercise_out(self):
        play = Play([slot("stand"), slot("row")])
        play.press("skip")
        assert (play.view.phase, play.view.step.exercise) == (StepKind.GET_READY, "row")
        assert [event.key for event in play.of(SetSkipped)] == [key("stand")]

    def test_skip_in_earnest_work_goes_to_its_rest(self):
        play = Play([slot("stand", sets=2, rest=60)])
        play.run(SETUP_S + 5)
        play.press("skip")
        assert play.view.phase is StepKind.REST
        assert play.of(SetDone) == []

    def test_skip_at_once_needs_no_rest_but_notice(self):
        play = Play([slot("stand", sets=2, rest=60)])
        play.run(SETUP_S + 1)
        play.press("skip")
        assert (play.view.phase, play.view.step.set_index, play.view.seconds_left) == (StepKind.GET_READY, 2, LEAD_S)

    def test_skip_in_a_rest_leaves_out_what_comes_next_and_rests_on(self):
        play = Play([slot("stand", rest=60), slot("row", rest=60), slot("wall")])
        play.to(StepKind.REST)
        play.run(20)
        assert play.view.coming.exercise == "row"
        left = play.view.seconds_left
        play.press("skip")
        assert (play.view.phase, play.view.coming.exercise, play.view.seconds_left) == (StepKind.REST, "wall", left)
        play.to(StepKind.GET_READY)
        assert play.view.step.exercise == "wall"

    def test_skip_on_the_left_leaves_out_both_sides(self):
        play = Play([slot("tandem", seconds=10), slot("stand")])
        play.run(SETUP_S + 1)
        play.press("skip")
        assert play.view.step.exercise == "stand"
        assert {event.key.side for event in play.of(SetSkipped)} == {SetSide.LEFT, SetSide.RIGHT}

    def test_skip_on_the_right_keeps_the_left(self):
        play = Play([slot("tandem", seconds=10), slot("stand")])
        play.to(StepKind.CHANGE_SIDES)
        play.press("skip")
        assert [event.key.side for event in play.of(SetDone)] == [SetSide.LEFT]
        assert [event.key.side for event in play.of(SetSkipped)] == [SetSide.RIGHT]

    def test_back_goes_to_the_start_of_the_set_then_to_the_set_before(self):
        play = Play([slot("stand"), slot("row")])
        play.run(SETUP_S + 3 * REP + SETUP_S + 4)
        assert (play.view.phase, play.view.step.exercise) == (StepKind.WORK, "row")
        play.press("back")
        assert (play.view.phase, play.view.step.exercise) == (StepKind.GET_READY, "row")
        play.press("back")
        assert (play.view.phase, play.view.step.exercise) == (StepKind.GET_READY, "stand")
        play.press("back")
        assert play.view.step.exercise == "stand"

    def test_a_set_done_again_counts_once(self):
        play = Play([slot("stand"), slot("row")])
        play.run(SETUP_S + 3 * REP + 1)
        play.press("back")
        play.to(StepKind.WORK)
        assert play.view.logged
        play.run(400)
        assert [event.key for event in play.of(SetDone)] == [key("stand"), key("row")]

    def test_back_takes_a_skipped_set_up_again(self):
        play = Play([slot("stand"), slot("row")])
        play.press("skip")
        play.press("back")
        play.run(400)
        assert [event.key for event in play.of(SetDone)] == [key("stand"), key("row")]

    def test_skipping_everything_ends_early(self):
        play = Play(full_session())
        for _ in range(40):
            play.press("skip")
        assert [event.outcome for event in play.of(Ended)] == [Outcome.ENDED_EARLY]

    def test_an_empty_block_is_not_called_done(self):
        first = block(BlockName.BALANCE, slot("tandem", seconds=10))
        play = Play(session(first, block(BlockName.STRENGTH, slot("stand"))))
        play.press("skip")
        assert (play.view.phase, play.view.step.exercise) == (StepKind.GET_READY, "stand")

    def test_start_this_set_again(self):
        play = Play(slot("stand"))
        play.run(SETUP_S + REP)
        play.press("restart_set")
        assert (play.view.phase, play.view.seconds_left) == (StepKind.GET_READY, SETUP_S)


class TestRest:
    def rest(self, seconds: int = 90, **options: object) -> Play:
        play = Play([slot("stand", sets=2, reps=1, rest=seconds)], **options)
        play.to(StepKind.REST)
        return play

    def test_fifteen_more_and_less(self):
        play = self.rest()
        before = play.view.seconds_left
        play.press("more_rest")
        assert play.view.seconds_left == before + 15
        play.press("less_rest")
        play.press("less_rest")
        assert play.view.seconds_left == before - 15

    def test_five_seconds_of_notice_are_always_left(self):
        play = self.rest(20)
        for _ in range(5):
            play.press("less_rest")
        assert play.view.seconds_left == LEAD_S
        play.run(3)
        play.press("less_rest")
        assert play.view.seconds_left == 2

    def test_more_rest_ends_at_ten_minutes(self):
        play = self.rest()
        for _ in range(100):
            play.press("more_rest")
        assert play.view.seconds_left <= 600

    def test_go_now_gives_a_moment_and_go_again_starts(self):
        play = self.rest()
        play.press("go_now")
        assert (play.view.phase, play.view.seconds_left) == (StepKind.GET_READY, LEAD_S)
        play.press("go_now")
        assert play.view.phase is StepKind.WORK

    def test_the_floor_before_a_hard_set_holds(self):
        play = self.rest(90, rest_floor_s=60.0)
        play.run(20)
        (held,) = play.press("go_now")
        assert isinstance(held, RestHeld)
        assert play.view.seconds_left == held.left == play.view.rest_floor_left
        play.run(held.left - 1)
        assert play.view.phase is StepKind.REST

    def test_less_rest_stops_at_the_floor(self):
        play = self.rest(90, rest_floor_s=60.0)
        rested = 90 - play.view.seconds_left
        for _ in range(6):
            play.press("less_rest")
        assert play.of(RestHeld)
        assert rested + play.view.seconds_left == 60
        play.run(play.view.seconds_left)
        assert play.view.phase is StepKind.WORK

    def test_a_planned_rest_below_the_floor_is_taken_whole(self):
        play = self.rest(20, rest_floor_s=60.0)
        play.run(5)
        play.press("go_now")
        assert play.view.phase is StepKind.REST
        assert play.view.seconds_left >= 14

    def test_no_floor_before_easy_work(self):
        first = block(BlockName.STRENGTH, slot("stand", reps=1, rest=90))
        play = Play(session(first, block(BlockName.COOLDOWN, slot("plank", seconds=15))), rest_floor_s=60.0)
        play.to(StepKind.REST)
        play.press("go_now")
        assert play.view.phase is StepKind.GET_READY

    def test_plus_and_minus_do_nothing_in_work(self):
        play = Play(slot("plank", seconds=30))
        play.run(SETUP_S + 5)
        play.press("less_rest")
        play.press("more_rest")
        assert play.view.seconds_left == 25

    def test_the_next_exercise_is_known_in_the_rest(self):
        play = Play([slot("stand", reps=1, rest=60), slot("row")])
        play.to(StepKind.REST)
        assert play.view.coming.exercise == "row"
