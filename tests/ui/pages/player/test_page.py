"""The player page over a real database: check, play, leave, take up, practise."""

from __future__ import annotations

import pytest

from bonehome.domain.errors import UserError
from bonehome.domain.events import EventKind
from bonehome.domain.ids import ExerciseId, QuestionId, SessionId
from bonehome.domain.player.events import PauseReason
from bonehome.domain.profile import State
from bonehome.domain.record import Outcome, SetRecord
from bonehome.domain.steps import StepKind
from bonehome.domain.verdict import Refused
from bonehome.ui.pages.player.leave import CARRY_ON, END, KEEP
from tests.ui.looks import Heard
from tests.ui.pages.player.conftest import Room, leave


class TestCheck:
    def test_start_is_off_until_all_five_are_answered(self, room: Room):
        room.page.play(str(room.session.id))
        check = room.page.check
        assert check.start.reason
        for key in ("unwell", "pain", "dizzy", "fall"):
            check.questions[key].pills.piece("no").click()
        assert not check.start.isEnabled()
        check.questions["medicine"].pills.piece("yes").click()
        assert check.start.reason == "Clear the floor first, then tick it."
        check.room.ticks["floor_clear"].click()
        assert check.start.isEnabled()

    def test_feeling_unwell_holds_the_session(self, room: Room):
        room.page.play(str(room.session.id))
        room.page.check.all_clear.click()
        room.page.check.questions["unwell"].pills.piece("yes").click()
        assert not room.page.check.start.isEnabled()
        room.page.check.not_now.click()
        assert room.left == [str(room.session.id)]
        assert room.services.training.record(room.session.id) is None

    @pytest.mark.parametrize("hurt", ["yes", "no"])
    def test_after_a_fall_the_questions_come_before_any_session(self, room: Room, hurt: str):
        asked = Heard()
        room.page.questions_requested.connect(asked.hear)
        room.page.play(str(room.session.id))
        check = room.page.check
        check.all_clear.click()
        check.questions["fall"].pills.piece("yes").click()
        check.hurt.piece(hurt).click()
        assert not check.start.isVisible()
        assert check.way.text() == "Go through the questions"
        check.way.click()
        standing = room.services.screening.standing()
        assert (len(asked.all), standing.state, standing.falls) == (1, State.EDUCATION_ONLY, True)
        assert standing.stop_reasons == ("event:fall",)
        room.page.play(str(room.session.id))
        assert not room.services.planning.open_part(room.session).slots()

    def test_a_fall_is_kept_where_the_person_leaves(self, room: Room):
        room.page.play(str(room.session.id))
        room.page.check.questions["fall"].pills.piece("yes").click()
        room.page.check.not_now.click()
        assert room.services.screening.standing().stop_reasons == ("event:fall",)

    def test_without_support_what_needs_it_is_left_out_and_told(self, room: Room):
        room.page.play(str(room.session.id))
        check, catalogue = room.page.check, room.services.catalogue
        check.all_clear.click()
        assert not check.room.left_out.isVisible()
        check.room.ticks["support"].click()
        needing = {one.exercise for one in room.session.slots() if catalogue.exercises[one.exercise].support}
        told = f"{len(needing)} exercises are left out today. Nothing steady is within reach today, and this needs it."
        assert needing
        assert check.room.left_out.text() == told
        check.start.click()
        played = {slot.exercise for slot in room.run.player.session.slots()}
        assert played == {slot.exercise for slot in room.session.slots()} - needing
        assert room.page.playing.toasts.toast.sentence == told

    def test_the_check_judges_the_session_and_not_the_plan(self, room: Room):
        planning = room.services.planning
        before = planning.this_week()
        room.page.play(str(room.session.id))
        room.page.check.all_clear.click()
        room.page.check.questions["unwell"].pills.piece("yes").click()
        room.page.check.not_now.click()
        assert not planning.open_part(room.session).slots()
        assert planning.today_in_week()[0] == before
        assert planning.refusals(room.session) == ()

    def test_pain_in_the_spine_stops_the_plan(self, room: Room):
        room.page.play(str(room.session.id))
        room.page.check.all_clear.click()
        room.page.check.questions["pain"].pills.piece("yes").click()
        room.page.check.places.piece("spine").click()
        assert not room.page.check.start.isEnabled()
        assert room.page.check.way.text() == "See what to do"
        room.page.check.not_now.click()
        assert room.services.screening.draft().answers[QuestionId("q10")] is True
        assert room.services.planning.standing().state is State.STOP
        assert [one.kind for one in room.services.screening.circumstances().events] == [EventKind.BACK_PAIN]

    def test_pain_in_a_joint_is_noted_and_heeded(self, room: Room):
        room.page.play(str(room.session.id))
        room.page.check.all_clear.click()
        room.page.check.questions["pain"].pills.piece("yes").click()
        room.page.check.places.piece("wrist").click()
        room.page.check.level.piece("5").click()
        room.page.check.start.click()
        assert room.services.screening.draft().answers[QuestionId("q18")] == {"knee": 4, "wrist": 5}
        assert not room.services.planning.refusals(room.run.player.session)

    def test_an_unknown_session_is_refused_in_words(self, room: Room):
        told = []
        room.page.told.connect(told.append)
        room.page.play("nowhere")
        assert told[0].error
        assert room.left == ["nowhere"]


