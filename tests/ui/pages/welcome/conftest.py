"""A newcomer's services in an empty folder, and a window that holds a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.app.services import Content
from bonehome.ui.pages.welcome.page import WelcomePage
from bonehome.ui.pages.welcome.result import ResultPage
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.page import Page
from tests.app.samples import Home, shipped_content
from tests.ui.looks import Heard

Hold = Callable[[Page], QWidget]


@pytest.fixture(scope="session")
def content() -> Content:
    """The shipped content, read once."""
    return shipped_content()


@pytest.fixture
def home(tmp_path: Path, content: Content, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """A new person on a computer that speaks British English."""
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    found = Home(tmp_path, content)
    yield found
    found.services.close()


@pytest.fixture
def hold(context: UiContext, qtbot: QtBot) -> Hold:
    """Puts a page into a window that has the keyboard, as the main window does."""

    windows: list[QWidget] = []

    def put(page: Page) -> QWidget:
        window = QWidget()
        windows.append(window)
        window.setObjectName("window")
        window.resize(1280, 800)
        Column(context.theme, 0, parent=window).add(page)
        qtbot.addWidget(window)
        page.arrange(context.theme.metrics.width_class(1280))
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.refresh()
        start = page.start_focus()
        if start is not None:
            start.setFocus()
        return window

    return put


class Opened:
    """A page in its window, with what it told."""

    def __init__(self, page: WelcomePage, window: QWidget) -> None:
        self.page = page
        self.window = window
        self.finished, self.left, self.told = Heard(), Heard(), Heard()
        page.finished.connect(self.finished.hear)
        page.left.connect(self.left.hear)
        page.told.connect(self.told.hear)

    @property
    def step(self) -> str:
        """The id of the page in view."""
        return str(self.page.course.step.id)


@pytest.fixture
def open_page(context: UiContext, home: Home, hold: Hold) -> Callable[[], Opened]:
    """Opens the first questions as they stand."""

    def make() -> Opened:
        page = WelcomePage(context, home.services)
        return Opened(page, hold(page))

    return make


@pytest.fixture
def open_result(context: UiContext, home: Home, hold: Hold) -> Callable[[], ResultPage]:
    """Opens the result page as the answers stand."""

    def make() -> ResultPage:
        page = ResultPage(context, home.services)
        hold(page)
        return page

    return make
