"""Fixtures and the one option that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.load import load_catalogue
from bonehome.domain.catalogue import Catalogue


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-reference`` rewrites generated files kept in the repository, so that a change is read as a diff."""
    parser.addoption("--update-reference", action="store_true", help="rewrite the reference files instead of comparing")


@pytest.fixture(scope="session")
def update_reference(request: pytest.FixtureRequest) -> bool:
    """True where reference files are to be written anew."""
    return bool(request.config.getoption("--update-reference"))


@pytest.fixture(scope="session")
def resources() -> Path:
    """The folder with the shipped content; tests only read it."""
    return Path(__file__).parent.parent / "resources"


@pytest.fixture(scope="session")
def catalogue(resources: Path) -> Catalogue:
    """The shipped catalogue, loaded once; it is frozen, so tests make changed copies with ``replace``."""
    return load_catalogue(resources).catalogue
