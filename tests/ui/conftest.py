"""Fixtures for everything that is drawn: a theme in force and the context pages get."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.icons import Icons
from bonehome.ui.theme.palette import make_palette
from bonehome.ui.theme.sheet import make_sheet
from bonehome.ui.theme.theme import Theme, load_themes

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def freed() -> Iterator[None]:
    """What a test asked to be deleted is deleted behind it: no loop runs that would do so.

    Windows left behind would be dressed anew with every later theme, and the suite would take twice as long. A mouse
    button left down would hush the focus ring in whatever test comes next.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton


class Dresser:
    """Sets palette and sheet on the application as the window's application does."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        self._app = app
        self._theme = theme
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        self._app.setFont(self._theme.font(TextStep.BODY))
        self._app.setPalette(make_palette(self._theme.tokens))
        self._app.setStyleSheet(make_sheet(self._theme.tokens, self._theme.metrics))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 16 pt, in force on the application; ``theme.choose`` changes it."""
    qapp.setStyle("Fusion")
    theme = Theme(load_themes(ROOT / "resources" / "themes"), Icons(ROOT / "icons" / "ui"))
    dresser = Dresser(qapp, theme)
    yield theme
    theme.changed.disconnect(dresser.dress)


def _always() -> bool:
    return True


@pytest.fixture
def context(theme: Theme) -> UiContext:
    """A context without pictures, in which things may move."""
    return UiContext(theme=theme, moving=_always)
