"""The real window with Ellen's first week, one for a whole test file, and a way to catch stray windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from bonehome.domain.catalogue import Catalogue
from bonehome.ui.figure.album import Album, Look
from bonehome.ui.figure.styles import FigureStyles
from tests.ui.pages.fits import settle
from tests.ui.shells import House

InWindow = Callable[[int, int, int], None]


@pytest.fixture(scope="module")
def ellens(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Her house; what a test changes there it sets right again, or its file knows of it."""
    house = House(app=qapp, folder=tmp_path_factory.mktemp("house") / "data")
    house.answer()
    yield house
    house.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a window kept would be styled again and again


@pytest.fixture
def in_window(ellens: House) -> Iterator[InWindow]:
    """Makes Ellen's window so wide and high, with text of so many points; afterwards it is as usual."""

    def take(width: int, height: int, text_pt: int) -> None:
        ellens.shell.window.resize(width, height)
        ellens.shell.window.settings_changed.emit(ellens.services.settings.change(text_pt=text_pt))
        settle(ellens)

    yield take
    take(1280, 800, 16)


@pytest.fixture
def album(catalogue: Catalogue, resources: Path, tmp_path: Path) -> Album:
    """The pictures of the shipped exercises, with Ellen in light colours."""
    return Album(
        motions=catalogue.motions,
        stamp=lambda motion: "as shipped" if motion in catalogue.motions else "",
        styles=FigureStyles(resources / "figure"),
        folder=tmp_path / "pictures",
        look=lambda: Look(palette="light", person="ellen"),
    )


class Windows(QObject):
    """Keeps the names of widgets that were shown as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def windows_shown(qapp: QApplication) -> Iterator[list[str]]:
    """The kinds of widgets that came up as windows since the test began."""
    windows = Windows()
    qapp.installEventFilter(windows)
    yield windows.shown
    qapp.removeEventFilter(windows)
