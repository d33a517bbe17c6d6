"""Keeps the screen awake while a session runs, where the system lets it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wakepy import Mode

log = logging.getLogger(__name__)


class Awake:
    """Between ``start`` and ``stop`` the screen neither dims nor sleeps; a refusal changes nothing else."""

    def __init__(self) -> None:
        self._mode: Mode | None = None

    @property
    def active(self) -> bool:
        """True while the system has agreed."""
        return self._mode is not None and bool(self._mode.active)

    def start(self) -> None:
        """Ask the system; wakepy is imported here because it costs 70 ms."""
        if self._mode is not None:
            return
        try:
            from wakepy import keep

            mode = keep.presenting(on_fail="pass")
            mode.__enter__()
        except Exception:  # the desktop's service may fail in any way; the session goes on
            log.info("the screen cannot be kept awake", exc_info=True)
            return
        self._mode = mode

    def stop(self) -> None:
        """Let the screen sleep again."""
        mode, self._mode = self._mode, None
        if mode is None:
            return
        try:
            mode.__exit__(None, None, None)
        except Exception:
            log.info("the screen could not be let go", exc_info=True)
