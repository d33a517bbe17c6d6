"""Whether a page fits its window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.ui.pages.library.page import LibraryPage
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.page import VerticalScroll
from tests.ui.looks import cut_widgets
from tests.ui.shells import House

SIZES = ((1280, 800, 16), (1024, 640, 16), (1024, 640, 24), (1280, 800, 24))
"""Width and height of the window in pixels, text size in points; in an order that changes the text once."""


def settle(house: House) -> None:
    """Let layouts come to rest; words that wrap need a second look, and a library its cards."""
    # All of them: a page that was dropped is still a child of the window, and would be found instead of the new one.
    while any(library.is_filling() for library in house.shell.window.findChildren(LibraryPage)):
        house.app.processEvents()
    for _round in range(3):
        house.app.processEvents()


def faults_of(page: QWidget) -> list[str]:
    """Words and buttons that are cut, and content wider than what scrolls it. Pictures may be small."""
    found = [fault for fault in cut_widgets(page) if not fault.startswith("PictureFrame")]
    for area in page.findChildren(VerticalScroll):
        inner = area.widget()
        if area.isVisible() and inner is not None and inner.minimumSizeHint().width() > area.viewport().width():
            found.append(f"{inner.minimumSizeHint().width()} px wide content in {area.viewport().width()} px")
    return found


def words_of(widget: QWidget) -> list[str]:
    """The words in view, in the order in which they were made."""
    return [text.text() for text in widget.findChildren(Text) if text.isVisibleTo(widget) and text.text()]
