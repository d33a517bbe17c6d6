"""The player page over a real database: the session is played, saved, left, taken up, and what hurts is heeded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bonehome.domain.errors import UserError
from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId, QuestionId, SessionId
from bonehome.domain.player.events import PauseReason
from bonehome.domain.profile import State
from bonehome.domain.record import Outcome, SetRecord
from bonehome.domain.steps import StepKind, WorkForm
from bonehome.domain.week import Block, BlockName, Session, SessionKind
from bonehome.ui.pages.player.after import AfterPage
from bonehome.ui.pages.player.hurts import HurtSheet
from bonehome.ui.pages.player.leave import CARRY_ON, END, KEEP, LeaveSheet
from bonehome.ui.theme.enums import ThemeName
from tests.ui.looks import cut_widgets
from tests.ui.pages.player.conftest import Room, slot, varied_session


def press(qtbot: QtBot, room: Room, key: Qt.Key) -> None:
    qtbot.keyClick(room.page.playing.stage, key)


def sheet_of(room: Room, kind: type) -> object:
    found = room.page.window().findChild(kind)
    assert found is not None
    return found


class TestCheck:
    def test_start_is_off_until_all_five_are_answered(self, room: Room):
        room.page.play(str(room.session.id))
        check = room.page.check
        assert check.start.reason
        for key in ("unwell", "pain", "dizzy", "fall"):
            check.questions[key].pills.piece("no").click()
        assert not check.start.isEnabled()
        check.questions["medicine"].pills.piece("yes").click()
        assert check.start.isEnabled()

    def test_feeling_unwell_holds_the_session(self, room: Room):
        room.page.play(str(room.session.id))
        room.page.check.all_clear.click()
        room.page.check.questions["unwell"].pills.piece("yes").click()
        assert not room.page.check.start.isEnabled()
        room.page.check.not_now.click()
        assert room.left == [str(room.session.id)]
        assert room.services.training.record(room.session.id) is None

    def test_a_fall_without_harm_sets_the_flag_and_plays_what_is_still_open(self, room: Room):
        room.page.play(str(room.session.id))
        room.page.check.all_clear.click()
        room.page.check.questions["fall"].pills.piece("yes").click()
        assert not room.page.check.start.isEnabled()
        room.page.check.hurt.piece("no").click()
        room.page.check.start.click()
        assert room.services.screening.standing().falls
        assert not room.services.planning.refusals(room.run.player.session)

    def test_pain_in_the_spine_stops_the_plan(self, room: Room):
        room.page.play(str(room.session.id))
        room.page.check.all_clear.click()
        room.page.check.questions["pain"].pills.piece("yes").click()
        room.page.check.places.piece("spine").click()
        assert not room.page.check.start.isEnabled()
        room.page.check.not_now.click()
        assert room.services.screening.draft().answers[QuestionId("q10")] is True
        assert room.services.planning.standing().state is State.STOP

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


class TestKeys:
    def test_space_pauses_and_carries_on(self, room: Room, qtbot: QtBot):
        room.start()
        press(qtbot, room, Qt.Key.Key_Space)
        assert room.view.paused is PauseReason.WISH
        press(qtbot, room, Qt.Key.Key_Space)
        assert room.view.paused is None

    def test_a_click_on_the_middle_pauses(self, room: Room, qtbot: QtBot):
        room.start()
        qtbot.mouseClick(room.page.playing.stage, Qt.MouseButton.LeftButton, pos=room.page.rect().center())
        assert room.view.paused is PauseReason.WISH

    def test_a_presenter_remote_goes_on_and_back(self, room: Room, qtbot: QtBot):
        room.start()
        press(qtbot, room, Qt.Key.Key_PageDown)
        assert room.view.phase is StepKind.WORK
        press(qtbot, room, Qt.Key.Key_PageUp)
        assert room.view.phase is StepKind.GET_READY
        press(qtbot, room, Qt.Key.Key_Right)
        first = room.view.step.exercise
        press(qtbot, room, Qt.Key.Key_Right)
        assert room.view.step.exercise != first

    def test_plus_and_minus_move_the_rest(self, room: Room, qtbot: QtBot):
        room.start()
        room.to(StepKind.REST)
        left = room.view.seconds_left
        press(qtbot, room, Qt.Key.Key_Plus)
        assert room.view.seconds_left == left + 15
        press(qtbot, room, Qt.Key.Key_Minus)
        assert room.view.seconds_left == left

    @pytest.mark.parametrize("key", [Qt.Key.Key_H, Qt.Key.Key_P])
    def test_it_hurts_by_key(self, room: Room, qtbot: QtBot, key: Qt.Key):
        room.start()
        press(qtbot, room, key)
        assert room.view.paused is PauseReason.PAIN
        sheet_of(room, HurtSheet)

    def test_esc_asks_and_esc_again_stays_paused(self, room: Room, qtbot: QtBot):
        room.start()
        press(qtbot, room, Qt.Key.Key_Escape)
        sheet = sheet_of(room, LeaveSheet)
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert room.view.paused is PauseReason.ASKING

    def test_a_button_with_the_keyboard_is_pressed_by_space(self, room: Room, qtbot: QtBot):
        room.start()
        room.page.activateWindow()
        button = room.page.playing.stage.controls.main
        button.setFocus(Qt.FocusReason.TabFocusReason)
        if not button.hasFocus():
            pytest.skip("this platform gives windows no focus")
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert room.view.phase is StepKind.WORK

    def test_every_key_is_told(self, room: Room):
        assert len(room.page.keys()) == 8


class TestOwnPace:
    def test_enter_counts_and_the_button_says_so(self, room: Room, qtbot: QtBot):
        room.start()
        stage = room.page.playing.stage
        while room.view.phase is not StepKind.WORK or room.view.work.form is not WorkForm.REPS:
            room.wait(0.5)
        press(qtbot, room, Qt.Key.Key_Space)
        stage.paused.pace_pressed.emit()
        press(qtbot, room, Qt.Key.Key_Space)
        assert stage.controls.main.text() == "Count one"
        counted = room.view.count
        press(qtbot, room, Qt.Key.Key_Return)
        assert room.view.count == counted + 1
        done = len(room.sets)
        stage.controls.skip.click()
        assert len(room.sets) == done + 1
        assert room.sets[-1].reps == counted + 1


class TestEasing:
    def test_too_hard_brings_the_easier_exercise_with_undo(self, room: Room):
        lift = slot("hip_flex_band", sets=2, reps=10, side=Side.ALTERNATE, rest_s=60)
        block = Block(name=BlockName.STRENGTH, slots=(lift,))
        own = Session(id=SessionId("own"), kind=SessionKind.STRENGTH, minutes=5.0, blocks=(block,))
        room.page.carry_on(str(room.services.training.begin(own).id))
        room.to(StepKind.WORK)
        room.wait(30)
        room.page.playing.stage.controls.hard.click()
        assert room.view.step.exercise == "hip_flex_support"
        assert room.view.work.count < 10
        assert room.page.playing.toasts.toast.sentence == "Fine. Here is an easier one."
        room.page.playing.toasts.toast.acted.emit()
        assert (room.view.step.exercise, room.view.work.count) == ("hip_flex_band", 10)

    def test_without_an_easier_one_less_is_asked(self, room: Room):
        room.start()
        room.to(StepKind.WORK, "back")
        of = room.view.work.total
        room.page.playing.stage.controls.hard.click()
        assert room.view.work.total < of


class TestPain:
    def hurt(self, room: Room) -> HurtSheet:
        room.start()
        room.to(StepKind.WORK, "strength")
        room.page.playing.stage.controls.hurt.click()
        sheet = sheet_of(room, HurtSheet)
        assert isinstance(sheet, HurtSheet)
        return sheet

    def test_hard_work_goes_back_to_the_set(self, room: Room):
        sheet = self.hurt(room)
        sheet.hard_work.emit()
        sheet.close_sheet()
        assert room.view.paused is None

    def test_a_listed_joint_makes_the_movement_smaller(self, room: Room):
        sheet = self.hurt(room)
        about = room.view.step.exercise
        sheet.places.piece("knee").click()
        sheet.sharp.piece("dull").click()
        sheet.level.piece("5").click()
        sheet.go_on.click()
        assert room.view.paused is None
        assert room.view.step.exercise == about
        (said,) = room.services.training.record(room.session.id).feedback
        assert (said.exercise, said.pain, said.pain_place) == (about, 5, "knee")

    def test_a_new_place_takes_the_exercise_out(self, room: Room):
        sheet = self.hurt(room)
        about = room.view.step.exercise
        sheet.places.piece("shoulder").click()
        sheet.sharp.piece("dull").click()
        sheet.level.piece("5").click()
        sheet.go_on.click()
        done = len(room.sets)
        room.wait(4000)
        assert all(one.exercise != about for one in room.sets[done:])
        assert room.finished

    def test_a_sharp_pain_in_the_back_ends_the_session_and_stops_the_plan(self, room: Room):
        sheet = self.hurt(room)
        sheet.places.piece("spine").click()
        sheet.sharp.piece("sharp").click()
        sheet.go_on.click()
        assert room.finished == [str(room.session.id)]
        assert room.services.training.record(room.session.id).outcome is Outcome.ENDED_EARLY
        assert room.services.planning.standing().state is State.STOP
        assert room.services.planning.today() == ()

    def test_chest_pain_is_an_emergency(self, room: Room):
        sheet = self.hurt(room)
        sheet.places.piece("chest").click()
        assert sheet.title.text() == "Stop and call 112"
        sheet.go_on.click()
        assert room.services.planning.standing().state is State.STOP

    def test_esc_stays_paused(self, room: Room, qtbot: QtBot):
        sheet = self.hurt(room)
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert room.view.paused is PauseReason.PAIN


class TestLeaving:
    def leave(self, room: Room, answer: str) -> None:
        assert room.page.may_leave() is False
        sheet = sheet_of(room, LeaveSheet)
        assert isinstance(sheet, LeaveSheet)
        sheet.answered.emit(answer)
        sheet.close_sheet()

    def test_keep_for_later_and_carry_on_from_there(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        done = len(room.sets)
        self.leave(room, KEEP)
        assert room.left == [str(room.session.id)]
        assert room.page.may_leave()
        unfinished = room.services.training.unfinished()
        room.page.carry_on(str(unfinished.id))
        assert room.view.sets_done == done
        room.wait(4000)
        keys = [(one.slot, one.index, one.side) for one in room.sets]
        assert len(keys) == len(set(keys))
        assert room.services.history.state_of(room.session.id) == "done"

    def test_ending_early_keeps_what_was_done(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        self.leave(room, END)
        assert room.finished == [str(room.session.id)]
        assert room.services.training.record(room.session.id).outcome is Outcome.ENDED_EARLY

    def test_ending_with_nothing_done_asks_nothing(self, room: Room):
        room.start()
        self.leave(room, END)
        assert room.left == [str(room.session.id)]
        assert room.finished == []

    def test_carry_on_goes_on(self, room: Room):
        room.start()
        self.leave(room, CARRY_ON)
        assert room.view.paused is None

    def test_another_day_asks_the_check_again(self, room: Room):
        room.start()
        room.to(StepKind.REST)
        self.leave(room, KEEP)
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


class TestAfter:
    def test_one_press_answers_for_all(self, room: Room, after: AfterPage):
        room.start()
        room.wait(4000)
        after.show_record(room.finished[0])
        after.form.effort.piece("6").click()
        after.form.reserve.piece("3").click()
        after.form.pain.piece("no").click()
        saved = []
        after.saved.connect(lambda: saved.append(True))
        after.save.click()
        feedback = room.services.training.record(room.session.id).feedback
        assert saved == [True]
        assert {one.exercise for one in feedback} == set(after.form.tabs)
        assert {(one.effort, one.reserve, one.pain, one.form_ok) for one in feedback} == {(6, 3, 0, None)}

    def test_nothing_is_required(self, room: Room, after: AfterPage):
        room.start()
        room.wait(4000)
        after.show_record(room.finished[0])
        after.not_now.click()
        assert room.services.training.record(room.session.id).feedback == ()

    def test_a_partial_session_counts(self, room: Room, after: AfterPage):
        room.start()
        room.to(StepKind.REST, "strength")
        TestLeaving().leave(room, END)
        after.show_record(room.finished[0])
        words = " ".join(label.text() for label in after.findChildren(QLabel))
        assert "That counts." in words

    def test_not_finished_yet_leads_back(self, room: Room, after: AfterPage):
        room.start()
        room.to(StepKind.REST)
        TestLeaving().leave(room, END)
        after.show_record(room.finished[0])
        after.not_finished_requested.connect(room.page.carry_on)
        after.not_finished.click()
        assert room.view.sets_done == len(room.sets)

    def test_a_note_is_kept(self, room: Room, after: AfterPage):
        room.start()
        room.to(StepKind.REST)
        TestLeaving().leave(room, END)
        after.show_record(room.finished[0])
        after.form.text.setPlainText("  Warm day. ")
        after.save.click()
        assert room.services.training.record(room.session.id).note == "Warm day."


SIZES = ((1280, 800), (1024, 640))


@pytest.mark.parametrize("pt", [16, 24])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_the_check(room: Room, size: tuple[int, int], pt: int, qtbot: QtBot):
    room.page.theme.choose(ThemeName.LIGHT, pt)
    room.page.resize(*size)
    room.page.play(str(room.session.id))
    for key in ("", "pain", "fall"):
        if key:
            room.page.check.questions[key].pills.piece("yes").click()
        qtbot.wait(1)
        assert (room.page.width(), room.page.height()) == size
        assert cut_widgets(room.page) == []


@pytest.mark.parametrize("pt", [16, 24])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_any_phase(room: Room, size: tuple[int, int], pt: int, qtbot: QtBot):
    room.page.theme.choose(ThemeName.LIGHT, pt)
    room.page.resize(*size)
    room.page.carry_on(str(room.services.training.begin(varied_session()).id))
    looks: dict[tuple[StepKind, object], list[str]] = {}
    while room.page.playing.run is not None:
        view = room.view
        key = (view.phase, view.work.form if view.work else None)
        if key not in looks:
            qtbot.wait(1)
            assert (room.page.width(), room.page.height()) == size
            looks[key] = cut_widgets(room.page)
        room.wait(1.0)
    assert {phase for phase, _ in looks} >= set(StepKind) - {StepKind.FINISH}
    assert {key: found for key, found in looks.items() if found} == {}


@pytest.mark.parametrize("pt", [16, 24])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_the_sheets_and_after(
    room: Room, after: AfterPage, size: tuple[int, int], pt: int, qtbot: QtBot
):
    room.page.theme.choose(ThemeName.LIGHT, pt)
    for page in (room.page, after):
        page.resize(*size)
    room.start()
    room.to(StepKind.REST, "strength")
    room.page.playing.stage.controls.hurt.click()
    sheet = sheet_of(room, HurtSheet)
    assert isinstance(sheet, HurtSheet)
    for group, value in ((sheet.places, "shoulder"), (sheet.sharp, "dull"), (sheet.level, "2")):
        qtbot.wait(1)
        assert cut_widgets(sheet.card) == []
        group.piece(value).click()
    sheet.go_on.click()
    TestLeaving().leave(room, END)
    after.show_record(room.finished[0])
    after.form.effort.piece("8").click()
    after.form.pain.piece("yes").click()
    qtbot.wait(1)
    assert (after.width(), after.height()) == size
    assert cut_widgets(after) == []


def test_far_away_only_what_is_needed_stays(room: Room):
    room.services.settings.change(player_distance_m=3)
    room.start()
    room.to(StepKind.WORK, "strength")
    scene = room.page.playing.stage.work
    assert not scene.caption.isVisible()
    assert not scene.cue.isVisible()
    assert scene.name.isVisible()
    assert QFont(scene.name.font()).pixelSize() > 30
