"""Loads Qt without the import hook that would read the source of every module imported after it."""

from __future__ import annotations

import builtins
import importlib


def load_qt() -> None:
    """Import Qt's widgets; call it before anything else of ``ui`` is imported.

    PySide6 puts a function of its own in the place of ``__import__``, for ``from __feature__ import ...`` alone, which
    BoneHome does not use. It keeps the function it replaced as ``__orig_import__``, and that one is put back.
    """
    importlib.import_module("PySide6.QtWidgets")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
