"""Check rows, switch, sliders, stepper, fields."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.enums import Icon
from bonehome.ui.theme.metrics import TEXT_SIZES
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.check import CheckRow, RadioRow, Tile
from bonehome.ui.widgets.field import DropDown, SearchField
from bonehome.ui.widgets.slider import TextScale, TickSlider, WordSlider
from bonehome.ui.widgets.stepper import Stepper
from bonehome.ui.widgets.switch import Switch
from tests.ui.looks import Heard


@pytest.mark.parametrize("kind", [CheckRow, RadioRow])
def test_the_whole_row_answers(theme: Theme, qtbot: QtBot, kind: type) -> None:
    row = kind(theme, "Hip", count="96")
    qtbot.addWidget(row)
    row.resize(400, 48)
    row.show()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(390, 40))
    assert row.isChecked()
    assert row.sizeHint().height() >= 48


@pytest.mark.parametrize("kind", [CheckRow, RadioRow])
def test_long_words_wrap(theme: Theme, qtbot: QtBot, kind: type) -> None:
    row = kind(theme, "I have a firm chair without wheels, with its back against the wall")
    qtbot.addWidget(row)
    assert row.heightForWidth(260) > row.heightForWidth(900) >= 48
    assert row.minimumSizeHint().width() < 260


def test_roles_are_those_of_real_controls(theme: Theme, qtbot: QtBot) -> None:
    role = QAccessible.Role
    for widget, wanted in (
        (CheckRow(theme, "Hip"), role.CheckBox),
        (RadioRow(theme, "All"), role.RadioButton),
        (Tile(theme, "Long band", Icon.BAND), role.CheckBox),
        (Switch(theme, "Sound"), role.CheckBox),
        (TickSlider(theme, "Volume", 8), role.Slider),
        (SearchField(theme, "Search exercises"), role.EditableText),
    ):
        qtbot.addWidget(widget)
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.role() == wanted
        assert interface.text(QAccessible.Text.Name)


def test_a_switch_is_switched_by_press_and_space(theme: Theme, qtbot: QtBot) -> None:
    switch = Switch(theme, "Sound")
    qtbot.addWidget(switch)
    switch.show()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.isChecked()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_slider_keys_and_presses(theme: Theme, qtbot: QtBot) -> None:
    slider = WordSlider(theme, "Speed", tuple(f"{n} words a minute" for n in range(120, 191, 10)), 2)
    qtbot.addWidget(slider)
    slider.resize(600, 60)
    slider.show()
    heard = Heard()
    slider.chosen.connect(heard.hear)
    qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider.slider, Qt.Key.Key_PageUp)
    assert heard.all == [(3,), (5,)]
    assert slider.slider.accessibleDescription() == "170 words a minute"
    qtbot.mouseClick(slider.slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.slider.width() - 5, 20))
    assert slider.place == 7
    slider.set_place(0)
    assert len(heard.all) == 3


def test_the_wheel_leaves_sliders_and_lists_alone(theme: Theme, qtbot: QtBot) -> None:
    slider, drop = TickSlider(theme, "Volume", 8, 4), DropDown(theme, ("Easiest first", "Hardest first"))
    for widget in (slider, drop):
        qtbot.addWidget(widget)
        widget.show()
        wheel = QWheelEvent(
            QPointF(20, 20),
            QPointF(20, 20),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
    assert slider.value() == 4
    assert drop.currentIndex() == 0


def test_text_scale_carries_points(theme: Theme, qtbot: QtBot) -> None:
    scale = TextScale(theme, 16)
    qtbot.addWidget(scale)
    heard = Heard()
    scale.chosen.connect(heard.hear)
    scale.slider.setValue(len(TEXT_SIZES) - 1)
    scale.set_size(20)
    assert heard.all == [(28,)]
    assert scale.slider.accessibleDescription() == "20 points"


@pytest.fixture
def height(theme: Theme, qtbot: QtBot) -> Stepper:
    stepper = Stepper(theme, "Height", least=100, most=220, start=165, unit="cm")
    qtbot.addWidget(stepper)
    stepper.show()
    return stepper


def test_an_empty_stepper_starts_in_the_middle(height: Stepper, qtbot: QtBot) -> None:
    heard = Heard()
    height.changed.connect(heard.hear)
    assert height.value is None
    qtbot.mouseClick(height._plus, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(height._plus, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(height._minus, Qt.MouseButton.LeftButton)
    assert heard.all == [(165.0,), (166.0,), (165.0,)]


def test_what_cannot_be_is_refused_in_words(height: Stepper, qtbot: QtBot) -> None:
    heard = Heard()
    height.changed.connect(heard.hear)
    qtbot.keyClicks(height.field, "16")
    assert height.value is None
    assert height.field.accessibleDescription() == "Between 100 and 220 cm"
    assert heard.all == []
    qtbot.keyClicks(height.field, "4")
    assert heard.all == [(164.0,)]
    assert height.field.accessibleDescription() == ""


def test_stepper_stops_at_its_ends(height: Stepper, qtbot: QtBot) -> None:
    height.set_value(220)
    qtbot.mouseClick(height._plus, Qt.MouseButton.LeftButton)
    assert height.value == 220


def test_a_comma_is_a_decimal_point(theme: Theme, qtbot: QtBot) -> None:
    score = Stepper(theme, "T-score", least=-6, most=2, step=0.1, decimals=1)
    qtbot.addWidget(score)
    score.field.setText("-2,6")
    assert score.value == pytest.approx(-2.6)
