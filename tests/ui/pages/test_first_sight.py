"""A page that comes into view is laid out before it is painted: nothing is seen to jump."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

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


def places(page: QWidget, *known: QWidget) -> dict[QWidget, QRect]:
    """Where what is to be read and pressed is on the page: all of it, or those that were there before."""
    parts = known or [one for one in page.findChildren(QWidget) if isinstance(one, QLabel | QAbstractButton)]
    return {one: QRect(one.mapTo(page, QPoint(0, 0)), one.size()) for one in parts if one.isVisibleTo(page)}


@pytest.mark.parametrize("name", PAGES)
def test_a_new_page_does_not_jump(ellens: House, name: PageName) -> None:
    ellens.shell.window.forget_pages()
    assert ellens.shell.window.show_page(name)
    before = places(ellens.page(name))
    settle(ellens)
    assert places(ellens.page(name), *before) == before


def test_today_of_a_rest_day_does_not_jump(ellens: House) -> None:
    while ellens.services.planning.today():
        ellens.clock.advance(timedelta(days=1).total_seconds())
    ellens.shell.window.forget_pages()
    assert ellens.shell.window.show_page(PageName.TODAY)
    before = places(ellens.page(PageName.TODAY))
    settle(ellens)
    assert places(ellens.page(PageName.TODAY), *before) == before
