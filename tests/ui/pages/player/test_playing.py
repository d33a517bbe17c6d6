"""Buttons, keys and sheets of the session under way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bonehome.domain.exercise import Side
from bonehome.domain.ids import SessionId
from bonehome.domain.player.events import PauseReason
from bonehome.domain.profile import State
from bonehome.domain.record import Outcome
from bonehome.domain.steps import StepKind, WorkForm
from bonehome.domain.week import Block, BlockName, Session, SessionKind
from bonehome.ui.pages.player.hurts import HurtSheet
from bonehome.ui.pages.player.leave import LeaveSheet
from tests.ui.pages.player.conftest import Room, press, sheet_of, slot


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
        room.carry_on(str(room.services.training.begin(own).id))
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
        assert (said.listed, said.sharp) == (True, False)

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