class TestPlaying:
    def test_a_whole_session_is_saved_set_by_set(self, room: Room):
        room.start()
        room.wait(4000)
        record = room.services.training.record(room.session.id)
        assert room.finished == [str(room.session.id)]
        assert record.outcome is Outcome.FINISHED
        assert [(one.slot, one.index, one.side) for one in record.sets] == [
            (one.slot, one.index, one.side) for one in room.sets
        ]
        assert room.services.history.state_of(room.session.id) == "done"
        assert {"tick", "start", "set_done"} <= set(room.speaker.played)

    def test_the_band_of_a_set_is_written_down(self, room: Room):
        room.services.screening.set_details(bands=("light", "medium"))
        room.services.planning.answers_changed()
        planned = [one for day in room.services.planning.this_week().days for one in day.sessions]
        room.session = next(one for one in planned if any(slot.band for slot in one.slots()))
        worn = {slot.id: slot.band for slot in room.session.slots()}
        room.start()
        room.wait(4000)
        record = room.services.training.record(room.session.id)
        assert [one.band for one in record.sets] == [worn[one.slot] for one in record.sets]
        assert "light" in {one.band for one in record.sets}

    def test_every_set_is_on_the_disk_before_the_next_begins(self, room: Room):
        room.start()
        room.to(StepKind.WORK)
        for _ in range(3):
            before = len(room.sets)
            while len(room.sets) == before:
                room.wait(0.5)
            assert room.view.phase is not StepKind.WORK or room.view.fraction > 0.9
            record = room.services.training.record(room.session.id)
            assert len(record.sets) == len(room.sets)

    def test_a_set_that_cannot_be_saved_pauses_and_is_saved_later(self, room: Room, monkeypatch: pytest.MonkeyPatch):
        room.start()

        def refuse(record: SessionId, done: SetRecord) -> None:
            raise UserError("The disk is full.", "Free some space.")

        with monkeypatch.context() as broken:
            broken.setattr(room.services.training, "set_done", refuse)
            while not room.run.unsaved:
                room.wait(2.0)
            assert room.view.paused is PauseReason.ASKING
            assert room.page.playing.toasts.toast.sentence.startswith("This set is done but not saved yet.")
            room.page.playing.stage.controls.main.click()
            assert room.view.paused is PauseReason.ASKING
        room.page.playing.stage.controls.main.click()
        assert room.view.paused is None
        assert len(room.services.training.record(room.session.id).sets) == 1
        room.wait(4000)
        assert room.finished

    def test_silence_is_told_once(self, room: Room):
        room.speaker.works = False
        room.start()
        room.wait(30)
        assert "plays no sound" in room.page.playing.toasts.toast.sentence
        room.page.playing.toasts.toast.end()
        room.wait(60)
        assert room.page.playing.toasts.toast is None

    def test_tones_off_is_silence(self, room: Room):
        room.services.settings.change(tones=False)
        room.start()
        room.wait(60)
        assert room.speaker.played == []

    def test_a_closed_lid_pauses(self, room: Room):
        room.start()
        room.to(StepKind.WORK)
        left = room.view.seconds_left
        room.clock.advance(1800)
        room.ticker.tick()
        assert (room.view.paused, room.view.seconds_left) == (PauseReason.GAP, left)

    def test_hidden_the_clock_stands(self, room: Room):
        room.start()
        assert room.ticker.running
        room.page.hide()
        assert not room.ticker.running
        room.page.show()
        assert room.ticker.running


