"""A page that comes into view is laid out before it is painted: nothing is seen to jump."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from bonehome.ui.theme.enums import PageName
from tests.ui.pages.fits import settle
from tests.ui.shells import House

PAGES = (
    PageName.TODAY,
    PageName.WEEK,
    PageName.LIBRARY,
    PageName.PROGRESS,
    PageName.SELFTEST,
    PageName.SETTINGS,
)


def places(page: QWidget) -> dict[int, QRect]:
    """Where every visible part of the page is, by the order in which they were made."""
    return {at: one.geometry() for at, one in enumerate(page.findChildren(QWidget)) if one.isVisibleTo(page)}


@pytest.mark.parametrize("name", PAGES)
def test_a_new_page_does_not_jump(ellens: House, name: PageName) -> None:
    ellens.shell.window.forget_pages()
    assert ellens.shell.window.show_page(name)
    before = places(ellens.page(name))
    settle(ellens)
    assert places(ellens.page(name)) == before


def test_today_of_a_rest_day_does_not_jump(ellens: House) -> None:
    while ellens.services.planning.today():
        ellens.clock.advance(timedelta(days=1).total_seconds())
    ellens.shell.window.forget_pages()
    assert ellens.shell.window.show_page(PageName.TODAY)
    before = places(ellens.page(PageName.TODAY))
    settle(ellens)
    assert places(ellens.page(PageName.TODAY)) == before
