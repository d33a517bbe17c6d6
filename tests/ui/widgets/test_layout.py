"""Layouts: parts may go and words may change while they stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QLabel, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Flow, Grid
from tests.ui.looks import cut_at_rest


def labels(words: str) -> list[QLabel]:
    return [QLabel(word) for word in words.split()]


def test_a_part_that_is_deleted_leaves_the_flow(theme: Theme, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = Flow(theme, 8, place)
    first, second = labels("one two")
    flow.add(first, second)
    assert flow.count() == 2
    first.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert flow.count() == 1
    item = flow.itemAt(0)
    assert item is not None
    assert item.widget() is second
    assert flow.minimumSize().width() == second.minimumSizeHint().width()


def test_items_are_pythons_own_so_that_their_end_is_told(theme: Theme, qtbot: QtBot) -> None:
    """One made by Qt would leave a wrapper behind that stands for the next thing made in its place."""
    place = QWidget()
    qtbot.addWidget(place)
    flow = Flow(theme, 8, place)
    flow.add(*labels("one two"))
    item = flow.itemAt(0)
    assert isinstance(item, QWidgetItem)
    assert Shiboken.createdByPython(item)


def test_rows_wrap_like_words(theme: Theme, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = Flow(theme, 8, place)
    flow.add(*labels("one two three"))
    wide, narrow = flow.heightForWidth(1000), flow.heightForWidth(flow.minimumSize().width())
    assert narrow > wide
    assert flow.sizeHint() != QSize()


def test_a_grid_filled_anew_follows_words_that_change(theme: Theme, qtbot: QtBot) -> None:
    """From state to state without a resize, as on a page that is shown again."""
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(400, 2000)
    outer = Column(theme, 0, parent=place)
    grid, text, other = Grid(theme), Text(theme, "short", wrap=True), Text(theme, "other", wrap=True)
    outer.add(grid)
    outer.addStretch(1)
    for columns in (1, 2, 2):
        grid.fill((text, other), columns)
    place.show()
    assert cut_at_rest(place) == []
    for words in ("many words that wrap " * 8, "few words", "many more words that wrap into rows " * 12):
        text.setText(words)
        assert cut_at_rest(place) == []


def test_a_grid_forgets_parts_that_are_gone(theme: Theme, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    grid = Grid(theme, parent=place)
    first, second = labels("one two")
    grid.fill((first, second), 2)
    first.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    grid.fill((second,), 1)
    assert grid.count() == 1
