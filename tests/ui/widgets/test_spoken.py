"""What a screen reader is told: every painted control has a role, a name and, where it has one, a value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.enums import DayState, Icon, TickState, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.check import CheckRow, RadioRow, Tile
from bonehome.ui.widgets.chip import Chip, FilterChip
from bonehome.ui.widgets.choice import Answers, Segmented
from bonehome.ui.widgets.day import StripCell
from bonehome.ui.widgets.faces import EffortScale
from bonehome.ui.widgets.heading import StepNumber
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.picture import PictureFrame, PictureStrip
from bonehome.ui.widgets.ring import Ring
from bonehome.ui.widgets.slider import TextScale, TickSlider
from bonehome.ui.widgets.stepper import Stepper
from bonehome.ui.widgets.switch import Switch
from bonehome.ui.widgets.ticks import LoadMarks, MinutesBar, Ticks

Role = QAccessible.Role
TWO = (("yes", "Yes"), ("no", "No"))


def minutes(theme: Theme) -> QWidget:
    return MinutesBar(theme, 24, 60, Token.TEAL, name="Balance")


CASES: dict[str, tuple[Callable[[Theme], QWidget], Role, str]] = {
    "button": (lambda theme: Button(theme, "Start"), Role.Button, "Start"),
    "wordless": (lambda theme: Button(theme, icon=Icon.LEFT, name="Week before"), Role.Button, "Week before"),
    "press card": (lambda theme: PressCard(theme, "Sit to stand"), Role.Button, "Sit to stand"),
    "filter": (lambda theme: FilterChip(theme, "Hip"), Role.Button, "Remove filter Hip"),
    "day": (lambda theme: StripCell(theme, "Mon 16", DayState.DONE, "Monday 16, done"), Role.Button, "Monday 16, done"),
    "check": (lambda theme: CheckRow(theme, "Hip"), Role.CheckBox, "Hip"),
    "radio": (lambda theme: RadioRow(theme, "All"), Role.RadioButton, "All"),
    "tile": (lambda theme: Tile(theme, "Long band", Icon.BAND), Role.CheckBox, "Long band"),
    "switch": (lambda theme: Switch(theme, "Sound"), Role.CheckBox, "Sound"),
    "segment": (lambda theme: Segmented(theme, "Sure?", TWO), Role.RadioButton, "No"),
    "answer": (lambda theme: Answers(theme, "Sure?", TWO), Role.RadioButton, "Yes"),
    "face": (EffortScale, Role.RadioButton, "5 to 6, Rather hard"),
    "slider": (lambda theme: TickSlider(theme, "Volume", 8), Role.Slider, "Volume"),
    "text scale": (lambda theme: TextScale(theme, 16), Role.Slider, "Text size"),
    "stepper": (
        lambda theme: Stepper(theme, "Height", least=1, most=9, unit="cm"),
        Role.EditableText,
        "Height, cm",
    ),
    "ring": (lambda theme: Ring(theme, name="Rest"), Role.ProgressBar, "Rest"),
    "minutes": (minutes, Role.ProgressBar, "Balance"),
    "ticks": (
        lambda theme: Ticks(theme, (TickState.DONE,), Token.CORAL, "1 of 2 days"),
        Role.StaticText,
        "1 of 2 days",
    ),
    "load": (lambda theme: LoadMarks(theme, 2, "Hip"), Role.StaticText, "Hip: Medium"),
    "chip": (lambda theme: Chip(theme, "Chair"), Role.StaticText, "Chair"),
    "number": (lambda theme: StepNumber(theme, 3), Role.StaticText, "3"),
    "text": (lambda theme: Text(theme, "This week"), Role.StaticText, "This week"),
    "picture": (lambda theme: PictureFrame(theme, "Squat: low"), Role.StaticText, "Squat: low"),
    "strip": (lambda theme: PictureStrip(theme, "8 exercises"), Role.StaticText, "8 exercises"),
}


@pytest.mark.parametrize("case", CASES)
def test_role_and_name(theme: Theme, qtbot: QtBot, case: str) -> None:
    make, role, name = CASES[case]
    widget = make(theme)
    qtbot.addWidget(widget)
    found = {}
    for part in (widget, *widget.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(part)
        found.setdefault(interface.text(QAccessible.Text.Name), interface.role())
    assert found.get(name) == role


def test_values_are_told(theme: Theme, qtbot: QtBot) -> None:
    bar, switch = minutes(theme), Switch(theme, "Sound", checked=True)
    for widget in (bar, switch):
        qtbot.addWidget(widget)
    assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Description) == "24 of 60 minutes"
    assert QAccessible.queryAccessibleInterface(bar).valueInterface().currentValue() == 24
    assert QAccessible.queryAccessibleInterface(switch).state().checked
