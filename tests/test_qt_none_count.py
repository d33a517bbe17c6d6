"""PySide6 6.12.0 on Python 3.11 loses references to None with nearly every call; such a version must not come back."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 200
PICTURES = 50
TOLERANCE = 40  # the interpreter itself moves the count by a few


def drift(work: Callable[[], None]) -> int:
    """By how many references to None the count falls while `work` runs."""
    work()
    before = sys.getrefcount(None)
    work()
    return before - sys.getrefcount(None)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from Python 3.12 on")
def test_setting_a_label_keeps_the_count_of_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)

    def set_texts() -> None:
        for number in range(CALLS):
            label.setText(str(number))

    assert drift(set_texts) < TOLERANCE


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from Python 3.12 on")
def test_painting_keeps_the_count_of_none(qapp: object) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)

    def paint() -> None:
        for _ in range(PICTURES):
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor("#12574E"))
            painter.drawEllipse(QRectF(4, 4, 30, 30))
            painter.end()

    assert drift(paint) < TOLERANCE
