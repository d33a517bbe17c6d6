"""After the session: what was said is kept, and nothing is required."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from bonehome.domain.steps import StepKind
from bonehome.ui.pages.player.after import AfterPage
from bonehome.ui.pages.player.leave import END
from tests.ui.pages.player.conftest import Room, leave


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
        leave(room, END)
        after.show_record(room.finished[0])
        words = " ".join(label.text() for label in after.findChildren(QLabel))
        assert "That counts." in words

    def test_not_finished_yet_leads_back(self, room: Room, after: AfterPage):
        room.start()
        room.to(StepKind.REST)
        leave(room, END)
        after.show_record(room.finished[0])
        after.not_finished_requested.connect(room.page.carry_on)
        after.not_finished.click()
        assert room.view.sets_done == len(room.sets)

    def test_a_note_is_kept(self, room: Room, after: AfterPage):
        room.start()
        room.to(StepKind.REST)
        leave(room, END)
        after.show_record(room.finished[0])
        after.form.text.setPlainText("  Warm day. ")
        after.save.click()
        assert room.services.training.record(room.session.id).note == "Warm day."
