"""The moving figure: phase, play and pause, names for screen readers, quiet when hidden."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bonehome.domain.exercise import View
from bonehome.ui.figure.frames import FrameCache
from bonehome.ui.figure.styles import FigureStyle, FigureStyles
from bonehome.ui.figure.view import STEPS, FigureView
from tests.domain.figure.motion_samples import clam, march, motion, sit_to_stand, walk


@pytest.fixture
def view(qtbot: QtBot, style: FigureStyle) -> Iterator[FigureView]:
    widget = FigureView(style, cache=FrameCache(50))
    qtbot.addWidget(widget)
    widget.resize(160, 140)
    widget.set_motion(sit_to_stand(), name="Sit to stand")
    widget.show()
    yield widget
    widget.pause()


def picture(view: FigureView) -> QImage:
    return view.grab().toImage()


def test_the_picture_follows_the_phase(view: FigureView) -> None:
    start = picture(view)
    view.set_phase(0.5)
    assert picture(view) != start
    view.set_phase(1.0)
    assert picture(view) == start


def test_the_way_back_costs_no_new_frames(qtbot: QtBot, style: FigureStyle) -> None:
    cache = FrameCache(400)
    widget = FigureView(style, cache=cache)
    qtbot.addWidget(widget)
    widget.resize(100, 100)
    widget.set_motion(sit_to_stand(), name="Sit to stand")
    for phase in (0.1, 0.9, 0.25, 0.75, 0.1):
        widget.set_phase(phase)
        picture(widget)
    assert len(cache) == 2


def test_sides_that_take_turns_have_twice_the_way(view: FigureView) -> None:
    view.set_motion(march(), name="March")
    view.set_phase(0.5)
    right = picture(view)
    view.set_phase(1.5)
    assert picture(view) != right


def test_the_name_tells_the_key_frame(view: FigureView) -> None:
    assert view.accessibleName() == "Sit to stand: Sit tall"
    view.set_phase(0.5)
    assert view.accessibleName() == "Sit to stand: Stand"
    view.play(4.0)
    assert view.accessibleName() == "Moving picture: Sit to stand, side view"
    view.pause()
    assert view.accessibleName() == "Sit to stand: Stand"


def test_it_plays_by_itself_and_stops_after_once(qtbot: QtBot, view: FigureView) -> None:
    with qtbot.waitSignal(view.played_once, timeout=3000):
        view.play(0.5, once=True)
        assert view.is_playing()
    assert not view.is_playing()
    assert view.phase() == 0.0


def test_nothing_moves_while_hidden(qtbot: QtBot, view: FigureView) -> None:
    view.play(1.0)
    view.hide()
    phase = view.phase()
    qtbot.wait(90)
    assert view.phase() == phase
    assert view.is_playing()
    view.show()
    qtbot.waitUntil(lambda: view.phase() != phase, timeout=2000)


def test_with_reduced_motion_start_and_end_stand_side_by_side(qtbot: QtBot, view: FigureView) -> None:
    view.set_reduced_motion(True)
    view.play(1.0)
    still = picture(view)
    qtbot.wait(90)
    assert picture(view) == still
    assert view.phase() == 0.0
    left, right = still.copy(0, 0, 80, 140), still.copy(80, 0, 80, 140)
    assert left != right
    assert view.accessibleName() == "Sit to stand: Sit tall"


def test_view_side_style_and_marks_change_the_picture(view: FigureView, styles: FigureStyles) -> None:
    view.set_motion(clam(), name="Clam")
    view.set_phase(0.5)
    seen = [picture(view)]
    view.set_marks(arrow=True, glow=True)
    seen.append(picture(view))
    view.set_view(View.FRONT)
    seen.append(picture(view))
    view.set_style(styles.style("dark", "mei"))
    seen.append(picture(view))
    view.set_motion(clam(), name="Clam", other_side=True)
    seen.append(picture(view))
    assert all(a != b for a, b in pairwise(seen))


def test_changing_the_view_keeps_the_phase(view: FigureView) -> None:
    view.set_phase(0.5)
    view.set_view(View.THREE_QUARTER)
    assert view.phase() == 0.5
    assert view.accessibleName() == "Sit to stand: Stand"


def test_without_a_motion_it_is_empty_and_nameless(view: FigureView) -> None:
    view.set_motion(None)
    view.set_phase(0.3)
    view.play()
    picture(view)
    assert view.accessibleName() == ""


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 100), (100, 7), (8, 8)])
def test_a_place_too_small_for_a_picture_is_no_fault(view: FigureView, width: int, height: int) -> None:
    view.setMinimumSize(0, 0)
    view.resize(width, height)
    picture(view)


def test_corners_can_be_round(view: FigureView) -> None:
    square = picture(view).pixelColor(0, 0)
    view.set_corner_radius(20)
    assert picture(view).pixelColor(0, 0) != square
    assert STEPS % 2 == 0


def test_with_reduced_motion_a_cycle_that_comes_round_shows_two_key_frames(view: FigureView) -> None:
    frames = [{"name": "Down"}, {"name": "Up", "joints": {"shoulder": {"abd": 90}}}, {"name": "Down"}]
    view.set_motion(motion(cycle="step", keys=[0, 1], view="front", frames=frames), name="Roll")
    view.set_reduced_motion(True)
    still = picture(view)
    assert still.copy(0, 0, 80, 140) != still.copy(80, 0, 80, 140)


def test_the_end_of_a_step_has_its_own_name(view: FigureView) -> None:
    view.set_motion(walk(), name="Walk")
    view.set_phase(0.5)
    assert view.accessibleName() == "Walk: Left heel down"
