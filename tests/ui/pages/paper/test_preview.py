"""The preview: one page at a time, as large as it fits."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.paper.preview import Preview
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text

SHADES = ("#ff0000", "#00ff00", "#0000ff")


class Pages:
    """Three pages of one colour each; keeps what was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def __call__(self, page: int, width: int) -> QImage:
        self.asked.append((page, width))
        image = QImage(width, round(width * 1.4), QImage.Format.Format_RGB32)
        image.fill(QColor(SHADES[page]))
        return image


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def preview(theme: Theme, qtbot: QtBot, pages: Pages) -> Preview:
    preview = Preview(theme)
    qtbot.addWidget(preview)
    preview.resize(500, 700)
    preview.show()
    preview.show_sheet(pages, 3, 1 / 1.4, "My week")
    return preview


def shade(preview: Preview) -> str:
    """The colour in the middle of the page."""
    return preview.sheet.grab().toImage().pixelColor(preview.sheet.rect().center()).name()


def words(preview: Preview) -> str:
    return next(text.text() for text in preview.findChildren(Text) if text.text().startswith("Page"))


def test_pages_are_turned_one_by_one_and_end_where_they_end(preview: Preview) -> None:
    assert (shade(preview), words(preview)) == (SHADES[0], "Page 1 of 3")
    assert not preview._back.isEnabled()
    for number in (2, 3):
        preview._next.click()
        assert (shade(preview), words(preview)) == (SHADES[number - 1], f"Page {number} of 3")
    assert not preview._next.isEnabled()
    preview._back.click()
    assert words(preview) == "Page 2 of 3"


def test_a_page_is_drawn_once_for_its_size(preview: Preview, pages: Pages) -> None:
    shade(preview)
    count = len(pages.asked)
    shade(preview)
    preview.sheet.repaint()
    assert len(pages.asked) == count
    preview.resize(400, 700)
    shade(preview)
    assert len(pages.asked) == count + 1
    assert pages.asked[-1][1] < pages.asked[0][1]


def test_the_whole_page_is_in_view(preview: Preview, pages: Pages) -> None:
    for size in ((500, 700), (900, 400), (300, 900)):
        preview.resize(*size)
        shade(preview)
        _page, width = pages.asked[-1]
        assert width <= preview.sheet.width()
        assert width * 1.4 <= preview.sheet.height()


def test_another_sheet_begins_at_its_first_page(preview: Preview, pages: Pages) -> None:
    preview._next.click()
    preview.show_sheet(pages, 2, 1.4, "Session")
    assert words(preview) == "Page 1 of 2"
    assert preview.sheet.accessibleName() == "Session"
    assert shade(preview) == SHADES[0]


def test_where_there_is_no_sheet_the_reason_stands_in_its_place(preview: Preview, pages: Pages) -> None:
    preview.show_nothing("There is no session on Sunday.")
    assert preview.none.isVisible()
    assert preview.none.text() == "There is no session on Sunday."
    assert not preview.sheet.isVisible()
    assert not preview._next.isEnabled()
    assert not any(text.text().startswith("Page") for text in preview.findChildren(Text))
    preview.show_sheet(pages, 1, 1.4, "My week")
    assert preview.sheet.isVisible()
    assert not preview.none.isVisible()
