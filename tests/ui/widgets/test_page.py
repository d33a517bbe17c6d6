"""A page that scrolls is as high as its parts, no less and not much more."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.page import ScrollPage
from tests.ui.looks import cut_at_rest

SAID = "Several words that are wrapped into a few rows, each of them long. " * 4


@pytest.fixture
def page(context: UiContext, qtbot: QtBot) -> ScrollPage:
    found = ScrollPage(context, margins=(0, 0, 0, 0))
    qtbot.addWidget(found)
    found.resize(900, 300)
    return found


def test_it_ends_where_its_words_end(context: UiContext, page: ScrollPage) -> None:
    words = [Text(context.theme, SAID, wrap=True) for _at in range(12)]
    page.body.add(*words)
    page.body.addStretch(1)
    page.show()
    assert cut_at_rest(page) == []
    assert page.area.verticalScrollBar().maximum() > 0
    assert page.content.height() - words[-1].geometry().bottom() < 10


def test_parts_without_wrapped_words_keep_their_height(page: ScrollPage) -> None:
    block = QWidget()
    block.setMinimumHeight(1000)
    page.body.add(block)
    page.show()
    assert cut_at_rest(page) == []
    assert page.content.height() >= 1000
