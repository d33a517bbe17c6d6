"""Yes and No in the form for own exercises."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bonehome.ui.pages.own.part import NO, YES, yes_or_no
from bonehome.ui.theme.theme import Theme


def test_no_stands_on_the_left_as_everywhere(theme: Theme, qtbot: QtBot) -> None:
    pills = yes_or_no(theme, "Do you bend?", None)
    qtbot.addWidget(pills)
    pills.show()
    assert pills.value == ""
    assert pills.piece(NO).x() < pills.piece(YES).x()
