"""Log and report: useful to the makers, silent about the person."""

from __future__ import annotations

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from bonehome.app.logs import LARGEST, start_log, stop_log

SECRET = "Ellen broke her wrist"


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    stop_log()


def fail() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


def test_the_log_is_private_and_leaves_messages_of_errors_out(tmp_path: Path) -> None:
    logger = start_log(tmp_path / "log")
    logger.info("week planned")
    try:
        fail()
    except KeyError:
        logger.exception("could not plan")
    stop_log()
    path = tmp_path / "log" / "bonehome.log"
    text = path.read_text()
    assert "INFO week planned" in text
    assert "ERROR could not plan\nKeyError\n" in text
    assert SECRET not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_log_stays_small(tmp_path: Path) -> None:
    logger = start_log(tmp_path)
    for _ in range(5000):
        logger.info("x" * 300)
    stop_log()
    files = sorted(tmp_path.iterdir())
    assert [one.name for one in files] == ["bonehome.log", "bonehome.log.1", "bonehome.log.2"]
    assert all(one.stat().st_size <= LARGEST for one in files)
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in files)


def test_a_log_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    start_log(tmp_path / "file").info("fine")
    assert isinstance(logging.getLogger("bonehome").handlers[0], logging.NullHandler)
