"""Every page of the window fits the smallest window with the largest text it is designed for, and starts at its top."""

from __future__ import annotations

import pytest

from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.page import VerticalScroll
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle
from tests.ui.shells import House

PAGES = tuple(name for name in PageName if name not in (PageName.PLAYER, PageName.AFTER, PageName.EXERCISE))


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_and_the_page_starts_at_its_top(ellens: House, in_window: InWindow, name: PageName) -> None:
    for size in SIZES:
        in_window(*size)
        ellens.shell.window.activateWindow()
        ellens.shell.window.forget_pages()
        ellens.show(PageName.WEEK)  # with the keyboard there, as when a person comes from another page
        page = ellens.show(name)
        settle(ellens)
        assert faults_of(page) == [], size
        for area in page.findChildren(VerticalScroll):
            assert area.verticalScrollBar().value() == 0, size