class TestLeaving:
    def test_keep_for_later_and_carry_on_from_there(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        done = len(room.sets)
        leave(room, KEEP)
        assert room.left == [str(room.session.id)]
        assert room.page.may_leave()
        unfinished = room.services.training.unfinished()
        room.page.carry_on(str(unfinished.id))
        assert room.view.sets_done == done
        room.wait(4000)
        keys = [(one.slot, one.index, one.side) for one in room.sets]
        assert len(keys) == len(set(keys))
        assert room.services.history.state_of(room.session.id) == "done"

    def test_what_is_closed_by_now_is_left_out_and_told(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        before = room.run.player.session
        leave(room, KEEP)
        room.services.screening.answer(QuestionId("q18"), {"knee": 9})
        room.page.carry_on(str(room.session.id))
        now = {slot.exercise for slot in room.run.player.session.slots()}
        left = [slot.exercise for slot in before.slots() if slot.exercise not in now]
        assert left
        assert all(isinstance(room.services.planning.verdict(one), Refused) for one in left)
        many = f"{len(left)} exercises are left out today." if len(left) > 1 else "One exercise is left out today."
        assert room.page.playing.toasts.toast.sentence.startswith(f"{many} ")
        caps = {slot.exercise: slot.allowed.effort_cap for slot in room.run.player.session.slots()}
        assert all(slot.effort_cap <= caps[slot.exercise] for slot in room.run.player.session.slots())

    def test_at_a_stop_nothing_is_carried_on(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        leave(room, KEEP)
        room.services.screening.answer(QuestionId("q2"), True)
        room.page.carry_on(str(room.session.id))
        assert room.page.playing.run is None
        assert room.left == [str(room.session.id)] * 2

    def test_ending_early_keeps_what_was_done(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        leave(room, END)
        assert room.finished == [str(room.session.id)]
        assert room.services.training.record(room.session.id).outcome is Outcome.ENDED_EARLY

    def test_ending_with_nothing_done_asks_nothing(self, room: Room):
        room.start()
        leave(room, END)
        assert room.left == [str(room.session.id)]
        assert room.finished == []

    def test_carry_on_goes_on(self, room: Room):
        room.start()
        leave(room, CARRY_ON)
        assert room.view.paused is None

    def test_another_day_asks_the_check_again(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        leave(room, KEEP)
        room.clock.advance(86400)
        room.page.carry_on(str(room.session.id))
        assert room.page.playing.run is None
        assert room.page.start_focus() is room.page.check.first_focus()


class TestPractice:
    def test_one_set_is_played_and_nothing_logged(self, room: Room):
        room.page.practise("heel_raise_support")
        room.wait(300)
        assert room.left == [""]
        assert room.sets == []
        assert room.services.history.first_date() is None

    def test_what_the_gate_refuses_is_not_practised(self, room: Room):
        refused = room.services.planning.left_out()[0].exercise
        room.page.practise(str(refused))
        assert room.page.playing.run is None
        assert room.left == [""]

    def test_an_unknown_exercise_neither(self, room: Room):
        room.page.practise(str(ExerciseId("nothing")))
        assert room.left == [""]


def test_back_pain_in_a_session_is_an_event_and_a_stop(room: Room):
    room.start()
    room.page.playing.answers_found.emit({QuestionId("q10"): True})
    screening = room.services.screening
    assert [one.kind for one in screening.circumstances().events] == [EventKind.BACK_PAIN]
    assert screening.standing().state is State.STOP
