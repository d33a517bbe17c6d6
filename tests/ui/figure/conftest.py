"""Fixtures for the pictures: styles from the shipped palettes, and a picture to paint on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bonehome.ui.figure.styles import FigureStyle, FigureStyles

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "figure"


@pytest.fixture(scope="session")
def folder() -> Path:
    """The shipped palettes and people."""
    return FOLDER


@pytest.fixture(scope="session")
def styles(qapp: object) -> FigureStyles:
    """All styles."""
    del qapp
    return FigureStyles(FOLDER)


@pytest.fixture
def style(styles: FigureStyles) -> FigureStyle:
    """The usual person in the light theme."""
    return styles.style("light")
