"""The focus ring goes round whatever has the keyboard, outside the control; on its edge only where there is no room."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ThemeName, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.focus import GAP, RING, FocusRing
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.page import ScrollPage

REACH = int(GAP + RING)


class Bench:
    """A window with two buttons and the ring."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.setObjectName("window")
        column = Column(theme, 20, (30, 30, 30, 30), self.window)
        self.first, self.second = Button(theme, "Start", ButtonKind.PRIMARY), Button(theme, "Print")
        column.add(self.first, self.second)
        self.ring = FocusRing(theme, self.window)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.ring.wake()


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot) -> Bench:
    return Bench(theme, qtbot)


def test_it_follows_tab(bench: Bench, qtbot: QtBot) -> None:
    bench.first.setFocus()
    qtbot.waitUntil(bench.ring.isVisible)
    assert bench.ring.geometry() == bench.first.geometry().adjusted(-REACH, -REACH, REACH, REACH)
    qtbot.keyClick(bench.first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bench.ring.geometry().contains(bench.second.geometry()))


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST])
def test_ring_gap_and_face(bench: Bench, theme: Theme, qtbot: QtBot, name: ThemeName) -> None:
    theme.choose(name)
    bench.first.setFocus()
    qtbot.waitUntil(bench.ring.isVisible)
    face = bench.first.geometry()
    x = face.center().x()
    image = bench.window.grab().toImage()
    colours = [image.pixelColor(x, face.top() - distance) for distance in (6, 5, 2, -3)]
    ring, page = theme.colour(Token.FOCUS), theme.colour(Token.BG)
    assert colours == [ring, ring, page, theme.colour(Token.PRIM)]


def test_it_moves_with_its_control(bench: Bench, qtbot: QtBot) -> None:
    bench.first.setFocus()
    qtbot.waitUntil(bench.ring.isVisible)
    bench.first.setText("Start the session again")
    bench.window.resize(600, 400)
    qtbot.waitUntil(lambda: bench.ring.width() == bench.first.width() + 2 * REACH)


def test_it_hides_with_its_control_and_when_that_is_off(bench: Bench, qtbot: QtBot) -> None:
    bench.second.setFocus()
    qtbot.waitUntil(bench.ring.isVisible)
    bench.second.hide()
    qtbot.waitUntil(lambda: not bench.ring.isVisible() or bench.first.hasFocus())
    bench.first.setFocus()
    bench.first.set_off("Not now")
    qtbot.waitUntil(lambda: not bench.ring.isVisible())


def test_it_survives_a_control_that_is_deleted(bench: Bench, qtbot: QtBot) -> None:
    bench.second.setFocus()
    qtbot.waitUntil(bench.ring.isVisible)
    bench.second.deleteLater()
    qtbot.waitUntil(lambda: not bench.ring.isVisible() or bench.first.hasFocus())
    bench.first.setFocus()
    qtbot.waitUntil(bench.ring.isVisible)


def test_it_waits_for_the_first_key(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    start = Button(theme, "Start")
    field = QLineEdit()
    Column(theme, 0, (20, 20, 20, 20), window).add(start, field)
    ring = FocusRing(theme, window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    start.setFocus()
    qtbot.wait(20)
    assert not ring.isVisible()
    field.setFocus()
    qtbot.waitUntil(ring.isVisible)
    start.setFocus()
    qtbot.waitUntil(lambda: not ring.isVisible())
    qtbot.keyClick(start, Qt.Key.Key_Down)
    qtbot.waitUntil(ring.isVisible)


def test_the_mouse_hushes_it_and_a_key_brings_it_back(bench: Bench, qtbot: QtBot) -> None:
    bench.first.setFocus()
    qtbot.waitUntil(bench.ring.isVisible)
    qtbot.mouseClick(bench.first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not bench.ring.isVisible())
    bench.window.resize(700, 500)
    qtbot.wait(20)
    assert not bench.ring.isVisible()
    qtbot.keyClick(bench.first, Qt.Key.Key_Shift)
    qtbot.waitUntil(bench.ring.isVisible)


def test_inside_a_group_it_rings_the_piece(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    column = Column(theme, 0, (20, 20, 20, 20), window)
    group = Segmented(theme, "View", (("side", "Side"), ("front", "Front")), "side")
    column.add(group)
    ring = FocusRing(theme, window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    group.piece("side").setFocus()
    qtbot.keyClick(group.piece("side"), Qt.Key.Key_Right)
    front = group.piece("front")
    place = QRect(front.mapTo(window, QPoint(0, 0)), front.size())
    qtbot.waitUntil(lambda: ring.geometry() == place.adjusted(-REACH, -REACH, REACH, REACH))


def test_in_a_scrolled_page_it_is_part_of_the_page(theme: Theme, context: UiContext, qtbot: QtBot) -> None:
    page = ScrollPage(context)
    buttons = [Button(theme, f"Number {at}") for at in range(30)]
    page.body.add(*buttons)
    ring = FocusRing(theme, page)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    ring.wake()
    buttons[25].setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.parentWidget() is page.content
    bar = page.area.verticalScrollBar()
    assert bar.value() > 0
    shown = page.area.viewport().rect()
    place = QRect(buttons[25].mapTo(page.area.viewport(), QPoint(0, 0)), buttons[25].size())
    assert shown.contains(place.adjusted(0, -REACH, 0, REACH))


COLLECTED_WHILE_PAINTING = """
import gc
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from bonehome.ui.theme.icons import Icons
from bonehome.ui.theme.theme import Theme, load_themes
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.focus import FocusRing
from bonehome.ui.widgets.layout import Column

class Collector(QWidget):
    def paintEvent(self, event):
        gc.collect()

app = QApplication([])
theme = Theme(load_themes(Path("resources/themes")), Icons(Path("icons/ui")))
gc.disable()
for _ in range(3):
    window = QWidget()
    button = Button(theme, "Start")
    Column(theme, 0, parent=window).add(button)
    window.ring = FocusRing(theme, window)
    window.cycle = window
    window.show()
    window.activateWindow()
    button.setFocus()
    app.processEvents()
    del window, button
    collector = Collector()
    collector.grab()
print("whole")
"""


def test_a_window_may_be_collected_while_another_paints() -> None:
    root = Path(__file__).resolve().parents[3]
    code = [sys.executable, "-c", COLLECTED_WHILE_PAINTING]
    found = subprocess.run(code, capture_output=True, text=True, check=False, timeout=60, cwd=root)
    assert (found.returncode, found.stdout.strip()) == (0, "whole"), found.stderr
    assert "Traceback" not in found.stderr


def test_it_is_whole_where_a_field_fills_a_scrolled_page(context: UiContext, qtbot: QtBot) -> None:
    page = ScrollPage(context, margins=(0, 0, 0, 0))
    field = QLineEdit()
    page.body.add(field)
    page.body.addStretch(1)
    ring = FocusRing(context.theme, page)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    ring.wake()
    field.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.parentWidget() is page.content
    assert page.content.rect().contains(ring.geometry())
    assert ring.geometry().contains(field.geometry())
