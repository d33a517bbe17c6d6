"""The log file: what the program did and where it failed, small, private and without health data."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from bonehome.app.report import trace_lines
from bonehome.domain.errors import UserError
from bonehome.paths import PRIVATE_FILE, private_folder

NAME = "bonehome"
FILE_NAME = "bonehome.log"
LARGEST = 256 * 1024  # bytes of one file
KEPT = 2  # older files beside it


class _PlainFormatter(logging.Formatter):
    """Writes an error by its kind and place; its message may quote an answer and stays out."""

    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(trace_lines(error)) if isinstance(error, BaseException) else ""


class _PrivateFile(RotatingFileHandler):
    """Opens every file of the rotation for the person alone."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE_FILE)
        return os.fdopen(handle, "a", encoding="utf-8")


def start_log(folder: Path) -> logging.Logger:
    """The program's logger, writing to ``folder``; where that cannot be written it stays silent, and all else works.

    Log what happened ("week planned", "set saved"), never an answer, a name, an exercise or a number of the person's.
    """
    logger = logging.getLogger(NAME)
    stop_log()
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(_handler(folder))
    return logger


def stop_log() -> None:
    """Close the log file."""
    logger = logging.getLogger(NAME)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def _handler(folder: Path) -> logging.Handler:
    try:
        private_folder(folder)
        handler: logging.Handler = _PrivateFile(
            folder / FILE_NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8"
        )
    except (OSError, UserError):
        return logging.NullHandler()
    handler.setFormatter(_PlainFormatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
