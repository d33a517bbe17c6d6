"""The text of an error report: what failed and where, without a word about the person."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path

from bonehome.app.text import _
from bonehome.version import VERSION


def report_text(error: BaseException, facts: Mapping[str, str] | None = None) -> str:
    """A text to copy into a message to the makers. ``facts`` are further lines, such as Qt's version.

    It holds versions and places in the code. Messages of errors are left out, because they may quote what the
    person typed or did.
    """
    import platform  # late: a report is rare, and every start would pay for it

    about = {
        "BoneHome": VERSION,
        "Python": platform.python_version(),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Packaged": "yes" if getattr(sys, "frozen", False) else "no",
        **(facts or {}),
    }
    lines = [
        _("This text says what failed and where. It holds no name, no answer and nothing of your sessions."),
        "",
        *(f"{name}: {value}" for name, value in about.items()),
        "",
        *trace_lines(error),
    ]
    return "\n".join(lines) + "\n"


def trace_lines(error: BaseException) -> Iterator[str]:
    """The error and those that led to it: kinds of error and places in the code, never their messages."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield type(one).__name__
        for frame in traceback.extract_tb(one.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
        if one is not None:
            yield "because of"


def _place(filename: str) -> str:
    """The file from its package on: what lies above it would name the person's home folder."""
    parts = Path(filename).parts
    for root in ("bonehome", "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else filename
