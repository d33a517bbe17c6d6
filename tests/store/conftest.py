"""What the tests of the store share: a real database in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bonehome.store.database import Database
from bonehome.store.migrate import open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people" / "ellen" / "bonehome.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    found = open_database(path, version="0.1.0")
    yield found
    found.close()
