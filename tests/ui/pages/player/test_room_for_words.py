"""No word is cut in any phase, sheet or page of the player, at both window sizes and with large text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from bonehome.domain.steps import StepKind
from bonehome.ui.pages.player.after import AfterPage
from bonehome.ui.pages.player.hurts import HurtSheet
from bonehome.ui.pages.player.leave import END
from bonehome.ui.theme.enums import ThemeName
from tests.ui.looks import cut_at_rest
from tests.ui.pages.player.conftest import Room, leave, sheet_of, varied_session

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
        assert cut_at_rest(room.page) == []


@pytest.mark.parametrize("pt", [16, 24])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_any_phase(room: Room, size: tuple[int, int], pt: int, qtbot: QtBot):
    room.page.theme.choose(ThemeName.LIGHT, pt)
    room.page.resize(*size)
    room.carry_on(str(room.services.training.begin(varied_session()).id))
    looks: dict[tuple[StepKind, object], list[str]] = {}
    while room.page.playing.run is not None:
        view = room.view
        key = (view.phase, view.work.form if view.work else None)
        if key not in looks:
            qtbot.wait(1)
            assert (room.page.width(), room.page.height()) == size
            looks[key] = cut_at_rest(room.page)
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
        assert cut_at_rest(sheet.card) == []
        group.piece(value).click()
    sheet.go_on.click()
    leave(room, END)
    after.show_record(room.finished[0])
    after.form.effort.piece("8").click()
    after.form.pain.piece("yes").click()
    qtbot.wait(1)
    assert (after.width(), after.height()) == size
    assert cut_at_rest(after) == []


def test_far_away_only_what_is_needed_stays(room: Room):
    room.services.settings.change(player_distance_m=3)
    room.start()
    room.to(StepKind.WORK, "strength")
    scene = room.page.playing.stage.work
    assert not scene.caption.isVisible()
    assert not scene.cue.isVisible()
    assert scene.name.isVisible()
    assert QFont(scene.name.font()).pixelSize() > 30
